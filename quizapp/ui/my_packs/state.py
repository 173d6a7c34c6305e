"""What the list of packs in work shows. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.ui.passages.state import OpeningProgress

LONGEST_NAME: Final = 120
"""So many characters a pack's name on the list has at most."""


@dataclass(frozen=True, slots=True)
class PackBadge:
    """What the checks found, or learners reported: words, an icon (or ''), their tone."""

    words: str
    icon: str = ""
    tone: str = "textMuted"

    @property
    def style(self) -> str:
        """The text style: what there is to do stands out."""
        return "label" if self.icon else "body"


@dataclass(frozen=True, slots=True)
class WorkingCopyLine:
    """A pack in work: its name, what is told of it, when it was saved, and where its last file is.

    `source` says where its article is from, `questions` how many there are, `marks` what was found. `short`
    tells the last two where there is no room for columns. `name` is what a screen reader says of it, `edit`
    and `more` of its buttons.
    """

    title: str
    told: str
    file: str
    saved: str
    name: str
    edit: str
    more: str
    source: str = ""
    questions: str = ""
    marks: tuple[PackBadge, ...] = ()
    short: str = ""


@dataclass(frozen=True, slots=True)
class MyPacksSideLine:
    """A line of a card beside the list: a name, what is told of it, and its button by sight and by ear.

    `below` is a quiet line more, where there is one.
    """

    title: str
    told: str
    act: str
    said: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class MyPacksState:
    """The packs in work, the one changed last first. `packs` are None while they are being read.

    `chosen` is the row of the keyboard, `naming` the row whose name is being changed, -1: none. `told` is
    what was done last, which `undoes` (the words of a button) takes back; `failed` is why something could
    not be. `practised` are the titles of installed packs. `reported` are packs with problems that learners
    reported, `out` those that were handed out, `trash` those that were deleted.
    """

    packs: tuple[WorkingCopyLine, ...] | None = None
    chosen: int = 0
    trash: tuple[MyPacksSideLine, ...] = ()
    practised: tuple[str, ...] = ()
    naming: int = -1
    told: str = ""
    undoes: str = ""
    failed: str = ""
    opening: OpeningProgress | None = None
    reported: tuple[MyPacksSideLine, ...] = ()
    out: tuple[MyPacksSideLine, ...] = ()
