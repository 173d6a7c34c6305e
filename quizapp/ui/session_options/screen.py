"""The screen on which a practice is set up: the pack's first page, and what to ask of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame, ProgressCard, WarningCard
from quizapp.ui.kit.check_group import CheckGroup
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages.keys import SESSION_OPTIONS_LETTERS, describe_key
from quizapp.ui.session_options.choice_group import ChoiceGroup
from quizapp.ui.session_options.first_page_card import FirstPageCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate
    from quizapp.ui.session_options.local_copy_row import LocalCopyRow
    from quizapp.ui.session_options.presenter import SessionOptionsPresenter
    from quizapp.ui.session_options.state import SessionOptionsState

PAGE_WIDTH = 648
PAGE_INDEXES = {"opening": 0, "failed": 0, "ready": 1, "reading": 2}


class SessionOptionsScreen(Screen):
    """Shows one SessionOptionsState after another, and forwards what the learner does to its presenter."""

    def __init__(
        self,
        look: Style,
        translate: Translate,
        present: Callable[[SessionOptionsScreen], SessionOptionsPresenter],
    ) -> None:
        super().__init__()
        self.presenter = present(self)
        self._look, self._translate = look, translate
        self.state: SessionOptionsState | None = None
        # A layout alone: a stacked widget would be told of as a pane.
        self._pages = QStackedLayout()
        self._working = ProgressCard(look, "", "Esc")
        self._failed = WarningCard(look)
        self._panes = TwoColumnPage(look, PAGE_WIDTH)
        self._page = FirstPageCard(look, translate)
        self._banks_heading = Label(look, style="heading")
        self._left = Label(look, tone="textMuted", wrap=False)
        self._banks = CheckGroup(look, lines=True)
        self._mode, self._number, self._book = (ChoiceGroup(look) for _ in range(3))
        self._switches = CheckGroup(look)
        self._articles = ChoiceGroup(look)
        self._sheet = ArticlePanel(look)
        self._reading_column, self._alone = QWidget(), ScrollColumn()
        self._narrow = False
        self._losing: LocalCopyRow | None = None
        self._missing = MessageLine(look)
        self._bar = ActionBar(look)
        letter = SESSION_OPTIONS_LETTERS["article"]
        self._read = KeyButton(look, "", letter, icon="article")
        self._read.show_key(letter, describe_key(translate, letter))
        self._same = Label(look, tone="textMuted", wrap=False)
        self._start = KeyButton(look, "", "Enter", "primary")
        self._fill()
        self._connect()

    def show_state(self, state: SessionOptionsState) -> None:
        """Show a state; the keyboard moves where another page is shown."""
        before, self.state = self.state, state
        if state.phase == "opening":
            self._losing = None
        self._pages.setCurrentIndex(PAGE_INDEXES[state.phase])
        self._show_waiting(state)
        if state.page is not None:
            self._show_choices(state)
        if state.sheet is not None:
            self._sheet.show_state(state.sheet)
            self._articles.show_choice(state.articles)
        self._show_bar(state)
        back = self._translate("setup.back" if state.phase == "reading" else "setup.home")
        self.show_place(TopBarState(state.title, back, state.aside))
        if before is None or before.phase != state.phase:
            self._fit()
            set_tab_order(self)
            if self.isVisible():
                self.set_initial_focus()
        if state.missing and (before is None or not before.missing):
            self._banks.take_focus()
            QTimer.singleShot(0, self, self._bring_missing)

    def set_initial_focus(self) -> None:
        """Put the keyboard on Start, on the article, or on what went wrong."""
        phase = "opening" if self.state is None else self.state.phase
        if phase == "ready":
            self._start.setFocus()
        elif phase == "reading":
            self._sheet.article.take_focus()
        else:
            self.setFocus()

    def back(self) -> None:
        """Stop opening a file; from the article go back to the set-up, from there home."""
        self.presenter.back()

    def leave(self) -> None:
        """Go where the top bar says, whatever is being opened."""
        self.presenter.leave()

    def release_focus(self) -> None:
        """Open nothing more over the screen that comes."""
        self.presenter.own.stop()
        super().release_focus()

    def primary(self) -> None:
        """Start, from the article too."""
        self.presenter.start()

    def set_narrow(self, narrow: bool) -> None:
        """Put the choices below the first page."""
        self._narrow = narrow
        self._panes.set_narrow(narrow)
        # With little room the articles' names scroll away above the article.
        self._sheet.set_flowing(narrow)
        self._fit()
        set_tab_order(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put choices side by side where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _show_waiting(self, state: SessionOptionsState) -> None:
        self._working.setVisible(state.phase == "opening")
        if state.phase == "opening":
            self._working.show_work(self._translate("setup.opening"), 0, 0)
        self._failed.setVisible(state.phase == "failed")
        self._failed.title.show_text(state.title)
        self._failed.text.show_text(state.trouble)

    def _show_choices(self, state: SessionOptionsState) -> None:
        if state.page is not None:
            self._page.show_page(state.page)
            self._show_own(state)
        self._banks_heading.show_text(state.banks_heading)
        self._banks.setAccessibleName(state.banks_heading)
        self._left.show_text(state.left)
        self._banks.show_switches(state.banks)
        self._mode.show_choice(state.mode)
        self._number.show_choice(state.number)
        self._book.show_choice(state.book)
        self._switches.show_switches(state.switches)
        self._missing.say(state.missing)
        self._fit()

    def _show_own(self, state: SessionOptionsState) -> None:
        """Show how it is with articles' own files, and let the keyboard go on where its button went.

        Where the whole article has come to lie on the desk, that is to the start.
        """
        losing = self._page.find_row_losing_focus(state.own)
        if losing is not None:
            self._losing = losing
            self.setFocus()
        changed = self._page.show_own(state.own)
        if changed is not None:
            QTimer.singleShot(0, changed, partial(self._bring_own, changed))
        if self._losing is None or any(line is not None and line.work for line in state.own):
            return
        row, self._losing = self._losing, None
        if self.hasFocus() and row.lies:
            self._start.setFocus()
        elif self.hasFocus():
            row.take_keyboard()

    def _bring_own(self, row: LocalCopyRow) -> None:
        """Show what became of an article's own file, once it has its place."""
        if self._pages.currentIndex() == PAGE_INDEXES["ready"]:
            self._panes.bring(row)

    def _bring_missing(self) -> None:
        """Show what is missing, once its sentence has its place; the keyboard stays in view."""
        focused = QApplication.focusWidget()
        if self._missing.isVisible():
            self._panes.bring(self._missing)
        if focused is not None and self._banks.isAncestorOf(focused):
            self._panes.bring(focused)

    def _show_bar(self, state: SessionOptionsState) -> None:
        self._start.setVisible(state.phase in ("ready", "reading"))
        self._start.show_words(state.start)
        self._read.setVisible(state.phase == "ready")
        self._read.show_words(state.read)
        self._same.show_text(state.same)
        self._same.setVisible(state.phase == "ready" and bool(state.same) and not self._is_small())

    def _place_read(self) -> None:
        """Let the bar arrange both buttons where they cannot stand at its two ends."""
        if self._is_small() and self._bar.row.indexOf(self._read) >= 0:
            self._bar.row.removeWidget(self._read)
            self._bar.end.insertWidget(0, self._read)
        elif not self._is_small() and self._bar.row.indexOf(self._read) < 0:
            self._read.setParent(None)
            self._bar.row.insertWidget(0, self._read)

    def _is_small(self) -> bool:
        return self.width() / self._look.theme.factor < PAGE_WIDTH

    def _fit(self) -> None:
        room = self._panes.second.geometry().width() or self.width() - 2 * MARGIN
        for group in (self._mode, self._number, self._book):
            group.fit(room)
        wide = self._look.theme.scaled(PAGE_WIDTH)
        self._articles.fit(min(self.width() - 2 * MARGIN, wide))
        self._reading_column.setMaximumWidth(wide)
        self._place_read()
        if self.state is not None:
            self._show_bar(self.state)

    def _switch_pane(self) -> None:
        if self.state is None or self.state.phase != "ready":
            return
        if self._panes.isAncestorOf(QApplication.focusWidget() or self):
            self._start.setFocus()
        else:
            self._banks.take_focus()

    def _scroll(self, pages: int) -> None:
        if self.state is None or self.state.phase != "reading":
            self._panes.page(pages)
        elif self._narrow:
            self._alone.page(pages)
        else:
            self._sheet.page(pages)

    def _connect(self) -> None:
        self._banks.turned.connect(self.presenter.take_bank)
        self._mode.chosen.connect(self.presenter.choose_mode)
        self._number.chosen.connect(self.presenter.choose_number)
        self._book.chosen.connect(self.presenter.choose_book)
        self._switches.turned.connect(self.presenter.ask)
        self._articles.chosen.connect(self.presenter.read)
        self._page.wanted.connect(self.presenter.own.open)
        self._page.unwanted.connect(self.presenter.own.take_away)
        self._read.clicked.connect(self._read_first)
        self._start.clicked.connect(self.primary)
        self._look.theme.changed.connect(self._fit)
        self.bind(SESSION_OPTIONS_LETTERS["article"], self._read_first)
        self.bind(SESSION_OPTIONS_LETTERS["own"], self._open_own)
        self.bind("F6", self._switch_pane)
        self.bind("Shift+F6", self._switch_pane)
        self.bind("Page Down", lambda: self._scroll(1))
        self.bind("Page Up", lambda: self._scroll(-1))

    def _read_first(self) -> None:
        if self.state is not None and self.state.phase == "ready":
            self.presenter.read()

    def _open_own(self) -> None:
        if self.state is not None and self.state.phase == "ready":
            self.presenter.own.open_next()

    def _fill(self) -> None:
        self._panes.first.addWidget(self._page, 1)
        head = QHBoxLayout()
        head.addWidget(self._banks_heading, 1)
        head.addWidget(self._left)
        card = CardFrame(self._look, padding=8)
        card.column.addWidget(self._banks)
        second = self._panes.second
        second.addLayout(head)
        second.addSpacing(8)
        second.addWidget(card)
        second.addSpacing(16)
        for widget in (self._missing, self._mode, self._number, self._book):
            second.addWidget(SpacedWidget(widget, 16))
        second.addWidget(self._switches)
        second.addStretch()
        self._bar.row.insertWidget(0, self._read)
        self._bar.end.addWidget(self._same)
        self._bar.end.addWidget(self._start)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._pages, 1)
        box.addWidget(self._bar)
        # Before it has its place, it would show a page as a window of its own.
        for page in (self._waiting(), self._panes, self._reading()):
            self._pages.addWidget(page)

    def _waiting(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(MARGIN, 20, MARGIN, 20)
        box.addWidget(self._working)
        box.addWidget(self._failed)
        box.addStretch()
        return page

    def _reading(self) -> QWidget:
        column = QVBoxLayout(self._reading_column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._articles)
        column.addWidget(self._sheet, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        row.addWidget(self._reading_column, 100)
        row.addStretch()
        self._alone.box.addLayout(row, 1)
        self._alone.set_margins(MARGIN, 20, MARGIN, 20)
        return self._alone
