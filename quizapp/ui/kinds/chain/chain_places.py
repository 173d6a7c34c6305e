"""The row into which speakers are put: the article's plate and four places after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QGroupBox, QSizePolicy, QWidget

from quizapp.ui.kinds.chain.state import ChainPlace
from quizapp.ui.kit.painting import (
    SELECTION_BORDER,
    BoxStyle,
    find_start_side,
    mirror_icon_name,
    paint_box,
    paint_focus_border,
)
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.kit.style import Style

PAD, PLACE_HEIGHT, ARROW_SIZE, GAP = 8, 62, 14, 3
MIN_PLACE_WIDTH = 84
"""The narrowest place, px at 100 %; where there is less room the places stand one below the other.

A place with a longer word is as wide as that, so that no word is broken.
"""
Key = Qt.Key


class ChainPlaceButton(QAbstractButton):
    """One place: its small words above who stands there, or before them where it is wide and low."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._place = ChainPlace("empty", "", "", "")
        self._low = False
        self._words = StyledText(look.theme)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme.changed.connect(self._restyle)

    @property
    def place(self) -> ChainPlace:
        """What is shown."""
        return self._place

    def show_place(self, place: ChainPlace) -> None:
        """Show another place."""
        self._place = place
        self.setAccessibleName(place.name)
        self._write()

    def set_low(self, low: bool) -> None:
        """Stand in one line, or in two."""
        if low != self._low:
            self._low = low
            self._write()

    def sizeHint(self) -> QSize:
        """Narrow; the row gives each place its share."""
        width = self._look.theme.scaled(MIN_PLACE_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Words wrap between words; in one line, anywhere."""
        return QSize(self._look.theme.scaled(48) if self._low else self.need(), self._least())

    def need(self) -> int:
        """Width of the longest word with room beside it, px."""
        theme, place = self._look.theme, self._place
        widths = [
            theme.width(style, word)
            for style, words in (("meta", place.words), ("label", place.title))
            for word in words.split()
        ]
        return max(theme.scaled(MIN_PLACE_WIDTH), round(max(widths, default=0) + 1) + 2 * PAD)

    def hasHeightForWidth(self) -> bool:
        """A narrower place is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with the words wrapped, px."""
        return max(self._least(), round(self._words.height(width - 2 * PAD)) + 2 * PAD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses; arrows and Enter are for the row and the screen."""
        if event.key() == Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the place in the state it is in."""
        theme = self._look.theme
        color = theme.color
        grounds = {
            "given": BoxStyle(color("inset"), color("line")),
            "filled": BoxStyle(color("accentSoft"), color("accent"), SELECTION_BORDER),
            "empty": BoxStyle(None, color("edge"), dashed=True),
        }
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            paint_box(painter, box, 8, grounds[self._place.kind])
            width = self.width() - 2 * PAD
            self._words.set_alignment(find_start_side(self))
            above = (self.height() - self._words.height(width)) / 2
            self._words.paint(painter, PAD, above, width)
            if self.hasFocus():
                paint_focus_border(painter, box, 8, theme)

    def _write(self) -> None:
        place = self._place
        apart = "  " if self._low else "\n"
        words = place.words.replace("\n", apart)
        pieces = [TextRun(words, "meta", "textMuted")]
        if place.title:
            pieces += [TextRun(apart, "meta"), TextRun(place.title, "label")]
        self._words.set_runs(pieces)
        self.updateGeometry()
        self.update()

    def _least(self) -> int:
        theme = self._look.theme
        return theme.size("row") if self._low else theme.scaled(PLACE_HEIGHT)

    def _restyle(self) -> None:
        self._words.restyle()
        self.updateGeometry()
        self.update()


class ChainPlacesRow(QGroupBox):
    """The places with arrows between them: one stop of the Tab key, gone through with the arrow keys.

    `pressed` tells which filled place was pressed, from 0, the article's plate not counted.
    """

    pressed = Signal(int)

    def __init__(self, look: Style, places: int) -> None:
        super().__init__()
        self._look = look
        self._at = 0
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self._buttons = [ChainPlaceButton(look) for _ in range(places + 1)]
        self._arrows = [_Arrow(look) for _ in range(places)]
        for index, button in enumerate(self._buttons):
            if index:
                self._box.addWidget(self._arrows[index - 1], 0, Qt.AlignmentFlag.AlignCenter)
            self._box.addWidget(button, 1)
            button.clicked.connect(lambda _checked=False, at=index - 1: self._press(at))
        look.theme.changed.connect(self._turn)
        self._rove()

    @property
    def buttons(self) -> Sequence[ChainPlaceButton]:
        """The article's plate and the places after it."""
        return tuple(self._buttons)

    def show_places(self, places: Sequence[ChainPlace]) -> None:
        """Show the article's plate and what stands at each place."""
        for button, place in zip(self._buttons, places, strict=True):
            button.show_place(place)
        self._turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, Home and End."""
        mirror = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (1, -1) if mirror else (-1, 1)
        last = len(self._buttons) - 1
        steps = {Key.Key_Up: -1, Key.Key_Down: 1, Key.Key_Left: left, Key.Key_Right: right}
        step = (steps | {Key.Key_Home: -last, Key.Key_End: last}).get(Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self._at = max(0, min(last, self._at + step))
        self._rove()
        self._buttons[self._at].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the places one below the other where they find no room side by side."""
        super().resizeEvent(event)
        self._turn()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A group has no frame."""

    def _press(self, at: int) -> None:
        self._at = at + 1
        self._rove()
        if at >= 0 and self._buttons[at + 1].place.kind == "filled":
            self.pressed.emit(at)

    def _turn(self) -> None:
        theme = self._look.theme
        # Otherwise the places would hold the window as wide as they stand now.
        self.setMinimumWidth(theme.scaled(64))
        between = len(self._arrows) * (theme.scaled(ARROW_SIZE) + 2 * GAP)
        low = self.width() - between < sum(button.need() for button in self._buttons)
        direction = QBoxLayout.Direction.TopToBottom if low else QBoxLayout.Direction.LeftToRight
        self._box.setDirection(direction)
        for button in self._buttons:
            button.set_low(low)
        for arrow in self._arrows:
            arrow.set_low(low)
        self.updateGeometry()

    def _rove(self) -> None:
        for index, button in enumerate(self._buttons):
            here = index == self._at
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)


class _Arrow(QWidget):
    """From one place to the next; screen readers hear the places' numbers instead."""

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def set_low(self, low: bool) -> None:
        """Point down, or to the side."""
        self._low = low
        self.update()

    def sizeHint(self) -> QSize:
        """Square."""
        side = self._look.theme.scaled(ARROW_SIZE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the arrow."""
        icon = "down" if self._low else mirror_icon_name(self, "next")
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            self._look.icons.paint(painter, icon, box, self._look.theme.color("textMuted"))
