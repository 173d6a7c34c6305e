"""From the text of an example to the sheet and the statement that are shown. No Qt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.pack.words import TRAPS
from quizapp.ui.sheet.state import Facts, Foot, Legend, Mark, Paragraph, SheetState, Span
from quizapp.ui.text import common, statements, trap_silence, trap_voices, trap_wording
from quizapp.ui.text import explanation as words
from quizapp.ui.widgets.state import Piece

if TYPE_CHECKING:
    from quizapp.pack.words import StatementKind, Trap
    from quizapp.ui.ports import Translate
    from quizapp.ui.text.example import Example

NARRATED: Final = {
    "swapped-number", "swapped-date", "reversed", "added-cause", "outside-knowledge", "not-in-text",
    "silence-as-support", "missed-conflict",
}  # fmt: skip
FOUND: Final = {"overclaim", "understated", "silence-as-denial"}
_SIGNS: Final = re.compile(r"[\[\]‹›]")


def trap_examples(translate: Translate) -> dict[Trap, Example]:
    """Return the pages of all traps, in their order."""
    every = (
        trap_voices.examples(translate) | trap_wording.examples(translate) | trap_silence.examples(translate)
    )
    return {name: every[name] for name in TRAPS}


def statement_examples(translate: Translate) -> dict[StatementKind, Example]:
    """Return the pages of all kinds of statement, in their order."""
    return statements.examples(translate)


def status_of(trap: Trap) -> StatementKind:
    """Return the kind of statement that the marked words of a trap's example are."""
    if trap in NARRATED:
        return "narration"
    if trap in FOUND:
        return "finding"
    return "opinion" if trap == "cut-link" else "claim"


def sheet_of(translate: Translate, example: Example, status: StatementKind, *, denies: bool) -> SheetState:
    """Return the sheet with an example's passage: its exact words marked, who says them and as what."""
    plain, marks, cues = _read(example.passage)
    paragraph = Paragraph(
        plain,
        marks=tuple(Mark(start, end) for start, end in marks),
        cues=tuple(Span(start, end) for start, end in cues),
        facts=(_facts(translate, example, status, denies=denies),),
    )
    return SheetState(
        name=translate("help.example"),
        source_line="",
        heading=translate("explanation.says"),
        items=(paragraph,),
        foot=Foot(
            translate("help.invented"),
            translate("help.invented_why"),
            legend=Legend(translate("explanation.exact_words"), translate("explanation.who_says")),
        ),
    )


def statement_pieces(statement: str | None) -> tuple[Piece, ...]:
    """Return a statement with the words boxed that make the difference; nothing where there is none."""
    parts = re.split(r"\[(.*?)\]", statement or "")
    return tuple(
        Piece(part, "quoteS", dress="boxed" if place % 2 else "plain")
        for place, part in enumerate(parts)
        if part
    )


def _facts(translate: Translate, example: Example, status: StatementKind, *, denies: bool) -> Facts:
    kind, meaning = common.statement(translate, status)
    if example.speaker is None:
        return Facts(
            translate("explanation.who"),
            translate("explanation.kind"),
            translate("explanation.article_itself"),
            kind,
            status,
            meaning,
            icon="article",
        )
    return Facts(
        translate("explanation.who"),
        translate("explanation.kind"),
        example.speaker,
        kind,
        status,
        translate("explanation.denied") if denies else meaning,
        via=words.via(translate, () if example.via is None else (example.via,)),
        role=example.role or "",
        icon="speaker",
    )


def _read(passage: str) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """Return a passage without its signs, and where the exact words and the tellers stand in it."""
    spans: dict[str, list[tuple[int, int]]] = {"[": [], "‹": []}
    plain, opened, last = "", {"[": 0, "‹": 0}, 0
    for sign in _SIGNS.finditer(passage):
        plain += passage[last : sign.start()]
        last = sign.end()
        if sign[0] in opened:
            opened[sign[0]] = len(plain)
        else:
            opener = "[" if sign[0] == "]" else "‹"
            spans[opener].append((opened[opener], len(plain)))
    return plain + passage[last:], spans["["], spans["‹"]
