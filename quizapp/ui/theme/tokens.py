"""The design's numbers and colours, read from assets/tokens.json. No Qt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from quizapp.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@record
class TextStyle:
    """A style of type: family key, size and least line height in px at 100 %, and weight."""

    family: str
    px: int
    weight: int
    line: float


@record
class Tokens:
    """Everything that themes are made from; lengths are px at 100 % text size."""

    colors: Mapping[str, Mapping[str, str]]
    families: Mapping[str, tuple[str, ...]]
    styles: Mapping[str, TextStyle]
    sizes: Mapping[str, int]
    palette: Mapping[str, str]
    steps: tuple[float, ...]
    stack_below: int


def read_tokens(path: Path) -> Tokens:
    """Read the token file."""
    raw: dict[str, Any] = json.loads(path.read_bytes())
    kind = raw["type"]
    return Tokens(
        colors=raw["color"],
        families={name: tuple(members) for name, members in kind["families"].items() if name != "note"},
        styles={
            name: TextStyle(entry["family"], entry["px"], entry["weight"], entry["line"])
            for name, entry in kind["scale"].items()
        },
        sizes={name: value for name, value in raw["size"].items() if isinstance(value, int)},
        palette=raw["qpalette"],
        steps=tuple(kind["textSize"]["steps"]),
        stack_below=raw["size"]["stackBelow"],
    )
