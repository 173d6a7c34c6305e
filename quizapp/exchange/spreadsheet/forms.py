"""Values as they stand in a cell, and back: one writer and one reader for each form of `columns`."""

import re
from collections.abc import Callable
from typing import Any, Final

from quizapp.exchange.spreadsheet.columns import Form
from quizapp.exchange.spreadsheet.notation import NotationError, listed, spelled, unlisted, unspelled
from quizapp.pack.ids import NOBODY
from quizapp.pack.text import quoted

_DIGITS: Final = re.compile(r"-?[0-9]{1,15}")
_WHOLE: Final = re.compile(r"(-?[0-9]{1,15})\.0+")
_YES: Final = {"yes": True, "no": False, "true": True, "false": False}
"""Spreadsheet programs make TRUE and FALSE of ticks."""


def written(form: Form, value: Any) -> str:
    """Return a value of plain data as its cell."""
    return _WRITERS[form](value)


def read(form: Form, cell: str) -> Any:
    """Return what a cell that is not empty stands for, as plain data. Raises NotationError."""
    return _READERS[form](cell)


def _nobody(value: str | None) -> str:
    if value is None:
        return NOBODY
    # No voice may have this id. Where a pack that is not in order has it, it is spelled to be told apart.
    return f"⟨U+{ord(value[0]):04X}⟩{value[1:]}" if value == NOBODY else spelled(value)


def _groups(groups: list[list[str]]) -> str:
    return "\n".join(", ".join(group) for group in groups)


def _number(cell: str) -> int:
    text = cell.strip()
    whole = _WHOLE.fullmatch(text)  # a spreadsheet's 3 may come as 3.0
    digits = whole[1] if whole else text
    if not _DIGITS.fullmatch(digits):
        raise NotationError(f"{quoted(text)} is no whole number. Write digits.")
    return int(digits)


def _yes(cell: str) -> bool:
    found = _YES.get(cell.strip().casefold())
    if found is None:
        raise NotationError(f"{quoted(cell)} is not known here. Write yes or no.")
    return found


def _entries(cell: str) -> list[str]:
    return [unspelled(line.strip()) for line in cell.split("\n") if line.strip()]


def _tied(cell: str) -> list[list[str]]:
    lines = [line for line in cell.split("\n") if line.strip()]
    return [[name.strip() for name in line.split(",") if name.strip()] for line in lines]


_WRITERS: Final[dict[Form, Callable[[Any], str]]] = {
    "text": spelled,
    "word": spelled,
    "number": str,
    "yes": lambda value: "yes" if value else "no",
    "list": listed,
    "words": listed,
    "groups": _groups,
    "nobody": _nobody,
}
_READERS: Final[dict[Form, Callable[[str], Any]]] = {
    "text": unspelled,
    "word": lambda cell: unspelled(cell.strip()),
    "number": _number,
    "yes": _yes,
    "list": unlisted,
    "words": _entries,
    "groups": _tied,
    "nobody": lambda cell: None if cell.strip() == NOBODY else unspelled(cell.strip()),
}
