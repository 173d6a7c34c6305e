"""The foot of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.paint import mirrored_margins
from quizapp.ui.widgets.state import Piece

if TYPE_CHECKING:
    from quizapp.ui.sheet.state import Foot
    from quizapp.ui.widgets.look import Look

ACROSS = 520
"""From so many px (at 100 %) on, the legend stands beside the source line; in less, below it."""


class SheetFoot(QFrame):
    """Title, source line and rights; what marks mean, or that there are none; room for a button."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        # Not Maximum: that would hold it to the height of words that do not wrap.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._title = Label(look, style="label", tone="text")
        self._source, self._rights = (Label(look, style="meta", tone="textMuted") for _ in range(2))
        self._note = Label(look, style="meta", tone="textMuted", align=Qt.AlignmentFlag.AlignRight)
        self._exact, self._who = Label(look, wrap=False), Label(look, wrap=False)
        self._slot: QWidget | None = None
        self._high = False
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        for label in (self._title, self._source, self._rights):
            words.addWidget(label)
        words.addStretch()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setSpacing(16)
        self._box.addLayout(words, 1)
        for label in (self._note, self._exact, self._who):
            self._box.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_text_start(61)
        look.theme.changed.connect(self._arrange)

    def show_foot(self, foot: Foot) -> None:
        """Show another foot."""
        self._title.show_text(foot.title)
        self._source.show_text(foot.source_line)
        self._rights.show_text(foot.rights)
        self._rights.setVisible(bool(foot.rights))
        self._high = bool(foot.rights)
        self.set_text_start(self._start)
        self._note.show_text(foot.note)
        self._note.setVisible(bool(foot.note))
        for label in (self._exact, self._who):
            label.setVisible(foot.legend is not None)
        if foot.legend is not None:
            self._exact.show_pieces([Piece(foot.legend.exact, "quoteS", dress="mark")])
            self._who.show_pieces([Piece(foot.legend.who, "quoteS", dress="cue")])
        self._arrange()

    def set_widget(self, widget: QWidget | None) -> None:
        """Put a button at the foot's end, or take it away."""
        if widget is self._slot:
            return
        if self._slot is not None:
            self._box.removeWidget(self._slot)
            self._slot.setParent(None)
        self._slot = widget
        if widget is not None:
            self._box.addWidget(widget)

    def set_text_start(self, start: int) -> None:
        """Begin where the article's lines begin, px."""
        self._start = start
        above = 10 if self._high else 7
        self._box.setContentsMargins(mirrored_margins(self, start + 1, above, 24, above - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the legend beside or below, as the width asks."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the interface."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.set_text_start(self._start)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairline above."""
        with QPainter(self) as painter:
            painter.fillRect(0, 0, self.width(), 1, self._look.theme.color("line"))

    def _arrange(self) -> None:
        across = self.width() >= self._look.theme.scaled(ACROSS)
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if across else directions.TopToBottom)
        self._box.setSpacing(16 if across else 4)
        self.setMinimumHeight(57)
