"""Contact sheets: many pictures on one page, each under its name, or beside the designed one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST: Final = 12
"""So many places for pictures are on a sheet at most."""
ACROSS: Final = 3
CELL: Final = QSize(640, 400)
TITLE: Final = 24
GAP: Final = 8


@dataclass(frozen=True)
class Shown:
    """One picture of a sheet; None leaves its place empty."""

    name: str
    picture: Path | None


def save_sheets(folder: Path, name: str, groups: Iterable[Sequence[Shown]], most: int = MOST) -> list[Path]:
    """Save sheets of these pictures as NAME-1.png, NAME-2.png; those of one group stand side by side."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{name}-*.png"):
        old.unlink()
    saved = []
    for number, page in enumerate(_pages(groups, most), 1):
        saved.append(folder / f"{name}-{number}.png")
        _sheet(page).save(str(saved[-1]))
    return saved


def _pages(groups: Iterable[Sequence[Shown]], most: int) -> Iterator[list[Shown]]:
    page: list[Shown] = []
    for group in groups:
        left = ACROSS - len(page) % ACROSS
        if len(group) > left:
            page += [Shown("", None)] * left
        if len(page) + len(group) > most:
            yield page
            page = []
        page += group
    if page:
        yield page


def _sheet(page: list[Shown]) -> QImage:
    down = -(-len(page) // ACROSS)
    step = QSize(CELL.width() + GAP, CELL.height() + TITLE + GAP)
    sheet = QImage(step.width() * ACROSS + GAP, step.height() * down + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    font = QFont("Source Sans 3")
    font.setPixelSize(18)
    painter.setFont(font)
    for place, shown in enumerate(page):
        left, top = GAP + place % ACROSS * step.width(), GAP + place // ACROSS * step.height()
        painter.drawText(QRect(left, top, CELL.width(), TITLE), Qt.AlignmentFlag.AlignVCenter, shown.name)
        if shown.picture is not None:
            image = QImage(str(shown.picture)).scaled(
                CELL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            painter.drawImage(left, top + TITLE, image)
    painter.end()
    return sheet
