"""Lines that an icon begins: traps, what happens next, skills, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import LinkButton
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.row_content import RowShape
from quizapp.ui.kit.row_marks import RowIcon
from quizapp.ui.kit.row_widget import RowWidget
from quizapp.ui.kit.widget_state import IconLineState, TextRun

if TYPE_CHECKING:
    from quizapp.ui.kit.style import Style


class IconMark(RowWidget, QWidget):
    """An icon as decoration: screen readers hear the words beside it.

    Beside words of a `line`'s style it is as high as their first line.
    """

    def __init__(
        self, look: Style, icon: str = "", size: str = "iconM", tone: str = "text", line: str = ""
    ) -> None:
        super().__init__()
        self._icon, self._size, self._tone, self._line = icon, size, tone, line
        self.use_style(look)
        self.fill()

    def show_icon(self, icon: str, tone: str) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.fill()
        self.update()

    def fill(self) -> None:
        """The icon, drawn: a pixmap would not take on another screen or theme."""
        theme = self._look.theme
        icon = [RowIcon(self._icon, 0, self._size, self._tone)] if self._icon else []
        self._content.show(RowShape(), icon, ())
        side = theme.size(self._size)
        self.setFixedSize(side, max(side, round(theme.line(self._line))) if self._line else side)


class IconLine(QWidget):
    """An icon, a sentence that wraps, and an optional link at the end."""

    link_pressed = Signal()

    def __init__(self, look: Style, style: str = "body", *, reads: bool = False) -> None:
        super().__init__()
        self._look = look
        self._style = style
        self._icon = IconMark(look, line=style)
        self._words = Label(look, reads=reads)
        self._link = LinkButton(look, "")
        self._link.clicked.connect(self.link_pressed)
        told = QWidget()
        row, line = QHBoxLayout(self), QHBoxLayout(told)
        for each in (row, line):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(8)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        # Beside a link, or where there is more room than they need, both stand in the middle.
        row.addWidget(told, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._link)

    @property
    def words(self) -> Label:
        """The label that holds the sentence."""
        return self._words

    def show_line(self, line: IconLineState | None) -> None:
        """Show a line; nothing is shown for none."""
        self._set_shown(line is not None)
        if line is None:
            return
        self._icon.show_icon(line.icon, line.icon_tone or line.tone)
        strong = "label" if self._style == "label" else "strong"
        between = " " if line.strong and line.text else ""
        pieces = [TextRun(line.strong + between, strong, line.tone)] if line.strong else []
        self._words.show_pieces([*pieces, TextRun(line.text, self._style, line.tone)])
        self._link.setVisible(bool(line.link))
        if line.link:
            self._link.show_words(line.link)

    def _set_shown(self, shown: bool) -> None:
        if shown and self.parentWidget() is None:
            # Showing it now would open a window; without this mark it is shown with its parent.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
        else:
            self.setVisible(shown)


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
