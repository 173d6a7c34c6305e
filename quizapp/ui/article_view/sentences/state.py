"""The sheet as a list of sentences, as plain values. No Qt: presenters build these."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.ui.article_view.state import ArticleFooterState, CitationFacts, CitationMark, ParagraphSpan

NONE: Final = 0
"""The number that stands for the last row, “No sentence settles it”."""


@dataclass(frozen=True)
class SentenceNote:
    """What is told of a sentence under it: an icon, a few words in bold, and why."""

    icon: str
    strong: str
    text: str = ""
    tone: str = "text"


@dataclass(frozen=True)
class SentenceItem:
    """One sentence with its number, from 1; `name` is what a screen reader says of it.

    `first` begins a paragraph, whose number stands in the margin where it has one. Marks and cues are
    characters of the sentence; `missed` frames it with dashes; `facts` stand under it. `source_line` goes
    with words that are copied.
    """

    text: str
    number: int
    name: str
    paragraph: int | None = None
    first: bool = False
    headline: bool = False
    chosen: bool = False
    muted: bool = False
    missed: bool = False
    marks: tuple[CitationMark, ...] = ()
    cues: tuple[ParagraphSpan, ...] = ()
    note: SentenceNote | None = None
    facts: tuple[CitationFacts, ...] = ()
    source_line: str = ""


@dataclass(frozen=True)
class ArticleHead:
    """What an article begins with: where it is from, and its headline unless that is a sentence itself."""

    source_line: str
    headline: str


@dataclass(frozen=True)
class ArticleAside:
    """Words between the sentences: a summary under its label, or that something is left out.

    `own` are the article's, from a file of one's own; its label stands over the first of several.
    """

    text: str
    label: str = ""
    paragraph: int | None = None
    own: bool = False


@dataclass(frozen=True)
class NoneOption:
    """What can be chosen instead of any sentence; it stands at the sheet's foot, and `key` goes there."""

    text: str
    name: str
    key: str
    chosen: bool


@dataclass(frozen=True)
class SentencesState:
    """Sentences to choose from or, once that is checked, to read (`asks`).

    `task` is what they are chosen for: while it stays the same, so does the place of the keyboard.
    `single`: only one may be chosen; `full` says why no more can be, '' while they can. With a `heading` the
    sheet tells evidence under it.
    """

    name: str
    rows: tuple[ArticleHead | ArticleAside | SentenceItem, ...]
    task: str = ""
    asks: bool = True
    single: bool = True
    chosen_word: str = ""
    full: str = ""
    last: NoneOption | None = None
    heading: str = ""
    description: str = ""
    foot: ArticleFooterState | None = None

    @property
    def sentences(self) -> tuple[SentenceItem, ...]:
        """The sentences in order."""
        return tuple(row for row in self.rows if isinstance(row, SentenceItem))


def remove_muted_sentences(state: SentencesState) -> SentencesState:
    """Leave out the sentences of which nothing is told, unless all are there; a sheet with little room does.

    Those that name a speaker stay.
    """
    if not any(sentence.muted for sentence in state.sentences):
        return state
    kept: list[ArticleHead | ArticleAside | SentenceItem] = []
    first, number = False, None
    for row in state.rows:
        if isinstance(row, ArticleHead):
            kept.append(row)
        elif isinstance(row, SentenceItem):
            if row.first:
                first, number = True, row.paragraph
            if not row.muted or row.cues:
                kept.append(replace(row, first=first, paragraph=number if first else None))
                first = False
    return replace(state, rows=tuple(kept))
