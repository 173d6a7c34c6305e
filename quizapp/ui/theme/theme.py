"""The look that is in force: colours, fonts, lengths and motion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from quizapp.ui.theme.fonts import load_fonts, make_font
from quizapp.ui.theme.sheets import colors_of_system, palette, style_sheet
from quizapp.ui.theme.tokens import read_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

Choice = Literal["system", "light", "dark", "hc"]
Shown = Literal["light", "dark", "hc", "contrast"]


SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "hc": Qt.ColorScheme.Dark}


class Theme(QObject):
    """Colours, fonts and lengths for one choice of theme and text size.

    Widgets that paint themselves take it in their constructor and listen to ``changed``.
    """

    changed = Signal()

    def __init__(
        self,
        assets: Path,
        choice: Choice = "system",
        factor: float = 1.0,
        *,
        reduce_motion: bool = False,
    ) -> None:
        super().__init__()
        self.tokens = read_tokens(assets / "tokens.json")
        self._template = (assets / "style.qss").read_text(encoding="utf-8")
        self._fonts_folder = assets / "fonts"
        self._choice: Choice = choice
        self._factor = factor
        self._reduce_motion = reduce_motion
        self._app: QApplication | None = None
        self._shown: Shown = "light"
        self._colors: Mapping[str, str] = {}
        self._qcolors: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._resolve()

    @property
    def choice(self) -> Choice:
        """What was chosen; "system" follows the system."""
        return self._choice

    @property
    def shown(self) -> Shown:
        """What is seen; "contrast" is the system's own contrast theme."""
        return self._shown

    @property
    def high_contrast(self) -> bool:
        """Whether soft grounds are left out, so that borders have to tell things apart."""
        return self._shown in ("hc", "contrast")

    @property
    def factor(self) -> float:
        """The text size, 1.0 is 100 %."""
        return self._factor

    def color(self, token: str) -> QColor:
        """The colour of a token. Raises KeyError for a name that is no token."""
        if token not in self._qcolors:
            self._qcolors[token] = QColor(self._colors[token])
        return self._qcolors[token]

    def font(self, style: str) -> QFont:
        """The font of a style of type, grown by the text size."""
        if style not in self._fonts:
            self._fonts[style] = make_font(self.tokens, self.tokens.styles[style], self._factor)
        return self._fonts[style]

    def line(self, style: str) -> float:
        """The least height of a line in a style, px."""
        return self.tokens.styles[style].line * self._factor

    def size(self, name: str) -> int:
        """A control's height or an icon's side by its token name, grown by the text size, px."""
        return self.scaled(self.tokens.sizes[name])

    def scaled(self, px: float) -> int:
        """A length at 100 % grown by the text size, px."""
        return round(px * self._factor)

    def stacks(self, width: int) -> bool:
        """Whether panes stand one below the other in a window of that width, px."""
        return width / self._factor < self.tokens.stack_below

    def motion(self, milliseconds: int) -> int:
        """How long a movement may take: nothing where motion is reduced."""
        return 0 if self._reduce_motion or _system_reduces_motion() else milliseconds

    def apply(self, app: QApplication) -> None:
        """Load the typefaces, dress the application, and follow the system from now on.

        The application has to be made with Qt's style Fusion, which takes on every colour.
        """
        load_fonts(self._fonts_folder)
        self._app = app
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._dress()

    def choose(self, choice: Choice) -> None:
        """Change the theme."""
        self._choice = choice
        self._dress()

    def set_factor(self, factor: float) -> None:
        """Change the text size."""
        self._factor = factor
        self._dress()

    def step_factor(self, by: int) -> float:
        """Go ``by`` steps up or down the text sizes; 0 is back to 100 %. Returns the new factor."""
        steps = self.tokens.steps
        here = min(range(len(steps)), key=lambda index: abs(steps[index] - self._factor))
        self.set_factor(steps[max(0, min(len(steps) - 1, here + by))] if by else 1.0)
        return self._factor

    def set_reduce_motion(self, reduce: bool) -> None:
        """Turn movement off or on again."""
        self._reduce_motion = reduce

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._dress()

    def _dress(self) -> None:
        if self._app is not None:
            # Title bars and native dialogs follow what was chosen; Unknown leaves it to the system.
            QGuiApplication.styleHints().setColorScheme(SCHEMES.get(self._choice, Qt.ColorScheme.Unknown))
        self._resolve()
        if self._app is not None:
            roles = self.tokens.palette
            self._app.setPalette(QPalette() if self._shown == "contrast" else palette(roles, self._colors))
            self._app.setFont(self.font("body"))
            sheet = style_sheet(self._template, self.tokens, self._colors, self._factor)
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    def _resolve(self) -> None:
        self._shown = _shown_for(self._choice)
        if self._shown == "contrast":
            if self._app is not None:
                self._app.setPalette(QPalette())
            self._colors = colors_of_system(QGuiApplication.palette())
        else:
            self._colors = self.tokens.colors[self._shown]
        self._qcolors.clear()
        self._fonts.clear()


def _shown_for(choice: Choice) -> Shown:
    if choice != "system":
        return choice
    hints = QGuiApplication.styleHints()
    # accessibility() came with Qt 6.10; before it the colour scheme is all that is known.
    contrast = hints.accessibility().contrastPreference() if hasattr(hints, "accessibility") else None
    if contrast is not None and contrast == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def _system_reduces_motion() -> bool:
    hints: Any = QGuiApplication.styleHints()
    # motionPreference() came with Qt 6.12.
    asked = (
        getattr(hints.accessibility(), "motionPreference", None) if hasattr(hints, "accessibility") else None
    )
    return asked is not None and asked().name == "ReducedMotion"
