"""The child process that reads one spreadsheet, which may come from anybody.

    {"path": "/home/ann/ferry.xlsx", "own": "/home/ann/…/working/ferry-x2k3"}

The last answer is {"taken": {"pack": "…", "faults": ["…"], "unread": ["…"], "media": {"map.png": "base64"}}}
or {"refused": "a sentence"}, or {"absent": "a sentence"} where the extra is not installed.
"""

from __future__ import annotations

import mimetypes
from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.sandbox.child_process import begin_child

if TYPE_CHECKING:
    from quizapp.sandbox.child_process import ProcessAnswer

MAX_MEMORY: Final = 576 * 1024 * 1024
MAX_CPU_S: Final = 45
"""A workbook of 10,000 questions of every kind takes 460 MB, most of it for the finished pack, and 12 s."""


def main() -> None:
    """Answer the one request."""
    request, tell = begin_child(MAX_MEMORY, MAX_CPU_S)
    mimetypes.knownfiles.clear()  # openpyxl would have the system's own lists read
    tell(answer_request(request))


def answer_request(request: ProcessAnswer) -> ProcessAnswer:
    """Read the spreadsheet, and return the answer."""
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
    sound = taken.pack is not None and not taken.faults
    listed = {each.file for each in taken.pack.media} if taken.pack is not None else set()
    return {
        "taken": {
            "pack": dump_pack(taken.pack).decode() if sound and taken.pack is not None else None,
            "faults": format_faults(taken.faults),
            "unread": list(taken.unread),
            "media": {name: b64encode(media[name]).decode() for name in listed if sound and name in media},
        }
    }


if __name__ == "__main__":
    main()
