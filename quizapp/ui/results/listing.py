"""From a finished session to its score, its shares and its list of answers. No Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from quizapp.quiz.calibration import calibration
from quizapp.quiz.keys import key_answer
from quizapp.quiz.progress import last_responses, position, totals
from quizapp.ui.question.asking import claim_of
from quizapp.ui.question.explaining import TONES, key_told
from quizapp.ui.results.state import AnswerRow, ResultsState, ShareRow
from quizapp.ui.text import common, practice
from quizapp.ui.text import help as help_text
from quizapp.ui.text import results as text
from quizapp.ui.widgets.state import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.pack.models.questions import Question
    from quizapp.quiz.calibration import Level
    from quizapp.quiz.responses import Response
    from quizapp.ui.ports import Translate
    from quizapp.ui.question.asking import Sitting
    from quizapp.ui.question.finished import Finished


@dataclass(frozen=True, slots=True)
class Answered:
    """The response that counts for a question, and the question as the pack has it."""

    response: Response
    question: Question


def answered(finished: Finished) -> tuple[Answered, ...]:
    """Return all answers in the session's order, but for those whose question the pack has no more."""
    questions = finished.sitting.opened.questions
    found = []
    for _, response in sorted(last_responses(finished.state).items()):
        question = questions.get(response.question)
        if question is not None and question.kind == response.kind:
            found.append(Answered(response, question))
    return tuple(found)


def listed(finished: Finished, answers: tuple[Answered, ...], today: date) -> ResultsState:
    """Return the results with no answer opened. `today` is the learner's local day."""
    sitting, count = finished.sitting, totals(finished.state)
    detail = text.detail(sitting.translate, count.partly, count.not_this_time, count.skipped)
    return ResultsState(
        title=text.title(sitting.translate, sitting.opened.pack.title),
        figure=str(count.correct),
        beside=text.of_correct(sitting.translate, count.counted),
        detail=detail,
        summary=text.summary(sitting.translate, count.correct, count.counted, detail),
        lines=tuple(_lines(finished, today)),
        skills=_skills(sitting, answers),
        sure=_sure(finished),
        rows=tuple(_row(finished, answer) for answer in answers),
    )


def _lines(finished: Finished, today: date) -> Iterator[Line]:
    translate, count = finished.sitting.translate, totals(finished.state)
    if finished.left_out_kinds:
        yield Line("info", practice.newer_version(translate, finished.left_out_kinds))
    if count.left_out:
        yield Line("info", text.left_out(translate, count.left_out))
    gone = count.counted - len(answered(finished))
    if gone:
        yield Line("info", text.gone(translate, gone))
    mistakes = count.partly + count.not_this_time + count.skipped
    days = list(_days(finished, mistakes=mistakes > 0))
    if days:
        line = text.comes_back(translate, min(days), today, mistakes)
        yield Line("repeat", line, tone="textMuted")


def _days(finished: Finished, *, mistakes: bool) -> Iterator[date]:
    """Yield the days on which the mistakes come back or, with none, all the questions."""
    for response in last_responses(finished.state).values():
        if response.id in finished.due and not (mistakes and response.outcome == "correct"):
            yield finished.due[response.id]


def _skills(sitting: Sitting, answers: tuple[Answered, ...]) -> tuple[ShareRow, ...]:
    asked = Counter(answer.question.skill for answer in answers)
    right = Counter(answer.question.skill for answer in answers if answer.response.outcome == "correct")
    rows = []
    for skill, whole in asked.items():
        word = common.skill(sitting.translate, skill, sitting.opened.skills)
        words = text.right_of(sitting.translate, right[skill], whole)
        name = text.share_name(sitting.translate, word, words, "")
        rows.append(ShareRow(word, right[skill], whole, words, name))
    return tuple(rows)


def _sure(finished: Finished) -> tuple[ShareRow, ...]:
    levels = calibration(last_responses(finished.state).values())
    if not any(level.answered for level in levels):
        return ()
    return tuple(_level(level, finished.sitting.translate) for level in levels)


def _level(level: Level, translate: Translate) -> ShareRow:
    word = common.certainty(translate, level.certainty)
    words = text.right_of(translate, level.right, level.answered)
    note = text.standing(translate, level.standing) if level.answered else ""
    return ShareRow(
        word=word,
        part=level.right,
        whole=level.answered,
        words=words,
        name=text.share_name(translate, word, words, note),
        detail=help_text.meaning(translate, level.certainty),
        note=note,
    )


def _row(finished: Finished, answer: Answered) -> AnswerRow:
    sitting, response, question = finished.sitting, answer.response, answer.question
    claim = claim_of(question)
    tone = TONES[response.outcome]
    key = key_told(sitting.options(question), key_answer(question, sitting.opened.texts), sitting.translate)
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
