"""What differs between two recordings, once the old one has been read with a table of renames."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from difflib import unified_diff
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import Final

from PySide6.QtGui import QImage

GEOMETRY: Final = re.compile(r" @-?\d+,-?\d+ \d+x\d+$", re.MULTILINE)
DOTTED: Final = re.compile(r"\w+(\.\w+)+")
"""A name in code, as against a word or a sentence."""
PIXEL: Final = 4
"""Bytes."""


def compare(
    old: Path, new: Path, renames: Path | None, parts: Iterable[str], words: Sequence[str], *, geometry: bool
) -> bool:
    """Print what differs, and return whether anything does."""
    rename = Renames(renames.read_text("utf-8") if renames else "")
    before = {rename.name(each): path for each, path in files(old, parts).items()}
    after = files(new, parts)
    found = False
    for name in sorted(before.keys() | after.keys()):
        is_state = name.startswith("states/")
        if is_state and words and not PurePath(name).name.startswith(tuple(words)):
            continue
        if name not in before or name not in after:
            lines = [f"only in the {'old' if name in before else 'new'} recording: {name}"]
        elif name.endswith(".png"):
            lines = picture_difference(name, before[name], after[name])
        elif name.endswith(".sha256") and name.replace(".sha256", ".png") in before.keys() & after.keys():
            continue
        else:
            texts = rename.text(name, before[name].read_text("utf-8")), after[name].read_text("utf-8")
            was, now = (comparable_lines(name, each, geometry=geometry) for each in texts)
            lines = list(unified_diff(was, now, f"old/{name}", f"new/{name}", lineterm=""))
        found = found or bool(lines)
        for line in lines:
            print(line)
    return found


def files(recording: Path, parts: Iterable[str]) -> dict[str, Path]:
    """Return the files of some parts of a recording, by their names in it."""
    every = (each for each in recording.rglob("*") if each.is_file())
    named = {each.relative_to(recording).as_posix(): each for each in every}
    return {name: path for name, path in named.items() if re.split("[/.]", name)[0] in parts}


def comparable_lines(name: str, text: str, *, geometry: bool) -> list[str]:
    """Return the lines of a file in which the order of fields does not count, nor geometry if so asked."""
    if name.endswith(".json"):
        text = json.dumps(json.loads(text), indent=1, ensure_ascii=False, sort_keys=True)
    elif name.endswith(".tree.txt") and not geometry:
        text = GEOMETRY.sub("", text)
    lines = text.splitlines()
    return sorted(lines) if name == "messages.txt" else lines


class Renames:
    """A table of renames: lines of `old<TAB>new`, or `old<TAB>new<TAB>GLOB` for some files alone."""

    def __init__(self, table: str) -> None:
        lines = (line.split("\t") for line in table.splitlines() if line.strip() and line[0] != "#")
        self._rows = [(old, new, glob[0] if glob else "*") for old, new, *glob in lines]

    def name(self, name: str) -> str:
        """Return the new name of a file: renamed if all of it but folder and endings is an old name."""
        path = PurePath(name)
        stem, dot, endings = path.name.partition(".")
        return (path.parent / f"{self._of(name).get(stem, stem)}{dot}{endings}").as_posix()

    def text(self, name: str, text: str) -> str:
        """Return the text of a file of this name with all renames done at once."""
        found = self._of(name)
        if not found:
            return text
        patterns = (
            re.escape(old) + (r"(?!\w)" if DOTTED.fullmatch(old) else r"(?!\w)(?!\.\w)")
            for old in sorted(found, key=len, reverse=True)
        )
        pattern = rf"(?<!\w)(?<!\w\.)(?:{'|'.join(patterns)})"
        return re.sub(pattern, lambda match: found[match[0]], text)

    def _of(self, name: str) -> dict[str, str]:
        return {old: new for old, new, glob in self._rows if fnmatch(name, glob)}


def picture_difference(name: str, old: Path, new: Path) -> list[str]:
    """Return a line on the pixels that differ between two pictures; none if all are the same."""
    was, now = (QImage(str(each)).convertToFormat(QImage.Format.Format_RGB32) for each in (old, new))
    if was.size() != now.size():
        return [f"{name}: {was.width()}x{was.height()} before, {now.width()}x{now.height()} now"]
    width = was.width() * PIXEL
    before, after = bytes(was.constBits()), bytes(now.constBits())
    places = [
        (x // PIXEL, start // width)
        for start in range(0, len(before), width)
        if before[start : start + width] != after[start : start + width]
        for x in range(0, width, PIXEL)
        if before[start + x : start + x + PIXEL] != after[start + x : start + x + PIXEL]
    ]
    if not places:
        return []
    (left, right), (top, bottom) = ((min(each), max(each)) for each in zip(*places, strict=True))
    return [f"{name}: {len(places)} pixels differ within {left},{top} {right - left + 1}x{bottom - top + 1}"]
