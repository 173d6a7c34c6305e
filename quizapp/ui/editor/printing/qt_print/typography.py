"""The type of a paper: its letters and inks. Lengths are in units, ten of which are a point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontMetricsF

POINT: Final = 10
"""Units of a point: so fine that letters, which have a whole number of them, stand as they do on paper."""

INK, QUIET, RULE, SHADE = (QColor(each) for each in ("#172023", "#3E4A47", "#707C77", "#F1F4F1"))
LINE: Final = 1.08
"""The height of a line, as a share of that which its letters need."""


@dataclass(frozen=True, slots=True)
class PaperRun:
    """Words in one type; `size` is a share of the paper's smallest letters."""

    text: str
    size: float = 1.0
    serif: bool = False
    bold: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Typography:
    """How a paper is set: its smallest letters, pt, whether its lines begin at the right, and its typefaces.

    Of these each is asked after the one before it for letters that it lacks.
    """

    base: float
    from_right: bool = False
    sans: tuple[str, ...] = ()
    serif: tuple[str, ...] = ()

    @property
    def is_large(self) -> bool:
        """Whether it is large print."""
        return self.base > 14

    def em(self, share: float) -> float:
        """Return so many of the smallest letters, units."""
        return share * self.base * POINT

    def font(self, run: PaperRun) -> QFont:
        """Return the font of a run."""
        made = QFont()
        made.setFamilies(list(self.serif if run.serif else self.sans))
        made.setPixelSize(round(self.em(run.size)))
        made.setWeight(_bold(run) if run.bold else QFont.Weight.Normal)
        # On paper letters stand where they belong, whatever the pixels of a screen.
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # Two letters in one would be read as another one by who searches or copies.
        made.setFeature(QFont.Tag("liga"), 0)
        return made

    def ascent(self) -> float:
        """Return how far below its top the first line of words stands, units."""
        return QFontMetricsF(self.font(PaperRun(""))).ascent()

    def line(self) -> float:
        """Return the height of a line, units."""
        return QFontMetricsF(self.font(PaperRun(""))).height() * LINE


def _bold(run: PaperRun) -> QFont.Weight:
    return QFont.Weight.Bold if run.serif else QFont.Weight.DemiBold
