"""Articles that are invented, as sheets, and desks with them."""

from __future__ import annotations

from quizapp.ui.article_view.state import (
    ArticleFooterState,
    ArticleViewState,
    CitationFacts,
    CitationMark,
    MarkLegend,
    ParagraphSpan,
    ParagraphState,
)
from quizapp.ui.article_view.switcher_state import ArticleTab, GlossaryState, ReadingState

LONG = "The pilot of the barge kept a log of each lock and wrote down who was late. "
TERMS = (("lock", "A gate that lifts boats."), ("barge", "A long flat boat."))
GLOSSARY = GlossaryState("Words to know", "Close", TERMS, "O")
SOURCE = "The Kelder Mail, 4 May 2024"
HEADLINE = "Night ferry cut waiting times by half"
TEXTS = (
    "People waited half as long for a ferry once boats ran through the night, a count found.",
    "Clerks stood on both landings for six weeks and wrote down when each passenger came and left.",
    "Shop owner Pieter Lund said the new timetable had “brought the market back to life”. None counted.",
    "Wenna Croft said she had not slept through a night since March.",
)
MARKED = "the new timetable had “brought the market back to life”."


def facts(name: str = "Pieter Lund") -> CitationFacts:
    return CitationFacts(
        "Who says it", "Kind of statement", name, "Claim", "claim", "someone says it", role="shop owner"
    )


def plain_sheet() -> ArticleViewState:
    """An article as it is read."""
    items = tuple(ParagraphState(text, number) for number, text in enumerate(TEXTS, 1))
    return ArticleViewState(f"Article: {HEADLINE}", SOURCE, HEADLINE, items=items)


def evidence_sheet() -> ArticleViewState:
    """The passage that shows an answer, between muted ones, with who says it."""
    start = TEXTS[2].index(MARKED)
    cited = ParagraphState(
        TEXTS[2],
        3,
        marks=(CitationMark(start, start + len(MARKED)),),
        cues=(ParagraphSpan(0, len("Shop owner Pieter Lund said")),),
        facts=(facts(),),
    )
    items = (ParagraphState(TEXTS[1], 2, muted=True), cited, ParagraphState(TEXTS[3], 4, muted=True))
    foot = ArticleFooterState(HEADLINE, SOURCE, legend=MarkLegend("exact words", "who says them"))
    return ArticleViewState(
        f"Article: {HEADLINE}", SOURCE, HEADLINE, heading="What the article says", items=items, foot=foot
    )


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
