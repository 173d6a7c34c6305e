"""From a finished session to its score and its list of answers. No Qt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from quizapp.quiz.progress import last_responses, position, totals
from quizapp.ui.kinds.telling import key_told
from quizapp.ui.question.asking import claim_of
from quizapp.ui.question.cited import cited
from quizapp.ui.question.explaining import TONES
from quizapp.ui.results.figures import Answered, calibrated, proofs, skills, traps
from quizapp.ui.results.state import AnswerRow, ResultsState
from quizapp.ui.text import common, dates
from quizapp.ui.text import results as text
from quizapp.ui.widgets.state import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.models.questions import Question
    from quizapp.ui.kinds.sitting import Sitting
    from quizapp.ui.question.finished import Finished


def answered(finished: Finished) -> tuple[Answered, ...]:
    """Return all answers in the session's order, but for those of whose question nothing is left."""
    found = []
    for _, response in sorted(last_responses(finished.state).items()):
        question = finished.sitting_of(response).opened.questions.get(response.question)
        if question is not None and question.kind == response.kind:
            found.append(Answered(response, question))
    return tuple(found)


def mistakes(finished: Finished, answers: tuple[Answered, ...]) -> tuple[Question, ...]:
    """Return the questions that were not right in full and can be asked again, in the session's order."""
    wrong = (answer.question for answer in answers if answer.response.outcome != "correct")
    return tuple(question for question in wrong if question.id in finished.sitting.opened.questions)


def listed(finished: Finished, answers: tuple[Answered, ...], today: date) -> ResultsState:
    """Return the results with no answer opened. `today` is the learner's local day."""
    sitting, count = finished.sitting, totals(finished.state)
    translate, wrong = sitting.translate, len(mistakes(finished, answers))
    detail = _detail(finished)
    returns = _returns(finished, today)
    return ResultsState(
        title=translate("results.title", pack=sitting.opened.pack.title),
        figure=str(count.correct),
        beside=translate("results.of_correct", total=count.counted),
        detail=detail,
        summary=text.summary(translate, count.correct, count.counted, detail),
        practise=translate("results.practise_mistakes", n=wrong) if wrong else "",
        returns=None if not returns else Line("repeat", returns, tone="textMuted"),
        lines=tuple(_lines(finished, answers)),
        skills=skills(finished, answers),
        calibration=calibrated(finished),
        traps=traps(finished, answers),
        proofs=proofs(finished),
        rows=tuple(_row(finished, answer) for answer in answers),
    )


def _detail(finished: Finished) -> str:
    translate, count = finished.sitting.translate, totals(finished.state)
    others = text.detail(translate, count.partly, count.not_this_time, count.skipped)
    if finished.state.turn is None:
        return others
    asked = len(finished.state.plan.entries) - count.left_out
    return ". ".join(
        part for part in (translate("results.stopped", answered=count.answered, total=asked), others) if part
    )


def _lines(finished: Finished, answers: tuple[Answered, ...]) -> Iterator[Line]:
    translate, count = finished.sitting.translate, totals(finished.state)
    if finished.notice:
        yield Line("info", finished.notice)
    if finished.left_out_kinds:
        yield Line("info", translate("practice.newer_version", n=finished.left_out_kinds))
    if count.left_out:
        yield Line("info", translate("results.left_out", n=count.left_out))
    gone = count.counted - len(answers)
    if gone:
        yield Line("info", translate("results.gone", n=gone))


def _returns(finished: Finished, today: date) -> str:
    """Tell when the first mistake comes back or, with none, the first of all questions."""
    given = last_responses(finished.state).values()
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
    return translate(told, when=dates.returns(translate, min(days), today))


def _row(finished: Finished, answer: Answered) -> AnswerRow:
    response, question = answer.response, answer.question
    sitting = finished.sitting_of(response)
    claim = claim_of(question)
    tone = TONES[response.outcome]
    told = common.capital(key_told(sitting, question))
    key = " ".join(part for part in (_where(sitting, question), told) if part)
    number = str(position(finished.state, response.place).number)
    outcome = common.outcome(sitting.translate, response.outcome)
    certainty = common.certainty(sitting.translate, response.certainty)
    return AnswerRow(
        number=number,
        tone=tone,
        icon="skipped" if tone == "neutral" else tone,
        outcome=outcome,
        question=claim or question.prompt,
        serif=bool(claim),
        key=key,
        certainty=certainty,
        name=text.row_name(sitting.translate, (number, outcome, claim or question.prompt, key, certainty)),
    )


def _where(sitting: Sitting, question: Question) -> str:
    """Tell the paragraphs that settle the question, article by article where the pack has several."""
    shown, translate = cited(question), sitting.translate
    sources = sitting.opened.pack.sources
    places = []
    for source in sources:
        here = (each.paragraph for each in source.passages if each.id in shown.passages)
        paragraphs = tuple(dict.fromkeys(number for number in here if number is not None))
        if paragraphs:
            article = (source.publisher or source.title) if len(sources) > 1 else None
            place = text.place(translate, article, paragraphs)
            if shown.settles:
                places.append(translate("results.settled_at", place=common.capital(place)))
            else:
                places.append(translate("results.closest_at", place=place))
    return " ".join(places)
