"""What the page on a corrected article shows, as plain values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.authoring.document_comparison import WordRun
    from quizapp.ui.editor.state import ArticleState
    from quizapp.ui.editor.text_selection import TextSelection
    from quizapp.ui.passages.state import OpeningProgress

CorrectedArticlePhase = Literal["choosing", "beside", "marking"]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """A paragraph before and now, word by word; of several that are the same only a line (`fold`).

    `name` is for the ear.
    """

    name: str
    number: str = ""
    before: tuple[WordRun, ...] = ()
    after: tuple[WordRun, ...] = ()
    fold: str = ""
    headline: bool = False


@dataclass(frozen=True, slots=True)
class CitationState:
    """A citation that does not hold: its pointer, its question, what it quotes, and what is nearest now."""

    at: str
    tag: str
    title: str
    quote: str
    nearest: str
    name: str


@dataclass(frozen=True, slots=True)
class CorrectedArticleState:
    """The page. While it is chosen, `articles` are the titles of which one is `chosen`.

    While words are marked, `article` is the newer text, and `hint` what is selected in it at first.
    """

    phase: CorrectedArticlePhase
    message: str = ""
    failed: bool = False
    articles: tuple[str, ...] = ()
    chosen: int = 0
    opening: OpeningProgress | None = None
    heading: str = ""
    aside: str = ""
    holding: str = ""
    rows: tuple[ComparisonRow, ...] = ()
    cards: tuple[CitationState, ...] = ()
    at: int = 0
    marking: str = ""
    article: ArticleState | None = None
    hint: TextSelection | None = None
