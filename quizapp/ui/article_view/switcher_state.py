"""What lies on the desk, as plain values: an article or several, or their sentences. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.ui.article_view.state import ParagraphState

if TYPE_CHECKING:
    from quizapp.ui.article_view.sentences.state import SentencesState
    from quizapp.ui.article_view.state import ArticleViewState


@dataclass(frozen=True)
class ArticleTab:
    """The tab of one of several articles: its title, a note under it, and what a screen reader says."""

    title: str
    note: str
    name: str


@dataclass(frozen=True)
class GlossaryState:
    """The words to know: the button that opens them, its key, how to close, each term with its meaning."""

    title: str
    close: str
    terms: tuple[tuple[str, str], ...]
    key: str = ""


@dataclass(frozen=True)
class ReadingState:
    """All articles on the desk, the one in front, and the words to know.

    Several articles have a tab each, in the same order. ``description`` says the evidence of all of them.
    ``sentences``, where they are there, stand in the place of the articles.
    """

    sheets: tuple[ArticleViewState, ...]
    front: int = 0
    tabs: tuple[ArticleTab, ...] = ()
    description: str = ""
    glossary: GlossaryState | None = None
    sentences: SentencesState | None = None

    @property
    def sheet(self) -> ArticleViewState:
        """The article in front."""
        return self.sheets[self.front]

    @property
    def marks(self) -> int:
        """How many marks there are in all articles."""
        rows = [item for sheet in self.sheets for item in sheet.items if isinstance(item, ParagraphState)]
        return sum(len(row.marks) for row in rows)
