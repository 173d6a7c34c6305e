"""One pack in work in the list: the whole row is pressed to edit it, and a button opens its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from quizapp.ui.widgets.button import ENTER, KeyButton
from quizapp.ui.widgets.paint import Ground, Words, focus_border, mirrored, paint_words, rounded, start_side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.author.state import WorkLine
    from quizapp.ui.widgets.look import Look

PAD, LETTER, BESIDE, GAP, SAVED = 12, 40, 12, 6, 132
"""Around what stands in a row, the letter's side, between parts, and the column of when; px at 100 %."""

ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class WorkRow(QAbstractButton):
    """Letter, name, what is told of the pack, when it was saved; narrow, that stands below."""

    menu_asked = Signal()

    def __init__(
        self, look: Look, line: WorkLine, words: Mapping[str, str], *, ruled: bool, narrow: bool
    ) -> None:
        super().__init__()
        self._look, self._line, self._ruled, self._narrow = look, line, ruled, narrow
        self.setText(line.name.replace("&", "&&"))
        self.setAccessibleName(line.name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._edit, self.more = (KeyButton(look, words[name], small=True) for name in ("edit", "more"))
        self._edit.setAccessibleName(line.edit)
        self.more.setAccessibleName(line.more)
        for button in (self._edit, self.more):
            button.setParent(self)
            # The keyboard presses the row, and opens the menu by its key, which is listed in Help.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._edit.clicked.connect(self.click)
        self.more.clicked.connect(self.menu_asked)
        look.theme.changed.connect(self._restyle)

    def set_narrow(self, narrow: bool) -> None:
        """Let when it was saved stand below, or in a column."""
        self._narrow = narrow
        self._restyle()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        theme = self._look.theme
        lines = theme.line("strong") + theme.line("meta") * self._lines()
        return QSize(theme.scaled(320), round(lines) + 2 * PAD)

    def minimumSizeHint(self) -> QSize:
        """What is too long is cut."""
        return QSize(160, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter, once; Qt would take the arrows to whatever button is near."""
        if event.key() in ARROWS:
            event.ignore()
        elif event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the row's end."""
        super().resizeEvent(event)
        self._put()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        theme = self._look.theme
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            ground = "accentSoft" if self.isDown() else "inset" if self.underMouse() else "paper"
            painter.fillRect(box.adjusted(1, 0, -1, 0), theme.color(ground))
            if self._ruled:
                painter.fillRect(QRectF(0, 0, box.width(), 1), theme.color("line"))
            self._paint_letter(painter, box)
            self._paint_words(painter, box)
            if self.hasFocus():
                focus_border(painter, box, 3, theme)

    def _paint_letter(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        side = theme.scaled(LETTER)
        place = mirrored(self, QRectF(PAD, (box.height() - side) / 2, side, side))
        rounded(painter, place, 4, Ground(theme.color("inset"), theme.color("edge")))
        letter = self._line.title[:1].upper()
        font, ink = theme.font("heading"), theme.color("text")
        paint_words(painter, place, Words(letter, font, ink, Qt.AlignmentFlag.AlignHCenter))

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme, line = self._look.theme, self._line
        start = PAD + theme.scaled(LETTER) + BESIDE
        end = box.width() - PAD - self._edit.width() - GAP - self.more.width() - BESIDE
        saved = 0 if self._narrow else theme.scaled(SAVED) + BESIDE
        top = float(PAD)
        room = end - saved - start
        self._cut(painter, QRectF(start, top, room, theme.line("strong")), line.title, "strong", "text")
        top += theme.line("strong")
        below = [line.told, line.file, line.saved if self._narrow else ""]
        for words in filter(None, below):
            self._cut(painter, QRectF(start, top, room, theme.line("meta")), words, "meta", "textMuted")
            top += theme.line("meta")
        if not self._narrow:
            high = theme.line("body")
            place = QRectF(end - saved + BESIDE, (box.height() - high) / 2, saved - BESIDE, high)
            self._cut(painter, place, line.saved, "body", "textMuted")

    def _cut(self, painter: QPainter, place: QRectF, words: str, style: str, tone: str) -> None:
        font = self._look.theme.font(style)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideMiddle, place.width())
        told = Words(shown, font, self._look.theme.color(tone), start_side(self))
        paint_words(painter, mirrored(self, place), told)

    def _lines(self) -> int:
        return 1 + bool(self._line.file) + self._narrow

    def _put(self) -> None:
        end = float(self.width() - PAD)
        for button in (self.more, self._edit):
            size = button.sizeHint()
            top = (self.height() - size.height()) / 2
            place = QRectF(end - size.width(), top, size.width(), size.height())
            button.setGeometry(mirrored(self, place).toRect())
            end = place.left() - GAP

    def _restyle(self) -> None:
        self.updateGeometry()
        self._put()
        self.update()
