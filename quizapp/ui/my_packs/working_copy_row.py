"""One pack in work in the list: the whole row is pressed to edit it, and a button opens its menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from quizapp.ui.kit.buttons import ENTER_KEYS, KeyButton, ToolButton
from quizapp.ui.kit.painting import (
    BoxStyle,
    PaintedText,
    find_start_side,
    mirror_box,
    paint_box,
    paint_focus_border,
    paint_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QPushButton

    from quizapp.ui.kit.style import Style
    from quizapp.ui.my_packs.state import PackBadge, WorkingCopyLine
    from quizapp.ui.ports import Translate
    from quizapp.ui.theme.theme import Theme

PAD, LETTER, BESIDE, GAP, BETWEEN = 12, 40, 12, 6, 18
"""Around what is in a row, the letter's side, beside it, between buttons, between columns; px at 100 %."""

MARK = 8
"""Between an icon and its words, px."""

WHOLE = 2
"""So much more than it measures gets a word, for letters end between pixels."""


@dataclass(frozen=True)
class MyPacksColumnWidths:
    """How wide the columns after the title are, px, as their longest words ask for."""

    questions: float
    checks: float
    saved: float

    @classmethod
    def of(cls, theme: Theme, lines: Iterable[WorkingCopyLine], translate: Translate) -> MyPacksColumnWidths:
        """As wide as these lines and the heads above them."""
        made = cls(
            *(
                theme.width("label", translate(f"author.{name}")) + WHOLE
                for name in ("questions", "checks", "saved")
            )
        )
        for line in lines:
            marks = (
                theme.width(mark.style, mark.words) + (theme.size("iconS") + MARK if mark.icon else 0) + WHOLE
                for mark in line.marks
            )
            made = cls(
                max(made.questions, theme.width("body", line.questions) + WHOLE),
                max(made.checks, *marks, 0),
                max(made.saved, theme.width("body", line.saved) + WHOLE),
            )
        return made


@dataclass(frozen=True)
class MyPacksColumns:
    """Where the columns begin, and where the title has to end, px from the line's start."""

    title: float
    title_end: float
    questions: float
    checks: float
    saved: float


def build_columns(width: float, buttons: float, theme: Theme, widths: MyPacksColumnWidths) -> MyPacksColumns:
    """Return the columns of a row so wide, whose buttons take so much at its end, px."""
    saved = width - PAD - buttons - BETWEEN - widths.saved
    checks = saved - BETWEEN - widths.checks
    questions = checks - BETWEEN - widths.questions
    return MyPacksColumns(PAD + theme.scaled(LETTER) + BESIDE, questions - BETWEEN, questions, checks, saved)


ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class WorkingCopyRow(QAbstractButton):
    """Letter, name, article, what is told of it, then columns; narrow, these stand below in words."""

    menu_asked = Signal()

    def __init__(self, look: Style, line: WorkingCopyLine, translate: Translate, *, ruled: bool) -> None:
        super().__init__()
        self._look, self._line, self._ruled = look, line, ruled
        self._widths: MyPacksColumnWidths | None = None
        self.setText(line.name.replace("&", "&&"))
        self.setAccessibleName(line.name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._edit = KeyButton(look, translate("author.edit"), small=True)
        self.more = ToolButton(look, translate("author.more"), icon="more")
        self.more.set_bare(True)
        self._edit.setAccessibleName(line.edit)
        self.more.setAccessibleName(line.more)
        for button in self._buttons():
            button.setParent(self)
            # The keyboard presses the row, and opens the menu by its key, which is listed in Help.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._edit.clicked.connect(self.click)
        self.more.clicked.connect(self.menu_asked)
        look.theme.changed.connect(self._restyle)

    def show_columns(self, widths: MyPacksColumnWidths | None) -> None:
        """Stand in columns so wide; None: there is no room for them."""
        self._widths = widths
        self._restyle()

    def buttons_width(self) -> float:
        """How much the buttons take at the row's end, px."""
        return sum(button.sizeHint().width() for button in self._buttons()) + GAP

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        theme = self._look.theme
        lines = theme.line("strong") + theme.line("meta") * len(self._below())
        marks = self._marks_high() if self._widths is not None else 0
        return QSize(theme.scaled(320), round(max(lines, marks, theme.scaled(LETTER))) + 2 * PAD)

    def minimumSizeHint(self) -> QSize:
        """What is too long is cut."""
        return QSize(160, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter; Qt would take the arrows to whatever button is near."""
        if event.key() in ARROWS:
            event.ignore()
        elif event.key() in ENTER_KEYS:
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the row's end."""
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
                paint_focus_border(painter, box, 3, theme)

    def _paint_letter(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        side = theme.scaled(LETTER)
        place = mirror_box(self, QRectF(PAD, (box.height() - side) / 2, side, side))
        paint_box(painter, place, 4, BoxStyle(theme.color("inset"), theme.color("edge")))
        letter = self._line.title[:1].upper()
        font, ink = theme.font("heading"), theme.color("text")
        paint_text(painter, place, PaintedText(letter, font, ink, Qt.AlignmentFlag.AlignHCenter))

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        theme, line, below = self._look.theme, self._line, self._below()
        start = PAD + theme.scaled(LETTER) + BESIDE
        end = box.width() - PAD - self.buttons_width() - BESIDE
        if self._widths is not None:
            places = build_columns(box.width(), self.buttons_width(), theme, self._widths)
            end = places.title_end
            self._paint_columns(painter, box, places)
        strong, meta = theme.line("strong"), theme.line("meta")
        top = (box.height() - strong - meta * len(below)) / 2
        room = end - start
        if self.hasFocus() and below and theme.width("strong", line.title) > room:
            # A name that is cut shows more of itself where the keyboard is.
            words = PaintedText(
                line.title, theme.font("strong"), theme.color("text"), find_start_side(self), wrap=True
            )
            paint_text(painter, mirror_box(self, QRectF(start, top, room, strong + meta)), words)
            top, below = top + strong + meta, below[1:]
        else:
            self._cut(painter, QRectF(start, top, room, strong), line.title, "strong", "text")
            top += strong
        for words_ in below:
            self._cut(painter, QRectF(start, top, room, meta), words_, "meta", "textMuted")
            top += meta

    def _paint_columns(self, painter: QPainter, box: QRectF, places: MyPacksColumns) -> None:
        theme, line, widths = self._look.theme, self._line, self._widths
        assert widths is not None
        high = theme.line("body")
        top = (box.height() - high) / 2
        count = QRectF(places.questions, top, widths.questions, high)
        self._cut(painter, count, line.questions, "body", "text")
        self._cut(painter, QRectF(places.saved, top, widths.saved, high), line.saved, "body", "textMuted")
        top = (box.height() - self._marks_high()) / 2
        for mark in line.marks:
            high = theme.line(mark.style)
            self._paint_mark(painter, QRectF(places.checks, top, widths.checks, high), mark)
            top += high

    def _paint_mark(self, painter: QPainter, place: QRectF, mark: PackBadge) -> None:
        theme = self._look.theme
        after = 0
        if mark.icon:
            side = theme.size("iconS")
            icon = QRectF(place.left(), place.center().y() - side / 2, side, side)
            self._look.icons.paint(painter, mark.icon, mirror_box(self, icon), theme.color(mark.tone))
            after = side + MARK
        self._cut(painter, place.adjusted(after, 0, 0, 0), mark.words, mark.style, mark.tone)

    def _cut(self, painter: QPainter, place: QRectF, words: str, style: str, tone: str) -> None:
        font = self._look.theme.font(style)
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideMiddle, place.width())
        told = PaintedText(shown, font, self._look.theme.color(tone), find_start_side(self))
        paint_text(painter, mirror_box(self, place), told)

    def _marks_high(self) -> float:
        return sum(self._look.theme.line(mark.style) for mark in self._line.marks)

    def _below(self) -> list[str]:
        """Return what stands below the name, line by line."""
        line = self._line
        lines = [line.source, line.told]
        if self._widths is None:
            lines.append(" · ".join(filter(None, (line.short, line.saved))))
        return [words for words in lines if words]

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.more, self._edit

    def _put(self) -> None:
        end = float(self.width() - PAD)
        for button in self._buttons():
            size = button.sizeHint()
            top = (self.height() - size.height()) / 2
            place = QRectF(end - size.width(), top, size.width(), size.height())
            button.setGeometry(mirror_box(self, place).toRect())
            end = place.left() - GAP

    def _restyle(self) -> None:
        self.updateGeometry()
        self._put()
        self.update()
