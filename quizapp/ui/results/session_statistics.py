"""From a finished session to its figures: skills, how sure and how right, traps, evidence. No Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.quiz.feedback import find_trap
from quizapp.quiz.session_progress import (
    EXPECTED_SHARES,
    MIN_LEVEL_ANSWERS,
    compute_calibration,
    count_evidence,
    find_last_responses,
    find_position,
)
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages import common
from quizapp.ui.messages import results as text
from quizapp.ui.results.state import CalibrationLevel, CalibrationState, EvidenceTable, ShareRow, TrapRow

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.pack.vocabulary import Trap
    from quizapp.quiz import session_progress as quiz
    from quizapp.quiz.responses import Response
    from quizapp.ui.ports import Translate
    from quizapp.ui.question.finished_session import FinishedSession

MIN_ANSWERS: Final = 20
"""Under so many answers with a certainty, what they come to is only a hint."""

AXIS_SHARES: Final = (
    1.0,
    float(EXPECTED_SHARES["certain"][0]),
    float(EXPECTED_SHARES["fairly_sure"][0]),
    0.0,
)
"""The shares of the chart that have a line: its ends, and where one word ends and the next begins."""


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """The response that counts for a question, and the question as the pack has it."""

    response: Response
    question: Question


def build_skill_rows(
    finished: FinishedSession, answers: tuple[AnsweredQuestion, ...]
) -> tuple[ShareRow, ...]:
    """Return how many answers were right, skill by skill, in the session's order."""
    sitting = finished.sitting
    asked = Counter(answer.question.skill for answer in answers)
    right = Counter(answer.question.skill for answer in answers if answer.response.outcome == "correct")
    partly = Counter(answer.question.skill for answer in answers if answer.response.outcome == "partly")
    rows = []
    for skill, whole in asked.items():
        word = common.name_skill(sitting.translate, skill, sitting.opened.skills)
        words = text.describe_correct_count(sitting.translate, right[skill], whole)
        note = sitting.translate("results.and_partly", partly=partly[skill]) if partly[skill] else ""
        name = text.join_name_parts(sitting.translate, word, words + note)
        rows.append(ShareRow(word, right[skill], whole, words, name, note))
    return tuple(rows)


def build_calibration(finished: FinishedSession) -> CalibrationState | None:
    """Return how sure and how right the answers were; None where no answer has a certainty."""
    translate = finished.sitting.translate
    levels = compute_calibration(find_last_responses(finished.state).values())
    if not any(level.answered for level in levels):
        return None
    heading = translate("results.sure")
    names = [
        text.name_certainty_level(
            translate,
            common.name_certainty(translate, each.certainty),
            _right(each, translate),
            each.certainty,
        )
        for each in levels
    ]
    # What is told in words is the surest there is: there it matters most to be right.
    surest = next(level for level in reversed(levels) if level.answered)
    told = text.describe_calibration(translate, surest.certainty, surest.right, surest.answered)
    return CalibrationState(
        name=" ".join((f"{heading}.", *names)),
        levels=tuple(_level(each, translate) for each in levels),
        axis=tuple(
            (share, translate("results.percent", percent=round(100 * share))) for share in AXIS_SHARES
        ),
        text=f"{told} {translate('results.hint')}" if surest.answered < MIN_ANSWERS else told,
        news=_news(finished),
    )


def build_trap_rows(finished: FinishedSession, answers: tuple[AnsweredQuestion, ...]) -> tuple[TrapRow, ...]:
    """Return the traps that were met, in the session's order, each with the numbers of its questions."""
    translate = finished.sitting.translate
    met: dict[Trap, list[int]] = {}
    for answer in answers:
        if answer.response.answer is not None:
            texts = finished.find_context(answer.response).opened.texts
            trap = find_trap(answer.question, answer.response.answer, texts)
            if trap is not None:
                met.setdefault(trap, []).append(find_position(finished.state, answer.response.place).number)
    rows = []
    for trap, numbers in met.items():
        words = common.capitalize_first(common.name_trap(translate, trap))
        where = text.describe_trap_questions(translate, tuple(numbers))
        rows.append(TrapRow(trap, words, where, text.join_name_parts(translate, words, where)))
    return tuple(rows)


def build_evidence_table(finished: FinishedSession) -> EvidenceTable | None:
    """Return the answers by their evidence; None for a session without evidence."""
    state, translate = finished.state, finished.sitting.translate
    if not state.evidence:
        return None
    count = count_evidence(state)
    both, not_both, right, wrong = (
        translate("results.proved.evidence_right"),
        translate("results.proved.evidence_not_right"),
        translate("results.proved.answer_right"),
        translate("results.proved.answer_not_right"),
    )
    rows = (
        (right, str(count.both), str(count.answer_alone)),
        (wrong, str(count.evidence_alone), str(count.neither)),
    )
    skipped = sum(evidence.spans is None for evidence in state.evidence)
    notes = [translate("results.other_evidence")] if count.answer_alone else []
    notes += [translate("results.unproved", n=skipped)] if skipped else []
    cells = [
        f"{text.join_name_parts(translate, row, head)}: {value}."
        for row, *values in rows
        for head, value in zip((both, not_both), values, strict=True)
    ]
    heading = translate("results.evidence")
    return EvidenceTable(" ".join((f"{heading}.", *cells, *notes)), (both, not_both), rows, tuple(notes))


def _level(level: quiz.CertaintyLevel, translate: Translate) -> CalibrationLevel:
    low, high = EXPECTED_SHARES[level.certainty]
    standing = translate(f"results.standing.{level.standing}") if level.answered else ""
    few = level.answered < MIN_LEVEL_ANSWERS
    right = _right(level, translate)
    below = translate("results.answers.answer_s", n=level.answered) if not few else standing or right
    return CalibrationLevel(
        word=common.name_certainty(translate, level.certainty),
        low=float(low),
        high=float(high),
        share=None if level.share is None else float(level.share),
        few=few,
        right=right,
        meant=translate(f"results.meant.{level.certainty}"),
        below=below,
        standing=standing,
    )


def _right(level: quiz.CertaintyLevel, translate: Translate) -> str:
    return text.describe_correct_count(translate, level.right, level.answered)


def _news(finished: FinishedSession) -> IconLineState | None:
    numbers = tuple(
        find_position(finished.state, place).number
        for place, response in sorted(find_last_responses(finished.state).items())
        if response.certainty == "certain" and response.outcome != "correct"
    )
    if not numbers:
        return None
    first, rest = text.describe_overconfidence(finished.sitting.translate, numbers)
    return IconLineState("info", rest, strong=first)
