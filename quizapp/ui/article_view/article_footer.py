"""The foot of the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.kit.card_frames import Hairline
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import mirror_margins
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.article_view.state import ArticleFooterState
    from quizapp.ui.kit.style import Style

MIN_TWO_COLUMN_WIDTH = 520
"""From so many px (at 100 %) on, the legend stands beside the source line; in less, below it."""

MIN_SOURCE_LINE_WIDTH = 140
"""So much room, px at 100 %, the source line keeps beside them."""

NOTE_WIDTH, UNLIMITED_WIDTH = 170, 16_777_215
"""Width of the note beside the source line, px at 100 %; of one below it."""


class ArticleFooter(QFrame):
    """Title, source line and rights; what marks mean, or that there are none; room for a button."""

    def __init__(self, look: Style) -> None:
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
        self._head = QHBoxLayout()
        self._head.setSpacing(16)
        self._head.addWidget(self._title, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addLayout(self._head)
        words.addWidget(self._source)
        words.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Hairline())
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        outer.addLayout(self._column, 1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column.addLayout(self._box, 1)
        self._column.addWidget(self._rights)
        self._box.addLayout(words, 1)
        self._box.addWidget(self._note, 0, Qt.AlignmentFlag.AlignVCenter)
        self._legend = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for label in (self._exact, self._who):
            self._legend.addWidget(label)
        self._box.addLayout(self._legend)
        self._box.setAlignment(self._legend, Qt.AlignmentFlag.AlignVCenter)
        self.set_text_start(61)
        look.theme.changed.connect(self._arrange)

    def show_foot(self, foot: ArticleFooterState) -> None:
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
            self._exact.show_pieces([TextRun(foot.legend.exact, "quoteS", dress="mark")])
            self._who.show_pieces([TextRun(foot.legend.who, "quoteS", dress="cue")])
        self._arrange()

    def set_widget(self, widget: QWidget | None) -> None:
        """Put a button at the foot's end, or take it away."""
        if widget is self._slot:
            return
        if self._slot is not None:
            self._home_of(self._slot).removeWidget(self._slot)
            self._slot.setParent(None)
        self._slot = widget
        self._arrange()

    def set_text_start(self, start: int) -> None:
        """Begin where the article's lines begin, px."""
        self._start = start
        above = 10 if self._high else 7
        self._column.setContentsMargins(mirror_margins(self, start + 1, above - 1, 24, above - 1))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest of its parts: each may have a line of its own."""
        margins = self._column.contentsMargins()
        title = self._title.minimumSizeHint().width()
        slot = 0 if self._slot is None else self._slot.minimumSizeHint().width()
        if self._exact.isHidden():
            wide = title + (self._head.spacing() + slot if slot else 0)
        else:
            wide = max(title, slot, *(each.sizeHint().width() for each in (self._exact, self._who)))
        return QSize(margins.left() + wide + margins.right(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the legend beside or below, as the width asks."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        across = self.width() >= max(self._look.theme.scaled(MIN_TWO_COLUMN_WIDTH), self._beside_words())
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if across else directions.TopToBottom)
        self._box.setSpacing(16 if across else 4)
        # Beside a button, the legend stands in two lines, for the source line to have its room.
        upright = self._slot is not None if across else self._legend_width() > self._room()
        self._legend.setDirection(directions.TopToBottom if upright else directions.LeftToRight)
        self._legend.setSpacing(0 if upright else 16)
        self._note.setMaximumWidth(self._look.theme.scaled(NOTE_WIDTH) if across else UNLIMITED_WIDTH)
        if self._slot is not None:
            # In a narrow sheet it stands beside the title alone: each line of the foot is one less to read.
            home = self._box if across or not self._exact.isHidden() else self._head
            if home.indexOf(self._slot) < 0:
                self._home_of(self._slot).removeWidget(self._slot)
                home.addWidget(self._slot, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(57)

    def _beside_words(self) -> int:
        """How wide the foot must be for its source line to keep some room beside legend and button, px."""
        legend = max(each.sizeHint().width() for each in (self._exact, self._who))
        beside = legend + 16 if not self._exact.isHidden() else 0
        beside += self._slot.sizeHint().width() + 16 if self._slot is not None else 0
        margins = self._column.contentsMargins()
        return margins.left() + self._look.theme.scaled(MIN_SOURCE_LINE_WIDTH) + beside + margins.right()

    def _room(self) -> int:
        """How wide its lines are, px."""
        margins = self._column.contentsMargins()
        return self.width() - margins.left() - margins.right()

    def _legend_width(self) -> int:
        """How wide the legend is in one line, px."""
        return self._exact.sizeHint().width() + 16 + self._who.sizeHint().width()

    def _home_of(self, slot: QWidget) -> QBoxLayout:
        """The layout that holds the button."""
        return self._head if self._head.indexOf(slot) >= 0 else self._box
