"""What the screen shows on which a practice is set up. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from quizapp.ui.article_view.state import ArticleViewState
    from quizapp.ui.kit.widget_state import SwitchState

SessionOptionsPhase = Literal["opening", "ready", "reading", "failed"]


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article: its headline, who published it when and how much of it is here, its rights."""

    title: str
    source_line: str
    rights: str


@dataclass(frozen=True, slots=True)
class LocalCopyState:
    """What is told of an article's own file, of which the pack carries parts.

    `work` is what is being done with it, `done` of `total` steps; `note` how it is, `lies` that all of it
    lies on the desk, `stale` that it did before the pack changed; `failed` why it does not. `opens` and
    `goes` are the names of the buttons that open a file and take it away, '' where there is none.
    """

    note: str = ""
    lies: bool = False
    stale: bool = False
    failed: str = ""
    work: str = ""
    done: int = 0
    total: int = 1
    opens: str = ""
    goes: str = ""


@dataclass(frozen=True, slots=True)
class PackFirstPage:
    """What a pack says of itself: what it is, its articles, what to know before, who wrote it.

    `words` are the words to know with what they mean; `dated` says what is not judged here.
    """

    title: str
    summary: str
    articles_heading: str
    articles: tuple[ArticleLine, ...]
    dated: str
    advisory_heading: str
    advisory: str
    words_heading: str
    words: tuple[tuple[str, str], ...]
    foot: str


@dataclass(frozen=True, slots=True)
class SessionOptionChoice:
    """One of a few: a heading, the words of each, which is chosen (-1: none), a line that explains them."""

    heading: str
    words: tuple[str, ...]
    at: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class SessionOptionsState:
    """A pack about to be practised.

    `own` has a line for each article of the page, None for one that is all there.
    `left` tells how many questions are taken of how many. `mode` is None where there is nothing but new
    questions. `same`: all is as the last time. `missing` says why it cannot start; then `start` stays
    pressable. `trouble` says why there is nothing to set up.
    """

    phase: SessionOptionsPhase
    title: str
    aside: str = ""
    page: PackFirstPage | None = None
    own: tuple[LocalCopyState | None, ...] = ()
    banks_heading: str = ""
    left: str = ""
    banks: tuple[SwitchState, ...] = ()
    mode: SessionOptionChoice | None = None
    number: SessionOptionChoice | None = None
    book: SessionOptionChoice | None = None
    switches: tuple[SwitchState, ...] = ()
    start: str = ""
    read: str = ""
    same: str = ""
    missing: str = ""
    trouble: str = ""
    sheet: ArticleViewState | None = None
    articles: SessionOptionChoice | None = None
