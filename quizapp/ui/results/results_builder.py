"""From a finished session to its score and its list of answers. No Qt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.quiz.session_progress import compute_totals, find_last_responses, find_position
from quizapp.ui.kinds.registry import describe_key
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages import common, dates
from quizapp.ui.messages import results as text
from quizapp.ui.question.explanation_builder import OUTCOME_TONES
from quizapp.ui.question.explanation_citations import find_evidence_citations
from quizapp.ui.question.question_builder import find_claim
from quizapp.ui.results.session_statistics import (
    AnsweredQuestion,
    build_calibration,
    build_evidence_table,
    build_skill_rows,
    build_trap_rows,
)
from quizapp.ui.results.state import ResultsAnswerRow, ResultsState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.models.questions import Question
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.question.finished_session import FinishedSession


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


def build_results(
    finished: FinishedSession, answers: tuple[AnsweredQuestion, ...], today: date
) -> ResultsState:
    """Return the results with no answer opened. `today` is the learner's local day."""
    sitting, count = finished.sitting, compute_totals(finished.state)
    translate, wrong = sitting.translate, len(find_mistakes(finished, answers))
    detail = _detail(finished)
    returns = _returns(finished, today)
    return ResultsState(
        title=translate("results.title", pack=sitting.opened.pack.title),
        figure=str(count.correct),
        beside=translate("results.of_correct", total=count.counted),
        detail=detail,
        summary=text.describe_score(translate, count.correct, count.counted, detail),
        practise=translate("results.practise_mistakes", n=wrong) if wrong else "",
        returns=None if not returns else IconLineState("repeat", returns, tone="textMuted"),
        lines=tuple(_lines(finished, answers)),
        skills=build_skill_rows(finished, answers),
        calibration=build_calibration(finished),
        traps=build_trap_rows(finished, answers),
        evidence=build_evidence_table(finished),
        rows=tuple(_row(finished, answer) for answer in answers),
    )


def _detail(finished: FinishedSession) -> str:
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


def _returns(finished: FinishedSession, today: date) -> str:
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


def _row(finished: FinishedSession, answer: AnsweredQuestion) -> ResultsAnswerRow:
    response, question = answer.response, answer.question
    sitting = finished.find_context(response)
    claim = find_claim(question)
    tone = OUTCOME_TONES[response.outcome]
    told = common.capitalize_first(describe_key(sitting, question))
    key = " ".join(part for part in (_where(sitting, question), told) if part)
    number = str(find_position(finished.state, response.place).number)
    outcome = common.name_outcome(sitting.translate, response.outcome)
    certainty = common.name_certainty(sitting.translate, response.certainty)
    return ResultsAnswerRow(
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
