"""Walking through the JSON of an installed pack, a question at a time.

A large pack read at once would hold everybody up, for reading it holds Python's lock; a question takes a few
microseconds. What is walked through was checked when it was put in.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]

_DECODE: Final = json.JSONDecoder().raw_decode
_SPACE: Final = re.compile(r"[ \t\n\r]*")


class Walk:
    """A place in a JSON text. Raises ValueError where there is no JSON."""

    def __init__(self, text: str, at: int = 0) -> None:
        self._text = text
        self.at = at

    def value(self) -> Any:
        """Return the value that begins here, and go behind it."""
        self._pass_space()
        value, self.at = _DECODE(self._text, self.at)
        return value

    def members(self) -> Iterator[str]:
        """Yield the names in the object that begins here; each value has to be taken before the next."""
        for _ in self._parts("{", "}"):
            name = self.value()
            self._expect(":")
            yield name

    def elements(self) -> Iterator[None]:
        """Stand before each value of the list that begins here; each has to be taken before the next."""
        yield from self._parts("[", "]")

    def _parts(self, first: str, last: str) -> Iterator[None]:
        self._expect(first)
        if self._next() == last:
            self.at += 1
            return
        while True:
            yield
            if self._next() == last:
                self.at += 1
                return
            self._expect(",")

    def _next(self) -> str:
        self._pass_space()
        return self._text[self.at : self.at + 1]

    def _expect(self, mark: str) -> None:
        if self._next() != mark:
            raise ValueError(f"{mark} is missing at {self.at}")
        self.at += 1

    def _pass_space(self) -> None:
        found = _SPACE.match(self._text, self.at)
        assert found is not None
        self.at = found.end()
