"""Brings a spreadsheet in by a child process, which is watched and can be stopped."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from quizapp.article.child_process import KEPT_HOME, ApartError, TooSlowError, answers
from quizapp.exchange.spreadsheet.book import AbsentError, ExchangeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

PATIENCE_S: Final = 120
_CHILD: Final = "quizapp.exchange.spreadsheet.child"


@dataclass(frozen=True, slots=True)
class Brought:
    """What a spreadsheet tells: the bytes of a pack.json, None where there are faults, by line.

    `unread` are sheets that nobody knows; `media` has the pack's pictures by file name.
    """

    pack: bytes | None
    faults: tuple[str, ...]
    unread: tuple[str, ...]
    media: Mapping[str, bytes]


def bringing(path: Path, cancel: Callable[[], bool], own: Path | None = None) -> Iterator[Brought | None]:
    """Yield None at least every 0.05 s while a spreadsheet is read as `bring_in` does, and what came of it.

    Closing it ends the child. Raises ExchangeError, AbsentError among
    them, and ApartError.
    """
    request = {"path": str(path.absolute()), "own": "" if own is None else str(own)}
    last: dict[str, Any] = {}
    for answer in answers(_CHILD, request, cancel, PATIENCE_S, KEPT_HOME):
        last = answer or last
        yield None
    if "absent" in last:
        raise AbsentError(last["absent"])
    if "refused" in last:
        raise ExchangeError(last["refused"])
    taken = last["taken"]
    yield Brought(
        None if taken["pack"] is None else taken["pack"].encode(),
        tuple(taken["faults"]),
        tuple(taken["unread"]),
        {name: b64decode(data) for name, data in taken["media"].items()},
    )


def cause_of(error: Exception) -> Literal["absent", "too_slow", "crashed", ""]:
    """Return the word for why nothing was brought in; '' where the error says it itself. Raises any other."""
    match error:
        case AbsentError():
            return "absent"
        case TooSlowError():
            return "too_slow"
        case ApartError():
            return "crashed"
        case ExchangeError():
            return ""
        case _:
            raise error
