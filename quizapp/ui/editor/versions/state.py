"""What the page on versions shows, as plain values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.authoring.document_comparison import WordRun


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version: when, why it was kept, whether the others are compared with it; `name` is for the ear."""

    title: str
    note: str
    beside: str
    name: str


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """A difference: an icon, what came, went, was moved or is another, and of a field both values.

    `serif`: they are words of the article, or the statement that is asked about.
    """

    icon: str
    text: str
    name: str
    before: tuple[WordRun, ...] = ()
    after: tuple[WordRun, ...] = ()
    serif: bool = False


@dataclass(frozen=True, slots=True)
class VersionsState:
    """The page. `rows` are None until they are known; the one at place 0 is how the pack is now.

    `heading` tells which two are compared; `can_take`: the one that is shown is a version.
    """

    rows: tuple[VersionRow, ...] | None = None
    at: int = 0
    message: str = ""
    looking: bool = False
    heading: str = ""
    count: str = ""
    note: str = ""
    lines: tuple[DifferenceLine, ...] = ()
    can_take: bool = False
