"""What the page of a pack's articles shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.passages.state import OpeningProgress, PassageRow


@dataclass(frozen=True, slots=True)
class PassageSummary:
    """What a left-out paragraph tells in the teacher's words; `asked` is why it has to be told, or ''."""

    passage: str
    words: str
    asked: str


@dataclass(frozen=True, slots=True)
class PackArticlesState:
    """The articles, the one in front, and the paragraph of it that is chosen.

    `wish` is what may be passed on, a place among three. `told` is what was done last, `failed` whether it
    could not be; `aside` tells what is left out. `fixed` is why no paragraph can be changed, or ''.
    """

    tabs: tuple[ArticleTab, ...] = ()
    front: int = 0
    pieces: tuple[PassageRow, ...] = ()
    chosen: int = 0
    wish: int = 0
    aside: str = ""
    fixed: str = ""
    splitting: str = ""
    summary: PassageSummary | None = None
    told: str = ""
    failed: bool = False
    undo: str = ""
    opening: OpeningProgress | None = None
