"""The look that is in force: colours, fonts, lengths and motion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette

from quizapp.ui.theme.fonts import QUOTE_FILES, UI_FILES, build_font, load_fonts
from quizapp.ui.theme.letter_keys import format_key_cap
from quizapp.ui.theme.style_sheets import (
    add_focus_ground,
    build_palette,
    build_style_sheet,
    is_high_contrast,
    read_system_colors,
)
from quizapp.ui.theme.tokens import read_tokens

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from quizapp.library.settings import LetterKeys

ThemeChoice = Literal["system", "light", "dark", "hc", "hc_light"]
ThemeVariant = Literal["light", "dark", "hc", "hc_light", "contrast"]


SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "hc": Qt.ColorScheme.Dark,
    "hc_light": Qt.ColorScheme.Light,
}


class Theme(QObject):
    """Colours, fonts and lengths for one choice of theme and text size, and how keys are printed.

    Widgets that paint themselves take it in their constructor and listen to ``changed``.
    """

    changed = Signal()

    def __init__(
        self,
        assets: Path,
        choice: ThemeChoice = "system",
        factor: float = 1.0,
        *,
        reduce_motion: bool = False,
        letter_keys: LetterKeys = "on",
    ) -> None:
        super().__init__()
        self.tokens = read_tokens(assets / "tokens.json")
        self._template = (assets / "style.qss").read_text(encoding="utf-8")
        self._fonts_folder = assets / "fonts"
        self._choice: ThemeChoice = choice
        self._factor = factor
        self._reduce_motion = reduce_motion
        self._letter_keys: LetterKeys = letter_keys
        self._app: QApplication | None = None
        self._effects = self._quotes = False
        # Kept, for let go and asked for again PySide may take what stands in them for deleted.
        self._hints = QGuiApplication.styleHints()
        # It came with Qt 6.10; before it the colour scheme is all that is known.
        self.accessibility_hints: Any = (
            self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        )
        self._shown: ThemeVariant = "light"
        self._colors: Mapping[str, str] = {}
        self._qcolors: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._resolve()

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen; "system" follows the system."""
        return self._choice

    @property
    def shown(self) -> ThemeVariant:
        """What is seen; "contrast" is the system's own contrast theme."""
        return self._shown

    @property
    def high_contrast(self) -> bool:
        """Whether soft grounds are left out, so that borders have to tell things apart."""
        return self._shown in ("hc", "hc_light", "contrast")

    @property
    def factor(self) -> float:
        """The text size, 1.0 is 100 %."""
        return self._factor

    @property
    def letter_keys(self) -> LetterKeys:
        """How single letters act as keys, and so how they are printed."""
        return self._letter_keys

    def cap(self, key: str) -> str:
        """What is printed for a key: a letter may need Alt, or ('') not act."""
        return format_key_cap(key, self._letter_keys)

    def color(self, token: str) -> QColor:
        """The colour of a token. Raises KeyError for a name that is no token."""
        if token not in self._qcolors:
            self._qcolors[token] = QColor(self._colors[token])
        return self._qcolors[token]

    def font(self, style: str) -> QFont:
        """The font of a style of type, grown by the text size."""
        if style not in self._fonts:
            if not self._quotes and self.tokens.styles[style].family == "quote":
                # Home has none, and does not wait for their faces.
                self._quotes = True
                load_fonts(self._fonts_folder, QUOTE_FILES)
            self._fonts[style] = build_font(self.tokens, self.tokens.styles[style], self._factor)
        return self._fonts[style]

    def width(self, style: str, words: str) -> float:
        """How wide words of the interface are in a style, px; layouts ask for the same ones all the time."""
        if (style, words) not in self._widths:
            self._widths[style, words] = QFontMetricsF(self.font(style)).horizontalAdvance(words)
        return self._widths[style, words]

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
        return 0 if self._reduce_motion or self._system_reduces_motion() else milliseconds

    def apply(self, app: QApplication) -> None:
        """Load the typefaces, dress the application, and follow the system from now on.

        The application has to be made with Qt's style Fusion, which takes on every colour.
        """
        load_fonts(self._fonts_folder, UI_FILES)
        self._app = app
        self._hints.colorSchemeChanged.connect(self._follow_system)
        if self.accessibility_hints is not None:
            self.accessibility_hints.contrastPreferenceChanged.connect(self._follow_system)
        self._effects = app.isEffectEnabled(Qt.UIEffect.UI_General)
        self._rest_effects()
        self._dress()

    def choose(self, choice: ThemeChoice) -> None:
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
        self._rest_effects()

    def set_letter_keys(self, mode: LetterKeys) -> None:
        """Let single letters act by themselves, with Alt, or not; their caps follow."""
        if mode != self._letter_keys:
            self._letter_keys = mode
            self.changed.emit()

    def _rest_effects(self) -> None:
        """Let menus and lists open at once where motion is reduced, else as the system has them."""
        if self._app is not None:
            self._app.setEffectEnabled(Qt.UIEffect.UI_General, self._effects and not self._reduce_motion)

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._dress()

    def _dress(self) -> None:
        if self._app is not None:
            # Title bars and native dialogs follow what was chosen; Unknown leaves it to the system.
            self._hints.setColorScheme(SCHEMES.get(self._choice, Qt.ColorScheme.Unknown))
        self._resolve()
        if self._app is not None:
            roles = self.tokens.palette
            self._app.setPalette(
                QPalette() if self._shown == "contrast" else build_palette(roles, self._colors)
            )
            self._app.setFont(self.font("body"))
            colors = add_focus_ground(self._colors, high_contrast=self.high_contrast)
            sheet = build_style_sheet(self._template, self.tokens, colors, self._factor)
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    def _resolve(self) -> None:
        self._shown = self._shown_for(self._choice)
        if self._shown == "contrast":
            if self._app is not None:
                self._app.setPalette(QPalette())
            system = QGuiApplication.palette()
            if is_high_contrast(system):
                self._colors = read_system_colors(system)
            else:
                # More contrast is asked for, and the system has no colours for it: ours have.
                dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
                self._shown = "hc" if dark else "hc_light"
        if self._shown != "contrast":
            self._colors = self.tokens.colors[self._shown]
        self._qcolors.clear()
        self._fonts.clear()
        self._widths.clear()

    def _shown_for(self, choice: ThemeChoice) -> ThemeVariant:
        if choice != "system":
            return choice
        hints = self.accessibility_hints
        if hints is not None and hints.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _system_reduces_motion(self) -> bool:
        # motionPreference() came with Qt 6.12.
        asked = getattr(self.accessibility_hints, "motionPreference", None)
        return asked is not None and asked().name == "ReducedMotion"
