"""Files of learners' data that lie in the data folder: those who are erased are taken out of them."""

from __future__ import annotations

import csv
import io
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from quizapp.library.learners.data_format import FORMAT, LARGEST_BYTES
from quizapp.library.learners.exporting import MARK, TABLE, as_json, as_table
from quizapp.pack.saving import write_whole

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


def take_out(file: Path, learners: Collection[str]) -> None:
    """Take learners out of a file, if it is one of learners' data; nobody left, it is removed."""
    with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
        if file.stat().st_size > LARGEST_BYTES:
            return
        data = file.read_bytes()
        left = _of_table(data, learners) if data.startswith(MARK) else _of_json(data, learners)
        if left == b"":
            file.unlink()
        elif left is not None:
            write_whole(file, left)


def _of_json(data: bytes, learners: Collection[str]) -> bytes | None:
    """Return what is left, b"" if that is nobody's, None if it is no such file."""
    plain: Any = json.loads(data)
    if plain["format"] != FORMAT:
        return None
    plain["learners"] = [each for each in plain["learners"] if each["id"] not in learners]
    if not plain["learners"]:
        return b""
    return as_json(plain)


def _of_table(data: bytes, learners: Collection[str]) -> bytes | None:
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    if tuple(head) != TABLE:
        return None
    kept = [row for row in rows if row[0] not in learners]
    return as_table((head, *kept)) if kept else b""
