"""The pages of traps and kinds of statement, and the sheet and the statement of their examples. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from itertools import count, takewhile
from typing import TYPE_CHECKING, Final, get_args

from quizapp.pack.vocabulary import TRAPS, StatementType
from quizapp.ui.article_view.state import (
    ArticleFooterState,
    ArticleViewState,
    CitationFacts,
    CitationMark,
    MarkLegend,
    ParagraphSpan,
    ParagraphState,
)
from quizapp.ui.kit.widget_state import TextRun
from quizapp.ui.messages import common
from quizapp.ui.messages import practice as words

if TYPE_CHECKING:
    from quizapp.pack.vocabulary import Trap
    from quizapp.ui.ports import Translate

NARRATION_TRAPS: Final = {
    "swapped-number", "swapped-date", "reversed", "added-cause", "outside-knowledge", "not-in-text",
    "silence-as-support", "missed-conflict",
}  # fmt: skip
FINDING_TRAPS: Final = {"overclaim", "understated", "silence-as-denial"}
_SIGNS: Final = re.compile(r"[\[\]‹›]")


@dataclass(frozen=True, slots=True)
class Example:
    """The page of a trap or a kind of statement: what it is, an example, and how to notice it.

    In `passage` the exact words stand in [ ] and those that tell who says them in ‹ ›; in `statement`, which
    not every page has, the words that make the difference stand in [ ]. Without a `speaker` the article tells
    it itself; `via` is the speaker that passes the speaker's words on.
    """

    title: str
    what: str
    passage: str
    why: str
    notice: tuple[str, ...]
    statement: str | None = None
    speaker: str | None = None
    role: str | None = None
    via: str | None = None


def build_trap_examples(translate: Translate) -> dict[Trap, Example]:
    """Return the pages of all traps, in their order."""
    return {name: _build_example(translate, f"traps.{name}") for name in TRAPS}


def build_statement_examples(translate: Translate) -> dict[StatementType, Example]:
    """Return the pages of all kinds of statement, in their order."""
    return {name: _build_example(translate, f"statement_types.{name}") for name in get_args(StatementType)}


def _build_example(translate: Translate, page: str) -> Example:
    """Return a page by how the ids of its sentences begin; a field that has no sentence is left out."""
    known = (field.name for field in fields(Example) if translate.has(f"{page}.{field.name}"))
    notice = takewhile(translate.has, (f"{page}.notice.{number}" for number in count(1)))
    return Example(
        notice=tuple(map(translate, notice)), **{name: translate(f"{page}.{name}") for name in known}
    )


def find_statement_type(trap: Trap) -> StatementType:
    """Return the kind of statement that the marked words of a trap's example are."""
    if trap in NARRATION_TRAPS:
        return "narration"
    if trap in FINDING_TRAPS:
        return "finding"
    return "opinion" if trap == "cut-link" else "claim"


def build_example_view(
    translate: Translate, example: Example, statement_type: StatementType, *, denies: bool
) -> ArticleViewState:
    """Return the sheet with an example's passage: its exact words marked, who says them and as what."""
    plain, marks, cues = _read(example.passage)
    paragraph = ParagraphState(
        plain,
        marks=tuple(CitationMark(start, end) for start, end in marks),
        cues=tuple(ParagraphSpan(start, end) for start, end in cues),
        facts=(_facts(translate, example, statement_type, denies=denies),),
    )
    return ArticleViewState(
        name=translate("help.example"),
        source_line="",
        heading=translate("explanation.says"),
        items=(paragraph,),
        foot=ArticleFooterState(
            translate("help.invented"),
            translate("help.invented_why"),
            legend=MarkLegend(translate("explanation.exact_words"), translate("explanation.who_says")),
        ),
    )


def build_statement_runs(statement: str | None) -> tuple[TextRun, ...]:
    """Return a statement with the words boxed that make the difference; nothing where there is none."""
    parts = re.split(r"\[(.*?)\]", statement or "")
    return tuple(
        TextRun(part, "quoteS", dress="boxed" if place % 2 else "plain")
        for place, part in enumerate(parts)
        if part
    )


def _facts(
    translate: Translate, example: Example, statement_type: StatementType, *, denies: bool
) -> CitationFacts:
    kind, meaning = common.describe_statement_type(translate, statement_type)
    if example.speaker is None:
        return CitationFacts(
            translate("explanation.who"),
            translate("explanation.kind"),
            translate("explanation.article_itself"),
            kind,
            statement_type,
            meaning,
            icon="article",
        )
    return CitationFacts(
        translate("explanation.who"),
        translate("explanation.kind"),
        example.speaker,
        kind,
        statement_type,
        translate("explanation.denied") if denies else meaning,
        via=words.format_attribution_chain(translate, () if example.via is None else (example.via,)),
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
