"""How text stands in a cell: what hides is spelled out, a list has a line for each entry, so have sayings.

Every spreadsheet program has to hand back what it was given. So a character that XML cannot carry, that one
of them reads as something else, or that nobody would see, stands as ⟨U+202E⟩. A ⟨ before U+ is spelled so
itself; that makes the way back certain.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from quizapp.catalogue import Message, message
from quizapp.exchange.spreadsheet.column_layout import CellForm
from quizapp.pack.canonical_text import escape_hidden, quote_value
from quizapp.pack.ids import NOBODY

Json = dict[str, Any]

_SPELLED: Final = re.compile(r"⟨U\+([0-9A-F]{4,6})⟩")
_MISREAD: Final = re.compile(
    # No character of XML; what Excel and LibreOffice take for one, as _x0041_; what openpyxl takes out.
    "[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|x(?=005F_)"
)
_LAST_CHARACTER: Final = 0x10FFFF
_HALVES: Final = range(0xD800, 0xE000)

_SAYING: Final = re.compile(r"([^\s:=]+)( denies)? ?: ?([^\s:=]+) *")
_CUE: Final = re.compile(r"cue ?= ?(.*)")
_NAMED: Final = re.compile(r"named +([^\s:=]+) ?= ?(.*)")


class NotationError(ValueError):
    """A cell's text is not in the notation; `message` says what is expected."""

    def __init__(self, text: Message) -> None:
        super().__init__(text)
        self.message = text


def escape_text(text: str) -> str:
    """Return the text with what would be lost or would hide in a cell spelled out, as ⟨U+0007⟩."""
    marked = text.replace("⟨U+", "⟨U+27E8⟩U+")
    plain = escape_hidden(_MISREAD.sub(_code, marked))
    if not plain.strip():  # programs take white space alone for nothing
        return _code(plain[0]) + plain[1:]
    return plain


def unescape_text(cell: str) -> str:
    """Return the text that a cell stands for: the way back of `escape_text`."""
    return _SPELLED.sub(_character, cell) if "⟨U+" in cell else cell


def join_entries(entries: Iterable[str]) -> str:
    """Return a cell with each entry in a line of its own; a line break inside an entry is spelled out."""
    return "\n".join(_line(entry) for entry in entries)


def split_entries(cell: str) -> list[str]:
    """Return the entries of a cell, its lines; empty lines are none."""
    return [unescape_text(line) for line in cell.split("\n") if line]


def format_attributions(said: Iterable[Json]) -> str:
    """Return a cell for who says it, outermost first.

    A saying is a line “speaker: statement type” or “speaker denies: statement type”; below it may stand “cue
    = words” and “named passage = words”.
    """
    return "\n".join(line for saying in said for line in _saying_lines(saying))


def parse_attributions(cell: str) -> list[Json]:
    """Return the sayings that a cell tells. Raises NotationError."""
    said: list[Json] = []
    for line in filter(None, cell.split("\n")):
        cue, named = _CUE.fullmatch(line), _NAMED.fullmatch(line)
        if cue:
            _add(said, line, "cue", unescape_text(cue[1]))
        elif named:
            _add(said, line, "named", {"passage": named[1], "quote": unescape_text(named[2])})
        else:
            said.append(_saying(line))
    return said


def _code(found: re.Match[str] | str) -> str:
    return f"⟨U+{ord(found[0]):04X}⟩"


def _character(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return found[0] if number > _LAST_CHARACTER or number in _HALVES else chr(number)


def _line(text: str) -> str:
    return escape_text(text).replace("\n", _code("\n"))


def _saying_lines(saying: Json) -> Iterable[str]:
    yield f"{saying['speaker']}{' denies' if saying.get('denies') else ''}: {saying['statement_type']}"
    if "cue" in saying:
        yield f"cue = {_line(saying['cue'])}"
    if "named" in saying:
        yield f"named {saying['named']['passage']} = {_line(saying['named']['quote'])}"


def _saying(line: str) -> Json:
    found = _SAYING.fullmatch(line)
    if found is None:
        raise NotationError(message("workbook.no_saying", line=line[:60]))
    speaker, denies, statement_type = found.groups()
    return {"speaker": speaker, **({"denies": True} if denies else {}), "statement_type": statement_type}


def _add(said: list[Json], line: str, name: str, value: object) -> None:
    """Add what a line tells to the saying above it."""
    if not said:
        raise NotationError(message("workbook.above_saying", line=line[:60]))
    if name in said[-1]:
        raise NotationError(message("workbook.twice_in_saying", name=name))
    said[-1][name] = value


_DIGITS: Final = re.compile(r"-?[0-9]{1,15}")
_WHOLE: Final = re.compile(r"(-?[0-9]{1,15})\.0+")
_YES: Final = {"yes": True, "no": False, "true": True, "false": False}
"""Spreadsheet programs make TRUE and FALSE of ticks."""


def format_cell(form: CellForm, value: Any) -> str:
    """Return a value of plain data as its cell."""
    return _WRITERS[form](value)


def parse_cell(form: CellForm, cell: str) -> Any:
    """Return what a cell that is not empty stands for, as plain data. Raises NotationError."""
    return _READERS[form](cell)


def _nobody(value: str | None) -> str:
    if value is None:
        return NOBODY
    # No speaker may have this id. Where a pack that is not in order has it, it is spelled to be told apart.
    return _code(value[0]) + value[1:] if value == NOBODY else escape_text(value)


def _number(cell: str) -> int:
    text = cell.strip()
    whole = _WHOLE.fullmatch(text)  # a spreadsheet's 3 may come as 3.0
    digits = whole[1] if whole else text
    if not _DIGITS.fullmatch(digits):
        raise NotationError(message("workbook.no_number", cell=quote_value(text)))
    return int(digits)


def _yes(cell: str) -> bool:
    found = _YES.get(cell.strip().casefold())
    if found is None:
        raise NotationError(message("workbook.yes_or_no", cell=quote_value(cell)))
    return found


def _entries(cell: str) -> list[str]:
    return [unescape_text(line.strip()) for line in cell.split("\n") if line.strip()]


def _tied(cell: str) -> list[list[str]]:
    lines = [line for line in cell.split("\n") if line.strip()]
    return [[name.strip() for name in line.split(",") if name.strip()] for line in lines]


_WRITERS: Final[dict[CellForm, Callable[[Any], str]]] = {
    "text": escape_text,
    "word": escape_text,
    "number": str,
    "yes": lambda value: "yes" if value else "no",
    "list": join_entries,
    "words": join_entries,
    "groups": lambda groups: "\n".join(", ".join(group) for group in groups),
    "nobody": _nobody,
}
_READERS: Final[dict[CellForm, Callable[[str], Any]]] = {
    "text": unescape_text,
    "word": lambda cell: unescape_text(cell.strip()),
    "number": _number,
    "yes": _yes,
    "list": split_entries,
    "words": _entries,
    "groups": _tied,
    "nobody": lambda cell: None if cell.strip() == NOBODY else unescape_text(cell.strip()),
}
