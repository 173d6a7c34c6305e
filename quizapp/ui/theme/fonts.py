"""The program's own typefaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.ui.theme.tokens import TextStyle, Tokens

UI_FILES = ("SourceSans3-Regular.otf", "SourceSans3-Semibold.otf")
QUOTE_FILES = ("SourceSerif4-Regular.ttf", "SourceSerif4-Bold.ttf")
FONT_FILES = UI_FILES + QUOTE_FILES


def load_fonts(folder: Path, files: tuple[str, ...] = FONT_FILES) -> tuple[str, ...]:
    """Make the faces known to Qt; returns the names of those that could not be loaded."""
    return tuple(name for name in files if QFontDatabase.addApplicationFont(str(folder / name)) < 0)


def build_font(tokens: Tokens, style: TextStyle, factor: float) -> QFont:
    """A font of one style at a text-size factor; missing glyphs fall through the family list."""
    font = QFont()
    font.setFamilies(list(tokens.families[style.family]))
    font.setPixelSize(round(style.px * factor))
    font.setWeight(QFont.Weight(style.weight))
    return font
