"""The widget by which speakers are put in a row: the row, its sentence, and the speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QGroupBox, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.kinds.chain import PLACE_COUNT, ChainPlace
from quizapp.ui.kinds.widgets.answer_widget import AnswerWidget
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
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

    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.chain import ChainRow, ChainState
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


class ChainWidget(AnswerWidget):
    """A row of places, the sentence that it reads, and the speakers to be put there.

    A speaker goes to the next place by pointer, Space or number. The same again takes back who stands there
    already, and everybody after; so does a press on their place, and Backspace takes back the last.
    """

    def __init__(self, look: Style, chosen_word: str) -> None:
        super().__init__()
        self._state: ChainState | None = None
        self._row: ChainRow = ()
        self._places = ChainPlacesRow(look, PLACE_COUNT)
        self._places.pressed.connect(self._take)
        self._reading = Label(look)
        self._group = OptionGroup(look, chosen_word=chosen_word, several=True)
        self._group.chosen.connect(self._follow)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget, below in ((self._places, 12), (self._reading, 16), (self._group, 0)):
            box.addWidget(widget)
            box.addSpacing(below)

    def show_answers(self, state: ChainState, chosen: Answer | None) -> None:
        """Show speakers and the row so far; speakers that stand there already are left alone."""
        if self._state is None or state.offered != self._state.offered:
            self._group.show_options(state.options)
            self._places.setAccessibleName(state.row_name())
        elif state.row(chosen) == self._row:
            return
        self._state, self._row = state, state.row(chosen)
        self._show_row(state)

    def name_group(self, name: str) -> None:
        """Name the speakers as a whole: a screen reader says it before the first of them."""
        self._group.setAccessibleName(name)

    def press(self, number: int) -> None:
        """Put the speaker with this number, from 1, at the next place, or take them back from theirs."""
        self._group.press(number - 1)

    def take_back(self) -> None:
        """Take the last of the row back."""
        if self._row:
            self._take(len(self._row) - 1)

    def start_over(self) -> None:
        """Begin with the first speaker."""
        self._group.start_over()

    def take_focus(self) -> None:
        """Put the keyboard on the speaker that had it last, at first on the first."""
        self._group.take_focus()

    def _follow(self) -> None:
        """Do to the row what was done to a speaker's mark."""
        shown = set(self._group.choice())
        for index in shown - set(self._row):
            self._put(index)
            return
        for index in set(self._row) - shown:
            self._take(self._row.index(index))
            return

    def _put(self, index: int) -> None:
        state = self._state
        if state is None:
            return
        if len(self._row) == PLACE_COUNT:
            self._show_row(state)
            announce(self, state.full())
            return
        row = (*self._row, index)
        self._change(state, row, state.put(row))

    def _take(self, at: int) -> None:
        """Take back who stands at a place, from 0, and everybody after."""
        state = self._state
        if state is not None:
            self._change(state, self._row[:at], state.taken(self._row, at))

    def _change(self, state: ChainState, row: ChainRow, what: str) -> None:
        self._row = row
        self._show_row(state)
        announce(self, f"{what} {state.spoken(row)}")
        self.answered.emit(state.answer(row))

    def _show_row(self, state: ChainState) -> None:
        self._places.show_places([state.article(), *state.places(self._row)])
        self._reading.show_pieces(state.reading(self._row))
        for index, row in enumerate(self._group.rows):
            row.show_option(state.option(index, self._row))
        self._group.choose(self._row)
