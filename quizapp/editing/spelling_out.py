"""The document as the text of pack.json, quickly: what did not change since is not spelled again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.editing.pointers import Json

_PIECES: Final = 4
"""Questions and passages stand four deep; what is inside of them is spelled at once."""

_STEP: Final = "  "
_SPARE: Final = 200
"""So many parts more are remembered before all are spelled anew."""

_Known = dict[int, tuple["Json", bytes]]


class Speller:
    """Spells documents that share most of their parts; a part is known again by being the same object."""

    def __init__(self) -> None:
        self._pieces: _Known = {}
        self._most = 0
        self._lists: _Known = {}
        self._seen: _Known = {}

    def spelled(self, document: Json) -> bytes:
        """Return the document as JSON, two spaces deep, UTF-8, with a line break at its end."""
        if len(self._pieces) > self._most:
            self._pieces, self._lists = {}, {}  # else pieces that are gone would be kept for ever
        anew = not self._pieces
        self._seen = {}
        out: list[bytes] = []
        try:
            self._spell(document, 0, out)
        except UnicodeEncodeError:  # half a character, which only an escape can stand for
            return f"{json.dumps(document, indent=2)}\n".encode()
        self._lists = self._seen
        if anew:
            self._most = len(self._pieces) * 2 + _SPARE
        return b"".join([*out, b"\n"])

    def _spell(self, node: Json, depth: int, out: list[bytes]) -> None:
        """Add the text of a part; `out` is joined once, for joining is what takes the time."""
        if not isinstance(node, dict | list) or not node:
            out.append(_leaf(node))
        elif depth == _PIECES:
            known = self._pieces.get(id(node))
            if known is None or known[0] is not node:
                known = self._pieces[id(node)] = (node, _indented(node, depth))
            out.append(known[1])
        else:
            self._spell_list(node, depth, out)

    def _spell_list(self, node: Json, depth: int, out: list[bytes]) -> None:
        """Add the text of what holds pieces; where it was the same the last time, it is remembered joined."""
        known = self._lists.get(id(node))
        if known is None or known[0] is not node:
            self._seen[id(node)] = (node, b"")
            self._spell_inside(node, depth, out)
            return
        if not known[1]:
            own: list[bytes] = []
            self._spell_inside(node, depth, own)
            known = (node, b"".join(own))
        self._seen[id(node)] = known
        out.append(known[1])

    def _spell_inside(self, node: Json, depth: int, out: list[bytes]) -> None:
        inner, outer = ("\n" + _STEP * (depth + 1)).encode(), ("\n" + _STEP * depth).encode()
        is_object = isinstance(node, dict)
        out.append((b"{" if is_object else b"[") + inner)
        for number, entry in enumerate(node):
            if number:
                out.append(b"," + inner)
            if is_object:
                out.append(_leaf(entry) + b": ")
            self._spell(node[entry] if is_object else entry, depth + 1, out)
        out.append(outer + (b"}" if is_object else b"]"))


def _leaf(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _indented(node: Json, depth: int) -> bytes:
    """Spell a whole part; no line break of JSON stands inside a text, so all of them can be indented."""
    text = json.dumps(node, ensure_ascii=False, indent=2).replace("\n", "\n" + _STEP * depth)
    return text.encode()
