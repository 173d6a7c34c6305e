"""From a finished session to its figures: skills, how sure and how right, traps, proofs. No Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.quiz.feedback import trap_met
from quizapp.quiz.progress import ENOUGH, MEANT, calibration, last_responses, position, proof_counts
from quizapp.ui.results.state import Calibration, Level, ProofTable, ShareRow, TrapRow
from quizapp.ui.text import common
from quizapp.ui.text import results as text
from quizapp.ui.widgets.state import Line

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.pack.words import Trap
    from quizapp.quiz import progress as quiz
    from quizapp.quiz.responses import Response
    from quizapp.ui.ports import Translate
    from quizapp.ui.question.finished import Finished

FEW: Final = 20
"""Under so many answers with a certainty, what they come to is only a hint."""

AXIS: Final = (1.0, float(MEANT["certain"][0]), float(MEANT["fairly_sure"][0]), 0.0)
"""The shares of the chart that have a line: its ends, and where one word ends and the next begins."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The response that counts for a question, and the question as the pack has it."""

    response: Response
    question: Question


def skills(finished: Finished, answers: tuple[Answered, ...]) -> tuple[ShareRow, ...]:
    """Return how many answers were right, skill by skill, in the session's order."""
    sitting = finished.sitting
    asked = Counter(answer.question.skill for answer in answers)
    right = Counter(answer.question.skill for answer in answers if answer.response.outcome == "correct")
    partly = Counter(answer.question.skill for answer in answers if answer.response.outcome == "partly")
    rows = []
    for skill, whole in asked.items():
        word = common.skill(sitting.translate, skill, sitting.opened.skills)
        words = text.right_of(sitting.translate, right[skill], whole)
        note = sitting.translate("results.and_partly", partly=partly[skill]) if partly[skill] else ""
        name = text.named(sitting.translate, word, words + note)
        rows.append(ShareRow(word, right[skill], whole, words, name, note))
    return tuple(rows)


def calibrated(finished: Finished) -> Calibration | None:
    """Return how sure and how right the answers were; None where no answer has a certainty."""
    translate = finished.sitting.translate
    levels = calibration(last_responses(finished.state).values())
    if not any(level.answered for level in levels):
        return None
    heading = translate("results.sure")
    names = [
        text.level_name(
            translate, common.certainty(translate, each.certainty), _right(each, translate), each.certainty
        )
        for each in levels
    ]
    # What is told in words is the surest there is: there it matters most to be right.
    surest = next(level for level in reversed(levels) if level.answered)
    told = text.calibrated(translate, surest.certainty, surest.right, surest.answered)
    return Calibration(
        name=" ".join((f"{heading}.", *names)),
        levels=tuple(_level(each, translate) for each in levels),
        axis=tuple((share, translate("results.percent", percent=round(100 * share))) for share in AXIS),
        text=f"{told} {translate('results.hint')}" if surest.answered < FEW else told,
        news=_news(finished),
    )


def traps(finished: Finished, answers: tuple[Answered, ...]) -> tuple[TrapRow, ...]:
    """Return the traps that were met, in the session's order, each with the numbers of its questions."""
    translate = finished.sitting.translate
    met: dict[Trap, list[int]] = {}
    for answer in answers:
        if answer.response.answer is not None:
            texts = finished.sitting_of(answer.response).opened.texts
            trap = trap_met(answer.question, answer.response.answer, texts)
            if trap is not None:
                met.setdefault(trap, []).append(position(finished.state, answer.response.place).number)
    rows = []
    for trap, numbers in met.items():
        words = common.capital(common.trap(translate, trap))
        where = text.in_questions(translate, tuple(numbers))
        rows.append(TrapRow(trap, words, where, text.named(translate, words, where)))
    return tuple(rows)


def proofs(finished: Finished) -> ProofTable | None:
    """Return the answers by their evidence; None for a session without proofs."""
    state, translate = finished.state, finished.sitting.translate
    if not state.proofs:
        return None
    count = proof_counts(state)
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
    skipped = sum(proof.spans is None for proof in state.proofs)
    notes = [translate("results.other_evidence")] if count.answer_alone else []
    notes += [translate("results.unproved", n=skipped)] if skipped else []
    cells = [
        f"{text.named(translate, row, head)}: {value}."
        for row, *values in rows
        for head, value in zip((both, not_both), values, strict=True)
    ]
    heading = translate("results.proof")
    return ProofTable(" ".join((f"{heading}.", *cells, *notes)), (both, not_both), rows, tuple(notes))


def _level(level: quiz.Level, translate: Translate) -> Level:
    low, high = MEANT[level.certainty]
    standing = translate(f"results.standing.{level.standing}") if level.answered else ""
    few = level.answered < ENOUGH
    right = _right(level, translate)
    below = translate("results.answers.answer_s", n=level.answered) if not few else standing or right
    return Level(
        word=common.certainty(translate, level.certainty),
        low=float(low),
        high=float(high),
        share=None if level.share is None else float(level.share),
        few=few,
        right=right,
        meant=translate(f"results.meant.{level.certainty}"),
        below=below,
        standing=standing,
    )


def _right(level: quiz.Level, translate: Translate) -> str:
    return text.right_of(translate, level.right, level.answered)


def _news(finished: Finished) -> Line | None:
    numbers = tuple(
        position(finished.state, place).number
        for place, response in sorted(last_responses(finished.state).items())
        if response.certainty == "certain" and response.outcome != "correct"
    )
    if not numbers:
        return None
    first, rest = text.useful(finished.sitting.translate, numbers)
    return Line("info", rest, strong=first)
