"""The card with the keys of a screen."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout

from quizapp.ui.help.page_links import PageLinksPart
from quizapp.ui.help.topics import KeysOfScreen, PageLinks
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.painting import (
    KeyCapColors,
    find_start_side,
    measure_key_cap,
    mirror_box,
    mirror_icon_name,
    paint_focus_border,
    paint_key_cap,
)
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.row_widget import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun
from quizapp.ui.messages.keys import format_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style
    from quizapp.ui.messages.keys import KeyLine, KeySection

CAP_COLUMN_WIDTH, GAP, CAP_GAP = 108, 12, 4
"""Width of the column of keys, px at 100 %; its gap to the words, and between two keys."""
FOCUS_MARGIN_VERTICAL, FOCUS_MARGIN_HORIZONTAL = 3, 6
"""Room for the focus border."""
MIN_TWO_COLUMN_WIDTH = 560
"""From this width on, px at 100 %, the sections stand in two columns."""
PlacedItem = tuple[float, float, str, bool]
"""Something in the column of keys: where it starts, how wide it is, its words, and whether it is a key."""


class HelpKeyRow(QLabel):
    """Keys, printed, and what they do; a screen reader hears it as one sentence."""

    def __init__(self, look: Style, line: KeyLine, to: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Without it, Qt would take a label for as high at any width.
        self.setWordWrap(True)
        self._look, self._line, self._to = look, line, to
        self._does = StyledText(look.theme)
        self._does.set_runs([TextRun(line.does)])
        self._keys = tuple(mirror_icon_name(self, format_key(key)) for key in line.keys)
        keys = f" {to} " if line.to else ", "
        self.setText(f"{keys.join(self._keys)}: {line.does}")
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Keys and words on one line."""
        width = round(self._before() + self._does.natural_width()) + FOCUS_MARGIN_HORIZONTAL + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The words wrap, the keys do not."""
        return QSize(
            round(self._before() + self._look.theme.scaled(48)) + FOCUS_MARGIN_HORIZONTAL,
            self.sizeHint().height(),
        )

    def heightForWidth(self, width: int) -> int:
        """Height with the words wrapped, px."""
        words = self._does.height(self._room(width))
        return round(max(words, self._look.theme.size("keyCap"))) + 2 * FOCUS_MARGIN_VERTICAL

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        with QPainter(self) as painter:
            for item in self._items():
                self._paint_item(painter, item)
            room = self._room(self.width())
            place = mirror_box(self, QRectF(self._before(), 0, room, 0))
            above = (theme.size("keyCap") - self._does.first_line_height(room)) / 2
            self._does.set_alignment(find_start_side(self))
            self._does.paint(painter, place.x(), FOCUS_MARGIN_VERTICAL + max(above, 0), room)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 3, theme)

    def _paint_item(self, painter: QPainter, item: PlacedItem) -> None:
        theme = self._look.theme
        x, width, words, is_key = item
        box = mirror_box(self, QRectF(x, FOCUS_MARGIN_VERTICAL, width, theme.size("keyCap")))
        if is_key:
            paint_key_cap(painter, box, words, theme, KeyCapColors.of(theme))
            return
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        painter.drawText(box.adjusted(0, -1, 0, 0), Qt.AlignmentFlag.AlignCenter, words)

    def _items(self) -> Iterator[PlacedItem]:
        theme, x = self._look.theme, float(FOCUS_MARGIN_HORIZONTAL)
        for key in self._keys:
            width = measure_key_cap(theme, key)
            yield x, width, key, True
            x += width + CAP_GAP
            if self._line.to and key == self._keys[0]:
                wide = theme.width("body", self._to) + 2
                yield x, wide, self._to, False
                x += wide + CAP_GAP

    def _before(self) -> float:
        """Where the words begin: in their column, or after keys that are longer than theirs."""
        *_, (x, width, _, _) = self._items()
        return max(FOCUS_MARGIN_HORIZONTAL + self._look.theme.scaled(CAP_COLUMN_WIDTH), x + width) + GAP

    def _room(self, width: float) -> float:
        return width - self._before() - FOCUS_MARGIN_HORIZONTAL

    def _restyle(self) -> None:
        self._does.restyle()
        self.updateGeometry()
        self.update()


class KeysCard(CardFrame):
    """The sections in two columns, or in one where there is no room for two."""

    def __init__(self, look: Style, heading: str, to: str) -> None:
        super().__init__(look, 20 - FOCUS_MARGIN_HORIZONTAL)
        self._to = to
        self._shown: tuple[KeySection, ...] = ()
        self._groups: list[RovingGroup] = []
        self._columns = (QVBoxLayout(), QVBoxLayout())
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(24 - 2 * FOCUS_MARGIN_HORIZONTAL)
        for column in self._columns:
            column.setSpacing(0)
            self._row.addLayout(column, 1)
        self.column.addSpacing(FOCUS_MARGIN_HORIZONTAL)
        self.column.addLayout(_indented(Label(look, heading, "heading")))
        self.column.addLayout(self._row)
        self.column.addStretch()

    @property
    def groups(self) -> Sequence[RovingGroup]:
        """The keys of each section."""
        return tuple(self._groups)

    def show_sections(self, sections: tuple[KeySection, ...]) -> None:
        """Show other sections; the same ones are left alone."""
        if sections == self._shown:
            return
        self._shown = sections
        self._groups = []
        for column in self._columns:
            delete_layout_items(column)
        for column, told in zip(self._columns, balance_columns(sections), strict=True):
            for section in told:
                self._add(section, column)
            column.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the columns where they do not fit beside each other."""
        super().resizeEvent(event)
        wide = self.width() >= self._look.theme.scaled(MIN_TWO_COLUMN_WIDTH)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if direction != self._row.direction():
            self._row.setDirection(direction)
            self._row.setSpacing(24 - 2 * FOCUS_MARGIN_HORIZONTAL if wide else 0)

    def _add(self, section: KeySection, column: QVBoxLayout) -> None:
        group = RovingGroup(section.title)
        group.set_rows([HelpKeyRow(self._look, line, self._to) for line in section.lines])
        self._groups.append(group)
        column.addSpacing(8)
        column.addLayout(_indented(Label(self._look, section.title, "label", "textMuted")))
        column.addSpacing(1)
        column.addWidget(group)


def balance_columns(sections: Sequence[KeySection]) -> tuple[tuple[KeySection, ...], tuple[KeySection, ...]]:
    """Return the sections of two columns that are as even as may be; the first one begins the first."""
    others = product((0, 1), repeat=max(len(sections) - 1, 0))
    ways = (tuple(zip((0, *each), sections, strict=False)) for each in others)
    columns = (tuple(tuple(each for at, each in way if at == side) for side in (0, 1)) for way in ways)
    first, second = min(columns, key=lambda pair: max(sum(map(_height, column)) for column in pair))
    return first, second


def _height(section: KeySection) -> int:
    """Return how many rows a section takes, its title among them."""
    return len(section.lines) + 2


def _indented(label: Label) -> QHBoxLayout:
    """Return the label in line with the keys below it."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addSpacing(FOCUS_MARGIN_HORIZONTAL)
    row.addWidget(label)
    return row


class KeysOfScreenPart(Part):
    """Shows KeysOfScreen."""

    takes_focus = True

    def build(self, look: Style) -> KeysCard:
        """Make the card."""
        self.card = KeysCard(look, self.item.heading, self.item.to)
        return self.card

    def show(self, item: KeysOfScreen) -> None:
        """Show the keys of another screen."""
        self.card.show_sections(item.sections)

    def take_focus(self) -> None:
        """Put the keyboard on the first key."""
        for group in self.card.groups[:1]:
            group.take_focus(0)


PARTS: Final[Mapping[type[Item], type[Part]]] = {KeysOfScreen: KeysOfScreenPart, PageLinks: PageLinksPart}
