"""Buttons: with a key printed on them, as words in the top bar, and as links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from quizapp.ui.kit.painting import (
    FOCUS_BORDER,
    BoxStyle,
    KeyCapColors,
    PaintedText,
    find_start_side,
    measure_key_cap,
    mirror_box,
    mirror_icon_name,
    paint_box,
    paint_focus_border,
    paint_key_cap,
    paint_text,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from quizapp.ui.kit.style import Style

ButtonKind = Literal["normal", "primary", "quiet"]
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlainButton(QPushButton):
    """A push button that paints itself and that Enter presses while it has the keyboard."""

    def __init__(self, look: Style, words: str) -> None:
        super().__init__()
        self._look = look
        self._words = ""
        self.setSizePolicy(self.policy())
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
        self.setAccessibleName(words)
        if words == self._words:
            return
        self._words = words
        # Qt would take a single ampersand for a shortcut.
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()

    def policy(self) -> QSizePolicy:
        """As large as its words ask for."""
        return QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A button never cuts its words."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter."""
        if event.key() in ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click of a double click for nothing: the button may do something else by then."""
        event.accept()

    def _words_width(self, style: str) -> float:
        return self._look.theme.width(style, self._words)


class KeyButton(PlainButton):
    """A button with an optional icon before its words and the key that presses it printed after them.

    ``key_description`` ("Key: Enter") is for screen readers: the cap itself is not exposed.
    """

    wraps = False
    """Whether its words may stand in several lines."""

    def __init__(
        self,
        look: Style,
        words: str,
        key: str = "",
        kind: ButtonKind = "normal",
        *,
        icon: str = "",
        small: bool = False,
        key_description: str = "",
    ) -> None:
        self._key, self._kind, self._icon, self._small = key, kind, icon, small
        self._key_acts = True
        super().__init__(look, words)
        self.show_key(key, key_description)

    def show_key(self, key: str, description: str = "") -> None:
        """Print another key, or none."""
        self._key = key
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    def set_key_acts(self, acts: bool) -> None:
        """Print the key, or leave its room free while it does not act: the button keeps its width."""
        self._key_acts = acts
        self.update()

    def set_small(self, small: bool) -> None:
        """Be no higher than has to be, or as high as other controls."""
        self._small = small
        self.updateGeometry()
        self.update()

    @property
    def cap(self) -> str:
        """The key as it is printed now: a letter may need Alt, or not act."""
        return self._look.theme.cap(self._key) if self._key_acts else ""

    def sizeHint(self) -> QSize:
        """Icon, words and key side by side."""
        return QSize(round(self.beside() + self._words_width("strong")), self.least())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button in the state it is in."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            fill, edge, ink = self._colors()
            paint_box(painter, box, 6, BoxStyle(fill, edge, dashed=not self.isEnabled()))
            beside = self._beside(self.cap)
            words = min(self._words_width("strong"), box.width() - beside)
            x = (box.width() - beside - words) / 2 + self._padding()
            if self._icon:
                side = theme.size("icon")
                place = mirror_box(self, QRectF(x, (box.height() - side) / 2, side, side))
                self._look.icons.paint(painter, self._icon, place, ink)
                x += side + self._gap()
            place = mirror_box(self, QRectF(x, -theme.factor, words + 2, box.height()))
            wrap = self.wraps and box.width() < self.sizeHint().width()
            told = PaintedText(self._words, theme.font("strong"), ink, find_start_side(self), wrap=wrap)
            paint_text(painter, place, told)
            if self.cap:
                self._paint_key(painter, x + words + self._gap(), ink)
            if self.hasFocus():
                paint_focus_border(painter, box, 6, theme)

    def _paint_key(self, painter: QPainter, x: float, ink: QColor) -> None:
        theme = self._look.theme
        high = theme.size("keyCap")
        place = mirror_box(
            self, QRectF(x, (self.height() - high) / 2, measure_key_cap(theme, self.cap), high)
        )
        colors = KeyCapColors(None, ink, ink) if self._kind == "primary" else KeyCapColors.of(theme)
        paint_key_cap(painter, place, self.cap, theme, colors)

    def least(self) -> int:
        """Height with one line of words, px."""
        return self._look.theme.size("hitMin" if self._small else "control")

    def beside(self) -> int:
        """Everything in a line but its words, px."""
        return self._beside(self._look.theme.cap(self._key))

    def _beside(self, cap: str) -> int:
        theme = self._look.theme
        icon = theme.size("icon") + self._gap() if self._icon else 0
        return 2 * self._padding() + icon + (measure_key_cap(theme, cap) + self._gap() if cap else 0)

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
        self, look: Style, words: str, *, icon: str = "", strong: str = "", back: bool = False
    ) -> None:
        self._icon, self._strong, self._back = icon, strong, back
        self._bare = False
        super().__init__(look, words)

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Show the lead alone, or the words too; a screen reader tells them anyway."""
        if bare != self._bare:
            self._bare = bare
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """Width with its words, px."""
        words = self._words_width("strong" if self._back else "body")
        gap = (9 if self._back else 8) if self._words and self._lead() else 0
        return round(self._lead() + gap + words + 16)

    def sizeHint(self) -> QSize:
        """The lead, a gap and the words, with room for the focus border."""
        width = round(self._lead() + 16) if self._bare else self.full_width()
        return QSize(width, self._look.theme.size("control"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, over a quiet ground while the pointer is there."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            if self.underMouse() or self.isDown():
                paint_box(painter, box, 6, BoxStyle(theme.color("accentSoft" if self.isDown() else "inset")))
            ink = theme.color("accentText" if self._back else "text")
            if self._icon:
                side = theme.size("icon")
                place = mirror_box(self, QRectF(8, (box.height() - side) / 2, side, side))
                self._look.icons.paint(painter, mirror_icon_name(self, self._icon), place, ink)
            side_of_words = find_start_side(self)
            if self._strong:
                room = mirror_box(self, QRectF(8, -1, self._lead() + 2, box.height()))
                paint_text(painter, room, PaintedText(self._strong, theme.font("strong"), ink, side_of_words))
            x = 8 + self._lead() + ((9 if self._back else 8) if self._lead() else 0)
            room = mirror_box(self, QRectF(x, -1, box.width() - x, box.height()))
            font = theme.font("strong" if self._back else "body")
            if not self._bare:
                paint_text(painter, room, PaintedText(self._words, font, ink, side_of_words))
            if self.hasFocus():
                paint_focus_border(painter, box, 6, theme)

    def _lead(self) -> float:
        theme = self._look.theme
        if self._icon:
            return theme.size("icon")
        return theme.width("strong", self._strong) if self._strong else 0.0


LINK_PADDING = 5
"""Before and after the words of a link, px: the border of the keyboard's place leaves them whole."""


class LinkButton(PlainButton):
    """Underlined words that lead to another page; as high as a hit area must be."""

    def sizeHint(self) -> QSize:
        """The words, with the least height of a target: it is that of words, and does not grow with them."""
        theme = self._look.theme
        high = max(theme.tokens.sizes["hitMin"], round(theme.line("strong")) + 2 * FOCUS_BORDER)
        return QSize(round(self._words_width("strong")) + 2 * LINK_PADDING, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words and the line under them."""
        theme = self._look.theme
        with QPainter(self) as painter:
            font = theme.font("strong")
            metrics = QFontMetricsF(font)
            painter.setFont(font)
            painter.setPen(theme.color("accentText"))
            baseline = (self.height() - metrics.height()) / 2 + metrics.ascent()
            painter.drawText(QPointF(LINK_PADDING, baseline), self._words)
            width = metrics.horizontalAdvance(self._words)
            line = QRectF(LINK_PADDING, round(baseline + 2), width, 2 if self.underMouse() else 1)
            painter.fillRect(line, theme.color("accentText"))
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, theme)
