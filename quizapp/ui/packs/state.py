"""What a pack's own page shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.kit.widget_state import SwitchState


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """One article: headline; who published it when, its author, how much of it is here; rights; address."""

    title: str
    line: str
    rights: str
    address: str


@dataclass(frozen=True, slots=True)
class PackFacts:
    """What a pack says of itself; `changes` are what its revisions changed, each with its head.

    `more_articles` and `more_changes` tell how many are not shown, '' if all are.
    """

    summary: str
    advisory: str
    articles: tuple[ArticleFacts, ...]
    lines: tuple[str, ...]
    changes: tuple[tuple[str, str], ...]
    more_articles: str = ""
    more_changes: str = ""


@dataclass(frozen=True, slots=True)
class PackState:
    """A pack's page; without `facts` it is still being read, or could not be.

    `told` is what was done last, `failed` whether that is why it could not be; `has_folder` that it can be
    shown where the file is.
    """

    title: str
    back: str
    facts: PackFacts | None = None
    groups: tuple[SwitchState, ...] = ()
    told: str = ""
    failed: bool = False
    has_folder: bool = False
