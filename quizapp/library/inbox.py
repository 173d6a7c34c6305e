"""The inbox of the data folder: what is asked of the window that is open, and what it answers.

A second start leaves a file to be opened, and waits for nothing. The command line leaves packs to be added,
or a backup to be restored, and looks for the answer under the same name, which is written again and again
while the window is at it; silence means that the window does not hear.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.catalogue import message
from quizapp.library.errors import HeldError, LibraryError
from quizapp.library.row_checksums import to_microseconds
from quizapp.pack.atomic_file import read_regular_file, write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from datetime import datetime


_LARGEST: Final = 8 * 1024 * 1024
"""More bytes than an answer has that tells of some thousand packs; a larger file is not from here."""

_LARGEST_REQUEST: Final = 2 * 1024 * 1024
"""The same of a request. The window stalls for so long as Python takes to parse it."""

_ANSWERS: Final = "answers"

PATIENCE_S: Final = 10.0
"""So long is waited for the next word."""


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """Come to the front, and open this file if there is one."""

    path: Path | None


@dataclass(frozen=True, slots=True)
class AddRequest:
    """Add these packs. `name` is that of the request, under which it is answered; '' before it is left."""

    paths: tuple[Path, ...]
    when_different: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class RestoreRequest:
    """Make a library of this file ready, tell what would change, and wait for what is decided about it."""

    path: Path
    name: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmRequest:
    """Do what a request has made ready."""

    request: str


@dataclass(frozen=True, slots=True)
class StopRequest:
    """Take no more of what a request asked for, or do not do what it has made ready."""

    request: str


InboxRequest = OpenRequest | AddRequest | RestoreRequest | ConfirmRequest | StopRequest


def post_request(folder: Path, asked: InboxRequest, now: datetime) -> str:
    """Leave something in the data folder, whole, and return its name. Raises OSError."""
    inbox = folder / "inbox"
    inbox.mkdir(parents=True, exist_ok=True)
    # The time first, so that names sort in the order in which they were left.
    name = f"{to_microseconds(now):020d}-{os.getpid()}"
    write_atomically(inbox / f"{name}.json", json.dumps(_plain(asked)).encode(), follow=False)
    return name


def is_request_waiting(folder: Path, name: str) -> bool:
    """Tell whether what was left is still there: the window has not taken it."""
    return (folder / "inbox" / f"{name}.json").exists()


def withdraw_request(folder: Path, name: str) -> bool:
    """Take back what was left; False if the window has taken it already, or did meanwhile."""
    try:
        (folder / "inbox" / f"{name}.json").unlink()
    except FileNotFoundError:
        return False
    return True


def take_requests(folder: Path) -> tuple[InboxRequest, ...]:
    """Return what was asked in the order in which it was left, and remove it, with what is nothing."""
    found = []
    for file in sorted((folder / "inbox").glob("[0-9]*.json")):
        asked = _read(file)
        with suppress(OSError):  # a folder with such a name is left where it is
            file.unlink(missing_ok=True)
        if asked is not None:
            found.append(asked)
    return tuple(found)


def write_answer(folder: Path, name: str, told: dict[str, Any]) -> None:
    """Answer a request, in place of what was answered before. Raises OSError.

    It is not brought to the disk: who asks reads it at once, and after a crash nobody does.
    """
    answers = folder / "inbox" / _ANSWERS
    answers.mkdir(parents=True, exist_ok=True)
    part = answers / f"{name}.part"
    part.unlink(missing_ok=True)  # a pipe would be waited for
    part.write_text(json.dumps(told), encoding="utf-8")
    part.replace(answers / f"{name}.json")


def read_answer(folder: Path, name: str) -> dict[str, Any] | None:
    """Return what a request was answered last; None if it was not."""
    try:
        told = json.loads(read_regular_file(folder / "inbox" / _ANSWERS / f"{name}.json", _LARGEST))
    except (OSError, ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def clear_answers(folder: Path, name: str = "*") -> None:
    """Remove an answer that was read, or all that nobody reads any more."""
    for file in (folder / "inbox" / _ANSWERS).glob(f"{name}.*"):
        file.unlink(missing_ok=True)


def _plain(asked: InboxRequest) -> dict[str, Any]:
    match asked:
        case OpenRequest(path):
            return {"open": None if path is None else str(path.absolute())}
        case AddRequest(paths, when_different):
            return {"add": [str(path.absolute()) for path in paths], "when_different": when_different}
        case RestoreRequest(path):
            return {"restore": str(path.absolute())}
        case ConfirmRequest(request):
            return {"go": request}
        case StopRequest(request):
            return {"stop": request}


def _read(file: Path) -> InboxRequest | None:
    try:
        return _asked(json.loads(read_regular_file(file, _LARGEST_REQUEST)), file.stem)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _asked(told: dict[str, Any], name: str) -> InboxRequest:
    match told:
        case {"add": paths, "when_different": when_different}:
            return AddRequest(_paths(paths), str(when_different), name)
        case {"restore": path}:
            return RestoreRequest(Path(path), name)
        case {"go": request}:
            return ConfirmRequest(str(request))
        case {"stop": request}:
            return StopRequest(str(request))
    path = told["open"]
    return OpenRequest(None if path is None else Path(path))


def _paths(told: Sequence[str]) -> tuple[Path, ...]:
    if isinstance(told, str):
        raise TypeError
    return tuple(Path(path) for path in told)


class RequestFailedError(LibraryError):
    """The window began and did not come to an end; the sentence is its own."""

    code = "not-done"

    def __init__(self, reason: str) -> None:
        super().__init__(message("library_errors.not_done", reason=reason))


class RequestConversation:
    """One request to the window that holds the data folder."""

    def __init__(self, held: HeldError, seconds: Callable[[], float]) -> None:
        """`seconds` tells a time that only goes on; `held` is raised where the window does not answer."""
        self.held = held
        self.name = ""
        self._seconds = seconds

    def ask(self, asked: InboxRequest, now: datetime) -> Generator[dict[str, Any] | None]:
        """Yield what the window tells, None where there is nothing new; who asks waits between two steps.

        It goes on until it is closed. Raises HeldError, RequestFailedError, OSError.
        """
        import platform  # noqa: PLC0415 - a start paints without it

        if self.held.host not in (None, platform.node()):
            # On a network folder it is another computer's window, to which the paths of this one say nothing.
            raise self.held
        folder = self.held.folder
        self.name = post_request(folder, asked, now)
        heard, last = self._seconds(), None
        try:
            while True:
                told = read_answer(folder, self.name)
                if told == last:
                    if self._seconds() - heard > PATIENCE_S:
                        raise self.held
                    yield None
                    continue
                heard, last = self._seconds(), told
                if told is not None and "failed" in told:
                    raise RequestFailedError(str(told["failed"]))
                yield told
        finally:
            withdraw_request(folder, self.name)
            clear_answers(folder, self.name)
