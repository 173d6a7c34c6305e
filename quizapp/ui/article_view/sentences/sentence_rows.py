"""The rows of the list: a sentence to choose, a sentence to read, and what can be chosen instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel

from quizapp.ui.article_view.sentences.sentence_painter import SentencePainter
from quizapp.ui.kit.painting import (
    SELECTION_BORDER,
    BoxStyle,
    KeyCapColors,
    PaintedText,
    find_end_side,
    find_start_side,
    measure_key_cap,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_key_cap,
    paint_text,
)
from quizapp.ui.kit.size_policy import build_wrapping_policy
from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.article_view.sentences.sentence_painter import SentenceColumns
    from quizapp.ui.article_view.sentences.state import NoneOption, SentenceItem, SentenceNote
    from quizapp.ui.kit.style import Style


WRAPPED_TEXT_MARGIN = 8
"""Above and below the words of the last row where they wrap, px."""


class _Choice(QAbstractButton):
    """What can be chosen: the whole row is the target. What a click or a key does is the list's.

    `reached` tells that the keyboard has come to it.
    """

    reached = Signal()

    def __init__(self, look: Style, take_key: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._look, self._take_key = look, take_key
        self.setCheckable(True)
        self.toggled.connect(self.clicked)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def nextCheckState(self) -> None:
        """Stay as it is: what is chosen comes with the next state."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of it."""
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the list."""
        if not self._take_key(event):
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click of a double click for nothing: it would clear what the first one chose."""
        event.accept()

    def _show_choice(self, name: str, *, chosen: bool, single: bool) -> None:
        """Name it and show it as chosen or not; Qt takes its role, radio button or check box, from this.

        Whatever else turns it on or off is a screen reader, and means a click.
        """
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)
        with QSignalBlocker(self):
            self.setAutoExclusive(False)
            self.setChecked(chosen)
            self.setAutoExclusive(single)


class SelectableSentenceRow(_Choice):
    """A sentence that can be chosen."""

    def __init__(self, look: Style, take_key: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(look, take_key)
        self._drawing = SentencePainter(look, self)
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    @property
    def sentence(self) -> SentenceItem:
        """What is shown."""
        return self._drawing.sentence

    def show_sentence(
        self,
        sentence: SentenceItem,
        places: SentenceColumns,
        chosen_word: str,
        note: SentenceNote | None,
        *,
        single: bool,
    ) -> None:
        """Show a sentence; `note` is told under it."""
        self._show_choice(sentence.name, chosen=sentence.chosen, single=single)
        if self._drawing.show(sentence, places, chosen_word, note):
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Some width; its height comes from the width that it is given."""
        return self._drawing.least()

    def minimumSizeHint(self) -> QSize:
        """Some words wide."""
        return self._drawing.least()

    def heightForWidth(self, width: int) -> int:
        """Height with its words wrapped, never less than a target must have, px."""
        return max(self._drawing.height(width), self._look.theme.size("hitMin"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row in the state it is in."""
        with QPainter(self) as painter:
            self._drawing.paint(painter, pointed_at=self.underMouse())

    def _restyle(self) -> None:
        self._drawing.restyle()
        self.updateGeometry()
        self.update()


class ReadOnlySentenceRow(QLabel):
    """A sentence to be read, with what is told of it; a screen reader hears it as one.

    `reached` tells that the keyboard has come to it.
    """

    reached = Signal()

    def __init__(self, look: Style, take_key: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look, self._take_key = look, take_key
        self._drawing = SentencePainter(look, self)
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    @property
    def sentence(self) -> SentenceItem:
        """What is shown."""
        return self._drawing.sentence

    def show_sentence(self, sentence: SentenceItem, places: SentenceColumns) -> None:
        """Show a sentence."""
        self.setText(sentence.name)
        if self._drawing.show(sentence, places, "", sentence.note):
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Some width; its height comes from the width that it is given."""
        return self._drawing.least()

    def minimumSizeHint(self) -> QSize:
        """Some words wide."""
        return self._drawing.least()

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with its words wrapped, px."""
        return self._drawing.height(width)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of it."""
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the list."""
        if not self._take_key(event):
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        with QPainter(self) as painter:
            self._drawing.paint(painter)

    def _restyle(self) -> None:
        self._drawing.restyle()
        self.updateGeometry()
        self.update()


class NoneOptionButton(_Choice):
    """What is chosen instead of any sentence: a row across the sheet's foot with the key that goes there."""

    def __init__(self, look: Style, take_key: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(look, take_key)
        self._row: NoneOption | None = None
        self._words = StyledText(look.theme)
        self._start = 0
        self._chosen_word = ""
        self.setSizePolicy(build_wrapping_policy())
        look.theme.changed.connect(self._restyle)

    @property
    def key(self) -> str:
        """The key that is printed on it."""
        return "" if self._row is None else self._row.key

    def show_row(self, row: NoneOption, start: int, chosen_word: str, *, single: bool) -> None:
        """Show other words, beginning where the sentences do, px."""
        self._row, self._start, self._chosen_word = row, start, chosen_word
        self._words.set_runs([TextRun(row.text, "strong")])
        self._show_choice(row.name, chosen=row.chosen, single=single)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Some width; its height comes from the width that it is given."""
        return QSize(self._look.theme.scaled(400), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Its words wrap."""
        return QSize(round(self._before() + self._look.theme.scaled(64) + self._after()), self._least())

    def hasHeightForWidth(self) -> bool:
        """A narrower row is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height with its words wrapped, px."""
        words = self._words.height(width - self._before() - self._after())
        return max(self._least(), round(words) + 2 * WRAPPED_TEXT_MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        if self._row is None:
            return
        theme, color = self._look.theme, self._look.theme.color
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            if self._row.chosen:
                paint_box(painter, box, 3, BoxStyle(color("accentSoft"), color("accent"), SELECTION_BORDER))
            else:
                painter.fillRect(box, color("inset" if self.underMouse() else "paper"))
                painter.fillRect(QRectF(0, 0, self.width(), 1), color("line"))
            side = theme.size("icon")
            icon = mirror_box(self, QRectF(self._start, (self.height() - side) / 2, side, side))
            self._look.icons.paint(painter, "notstated", icon, color("text"))
            self._paint_words(painter)
            self._paint_end(painter, self._row)
            if self.hasFocus():
                paint_focus_border(painter, box, 3, theme)

    def _paint_words(self, painter: QPainter) -> None:
        room = self.width() - self._before() - self._after()
        place = mirror_box(self, QRectF(self._before(), 0, room, 0))
        self._words.set_alignment(find_start_side(self))
        self._words.paint(painter, place.x(), (self.height() - self._words.height(room)) / 2 - 1, room)

    def _paint_end(self, painter: QPainter, row: NoneOption) -> None:
        theme = self._look.theme
        high, wide = theme.size("keyCap"), measure_key_cap(theme, row.key)
        cap = QRectF(self.width() - 18 - wide, (self.height() - high) / 2, wide, high)
        paint_key_cap(painter, mirror_box(self, cap), row.key, theme, KeyCapColors.of(theme))
        if row.chosen:
            place = mirror_box(self, QRectF(0, 0, cap.left() - 12, self.height()))
            ink = theme.color("accentText")
            paint_text(
                painter, place, PaintedText(self._chosen_word, theme.font("label"), ink, find_end_side(self))
            )

    def _before(self) -> float:
        """Where its words begin, px."""
        return self._start + self._look.theme.size("icon") + 10

    def _after(self) -> float:
        """What is kept free after them, chosen or not, so that choosing never wraps them anew, px."""
        theme = self._look.theme
        key = "" if self._row is None else self._row.key
        return 12 + theme.width("label", self._chosen_word) + 12 + measure_key_cap(theme, key) + 18

    def _least(self) -> int:
        return self._look.theme.scaled(46)

    def _restyle(self) -> None:
        self._words.restyle()
        self.updateGeometry()
        self.update()
