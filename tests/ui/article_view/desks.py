"""Desks with invented articles on them."""

from __future__ import annotations

from quizapp.ui.article_view.state import (
    ArticleFooterState,
    ArticleViewState,
    CitationFacts,
    CitationMark,
    ParagraphState,
)
from quizapp.ui.article_view.switcher_state import ArticleTab, GlossaryState, ReadingState

LONG = "The pilot of the barge kept a log of each lock and wrote down who was late. "
TERMS = (("lock", "A gate that lifts boats."), ("barge", "A long flat boat."))
GLOSSARY = GlossaryState("Words to know", "Close", TERMS, "O")


def facts(name: str) -> CitationFacts:
    return CitationFacts("Who says it", "Kind of statement", name, "Claim", "claim", "someone says it")


def sheet(title: str, *marked: int, **more: object) -> ArticleViewState:
    """An article of 14 long paragraphs, of which those with these numbers have a mark."""
    items = tuple(
        ParagraphState(
            f"{LONG * 4}{number}",
            number,
            marks=(CitationMark(4, 10, (number,)),) if number in marked else (),
            facts=(facts(f"Speaker {number}"),) if number in marked else (),
        )
        for number in range(1, 15)
    )
    return ArticleViewState(
        f"Article: {title}",
        "The Canal Post",
        title,
        items=items,
        foot=ArticleFooterState(title, "The Canal Post"),
        **more,
    )


def desk(*sheets: ArticleViewState, **more: object) -> ReadingState:
    """A desk with these articles, under tabs where there are several."""
    tabs = tuple(
        ArticleTab(each.headline, "The Canal Post", f"{each.headline}, The Canal Post") for each in sheets
    )
    return ReadingState(sheets, tabs=tabs if len(sheets) > 1 else (), **more)


def two(*, heading: str = "", **more: object) -> ReadingState:
    """Two articles; after the answer, with a heading, each has marks."""
    marks = ((3, 12), (5,)) if heading else ((), ())
    return desk(
        sheet("Locks close early", *marks[0], heading=heading),
        sheet("Barges wait", *marks[1], heading=heading),
        **more,
    )
