"""The words to know, laid over the foot of the sheet's article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.painting import BoxStyle, paint_box
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.widget_state import TextRun

if TYPE_CHECKING:
    from quizapp.ui.article_view.switcher_state import GlossaryState
    from quizapp.ui.kit.style import Style

PANEL_MARGIN, TERM_GAP = 16, 10


class GlossaryPanel(QFrame):
    """Term by term what each means.

    It closes with Esc or its button, and the keyboard goes back where it was; or when the keyboard leaves it.
    A click at its `opener` is left to that, which closes it.
    """

    def __init__(self, look: Style, parent: QWidget, opener: QWidget) -> None:
        super().__init__(parent)
        self._look, self._opener = look, opener
        self._state: GlossaryState | None = None
        self._came_from: QWidget | None = None
        self._title = Label(look, style="heading")
        self._close = KeyButton(look, "", "Esc", small=True)
        self._close.clicked.connect(self.close_panel)
        self._terms = RovingGroup(apart=TERM_GAP)
        self._column = ScrollColumn(on_paper=True)
        self._column.box.addWidget(self._terms)
        self._column.box.addStretch()
        top = QHBoxLayout()
        top.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._close)
        box = QVBoxLayout(self)
        box.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN - 4, PANEL_MARGIN, PANEL_MARGIN)
        box.setSpacing(TERM_GAP)
        box.addLayout(top)
        box.addWidget(self._column, 1)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._left)

    def show_words(self, state: GlossaryState) -> None:
        """Show these words when it is opened next."""
        if state != self._state:
            self._state = state
            self._title.show_text(state.title)
            self._close.show_words(state.close)
            self.setAccessibleName(state.title)
            self._terms.setAccessibleName(state.title)
            self._terms.set_rows([self._row(term, text) for term, text in state.terms])
            # The keyboard begins with the words; the button is what Tab comes to next.
            QWidget.setTabOrder(self._terms.rows[-1], self._close)

    def open_panel(self) -> None:
        """Show the words, with the keyboard on the first of them."""
        self._came_from = self.window().focusWidget()
        self.show()
        self.raise_()
        self._terms.take_focus(0)

    def close_panel(self) -> None:
        """Close it."""
        came_from, self._came_from = self._came_from, None
        if came_from is not None and isValid(came_from) and self.isAncestorOf(self.window().focusWidget()):
            came_from.setFocus()
        self.hide()

    def height_wanted(self, width: int) -> int:
        """The height in which all words can be read without scrolling, px."""
        inner = width - 2 * PANEL_MARGIN - 2
        box = self._terms.layout()
        terms = 0 if box is None else box.totalHeightForWidth(inner)
        return 2 * PANEL_MARGIN + self._close.sizeHint().height() + TERM_GAP + max(terms, 0) + PANEL_MARGIN

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the keys that scroll to itself."""
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if pages is None:
            super().keyPressEvent(event)
        else:
            self._column.page(pages)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and its frame."""
        color = self._look.theme.color
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), 6, BoxStyle(color("paper"), color("edge"), 2))

    def _row(self, term: str, text: str) -> Label:
        row = Label(self._look, reads=True)
        row.show_pieces([TextRun(f"{term}: ", "strong"), TextRun(text)])
        return row

    def _left(self, _before: QWidget | None, now: QWidget | None) -> None:
        clicked = now is self._opener and QApplication.mouseButtons() != Qt.MouseButton.NoButton
        # While another window has the keyboard there is nothing that it could stand over.
        if now is not None and not clicked and not self.isHidden() and not self.isAncestorOf(now):
            self.hide()
