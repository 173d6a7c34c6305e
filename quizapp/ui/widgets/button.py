"""Buttons: with a key printed on them, as words in the top bar, and as links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from quizapp.ui.widgets.paint import (
    CapColors,
    Ground,
    Words,
    cap_width,
    focus_border,
    mirrored,
    paint_cap,
    paint_words,
    rounded,
    start_side,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from quizapp.ui.widgets.look import Look

Kind = Literal["normal", "primary", "quiet"]
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlainButton(QPushButton):
    """A push button that paints itself and that Enter presses while it has the keyboard."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look = look
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.theme.changed.connect(self.updateGeometry)
        self.show_words(words)

    @property
    def words(self) -> str:
        """The words on the button."""
        return self._words

    def show_words(self, words: str) -> None:
        """Write other words on the button; they are its name for screen readers too."""
        self._words = words
        # Qt would take a single ampersand for a shortcut.
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """A button never cuts its words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter; a key that is held down does not press again."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click of a double click for nothing: the button may do something else by then."""
        event.accept()

    def _words_width(self, style: str) -> float:
        return QFontMetricsF(self._look.theme.font(style)).horizontalAdvance(self._words)


class KeyButton(PlainButton):
    """A button with an optional icon before its words and the key that presses it printed after them.

    ``key_description`` ("Key: Enter") is for screen readers: the cap itself is not exposed.
    """

    def __init__(
        self,
        look: Look,
        words: str,
        key: str = "",
        kind: Kind = "normal",
        *,
        icon: str = "",
        small: bool = False,
        key_description: str = "",
    ) -> None:
        self._key, self._kind, self._icon, self._small = key, kind, icon, small
        super().__init__(look, words)
        self.show_key(key, key_description)

    def show_key(self, key: str, description: str = "") -> None:
        """Print another key, or none."""
        self._key = key
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, words and key side by side."""
        theme = self._look.theme
        width = self._words_width("strong") + 2 * self._padding()
        width += theme.size("icon") + self._gap() if self._icon else 0
        width += cap_width(theme, self._key) + self._gap() if self._key else 0
        return QSize(round(width), theme.size("hitMin" if self._small else "control"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button in the state it is in."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            fill, edge, ink = self._colors()
            rounded(painter, box, 6, Ground(fill, edge, dashed=not self.isEnabled()))
            x = (box.width() - (self.sizeHint().width() - 2 * self._padding())) / 2
            if self._icon:
                side = theme.size("icon")
                place = mirrored(self, QRectF(x, (box.height() - side) / 2, side, side))
                self._look.icons.paint(painter, self._icon, place, ink)
                x += side + self._gap()
            words = self._words_width("strong")
            place = mirrored(self, QRectF(x, -theme.factor, words + 2, box.height()))
            paint_words(painter, place, Words(self._words, theme.font("strong"), ink, start_side(self)))
            if self._key:
                self._paint_key(painter, x + words + self._gap(), ink)
            if self.hasFocus():
                focus_border(painter, box, 6, theme)

    def _paint_key(self, painter: QPainter, x: float, ink: QColor) -> None:
        theme = self._look.theme
        high = theme.size("keyCap")
        place = mirrored(self, QRectF(x, (self.height() - high) / 2, cap_width(theme, self._key), high))
        colors = CapColors(None, ink, ink) if self._kind == "primary" else CapColors.of(theme)
        paint_cap(painter, place, self._key, theme, colors)

    def _padding(self) -> int:
        if self._kind == "quiet":
            return 12
        return 13 if self._small else 17

    def _gap(self) -> int:
        if self._kind == "quiet":
            return 9
        return 8 if self._small else 10

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, border and ink."""
        color = self._look.theme.color
        if not self.isEnabled():
            return None, color("edge"), color("textDisabled")
        if self._kind == "primary":
            # Yellow beside the light blue accent cannot be told apart, so the fill gives way to it.
            if self.hasFocus() and self._look.theme.high_contrast:
                return color("paper"), color("focus"), color("text")
            fill = color(self._state("accent", "accentHover", "accentPressed"))
            return fill, fill, color("onAccent")
        if self._kind == "quiet":
            if self.isDown() or self.underMouse():
                return color(self._state("inset", "inset", "accentSoft")), None, color("accentText")
            return None, None, color("accentText")
        return color(self._state("paper", "inset", "accentSoft")), color("edge"), color("text")

    def _state(self, rest: str, hover: str, pressed: str) -> str:
        if self.isDown():
            return pressed
        return hover if self.underMouse() else rest


class ToolButton(PlainButton):
    """Words in the top bar that can be pressed, with an icon or a strong word before them."""

    def __init__(
        self, look: Look, words: str, *, icon: str = "", strong: str = "", back: bool = False
    ) -> None:
        self._icon, self._strong, self._back = icon, strong, back
        super().__init__(look, words)

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """The lead, a gap and the words, with room for the focus border."""
        words = self._words_width("strong" if self._back else "body")
        gap = (9 if self._back else 8) if self._words and self._lead() else 0
        return QSize(round(self._lead() + gap + words + 16), self._look.theme.size("control"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, over a quiet ground while the pointer is there."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            if self.underMouse() or self.isDown():
                rounded(painter, box, 6, Ground(theme.color("accentSoft" if self.isDown() else "inset")))
            ink = theme.color("accentText" if self._back else "text")
            if self._icon:
                side = theme.size("icon")
                place = mirrored(self, QRectF(8, (box.height() - side) / 2, side, side))
                self._look.icons.paint(painter, self._icon, place, ink)
            side_of_words = start_side(self)
            if self._strong:
                room = mirrored(self, QRectF(8, -1, self._lead() + 2, box.height()))
                paint_words(painter, room, Words(self._strong, theme.font("strong"), ink, side_of_words))
            x = 8 + self._lead() + ((9 if self._back else 8) if self._lead() else 0)
            room = mirrored(self, QRectF(x, -1, box.width() - x, box.height()))
            font = theme.font("strong" if self._back else "body")
            paint_words(painter, room, Words(self._words, font, ink, side_of_words))
            if self.hasFocus():
                focus_border(painter, box, 6, theme)

    def _lead(self) -> float:
        theme = self._look.theme
        if self._icon:
            return theme.size("icon")
        return QFontMetricsF(theme.font("strong")).horizontalAdvance(self._strong) if self._strong else 0.0


class LinkButton(PlainButton):
    """Underlined words that lead to another page; as high as a hit area must be."""

    def sizeHint(self) -> QSize:
        """The words, with the least height of a target."""
        return QSize(round(self._words_width("strong")) + 2, self._look.theme.size("hitMin"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words and the line under them."""
        theme = self._look.theme
        with QPainter(self) as painter:
            font = theme.font("strong")
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.color("accentText"))
            baseline = (self.height() - metrics.height()) / 2 + metrics.ascent()
            painter.drawText(QPointF(1, baseline), self._words)
            width = metrics.horizontalAdvance(self._words)
            line = QRectF(1, round(baseline + 2), width, 2 if self.underMouse() else 1)
            painter.fillRect(line, theme.color("accentText"))
            if self.hasFocus():
                focus_border(painter, QRectF(self.rect()), 3, theme)
