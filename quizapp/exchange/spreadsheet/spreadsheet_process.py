"""The child process that reads one spreadsheet, which may come from anybody.

    {"path": "/home/ann/ferry.xlsx", "own": "/home/ann/…/working/ferry-x2k3"}

Answers, one a line: {"piece": "base64"}, a megabyte of pack.json, and at last {"taken": {"pack": true,
"faults": ["…"], "unread": ["…"], "media": {"map.png": "base64"}}} or {"refused": "a sentence"}, or {"absent":
"a sentence"} where the extra is not installed.
"""

from __future__ import annotations

import mimetypes
import sys
from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.sandbox.child_process import begin_child

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.sandbox.child_process import ProcessAnswer

MAX_MEMORY: Final = 300 * 1024 * 1024
MAX_CPU_S: Final = 45
"""A workbook of 10,000 questions of every kind takes 260 MB and 13 s; of the largest pack 280 MB, 16 s."""
_PIECE_BYTES: Final = 1024 * 1024


def main() -> None:
    """Answer the one request."""
    request, tell = begin_child(MAX_MEMORY, MAX_CPU_S)
    mimetypes.knownfiles.clear()  # openpyxl would have the system's own lists read
    sys.modules["numpy"] = None  # type: ignore[assignment]  # nor does openpyxl need its 20 MB
    tell(answer_request(request, tell))


def answer_request(request: ProcessAnswer, tell: Callable[[ProcessAnswer], None]) -> ProcessAnswer:
    """Read the spreadsheet, tell the pack in pieces, and return the last answer."""
    from quizapp.catalogue import message  # noqa: PLC0415 -- after it is confined
    from quizapp.exchange.spreadsheet.spreadsheet_files import import_spreadsheet  # noqa: PLC0415 -- after it is confined
    from quizapp.exchange.spreadsheet.workbook_model import (  # noqa: PLC0415 -- after it is confined
        ExchangeError,
        MissingExtraError,
        format_faults,
    )
    from quizapp.pack.pack_writer import dump_pack  # noqa: PLC0415 -- after it is confined

    own = request.get("own")
    try:
        taken, media = import_spreadsheet(Path(request["path"]), Path(own) if own else None)
    except MissingExtraError as error:
        return {"absent": str(error)}
    except ExchangeError as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"refused": message("workbook.too_heavy")}
    except OSError as error:
        return {"refused": message("workbook.not_read", reason=error.strerror or error)}
    pack, faults, unread = taken.pack, format_faults(taken.faults), list(taken.unread)
    del taken  # its sheets take as much memory as the file
    if pack is None or faults:
        return {"taken": {"pack": False, "faults": faults, "unread": unread, "media": {}}}
    pictures = {each.file: b64encode(media[each.file]).decode() for each in pack.media if each.file in media}
    data = dump_pack(pack)
    for start in range(0, len(data), _PIECE_BYTES):
        tell({"piece": b64encode(data[start : start + _PIECE_BYTES]).decode()})
    return {"taken": {"pack": True, "faults": [], "unread": unread, "media": pictures}}


if __name__ == "__main__":
    main()
