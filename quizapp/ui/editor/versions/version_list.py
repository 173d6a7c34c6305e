"""The versions, each a row to go to, and below or beside them what differs, line by line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel

from quizapp.ui.editor.row_replacement import replace_rows
from quizapp.ui.kit.painting import (
    SELECTION_BORDER,
    BoxStyle,
    find_start_side,
    mirror_box,
    paint_box,
    paint_focus_border,
)
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.authoring.document_comparison import WordRun, WordRunType
    from quizapp.ui.editor.versions.state import DifferenceLine, VersionRow
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import TextDecoration

PAD, ACROSS, LABEL, BETWEEN = 8, 16, 64, 4
"""Above and below, at both sides, the column of “Before” at 100 %, and between lines; px."""

_DRESSES: Final[dict[WordRunType, TextDecoration]] = {"same": "plain", "gone": "gone", "new": "new"}


class VersionButton(QAbstractButton):
    """A version. Whoever comes to it, or clicks on it, sees what differs."""

    def __init__(self, look: Style, row: VersionRow) -> None:
        super().__init__()
        self._look, self._row = look, row
        self._front = False
        self._title, self._note = StyledText(look.theme), StyledText(look.theme)
        self.setSizePolicy(build_wrapping_policy())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.theme.changed.connect(self._restyle)
        self.show_row(row)

    def show_row(self, row: VersionRow) -> None:
        """Show another version."""
        self._row = row
        self.setText(row.name.replace("&", "&&"))
        self.setAccessibleName(row.name)
        self._title.set_runs([TextRun(row.title, "strong")])
        end = [TextRun(row.beside, "label", "accentText")] if row.beside else []
        self._note.set_runs([TextRun(f"{row.note}, " if end else row.note, "meta", "textMuted"), *end])
        self.updateGeometry()
        self.update()

    def set_front(self, front: bool) -> None:
        """Let it be the one that is shown, or not."""
        if front != self._front:
            self._front = front
            self.update()

    def sizeHint(self) -> QSize:
        """Some width; its height comes from the width that it is given."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Some words wide."""
        return QSize(self._look.theme.scaled(160), self._look.theme.size("hitMin"))

    def heightForWidth(self, width: int) -> int:
        """Height of its two lines, or more, px."""
        room = width - 2 * ACROSS
        return round(self._title.height(room) + self._note.height(room)) + 2 * PAD

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the list and the page."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme, box = self._look.theme, QRectF(self.rect())
        color, room = theme.color, self.width() - 2 * ACROSS
        with QPainter(self) as painter:
            if self._front:
                paint_box(painter, box, 6, BoxStyle(color("accentSoft"), color("accent"), SELECTION_BORDER))
            elif self.underMouse():
                paint_box(painter, box, 6, BoxStyle(color("inset")))
            y = float(PAD)
            for text in (self._title, self._note):
                text.set_alignment(find_start_side(self))
                text.paint(painter, mirror_box(self, QRectF(ACROSS, y, room, 0)).x(), y, room)
                y += text.height(room)
            if self.hasFocus():
                paint_focus_border(painter, box, 6, theme)

    def _restyle(self) -> None:
        self._title.restyle()
        self._note.restyle()
        self.updateGeometry()
        self.update()


class VersionList(RovingGroup):
    """The versions, gone through with the arrows; `reached` tells which the keyboard, or a click, came to."""

    reached = Signal(int)

    def __init__(self, look: Style, name: str) -> None:
        super().__init__(name, apart=2)
        self._look = look

    @property
    def at(self) -> int:
        """The place of the version that the keyboard is on, or was last."""
        return self._at

    def show_versions(self, versions: Sequence[VersionRow], at: int) -> None:
        """Show these; rows that are there stay, and the keyboard on them."""
        if len(versions) != len(self._rows):
            made = [VersionButton(self._look, each) for each in versions]
            for place, button in enumerate(made):
                button.clicked.connect(partial(self._reach, place))
            self.set_rows(made)
            self._at = at
            self._rove()
        for place, (row, version) in enumerate(zip(self._rows, versions, strict=True)):
            if isinstance(row, VersionButton):
                row.show_row(version)
                row.set_front(place == at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell where the keyboard is."""
        done = super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._rows:
            self.reached.emit(self._at)
        return done

    def _reach(self, place: int, _checked: bool = False) -> None:
        self.take_focus(place)


class DifferenceRow(QLabel):
    """A difference: what it is, and of a field both values; a screen reader hears it as one."""

    def __init__(self, look: Style, line: DifferenceLine, words: tuple[str, str], *, first: bool) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._line, self._first = look, line, first
        self.setText(line.name)
        self._told = StyledText(look.theme)
        self._told.set_runs([TextRun(line.text, "strong" if line.before else "body")])
        self._values: list[tuple[StyledText, StyledText]] = []
        if line.before or line.after:
            self._values = [self._value(*each) for each in zip(words, (line.before, line.after), strict=True)]
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Some width; its height comes from the width that it is given."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Some words wide."""
        return QSize(self._look.theme.scaled(200), self._look.theme.size("hitMin"))

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with all of it wrapped, px."""
        high = self._told.height(width - self._start() - ACROSS)
        room = self._room(width)
        return round(high + sum(BETWEEN + text.height(room) for _, text in self._values)) + 2 * PAD

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the list."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        start, y = self._start(), float(PAD)
        with QPainter(self) as painter:
            if not self._first:
                painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
            side = theme.size("iconM")
            icon = QRectF(ACROSS, y + (theme.line("body") - side) / 2, side, side)
            self._look.icons.paint(painter, self._line.icon, mirror_box(self, icon), theme.color("text"))
            room = self.width() - start - ACROSS
            self._paint(painter, self._told, QRectF(start, y, room, 0))
            y += self._told.height(room)
            wide = self._room(self.width())
            for label, text in self._values:
                y += BETWEEN
                self._paint(painter, label, QRectF(start, y, theme.scaled(LABEL), 0))
                self._paint(painter, text, QRectF(start + theme.scaled(LABEL), y, wide, 0))
                y += text.height(wide)
            if self.hasFocus():
                paint_focus_border(painter, QRectF(self.rect()), 6, theme)

    def _value(self, word: str, runs: tuple[WordRun, ...]) -> tuple[StyledText, StyledText]:
        label, text = StyledText(self._look.theme), StyledText(self._look.theme)
        label.set_runs([TextRun(word, "label", "textMuted")])
        style = "quoteS" if self._line.serif else "body"
        text.set_runs([TextRun(run.text, style, dress=_DRESSES[run.sort]) for run in runs])
        return label, text

    def _paint(self, painter: QPainter, text: StyledText, place: QRectF) -> None:
        text.set_alignment(find_start_side(self))
        text.paint(painter, mirror_box(self, place).x(), place.y(), place.width())

    def _start(self) -> int:
        return ACROSS + self._look.theme.size("iconM") + 10

    def _room(self, width: int) -> int:
        return max(width - self._start() - self._look.theme.scaled(LABEL) - ACROSS, 1)

    def _restyle(self) -> None:
        for text in (self._told, *(each for pair in self._values for each in pair)):
            text.restyle()
        self.updateGeometry()
        self.update()


class DifferenceList(RovingGroup):
    """All lines, gone through with the arrows."""

    def __init__(self, look: Style, name: str, words: tuple[str, str]) -> None:
        super().__init__(name)
        self._look, self._words = look, words
        self._shown: tuple[DifferenceLine, ...] = ()

    def show_lines(self, lines: tuple[DifferenceLine, ...]) -> None:
        """Show other differences; the same stay."""
        if lines != self._shown:
            self._shown = lines
            made = [
                DifferenceRow(self._look, line, self._words, first=not place)
                for place, line in enumerate(lines)
            ]
            replace_rows(self, made)
