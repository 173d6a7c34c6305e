"""The strip of proposals: a number each, with a sign once somebody has decided about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from quizapp.ui.kit.buttons import PlainButton
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_text,
)
from quizapp.ui.kit.roving_focus import set_tab_stop
from quizapp.ui.kit.screen_reader_workaround import say_rows_alone

if TYPE_CHECKING:
    from quizapp.ui.editor.pages.suggestions.state import SuggestionChip
    from quizapp.ui.editor.pages.suggestions.suggestions_form import SuggestionStripItem
    from quizapp.ui.editor.suggestions.suggestion_set import SuggestionDecision
    from quizapp.ui.kit.style import Style

WIDE, HIGH, GAP, INSIDE, CHOSEN = 36, 32, 4, 9, 2
"""A number's least width and its height, px at 100 %; between two, beside and around one, px."""

SIGNS: Final[dict[SuggestionDecision, tuple[str, str]]] = {
    "accepted": ("correct", "correct"),
    "rejected": ("wrong", "wrong"),
    "withdrawn": ("skipped", "textMuted"),
}
"""The icon and the colour of what became of a proposal."""

_ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class SuggestionChipButton(PlainButton):
    """One proposal; a screen reader hears its number and what became of it."""

    def __init__(self, look: Style, chip: SuggestionChip) -> None:
        self._chip, self._front = chip, False
        super().__init__(look, chip.number)
        self.show_chip(chip, front=False)

    def show_chip(self, chip: SuggestionChip, *, front: bool) -> None:
        """Show what became of it, and whether it is the one that is shown."""
        self._chip, self._front = chip, front
        self.setAccessibleName(chip.name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The number, and its sign where it has one."""
        theme = self._look.theme
        sign = theme.size("iconS") + GAP if self._chip.became else 0
        words = theme.width("strong", self._chip.number)
        return QSize(max(theme.scaled(WIDE), round(words + sign) + 2 * INSIDE), theme.scaled(HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the page, which goes from proposal to proposal with them."""
        if Qt.Key(event.key()) in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the number in its frame, and its sign."""
        theme, front, became = self._look.theme, self._front, self._chip.became
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            fill = "accentSoft" if front else "inset" if self.underMouse() else "paper"
            edge = theme.color("accent" if front else "edge")
            paint_box(painter, box, 6, BoxStyle(theme.color(fill), edge, CHOSEN if front else 1))
            side = theme.size("iconS")
            room = box.adjusted(INSIDE, -1, -INSIDE, 0)
            if became:
                icon, tone = SIGNS[became]
                sign = QRectF(box.right() - INSIDE - side, (box.height() - side) / 2, side, side)
                self._look.icons.paint(painter, icon, mirror_box(self, sign), theme.color(tone))
                room.setRight(sign.x() - GAP)
            style, ink = ("strong", "accentText") if front else ("body", "text")
            centre = Qt.AlignmentFlag.AlignHCenter
            words = PaintedText(self._chip.number, theme.font(style), theme.color(ink), centre)
            paint_text(painter, mirror_box(self, room), words)
            if self.hasFocus():
                paint_focus_border(painter, box, 6, theme)


class SuggestionStrip(QGroupBox):
    """All proposals of an article, one stop of the Tab key. `pressed` tells the place of one."""

    pressed = Signal(int)

    def __init__(self, look: Style, name: str) -> None:
        super().__init__()
        self._look = look
        self.chips: list[SuggestionChipButton] = []
        self._at = -1
        self._flow = FlowBox(gap=GAP)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._flow)
        self.setAccessibleName(name)
        say_rows_alone(self)

    def show_chips(self, chips: tuple[SuggestionChip, ...], at: int) -> None:
        """Show these; it grows at its end, and begins anew where there are fewer."""
        if len(chips) < len(self.chips):
            self._begin_anew()
        for place, chip in enumerate(chips):
            if place == len(self.chips):
                button = SuggestionChipButton(self._look, chip)
                button.clicked.connect(lambda _=False, place=place: self.pressed.emit(place))
                self.chips.append(button)
                self._flow.add(button)
            self.chips[place].show_chip(chip, front=place == at)
        self._at = at
        set_tab_stop(self.chips, max(at, 0))

    def take_focus(self) -> None:
        """Put the keyboard on the proposal that is shown."""
        if self.chips:
            self.chips[max(self._at, 0)].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first and to the last."""
        if event.key() == Qt.Key.Key_Home:
            self.pressed.emit(0)
        elif event.key() == Qt.Key.Key_End:
            self.pressed.emit(len(self.chips) - 1)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A group has no frame."""

    def _begin_anew(self) -> None:
        self.chips = []
        delete_layout_items(self._box)
        self._flow = FlowBox(gap=GAP)
        self._box.addWidget(self._flow)


class SuggestionStripPart(Part):
    """Shows a SuggestionStripItem."""

    takes_focus = True

    def build(self, look: Style) -> FlowBox:
        """Make the strip, and beside it how many are decided and how many are to go."""
        self.strip, self.counts = SuggestionStrip(look, self.item.name), Label(look)
        self.strip.pressed.connect(self._press)
        return FlowBox(self.strip, self.counts, gap=12, grows=self.strip)

    def show(self, item: SuggestionStripItem) -> None:
        """Show others."""
        self.strip.show_chips(item.chips, item.at)
        self.counts.show_pieces(item.counts)

    def take_focus(self) -> None:
        """Put the keyboard on the proposal that is shown."""
        self.strip.take_focus()

    def _press(self, place: int) -> None:
        self.item.press(place)
