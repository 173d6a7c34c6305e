"""Brings a spreadsheet in by a child process, which is watched and can be stopped."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from quizapp.exchange.spreadsheet.workbook_model import ExchangeError, MissingExtraError
from quizapp.sandbox.child_process import INHERITED_HOME_VARIABLES, JobError, JobTimeoutError, iter_answers
from quizapp.sandbox.confinement import find_real_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
TIMEOUT_S: Final = 120
_CHILD: Final = "quizapp.exchange.spreadsheet.spreadsheet_process"


@dataclass(frozen=True, slots=True)
class SpreadsheetImport:
    """What a spreadsheet tells: the bytes of a pack.json, None where there are faults, by line.

    `unread` are sheets that nobody knows; `media` has the pack's pictures by file name.
    """

    pack: bytes | None
    faults: tuple[str, ...]
    unread: tuple[str, ...]
    media: Mapping[str, bytes]


def import_in_steps(
    path: Path, cancel: Callable[[], bool], own: Path | None = None
) -> Iterator[SpreadsheetImport | None]:
    """Yield None at least every 0.05 s while a spreadsheet is read as `import_spreadsheet` does, and what
    came of it.

    Closing it ends the child. Raises ExchangeError, MissingExtraError among
    them, and JobError.
    """
    path = path.absolute()
    request = {"path": str(path), "own": "" if own is None else str(own)}
    folder = Path(find_real_path(path.parent))
    pictures = folder if path.suffix.casefold() == ".csv" else folder / path.stem
    places = [find_real_path(path), str(pictures), "" if own is None else find_real_path(own)]
    last: dict[str, Any] = {}
    pieces: list[bytes] = []
    for answer in iter_answers(_CHILD, request, cancel, TIMEOUT_S, places, INHERITED_HOME_VARIABLES):
        if "piece" in answer:
            pieces.append(b64decode(answer["piece"]))
        else:
            last = answer or last
        yield None
    if "absent" in last:
        raise MissingExtraError(last["absent"])
    if "refused" in last:
        raise ExchangeError(last["refused"])
    taken = last["taken"]
    yield SpreadsheetImport(
        b"".join(pieces) if taken["pack"] else None,
        tuple(taken["faults"]),
        tuple(taken["unread"]),
        {name: b64decode(data) for name, data in taken["media"].items()},
    )


def find_cause(error: Exception) -> Literal["absent", "too_slow", "crashed", ""]:
    """Return the word for why nothing was brought in; '' where the error says it itself. Raises any other."""
    match error:
        case MissingExtraError():
            return "absent"
        case JobTimeoutError():
            return "too_slow"
        case JobError():
            return "crashed"
        case ExchangeError():
            return ""
        case _:
            raise error
