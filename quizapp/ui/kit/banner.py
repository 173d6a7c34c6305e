"""A band below the top bar, on every screen: what is to be known wherever one is, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.icon_lines import IconMark
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.kit.buttons import KeyButton
    from quizapp.ui.kit.style import Style

BETWEEN = 8
ABOVE = 5
"""Above and below what stands in it, px."""

LARGE = 1.5
"""Words are large beyond this factor."""


class Banner(QWidget):
    """Icon, words and buttons in a row; in a narrow window the buttons stand below the words.

    Of the buttons all but the last are left out where there is no room for them; their keys act all the same.
    Of large words in a narrow window only the strong ones are shown.
    """

    def __init__(self, look: Style, icon: str, tone: str, buttons: Sequence[KeyButton] = ()) -> None:
        super().__init__()
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName(tone)
        self._said = "", ""
        self._narrow = False
        self._buttons = tuple(buttons)
        self._words = Label(look, reads=True)
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addWidget(IconMark(look, icon, "icon", tone), 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._words, 1)
        beside = QHBoxLayout()
        beside.setSpacing(BETWEEN)
        for button in buttons:
            beside.addWidget(button)
        beside.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(MARGIN, ABOVE, MARGIN, ABOVE + 1)
        self._row.setSpacing(BETWEEN)
        self._row.addLayout(words, 1)
        self._row.addLayout(beside)
        look.theme.changed.connect(self._fit)
        self.hide()

    def tell(self, strong: str, more: str = "") -> None:
        """Show words, the first of them in bold, and say those when they are new; without any, go."""
        before, self._said = self._said, (strong, more)
        self.setVisible(bool(strong))
        self._fit()
        if strong and strong != before[0]:
            announce(self, f"{strong} {more}".rstrip())

    def set_narrow(self, narrow: bool) -> None:
        """Let the buttons stand below the words, or at their end."""
        directions = QBoxLayout.Direction
        self._narrow = narrow
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when words or buttons have changed."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        strong, more = self._said
        # Large words in a small window would leave no room for anything else.
        short = not more or (self._narrow and self._look.theme.factor > LARGE)
        told = [TextRun(strong, "strong")] if short else [TextRun(f"{strong} ", "strong"), TextRun(more)]
        self._words.show_pieces(told)
        self._words.setAccessibleDescription(more if short else "")
        wide = sum(button.sizeHint().width() + BETWEEN for button in self._buttons) - BETWEEN
        for button in self._buttons[:-1]:
            button.setVisible(wide <= self.width() - 2 * MARGIN)
        # Where there is little room, what scrolls below it gives way, and not its words.
        self.setMinimumHeight(self._row.minimumHeightForWidth(self.width()))
