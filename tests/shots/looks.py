"""How the program is drawn: a theme, a text size and a window's size under one name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quizapp.library.settings import Settings, Theme


@dataclass(frozen=True)
class Look:
    """`percent` is the text size; `size` the window's, px. `suffix` ends the name of a designed picture."""

    name: str
    theme: Theme = "light"
    percent: int = 100
    size: tuple[int, int] = (1280, 800)
    suffix: str = ""

    @property
    def settings(self) -> Settings:
        """The settings that show the program like this, without movement."""
        return Settings(theme=self.theme, text_size=self.percent, reduced_motion=True)


LOOKS: Final = (
    Look("light"),
    Look("dark", "dark", suffix="-dark"),
    Look("contrast", "hc", suffix="-hc"),
    Look("light-contrast", "hc_light"),
    Look("large", percent=200, suffix="-zoom200"),
    Look("small", size=(800, 600), suffix="-800x600"),
    Look("least", percent=200, size=(800, 600)),
)
