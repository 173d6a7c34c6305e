"""The page of packs that are to be added. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.card_frames import CardFrame, ProgressCard
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import KeyHint, OptionState, TopBarState
from quizapp.ui.messages import pack_import as text
from quizapp.ui.pack_import.detail_card import PackImportDetailCard, PackImportIntroCard
from quizapp.ui.pack_import.import_list import PackImportList

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.pack_import.presenter import PackImportPresenter
    from quizapp.ui.pack_import.state import PackImportPrompt, PackImportState
    from quizapp.ui.ports import Translate

SIDE_WIDTH = 408
ABOVE, UNDER = 20, 12
COPY = "Ctrl+C"
UPDATE_INTERVAL_MS = 50
"""Each of a thousand packs that are looked at would be a picture of its own, with no time for others."""


class PackImportScreen(Screen):
    """Shows one PackImportState after another. Its presenter is set once, by whoever makes both."""

    presenter: PackImportPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self.state: PackImportState | None = None
        self._narrow = False
        self._asked: PackImportPrompt | None = None
        self._notice = MessageLine(look, "warn", "partial")
        self._working = ProgressCard(look, translate("add_packs.stop"), "Esc")
        self._heading = Label(look, style="heading", reads=True)
        self._question = CardFrame(look, 16)
        self._asking = Label(look)
        self._choice = OptionGroup(look, across=True)
        self._list = PackImportList(look, translate("add_packs.packs"))
        self._copying = build_key_button(look, translate, translate("add_packs.copy"), COPY, small=True)
        self._detail = PackImportDetailCard(look, self._copying)
        self._coming: PackImportState | None = None
        self._resting = QTimer(self, singleShot=True, interval=UPDATE_INTERVAL_MS)
        self._detailing = QTimer(self, singleShot=True)
        self._side = QWidget()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = ScrollColumn()
        self._bar = ActionBar(look)
        self._leave = build_key_button(look, translate, "", "Esc")
        self._primary = build_key_button(look, translate, "", "Enter", "primary")
        self._fill(PackImportIntroCard(look, *text.describe_precautions(translate)))
        self._connect()

    def is_shown(self) -> bool:
        """Tell whether the page is what is shown in the window."""
        return self.isVisible()

    def show_state(self, state: PackImportState) -> None:
        """Show a state; of those of one work that come soon after each other, the last."""
        self._coming = state
        if not _goes_on(self.state, state):
            self._show_coming()
        elif not self._resting.isActive():
            self._resting.start()

    def set_initial_focus(self) -> None:
        """Put the keyboard on the packs, else on what stands for them."""
        (self._list if self._list.isVisibleTo(self) else self._heading).setFocus()

    def back(self) -> None:
        """Stop what is being done, else take none and go."""
        self.presenter.back()

    def leave(self) -> None:
        """Go where the top bar says; what is being added goes on."""
        self.presenter.leave()

    def primary(self) -> None:
        """Add what is chosen, or go on."""
        self.presenter.primary()

    def set_narrow(self, narrow: bool) -> None:
        """Put what is told of a pack below the list, or beside it."""
        self._narrow = narrow
        directions = QBoxLayout.Direction
        self._panes.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        wide = self._look.theme.scaled(SIDE_WIDTH)
        self._side.setMinimumWidth(0 if narrow else wide)
        self._side.setMaximumWidth(16_777_215 if narrow else wide)
        self._list.set_narrow(narrow)
        self._share_room()
        self._show_hints()
        self._make_room()
        set_tab_order(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have all of the list in sight."""
        super().resizeEvent(event)
        self._make_room()

    def _show_coming(self) -> None:
        """Show the state that came last; the keyboard goes to the list as soon as there is one."""
        self._resting.stop()
        state, self._coming = self._coming, None
        if state is None:
            return
        before, self.state = self.state, state
        if before is None or state.notice != before.notice:
            self._notice.say(state.notice)
        self._show_progress(state)
        self._heading.show_text(state.heading)
        self._show_asking(state.asking)
        self._list.show_lines(state.count, state.line, state.chosen)
        self._list.setVisible(bool(state.count))
        self._share_room()
        # One frame for the list, and one for what is told of a pack.
        self._detailing.start()
        if state.detail is None:
            self._detail.hide()
        for button, words in ((self._primary, state.primary), (self._leave, state.leave)):
            if button.words != words:
                button.show_words(words)
            button.setVisible(bool(words))
        self.show_place(TopBarState(self._translate("add_packs.title"), state.back, state.aside))
        if before is None or before.phase != state.phase or before.asking != state.asking:
            self._show_hints()
            self._make_room()
            set_tab_order(self)
        self._follow(before, state)

    def _follow(self, before: PackImportState | None, state: PackImportState) -> None:
        """Bring the keyboard to a list that has come, and say what has changed."""
        if not self.isVisible():
            return
        came = bool(state.count) and (before is None or not before.count)
        if came or (not state.count and before is not None and before.count):
            self.set_initial_focus()
        if before is not None and before.phase != state.phase and state.phase in ("choosing", "told"):
            announce(self, state.heading)
            # What was done may have moved the heading out of sight.
            self._column.verticalScrollBar().setValue(0)
            self._column.bring(self._list if state.count else self._heading)

    def _show_detail(self) -> None:
        """Show what is told of the pack that the keyboard is on."""
        if self.state is not None and self._detail.show_detail(self.state.detail):
            set_tab_order(self)

    def _show_hints(self) -> None:
        """Print the list's keys where there is one, and room for them."""
        state = self.state
        hints: list[KeyHint | str] = []
        if state is not None and state.count and not self._narrow:
            hints = [KeyHint("↑"), KeyHint("↓"), self._translate("add_packs.move")]
            hints += (
                [KeyHint("Space"), self._translate("add_packs.choose")] if state.phase == "choosing" else []
            )
        self._bar.show_hints(hints)

    def _show_progress(self, state: PackImportState) -> None:
        work = state.progress
        self._working.setVisible(work is not None)
        if work is not None:
            self._working.show_work(work.what, work.done, work.total)

    def _show_asking(self, asking: PackImportPrompt | None) -> None:
        self._question.setVisible(asking is not None)
        if asking is None or asking == self._asked:
            return
        before, self._asked = self._asked, asking
        if before is None or before.options != asking.options or not self._choice.rows:
            self._choice.show_options([OptionState(words) for words in asking.options])
        self._asking.show_text(asking.question)
        self._choice.setAccessibleName(asking.question)
        if self._choice.choice() != (asking.chosen,):
            self._choice.choose((asking.chosen,))

    def _share_room(self) -> None:
        """Leave what room is over to the list; where there is none, nothing stands apart for it."""
        gone = self._narrow and not self._list.isVisibleTo(self)
        self._panes.setStretch(0, 0 if gone else 1)
        self._panes.setStretch(1, 1 if gone else 0)

    def _make_room(self) -> None:
        """Let the list be no higher than the window has room for below what stands above it."""
        above = self._heading.sizeHint().height() + 12 + 2 * ABOVE
        if self._question.isVisibleTo(self) and not self._narrow:
            above += self._question.sizeHint().height() + 16
        below = self._bar.height()
        if self._working.isVisibleTo(self):
            below += self._working.sizeHint().height() + UNDER
        self._list.set_room(max(self.height() - below - above, 0))

    def _choose(self) -> None:
        choice = self._choice.choice()
        if choice:
            self.presenter.decide(choice[0])

    def _move(self, place: int) -> None:
        self.presenter.choose(place)

    def _check(self, place: int) -> None:
        self.presenter.check(place)
        line = None if self.state is None or place < 0 else self.state.line(place)
        if line is not None and line.checked is not None:
            announce(self, self._translate("add_packs.chosen" if line.checked else "add_packs.not_chosen"))

    def _copy(self) -> None:
        if self._copying.isVisibleTo(self):
            self.presenter.copy()
            announce(self, self._translate("add_packs.copied"))

    def _switch_pane(self) -> None:
        """Go from the packs to what is told of one, or back."""
        if self._list.hasFocus() and self._detail.isVisibleTo(self):
            self._detail.title.setFocus()
        else:
            self.set_initial_focus()

    def _connect(self) -> None:
        self._resting.timeout.connect(self._show_coming)
        self._detailing.timeout.connect(self._show_detail)
        self._list.moved.connect(self._move)
        self._list.checked.connect(self._check)
        self._choice.chosen.connect(self._choose)
        self._copying.clicked.connect(self._copy)
        self._primary.clicked.connect(self.primary)
        self._leave.clicked.connect(self.back)
        self.bind(COPY, self._copy)
        self.bind("Page Down", lambda: self._column.page(1))
        self.bind("Page Up", lambda: self._column.page(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)

    def _fill(self, before: PackImportIntroCard) -> None:
        self._question.column.setSpacing(10)
        self._question.column.addWidget(self._asking)
        self._question.column.addWidget(self._choice)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(SpacedWidget(self._notice, 12))
        main.addWidget(self._heading)
        main.addSpacing(12)
        main.addWidget(SpacedWidget(self._question, 16))
        main.addWidget(self._list, 1)
        main.addStretch()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self._detail)
        side.addWidget(before)
        side.addStretch()
        self._panes.setSpacing(MARGIN)
        self._panes.addLayout(main, 1)
        self._panes.addWidget(self._side)
        self._column.set_margins(MARGIN, ABOVE, MARGIN, ABOVE)
        self._column.box.addLayout(self._panes, 1)
        self._bar.end.addWidget(self._leave)
        self._bar.end.addWidget(self._primary)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._column, 1)
        # Not in the column: what comes and goes above the list would move it from under the keyboard.
        work = QHBoxLayout()
        work.setContentsMargins(MARGIN, 0, MARGIN, 0)
        work.addWidget(SpacedWidget(self._working, UNDER))
        box.addLayout(work)
        box.addWidget(self._bar)
        self.set_narrow(False)


def _goes_on(shown: PackImportState | None, state: PackImportState) -> bool:
    """Whether a state tells only that the work which is shown has come further."""
    if shown is None or state.progress is None or shown.phase != state.phase:
        return False
    return 0 < shown.count <= state.count
