"""The document as the text of pack.json, quickly: what did not change since is not spelled again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.editing.pointers import Json

_PIECES: Final = 4
"""Questions and passages stand four deep; each is spelled by itself and remembered."""

_STEP: Final = "  "


class Speller:
    """Spells documents that share most of their parts; a part is known again by being the same object."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Json, str]] = {}

    def spelled(self, document: Json) -> bytes:
        """Return the document as JSON, two spaces deep, UTF-8, with a line break at its end."""
        seen: dict[int, tuple[Json, str]] = {}
        text = self._node(document, 0, seen) + "\n"
        self._known = seen
        try:
            return text.encode()
        except UnicodeEncodeError:  # half a character, which only an escape can stand for
            return f"{json.dumps(document, indent=2)}\n".encode()

    def _node(self, node: Json, depth: int, seen: dict[int, tuple[Json, str]]) -> str:
        if not isinstance(node, dict | list) or not node:
            return json.dumps(node, ensure_ascii=False)
        if depth == _PIECES:
            known = self._known.get(id(node))
            text = known[1] if known and known[0] is node else _indented(node, depth)
            seen[id(node)] = (node, text)
            return text
        inner, outer = "\n" + _STEP * (depth + 1), "\n" + _STEP * depth
        if isinstance(node, dict):
            rows = [
                f"{json.dumps(name, ensure_ascii=False)}: {self._node(value, depth + 1, seen)}"
                for name, value in node.items()
            ]
            return "{" + inner + f",{inner}".join(rows) + outer + "}"
        rows = [self._node(value, depth + 1, seen) for value in node]
        return "[" + inner + f",{inner}".join(rows) + outer + "]"


def _indented(node: Json, depth: int) -> str:
    """Spell a whole part; no line break of JSON stands inside a text, so all of them can be indented."""
    return json.dumps(node, ensure_ascii=False, indent=2).replace("\n", "\n" + _STEP * depth)
