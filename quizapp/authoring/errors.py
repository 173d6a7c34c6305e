"""What can go wrong with a pack in work. Each sentence says what happened, what is safe and what to do.

    AuthoringError
    ├── OperationError           something that cannot be done to this pack as it is
    ├── UnreadablePackError            a file that cannot be opened as a pack in work
    ├── MissingWorkingCopyError            no pack in work of this name
    ├── WorkingCopyInUseError     it is open already, in a window or on another computer
    ├── SaveError          the disk does not take what was written
    ├── SaveConflictError             others wrote into its folder meanwhile
    └── EditMismatchError            an edit that does not fit what is there: a fault of the program's, or
    damage

`code` names the cause for the window, which has words of its own for some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.catalogue import Message, message

if TYPE_CHECKING:
    from pathlib import Path


class AuthoringError(Exception):
    """Something about a pack in work, in a sentence for people."""

    code: str = "editing"

    @property
    def message(self) -> Message:
        """The sentence, which can be said in another language."""
        found: Message = self.args[0]
        return found


class OperationError(AuthoringError):
    """Something that cannot be done as things are; nothing was changed."""

    def __init__(self, code: str, sentence: Message) -> None:
        super().__init__(sentence)
        self.code = code


class UnreadablePackError(AuthoringError):
    """A file that cannot be opened as a pack in work."""

    code = "no-pack"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(message("editing.no_pack", name=path.name, reason=reason))
        self.path, self.reason = path, reason


class MissingWorkingCopyError(AuthoringError):
    """No pack in work has this name."""

    code = "no-copy"

    def __init__(self, name: str) -> None:
        super().__init__(message("editing.no_copy"))
        self.name = name


class WorkingCopyInUseError(AuthoringError):
    """Somebody has this pack in work open."""

    code = "open-elsewhere"

    def __init__(self, title: str, host: str | None) -> None:
        super().__init__(message("editing.open_elsewhere", title=title))
        self.title, self.host = title, host


class SaveError(AuthoringError):
    """The disk does not take what was written; it is kept in memory and tried again."""

    code = "not-saved"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(message("editing.not_saved", reason=reason, path=str(path)))
        self.path, self.reason = path, reason


class SaveConflictError(AuthoringError):
    """Somebody else wrote into the folder while it was open; from now on the two are kept apart."""

    code = "apart"

    def __init__(self, path: Path) -> None:
        super().__init__(message("editing.apart"))
        self.path = path


class EditMismatchError(AuthoringError):
    """An edit that does not fit what is there."""

    code = "misfit"

    def __init__(self, at: str, why: str) -> None:
        super().__init__(at, why)
        self.at, self.why = at, why

    @property
    def message(self) -> Message:
        """The sentence, made when it is asked for: most of these errors are never shown."""
        if not self.at:
            return message("editing.misfit.whole", why=self.why)
        return message("editing.misfit.part", at=self.at, why=self.why)

    def __str__(self) -> str:
        return self.message
