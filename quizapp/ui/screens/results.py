"""The results of a practice: the score, what it comes to, and the list of answers. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.quiz.session_progress import compute_totals, find_last_responses, find_position
from quizapp.ui.kinds.registry import describe_key
from quizapp.ui.kit.form import Button, Form, FormView, IconWords, Item, Words
from quizapp.ui.kit.widget_state import IconLineState, KeyHint, TopBarState
from quizapp.ui.messages import common, dates
from quizapp.ui.messages import results as text
from quizapp.ui.messages.keys import RESULTS_LETTERS
from quizapp.ui.question.explanation_builder import OUTCOME_TONES
from quizapp.ui.question.explanation_citations import find_evidence_citations
from quizapp.ui.question.question_builder import find_claim
from quizapp.ui.screens.results_cards import (
    AnsweredQuestion,
    build_calibration_card,
    build_evidence_card,
    build_skills_card,
    build_traps_card,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from quizapp.pack.ids import QuestionId
    from quizapp.pack.models.questions import Question
    from quizapp.pack.vocabulary import Trap
    from quizapp.quiz.session import SessionPlan
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.kit.widget_state import OutcomeTone
    from quizapp.ui.ports import Clock, Translate
    from quizapp.ui.question.finished_session import FinishedSession
    from quizapp.ui.question.pack_questions import PackQuestions

WIDTH, HEADING_ABOVE, SCORE_BELOW = 448, 46, 4


@dataclass(frozen=True, slots=True)
class Score(Item):
    """How many answers were right, in a large figure, and lines beside it; `name` says all of it."""

    figure: str
    beside: str
    lines: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer in the list. `serif`: the question is a claim or statement.

    `key` tells where the evidence stands and what is right.
    """

    number: str
    tone: OutcomeTone
    icon: str
    outcome: str
    question: str
    serif: bool
    key: str
    certainty: str
    name: str


@dataclass(frozen=True, slots=True)
class AnswerTable(Item):
    """The answers under the heads of their columns; `open` is told which was pressed, from 0."""

    name: str
    heads: tuple[str, str, str]
    rows: tuple[AnswerRow, ...]
    open: Callable[[int], None] = field(compare=False)


@dataclass(frozen=True)
class ResultsRoutes:
    """Where results lead to: home, the same pack again, these questions as they were asked, a trap's page.

    `go_on` practises what is to come, `open` shows an answer.
    """

    home: Callable[[], None]
    again: Callable[[], None]
    practise: Callable[[SessionPlan, frozenset[QuestionId]], None]
    trap: Callable[[Trap], None]
    go_on: Callable[[], None]
    open: Callable[[FinishedSession, AnsweredQuestion], None]


class ResultsPresenter:
    """Shows one finished session after another."""

    def __init__(self, view: FormView, clock: Clock, translate: Translate, ways: ResultsRoutes) -> None:
        self._view, self._clock, self._translate, self._ways = view, clock, translate, ways
        self._finished: FinishedSession | None = None
        self._answers: tuple[AnsweredQuestion, ...] = ()
        self._to_come: tuple[PackQuestions, ...] = ()
        self._sessions = 0
        self._arrived = self._as_table = False

    def show(self, finished: FinishedSession, to_come: Sequence[PackQuestions] = ()) -> None:
        """Show the results of a session, and offer what is to come after it."""
        self._finished, self._to_come = finished, tuple(to_come)
        self._answers = list_answered_questions(finished)
        self._sessions += 1
        self._arrived = False
        self._render(finished)

    def open(self, row: int) -> None:
        """Open the answer of a row, from 0; back leads to the row."""
        if self._finished is not None:
            self._arrived = True
            self._render(self._finished)
            self._ways.open(self._finished, self._answers[row])

    def practise(self) -> None:
        """Practise the questions that were not right; where all were, the same pack again."""
        if self._finished is None:
            return
        wrong = frozenset(question.id for question in find_mistakes(self._finished, self._answers))
        if wrong:
            self._ways.practise(self._finished.state.plan, wrong)
        else:
            self._ways.again()

    def _turn(self) -> None:
        """Show how sure and how right as a table, or as a chart again."""
        self._as_table = not self._as_table
        if self._finished is not None:
            self._render(self._finished)

    def _render(self, finished: FinishedSession) -> None:
        tr, answers = self._translate, self._answers
        score = self._score(finished)
        wrong = len(find_mistakes(finished, answers))
        self._view.show_form(
            Form(
                TopBarState(tr("results.title", pack=finished.sitting.opened.pack.title), tr("results.home")),
                first=(
                    score,
                    build_skills_card(finished, answers),
                    build_calibration_card(finished, table=self._as_table, turn=self._turn),
                    build_traps_card(finished, answers, self._ways.trap),
                    build_evidence_card(finished),
                    *(IconWords(line, reads=True) for line in _lines(finished, answers)),
                ),
                second=(
                    Words(tr("results.answers"), "heading", above=HEADING_ABOVE, below=13),
                    AnswerTable(
                        tr("results.answers"),
                        (tr("results.result"), tr("results.question"), tr("results.said")),
                        tuple(_build_row(finished, answer) for answer in answers),
                        self.open,
                        id="answers",
                    ),
                ),
                bar=tuple(self._list_buttons(wrong)),
                back=self._ways.home,
                hints=(tr("results.open"), KeyHint("Enter")),
                width=WIDTH,
                focus="answers" if self._arrived else "primary",
                stage=str(self._sessions),
                announcement="" if self._arrived else score.name,
                arrows="answers",
            )
        )

    def _score(self, finished: FinishedSession) -> Score:
        tr, count, detail = self._translate, compute_totals(finished.state), _describe_detail(finished)
        name = text.describe_score(tr, count.correct, count.counted, detail)
        to_come = ""
        if self._to_come:
            questions = sum(len(part.questions) for part in self._to_come)
            to_come = text.describe_remaining_packs(tr, questions, len(self._to_come))
            name = f"{name} {to_come}"
        beside = tr("results.of_correct", total=count.counted)
        returns = _find_returns(finished, self._clock.day(self._clock.now()))
        lines = tuple(line for line in (detail, to_come, returns) if line)
        return Score(str(count.correct), beside, lines, name, id="score", below=SCORE_BELOW)

    def _list_buttons(self, wrong: int) -> Iterator[Button]:
        """Yield what can be done, the best last: to go on, else to practise mistakes, else to be done."""
        tr, letter = self._translate, RESULTS_LETTERS["practise"]
        again = tr("results.practise_mistakes", n=wrong) if wrong else tr("results.again")
        if self._to_come or wrong:
            yield Button(tr("results.done"), self._ways.home, "Esc")
        if wrong and not self._to_come:
            yield Button(again, self.practise, letter, "primary", id="primary")
        else:
            yield Button(again, self.practise, letter)
        if self._to_come:
            go_on = tr("results.go_on", pack=self._to_come[0].title)
            yield Button(go_on, self._ways.go_on, "Enter", "primary", id="primary")
        elif not wrong:
            # Without a mistake there is nothing better to do than to be done.
            yield Button(tr("results.done"), self._ways.home, "Enter", "primary", id="primary")


def list_answered_questions(finished: FinishedSession) -> tuple[AnsweredQuestion, ...]:
    """Return all answers in the session's order, but for those of whose question nothing is left."""
    found = []
    for _, response in sorted(find_last_responses(finished.state).items()):
        question = finished.find_context(response).opened.questions.get(response.question)
        if question is not None and question.kind == response.kind:
            found.append(AnsweredQuestion(response, question))
    return tuple(found)


def find_mistakes(finished: FinishedSession, answers: tuple[AnsweredQuestion, ...]) -> tuple[Question, ...]:
    """Return the questions that were not right in full and can be asked again, in the session's order."""
    wrong = (answer.question for answer in answers if answer.response.outcome != "correct")
    return tuple(question for question in wrong if question.id in finished.sitting.opened.questions)


def _describe_detail(finished: FinishedSession) -> str:
    translate, count = finished.sitting.translate, compute_totals(finished.state)
    others = text.describe_other_outcomes(translate, count.partly, count.not_this_time, count.skipped)
    if finished.state.turn is None:
        return others
    asked = len(finished.state.plan.entries) - count.left_out
    return ". ".join(
        part for part in (translate("results.stopped", answered=count.answered, total=asked), others) if part
    )


def _lines(finished: FinishedSession, answers: tuple[AnsweredQuestion, ...]) -> Iterator[IconLineState]:
    translate, count = finished.sitting.translate, compute_totals(finished.state)
    if finished.notice:
        yield IconLineState("info", finished.notice)
    if finished.left_out_kinds:
        yield IconLineState("info", translate("practice.newer_version", n=finished.left_out_kinds))
    if count.left_out:
        yield IconLineState("info", translate("results.left_out", n=count.left_out))
    gone = count.counted - len(answers)
    if gone:
        yield IconLineState("info", translate("results.gone", n=gone))


def _find_returns(finished: FinishedSession, today: date) -> str:
    """Tell when the first mistake comes back or, with none, the first of all questions."""
    given = find_last_responses(finished.state).values()
    wrong = any(response.outcome != "correct" for response in given)
    days = [
        finished.due[response.id]
        for response in given
        if response.id in finished.due and not (wrong and response.outcome == "correct")
    ]
    if not days:
        return ""
    stopped = finished.state.turn is not None
    if wrong:
        told = "results.mistakes_back"
    else:
        told = "results.first_back" if stopped else "results.nothing_to_practise"
    translate = finished.sitting.translate
    return translate(told, when=dates.format_due_date(translate, min(days), today))


def _build_row(finished: FinishedSession, answer: AnsweredQuestion) -> AnswerRow:
    response, question = answer.response, answer.question
    sitting = finished.find_context(response)
    claim = find_claim(question)
    tone = OUTCOME_TONES[response.outcome]
    told = common.capitalize_first(describe_key(sitting, question))
    key = " ".join(part for part in (_where(sitting, question), told) if part)
    number = str(find_position(finished.state, response.place).number)
    outcome = common.name_outcome(sitting.translate, response.outcome)
    certainty = common.name_certainty(sitting.translate, response.certainty)
    return AnswerRow(
        number=number,
        tone=tone,
        icon="skipped" if tone == "neutral" else tone,
        outcome=outcome,
        question=claim or question.prompt,
        serif=bool(claim),
        key=key,
        certainty=certainty,
        name=text.name_result_row(
            sitting.translate, (number, outcome, claim or question.prompt, key, certainty)
        ),
    )


def _where(sitting: SessionContext, question: Question) -> str:
    """Tell the paragraphs that settle the question, article by article where the pack has several."""
    shown, translate = find_evidence_citations(question), sitting.translate
    sources = sitting.opened.pack.sources
    places = []
    for source in sources:
        here = (each.paragraph for each in source.passages if each.id in shown.passages)
        paragraphs = tuple(dict.fromkeys(number for number in here if number is not None))
        if paragraphs:
            article = (source.publisher or source.title) if len(sources) > 1 else None
            place = text.describe_evidence_place(translate, article, paragraphs)
            if shown.settles:
                places.append(translate("results.settled_at", place=common.capitalize_first(place)))
            else:
                places.append(translate("results.closest_at", place=place))
    return " ".join(places)
