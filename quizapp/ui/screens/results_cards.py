"""The cards of the results: skills, how sure and how right, traps, evidence. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
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
from quizapp.ui.kit.form import Button, Card, IconWords, Item, Row, Words
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages import common
from quizapp.ui.messages import results as text

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.pack.vocabulary import Trap
    from quizapp.quiz import session_progress as quiz
    from quizapp.quiz.responses import Response
    from quizapp.ui.ports import Translate
    from quizapp.ui.question.finished_session import FinishedSession

MIN_ANSWERS: Final = 20
"""Under so many answers with a certainty, what they come to is only a hint."""

MAX_SPACED_ROWS, CARD_GAP, GRID_PADDING = 5, 16, 14

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


@dataclass(frozen=True, slots=True)
class Share(Item):
    """A bar, of which a part is full; `name` is what a screen reader says."""

    part: int
    whole: int
    name: str


@dataclass(frozen=True, slots=True)
class Grid(Item):
    """Cells in rows, which the keyboard reaches as a whole with heading and note: `name` says all of it.

    The column `wide` takes the room that the others leave.
    """

    rows: tuple[tuple[Item | None, ...], ...]
    name: str
    wide: int
    apart: int = 6
    heading: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CalibrationLevel:
    """One certainty in the chart: the share it means, from `low` to `high`, and the share that was right.

    Shares go from 0 to 1; `share` is None without answers. `few` tells that it is too few to tell. `meant`
    says the share in words, `below` stands under the word, `standing` in the table.
    """

    word: str
    low: float
    high: float
    share: float | None
    few: bool
    right: str
    meant: str
    below: str
    standing: str


@dataclass(frozen=True, slots=True)
class CalibrationChart(Item):
    """How sure, how right. `axis` are shares with their words; `name` says all that the chart shows."""

    name: str
    levels: tuple[CalibrationLevel, ...]
    axis: tuple[tuple[float, str], ...]
    legend: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrapRow:
    """A trap that was met, and in which questions, in words."""

    trap: Trap
    words: str


@dataclass(frozen=True, slots=True)
class TrapLinks(Item):
    """Links to the pages of traps: one stop of the Tab key, gone through with the arrows."""

    name: str
    traps: tuple[TrapRow, ...]
    follow: Callable[[Trap], None] = field(compare=False)


def build_skills_card(finished: FinishedSession, answers: tuple[AnsweredQuestion, ...]) -> Card | None:
    """Tell how many answers were right, skill by skill, in the session's order."""
    sitting = finished.sitting
    asked = Counter(answer.question.skill for answer in answers)
    right = Counter(answer.question.skill for answer in answers if answer.response.outcome == "correct")
    partly = Counter(answer.question.skill for answer in answers if answer.response.outcome == "partly")
    heading = sitting.translate("results.skills")
    rows, names = [], [f"{heading}."]
    for skill, whole in asked.items():
        word = common.name_skill(sitting.translate, skill, sitting.opened.skills)
        words = text.describe_correct_count(sitting.translate, right[skill], whole)
        if partly[skill]:
            words += sitting.translate("results.and_partly", partly=partly[skill])
        name = text.join_name_parts(sitting.translate, word, words)
        names.append(f"{name}.")
        rows.append((Words(word), Share(right[skill], whole, name), Words(words, "strong")))
    if not rows:
        return None
    # Where there are more than a few they stand closer, so that what follows is still seen.
    apart = 9 if len(rows) <= MAX_SPACED_ROWS else 4
    grid = Grid(tuple(rows), " ".join(names), 1, apart, heading, id="skills", below=0)
    return Card((grid,), GRID_PADDING, id="skills_card", below=CARD_GAP)


def build_calibration_card(
    finished: FinishedSession, *, table: bool, turn: Callable[[], None]
) -> Card | None:
    """Tell how sure and how right the answers were; None where no answer has a certainty."""
    chart, tr = build_calibration(finished), finished.sitting.translate
    if chart is None:
        return None
    levels = compute_calibration(find_last_responses(finished.state).values())
    # What is told in words is the surest there is: there it matters most to be right.
    surest = next(level for level in reversed(levels) if level.answered)
    told = text.describe_calibration(tr, surest.certainty, surest.right, surest.answered)
    news = _find_news(finished)
    other = Button(tr("results.as_chart" if table else "results.as_table"), turn, look="quiet", small=True)
    return Card(
        (
            Row((Words(tr("results.sure"), "heading", below=0),), (other,), below=2),
            _build_calibration_table(chart, finished) if table else chart,
            Words(f"{told} {tr('results.hint')}" if surest.answered < MIN_ANSWERS else told),
            None if news is None else IconWords(news, reads=True, below=0),
        ),
        id="sure",
        below=CARD_GAP,
    )


def build_calibration(finished: FinishedSession) -> CalibrationChart | None:
    """Return the chart of how sure and how right the answers were; None where no answer has a certainty."""
    tr = finished.sitting.translate
    levels = compute_calibration(find_last_responses(finished.state).values())
    if not any(level.answered for level in levels):
        return None
    names = [f"{tr('results.sure')}."]
    for each in levels:
        word, right = common.name_certainty(tr, each.certainty), _describe_right(each, tr)
        names.append(text.name_certainty_level(tr, word, right, each.certainty))
    return CalibrationChart(
        name=" ".join(names),
        levels=tuple(_build_level(each, tr) for each in levels),
        axis=tuple((share, tr("results.percent", percent=round(100 * share))) for share in AXIS_SHARES),
        legend=(tr("results.target"), tr("results.you"), tr("results.too_few")),
        id="chart",
        below=2,
    )


def build_traps_card(
    finished: FinishedSession, answers: tuple[AnsweredQuestion, ...], follow: Callable[[Trap], None]
) -> Card | None:
    """Name the traps that were met, in the session's order, each with the numbers of its questions."""
    tr = finished.sitting.translate
    met: dict[Trap, list[int]] = {}
    for answer in answers:
        if answer.response.answer is not None:
            texts = finished.find_context(answer.response).opened.texts
            trap = find_trap(answer.question, answer.response.answer, texts)
            if trap is not None:
                met.setdefault(trap, []).append(find_position(finished.state, answer.response.place).number)
    rows = []
    for trap, numbers in met.items():
        words = common.capitalize_first(common.name_trap(tr, trap))
        where = text.describe_trap_questions(tr, tuple(numbers))
        rows.append(TrapRow(trap, text.join_name_parts(tr, words, where)))
    if not rows:
        return None
    heading = tr("results.traps")
    note = Words(tr("results.trap_pages"), "meta", "textMuted", below=4)
    links = TrapLinks(heading, tuple(rows), follow, id="traps", below=0)
    return Card((Words(heading, "heading", below=0), note, links), id="traps_card", below=CARD_GAP)


def build_evidence_card(finished: FinishedSession) -> Card | None:
    """Tell how the answers go with their evidence; None for a session without evidence."""
    state, tr = finished.state, finished.sitting.translate
    if not state.evidence:
        return None
    count = count_evidence(state)
    heads = tr("results.proved.evidence_right"), tr("results.proved.evidence_not_right")
    counts = (
        (tr("results.proved.answer_right"), (count.both, count.answer_alone)),
        (tr("results.proved.answer_not_right"), (count.evidence_alone, count.neither)),
    )
    skipped = sum(evidence.spans is None for evidence in state.evidence)
    notes = [tr("results.other_evidence")] if count.answer_alone else []
    notes += [tr("results.unproved", n=skipped)] if skipped else []
    cells = [
        f"{text.join_name_parts(tr, row, head)}: {value}."
        for row, values in counts
        for head, value in zip(heads, values, strict=True)
    ]
    heading = tr("results.evidence")
    rows = (
        (None, *(Words(head, "label", "textMuted") for head in heads)),
        *((Words(row), *(Words(str(value), "strong") for value in values)) for row, values in counts),
    )
    name = " ".join((f"{heading}.", *cells, *notes))
    grid = Grid(rows, name, 0, 6, heading, " ".join(notes), id="evidence", below=0)
    return Card((grid,), GRID_PADDING, id="evidence_card", below=CARD_GAP)


def _build_calibration_table(chart: CalibrationChart, finished: FinishedSession) -> Grid:
    """Return the chart in words."""
    tr = finished.sitting.translate
    right, meant = tr("results.right"), tr("results.meant")
    rows: list[tuple[Item | None, ...]] = [
        tuple(Words(head, "label", "textMuted") for head in (tr("results.level"), right, meant))
    ]
    names = [f"{tr('results.sure')}."]
    for level in chart.levels:
        ends = Words(level.standing, "meta", "textMuted")
        rows.append((Words(level.word), Words(level.right, "strong"), Words(level.meant), ends))
        told = f"{level.word}, {right} {level.right}, {meant} {level.meant}"
        names.append(f"{told}, {level.standing}." if level.standing else f"{told}.")
    return Grid(tuple(rows), " ".join(names), 3, 8, id="table")


def _build_level(level: quiz.CertaintyLevel, translate: Translate) -> CalibrationLevel:
    low, high = EXPECTED_SHARES[level.certainty]
    standing = translate(f"results.standing.{level.standing}") if level.answered else ""
    few = level.answered < MIN_LEVEL_ANSWERS
    right = _describe_right(level, translate)
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


def _describe_right(level: quiz.CertaintyLevel, translate: Translate) -> str:
    return text.describe_correct_count(translate, level.right, level.answered)


def _find_news(finished: FinishedSession) -> IconLineState | None:
    numbers = tuple(
        find_position(finished.state, place).number
        for place, response in sorted(find_last_responses(finished.state).items())
        if response.certainty == "certain" and response.outcome != "correct"
    )
    if not numbers:
        return None
    first, rest = text.describe_overconfidence(finished.sitting.translate, numbers)
    return IconLineState("info", rest, strong=first)
