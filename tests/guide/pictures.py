"""Pictures for a document: the part of a window that matters, in few colours."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pathlib import Path

COLOURS: Final = 96
"""So many colours are kept; each other one becomes the nearest of them."""

PARTS: Final = {
    "settings": QRect(0, 606, 640, 150),
    "speakers": QRect(740, 57, 540, 743),
    "selected": QRect(0, 57, 760, 743),
    "answers": QRect(470, 57, 810, 743),
    "evidence": QRect(0, 57, 1280, 743),
    "several": QRect(470, 57, 810, 360),
    "hand-out": QRect(0, 0, 1280, 480),
    "warning": QRect(0, 57, 1280, 743),
    "corrected": QRect(0, 0, 1280, 420),
    "sayings": QRect(0, 0, 1280, 640),
    "reported": QRect(470, 57, 810, 420),
}
"""Of these pictures a part is kept; the others show the whole window."""


def keep(taken: Path, path: Path) -> None:
    """Keep a picture that was taken, if it has a place in the document."""
    image = QImage(str(taken)).convertToFormat(QImage.Format.Format_RGB32)
    part = image.copy(PARTS.get(path.stem, image.rect()))
    few = part.convertToFormat(
        QImage.Format.Format_Indexed8, _palette(part), Qt.ImageConversionFlag.AvoidDither
    )
    if not few.save(str(path)):
        raise OSError(f"{path} cannot be written")


def _palette(image: QImage) -> list[int]:
    """Return its colours, the most frequent of those that are nearly alike, as many as are kept."""
    alike: dict[int, Counter[int]] = defaultdict(Counter)
    for colour, number in Counter(memoryview(bytes(image.constBits())).cast("I")).items():
        alike[colour & 0xF0F0F0][colour] += number
    often = sorted(alike.values(), key=Counter.total, reverse=True)[:COLOURS]
    return [colours.most_common(1)[0][0] | 0xFF000000 for colours in often]
