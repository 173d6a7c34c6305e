"""What the page on a corrected article shows, as plain values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.editing.comparing import Run
    from quizapp.ui.editor.selected import Chosen
    from quizapp.ui.editor.state import ArticleState
    from quizapp.ui.opened.state import Opening

Phase = Literal["choosing", "beside", "marking"]


@dataclass(frozen=True, slots=True)
class BesideRow:
    """A paragraph before and now, word by word; of several that are the same only a line (`fold`).

    `name` is for the ear.
    """

    name: str
    number: str = ""
    before: tuple[Run, ...] = ()
    after: tuple[Run, ...] = ()
    fold: str = ""
    headline: bool = False


@dataclass(frozen=True, slots=True)
class CitationCard:
    """A citation that does not hold: its pointer, its question, what it quotes, and what is nearest now."""

    at: str
    tag: str
    title: str
    quote: str
    nearest: str
    name: str


@dataclass(frozen=True, slots=True)
class CorrectedState:
    """The page. While it is chosen, `articles` are the titles of which one is `chosen`.

    While words are marked, `article` is the newer text, and `hint` what is selected in it at first.
    """

    phase: Phase
    message: str = ""
    failed: bool = False
    articles: tuple[str, ...] = ()
    chosen: int = 0
    opening: Opening | None = None
    heading: str = ""
    aside: str = ""
    holding: str = ""
    rows: tuple[BesideRow, ...] = ()
    cards: tuple[CitationCard, ...] = ()
    at: int = 0
    marking: str = ""
    article: ArticleState | None = None
    hint: Chosen | None = None
