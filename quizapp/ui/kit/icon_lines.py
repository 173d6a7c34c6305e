"""Lines that an icon begins: traps, what happens next, skills, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import LinkButton
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import resize_spacing
from quizapp.ui.kit.painting import mirror_box
from quizapp.ui.kit.widget_state import IconLineState, TextRun

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style

FIXED = QSizePolicy.Policy.Fixed


class IconMark(QWidget):
    """An icon as decoration: screen readers hear the words beside it."""

    def __init__(self, look: Style, icon: str = "", size: str = "iconM", tone: str = "text") -> None:
        super().__init__()
        self._look, self._icon, self._size, self._tone = look, icon, size, tone
        self.setSizePolicy(FIXED, FIXED)
        look.theme.changed.connect(self.updateGeometry)

    def show_icon(self, icon: str, tone: str) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        """Square."""
        side = self._look.theme.size(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        if not self._icon:
            return
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            self._look.icons.paint(painter, self._icon, box, self._look.theme.color(self._tone))


class IconLine(QWidget):
    """An icon, a sentence that wraps, and an optional link at the end."""

    link_pressed = Signal()

    def __init__(self, look: Style, style: str = "body", *, reads: bool = False) -> None:
        super().__init__()
        self._look = look
        self._style = style
        self._line: IconLineState | None = None
        self._words = Label(look, reads=reads)
        self._link = LinkButton(look, "")
        self._link.clicked.connect(self.link_pressed)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addSpacing(0)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._link)
        look.theme.changed.connect(self._make_room)
        self._make_room()

    @property
    def words(self) -> Label:
        """The label that holds the sentence."""
        return self._words

    def show_line(self, line: IconLineState | None) -> None:
        """Show a line; nothing is shown for none."""
        self._line = line
        self._set_shown(line is not None)
        if line is None:
            return
        strong = "label" if self._style == "label" else "strong"
        between = " " if line.strong and line.text else ""
        pieces = [TextRun(line.strong + between, strong, line.tone)] if line.strong else []
        self._words.show_pieces([*pieces, TextRun(line.text, self._style, line.tone)])
        self._link.setVisible(bool(line.link))
        if line.link:
            self._link.show_words(line.link)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon beside the first line of the words."""
        if self._line is None or not self._line.icon:
            return
        theme = self._look.theme
        side = theme.size("iconM")
        y = self._words.y() + (theme.line(self._style) - side) / 2
        with QPainter(self) as painter:
            place = mirror_box(self, QRectF(0, y, side, side))
            tone = self._line.icon_tone or self._line.tone
            self._look.icons.paint(painter, self._line.icon, place, theme.color(tone))

    def _set_shown(self, shown: bool) -> None:
        if shown and self.parentWidget() is None:
            # Showing it now would open a window; without this mark it is shown with its parent.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
        else:
            self.setVisible(shown)

    def _make_room(self) -> None:
        resize_spacing(self._row, 0, self._look.theme.size("iconM") + 8)


class MessageLine(IconLine):
    """What is missing or went wrong, beside its cause; it is spoken when it appears."""

    def __init__(self, look: Style, icon: str = "wrong", tone: str = "wrong") -> None:
        super().__init__(look, "label")
        self._kind = icon, tone
        self.hide()

    def show_silently(self, sentence: str) -> None:
        """Show a sentence that is announced elsewhere; an empty one takes the line away."""
        icon, tone = self._kind
        self.show_line(IconLineState(icon, sentence, tone=tone) if sentence else None)

    def say(self, sentence: str) -> None:
        """Show and announce a sentence; an empty one takes the line away."""
        self.show_silently(sentence)
        if sentence:
            announce(self, sentence)
