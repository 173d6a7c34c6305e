"""Reads JSON a piece at a time: other threads get their turn, and no plain data of a whole file are kept.

Only for files whose JSON was looked through before: of a name that stands twice the last counts.
"""

import codecs
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic_core import from_json

PIECE_BYTES: Final = 128 * 1024
"""So much is made text at once: a character outside of Latin makes a text four times as large."""

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_BEGINNING: Final = re.compile(r'\{\s*"\w+"')
_GUESS_CHARS: Final = 32 * 1024
"""So much is read in one call if it holds whole entries."""
_MAX_MISSES: Final = 3
"""How many more guesses than hits end the guessing in lists of one name."""

Build = Callable[[Any], Any]


def read_object(data: bytes, lists: Mapping[str, str | None], builds: Mapping[str, Build]) -> dict[str, Any]:
    """Return the object that UTF-8 bytes hold, each entry of the lists named replaced by what is built of it.

    `lists` maps the name of a list to that of the list in its entries which is read by entries too, or None;
    `builds` has for each name what takes the plain entry. Raises ValueError and RecursionError.
    """
    reader = _Reader(data, lists, builds)
    fields = reader.read_object(lists)
    reader.expect_end()
    return fields


class _Reader:
    """The text, of which a part is decoded, and the place in it."""

    def __init__(self, data: bytes, lists: Mapping[str, str | None], builds: Mapping[str, Build]) -> None:
        self._data, self._decoded_bytes = data, 0
        self._lists, self._builds = lists, builds
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self._scan = json.JSONDecoder().raw_decode
        self._text, self._at = "", 0
        self._misses: Counter[str] = Counter()  # less what was guessed

    def read_object(self, named: Mapping[str, str | None] | tuple[str, ...]) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        self._take("{")
        if self._next() != "}":
            self._field(fields, named)
        while self._next() == ",":
            self._at += 1
            self._field(fields, named)
        self._take("}")
        return fields

    def expect_end(self) -> None:
        if self._next():
            raise ValueError("more after the object")

    def _field(self, fields: dict[str, Any], named: Mapping[str, str | None] | tuple[str, ...]) -> None:
        if self._next() != '"':
            raise ValueError("a field without a name")
        name = self._value()
        self._take(":")
        fields[name] = self._list(name) if name in named and self._next() == "[" else self._value()

    def _list(self, name: str) -> list[Any]:
        entries: list[Any] = []
        self._take("[")
        if self._next() != "]":
            entries.append(self._entry(name))
        guess = self._lists[name] is None
        while self._next() == ",":
            self._at += 1
            several = self._guessed_entries(name) if guess and self._misses[name] < _MAX_MISSES else []
            guess = bool(several)
            entries += several or [self._entry(name)]
        self._take("]")
        return entries

    def _entry(self, name: str) -> Any:
        inner = self._lists[name]
        in_pieces = inner is not None and self._next() == "{"
        entry = self.read_object((inner,)) if in_pieces and inner else self._value()
        return self._builds[name](entry)

    def _guessed_entries(self, name: str) -> list[Any]:
        """Return some next entries at once, quicker than one by one; none if no end is found.

        Another entry may begin where the beginning of this one stands again. What is before it ends an entry
        if and only if it is JSON.
        """
        if len(self._text) - self._at < _GUESS_CHARS:
            self._decode_more()
        self._next()
        start = _BEGINNING.match(self._text, self._at)
        next_at = self._text.rfind(start[0], self._at + 1, self._at + _GUESS_CHARS) if start else -1
        comma = self._text.rfind(",", self._at, next_at) if next_at > 0 else -1
        if comma < 0:
            return []
        try:
            plain = from_json(f"[{self._text[self._at : comma]}]", cache_strings="keys")
        except ValueError:
            self._misses[name] += 1
            return []
        self._misses[name] -= 1
        self._at = comma
        build = self._builds[name]
        return [build(each) for each in plain]

    def _take(self, sign: str) -> None:
        if self._next() != sign:
            raise ValueError(f"no {sign}")
        self._at += 1

    def _next(self) -> str:
        """Go on to the next character that is no space, and return it; an empty text at the end."""
        sign = self._text[self._at : self._at + 1]
        if sign > " ":  # the usual case, in half of the time
            return sign
        while True:
            self._at = _SPACE.match(self._text, self._at).end()  # type: ignore[union-attr] # it always matches
            if self._at < len(self._text) or not self._decode_more():
                return self._text[self._at : self._at + 1]

    def _value(self) -> Any:
        """Return the next value. One that ends with what is decoded may go on: it is read again with more."""
        self._next()
        while True:
            try:
                value, end = self._scan(self._text, self._at)
            except json.JSONDecodeError:
                if not self._decode_more():
                    raise
            else:
                if end < len(self._text) or not self._decode_more():
                    self._at = end
                    return value

    def _decode_more(self) -> bool:
        """Decode more, at least as much as is left, so that a large value is not read again too often."""
        start = self._decoded_bytes
        if start >= len(self._data):
            return False
        left = self._text[self._at :]
        self._decoded_bytes = start + max(PIECE_BYTES, len(left))
        last = self._decoded_bytes >= len(self._data)
        self._text, self._at = left + self._decode(self._data[start : self._decoded_bytes], last), 0
        return True
