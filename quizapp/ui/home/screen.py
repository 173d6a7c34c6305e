"""The home screen: the pack in front with its one button, the list, and how this works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QFrame, QHBoxLayout, QListView, QVBoxLayout

from quizapp.ui.home.model import PackModel
from quizapp.ui.home.row import PackRowDelegate
from quizapp.ui.widgets.button import KeyButton
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.frames import MARGIN, Column
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import IconLine, MessageLine
from quizapp.ui.widgets.screen import Place, Screen
from quizapp.ui.widgets.spaced import Spaced
from quizapp.ui.widgets.state import Line
from quizapp.ui.widgets.tab_order import tab_in_order

if TYPE_CHECKING:
    from quizapp.ui.home.state import HomeState, Lead
    from quizapp.ui.widgets.look import Look

SIDE_WIDTH = 352
ROWS_IN_SIGHT = 4


class HomeScreen(Screen):
    """Shows one HomeState after another."""

    started = Signal()
    chosen = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._state: HomeState | None = None
        self._notices = MessageLine(look, "warn", "partial")
        self._lead = Card(look, padding=24)
        self._title = Label(look, style="question")
        self._source = Label(look, style="meta", tone="textMuted")
        self._summary = Label(look)
        self._advisory = IconLine(look)
        self._start = KeyButton(look, "", "Enter", "primary")
        self._heading = Label(look, style="heading")
        self._model = PackModel()
        self._list = QListView()
        self._how_title = Label(look, style="heading")
        self._how = Label(look)
        self._foot = IconLine(look, "meta")
        self._column = Column()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.show_place(Place(name))
        self._fill()

    def show_state(self, state: HomeState) -> None:
        """Show a state."""
        appeared = state.lead is not None and (self._state is None or self._state.lead is None)
        self._state = state
        self._notices.say(" ".join(state.notices))
        self._show_lead(state.lead, state.empty)
        self._heading.show_text(state.packs_heading)
        self._list.setAccessibleName(state.packs_heading)
        self._model.show_packs(state.packs, state.line)
        self._size_list()
        for widget in (self._heading, self._list):
            widget.setVisible(bool(state.packs))
        if state.chosen >= 0 and self._list.currentIndex().row() != state.chosen:
            self._list.setCurrentIndex(self._model.index(state.chosen))
        self._how_title.show_text(state.how[0])
        self._how.show_text(state.how[1])
        self._foot.show_line(Line("offline", state.foot, tone="textMuted"))
        if appeared and self.isVisible():
            self.arrive()

    def arrive(self) -> None:
        """Put the keyboard on the one obvious button, else on the packs, else on what stands for them."""
        for widget in (self._start, self._list, self._title):
            if widget.isVisibleTo(self):
                widget.setFocus()
                return

    def primary(self) -> None:
        """Start, or go on with, the pack in front."""
        if self._start.isVisibleTo(self):
            self.started.emit()

    def set_narrow(self, narrow: bool) -> None:
        """Put how this works below the packs, or beside them."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._panes.setDirection(down if narrow else across)
        self._side.setMaximumWidth(16_777_215 if narrow else self._look.theme.scaled(SIDE_WIDTH))

    def _show_lead(self, lead: Lead | None, empty: tuple[str, str]) -> None:
        self._start.setVisible(lead is not None and not lead.damage)
        if lead is None:
            self._title.show_text(empty[0])
            self._summary.show_text(empty[1])
            self._source.hide()
            self._advisory.show_line(None)
            return
        self._title.show_text(lead.title)
        self._source.show_text(lead.source_line)
        self._source.setVisible(bool(lead.source_line))
        self._summary.show_text(lead.damage or lead.summary)
        advisory = Line("info", lead.advisory, strong=lead.advisory_heading) if lead.advisory else None
        self._advisory.show_line(advisory)
        self._start.show_words(lead.button)

    def _switch_pane(self) -> None:
        if self._list.hasFocus() or not self._list.isVisibleTo(self):
            self.arrive()
        else:
            self._list.setFocus()

    def _size_list(self) -> None:
        """Be no higher than the packs there are."""
        rows = self._model.rowCount()
        high = self._list.sizeHintForRow(0) if rows else 0
        frame = 2 * self._list.frameWidth()
        self._list.setMaximumHeight(min(rows * high + frame, 16_777_215))
        # In a small window the page scrolls rather than the list in it.
        self._list.setMinimumHeight(min(rows, ROWS_IN_SIGHT) * high + frame)

    def _row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and self._state is not None and now.row() != self._state.chosen:
            self.chosen.emit(now.row())

    def _fill(self) -> None:
        self._start.clicked.connect(self.started)
        self._look.theme.changed.connect(self._size_list)
        self._list.setObjectName("rows")
        self._list.setModel(self._model)
        self._list.setItemDelegate(PackRowDelegate(self._look, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        self._list.selectionModel().currentChanged.connect(self._row_changed)
        self._list.doubleClicked.connect(lambda _: self.started.emit())
        for widget, below in (
            (self._title, 2),
            (self._source, 12),
            (self._summary, 12),
            (self._advisory, 16),
        ):
            self._lead.column.addWidget(Spaced(widget, below))
        button = QHBoxLayout()
        button.addWidget(self._start)
        button.addStretch()
        self._lead.column.addLayout(button)
        self._side = Card(self._look, padding=20)
        self._side.column.addWidget(Spaced(self._how_title, 8))
        self._side.column.addWidget(self._how)
        main = QVBoxLayout()
        main.setSpacing(0)
        for part, below in ((self._notices, 16), (self._lead, 24), (self._heading, 12)):
            main.addWidget(Spaced(part, below))
        main.addWidget(self._list, 1)
        main.addStretch()
        self._panes.setSpacing(MARGIN)
        self._panes.addLayout(main, 1)
        self._panes.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        self._column.box.addLayout(self._panes, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(MARGIN, 24, MARGIN, 0)
        box.setSpacing(0)
        box.addWidget(self._column, 1)
        box.addWidget(self._foot)
        box.addSpacing(8)
        self.bind("F6", self._switch_pane)
        self.bind("Shift+F6", self._switch_pane)
        self.bind("Page Down", lambda: self._column.page(1))
        self.bind("Page Up", lambda: self._column.page(-1))
        self.set_narrow(False)
        tab_in_order(self)
