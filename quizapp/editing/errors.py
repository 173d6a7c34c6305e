"""What can go wrong with a pack in work. Each sentence says what happened, what is safe and what to do.

    EditingError
    ├── NotDoneError           something that cannot be done to this pack as it is
    ├── NoPackError            a file that cannot be opened as a pack in work
    ├── NoCopyError            no pack in work of this name
    ├── OpenElsewhereError     it is open already, in a window or on another computer
    ├── NotSavedError          the disk does not take what was written
    ├── ApartError             others wrote into its folder meanwhile
    └── MisfitError            an edit that does not fit what is there: a fault of the program's, or damage

`code` names the cause for whoever words it in another language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class EditingError(Exception):
    """Something about a pack in work, in a sentence for people."""

    code: str = "editing"


class NotDoneError(EditingError):
    """Something that cannot be done as things are; nothing was changed."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


class NoPackError(EditingError):
    """A file that cannot be opened as a pack in work."""

    code = "no-pack"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} cannot be edited: {reason} Nothing was changed.")
        self.path, self.reason = path, reason


class NoCopyError(EditingError):
    """No pack in work has this name."""

    code = "no-copy"

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no pack in work “{name}” any more. Look at the list again.")
        self.name = name


class OpenElsewhereError(EditingError):
    """Somebody has this pack in work open."""

    code = "open-elsewhere"

    def __init__(self, title: str, host: str | None) -> None:
        where = f"on the computer “{host}”" if host else "elsewhere"
        super().__init__(
            f"“{title}” is open {where}, in another window. It is safe: close it there, or open a copy here."
        )
        self.title, self.host = title, host


class NotSavedError(EditingError):
    """The disk does not take what was written; it is kept in memory and tried again."""

    code = "not-saved"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"Not saved: {reason} ({path}). Nothing is lost while this window is open: make room, or save a"
            " copy elsewhere."
        )
        self.path, self.reason = path, reason


class ApartError(EditingError):
    """Somebody else wrote into the folder while it was open; from now on the two are kept apart."""

    code = "apart"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Another window or computer wrote into {path} meanwhile. What stands there is left alone: what"
            " you write here has to be kept as a copy of its own."
        )
        self.path = path


class MisfitError(EditingError):
    """An edit that does not fit what is there."""

    code = "misfit"

    def __init__(self, at: str, why: str) -> None:
        super().__init__(f"A change at {at or 'the whole'} does not fit what is there: {why}.")
        self.at = at
