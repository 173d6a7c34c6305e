"""What several pages over the editor show, as plain values. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.ui.kit.form import Item

if TYPE_CHECKING:
    from quizapp.ui.article_view.switcher_state import ArticleTab
    from quizapp.ui.editor.state import ArticleState, CheckLine
    from quizapp.ui.editor.text_selection import TextSelection
    from quizapp.ui.kit.widget_state import IconLineState, TextRun


def _nothing() -> None:
    return None


def _nowhere(_place: object) -> None:
    pass


@dataclass(slots=True)
class SelectionSource:
    """Where it can be asked what is selected in an article; whoever shows it says how."""

    ask: Callable[[], TextSelection | None] = _nothing


@dataclass(frozen=True, slots=True)
class ArticleSheet(Item):
    """An article as a sheet, the one of several under tabs that is in front, with words below it.

    `hint` is selected in it at first, and in sight. `turn` is told the place of another tab.
    """

    article: ArticleState
    foot: str
    selection: SelectionSource = field(compare=False)
    hint: TextSelection | None = None
    tabs: tuple[ArticleTab, ...] = ()
    front: int = 0
    turn: Callable[[int], None] = field(default=_nowhere, compare=False)


@dataclass(frozen=True, slots=True)
class TaggedWords(Item):
    """Words after a tag in a frame, by which something is known."""

    tag: str
    runs: tuple[TextRun, ...]


@dataclass(frozen=True, slots=True)
class Terms(Item):
    """Labels, and beside each its lines of words in several styles; above them where it is narrow."""

    terms: tuple[tuple[str, tuple[tuple[TextRun, ...], ...]], ...]


@dataclass(frozen=True, slots=True)
class CheckLines(Item):
    """What checks find, and lines after that; with `goes`, the words of a link, `follow` is told a place."""

    checks: tuple[CheckLine, ...]
    rest: tuple[IconLineState, ...] = ()
    goes: str = ""
    follow: Callable[[str], None] = field(default=_nowhere, compare=False)
