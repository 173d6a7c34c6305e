"""The Help screen: keys at left, explanations at right. It lays out and forwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from quizapp.ui.help.keys_card import KeysCard
from quizapp.ui.help.topic_card import HelpTopicCard
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import TopBarState

if TYPE_CHECKING:
    from quizapp.ui.help.presenter import HelpPresenter
    from quizapp.ui.help.state import HelpState, HelpTopic
    from quizapp.ui.kit.style import Style
    from quizapp.ui.messages.keys import KeySection
    from quizapp.ui.ports import Translate

WIDTH = 648


class HelpScreen(Screen):
    """Shows one HelpState after another. Its presenter is set once, by whoever makes both."""

    presenter: HelpPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look = look
        self._translate = translate
        self._card = KeysCard(look, self._translate("help.keys"), self._translate("help.to"))
        self._page = TwoColumnPage(look, WIDTH)
        self._page.first.addWidget(self._card, 0, Qt.AlignmentFlag.AlignTop)
        self._sections: tuple[KeySection, ...] = ()
        self._topics: tuple[HelpTopic, ...] = ()
        self._explanations: list[HelpTopicCard] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)

    def show_state(self, state: HelpState) -> None:
        """Show a state, from its beginning."""
        if state.sections != self._sections:
            self._sections = state.sections
            self._card.show_sections(state.sections)
            self._page.verticalScrollBar().setValue(0)
        if state.topics != self._topics:
            self._show_topics(state.topics)
        set_tab_order(self)
        self.show_place(TopBarState(self._translate("help.help"), state.back))

    def set_initial_focus(self) -> None:
        """Put the keyboard on the first key."""
        for group in self._card.groups[:1]:
            group.take_focus(0)

    def back(self) -> None:
        """Go back to where Help was opened."""
        self.presenter.back()

    def primary(self) -> None:
        """Go back: Help has no other button."""
        self.presenter.back()

    def set_narrow(self, narrow: bool) -> None:
        """Put the explanations below the keys."""
        self._page.set_narrow(narrow)

    def _show_topics(self, topics: tuple[HelpTopic, ...]) -> None:
        column = self._page.second
        delete_layout_items(column)
        self._topics = topics
        self._explanations = [HelpTopicCard(self._look, topic) for topic in topics]
        for index, card in enumerate(self._explanations):
            card.pressed.connect(self._show_worked if topics[index].deed == "worked" else self._show_logs)
            card.opened.connect(self._open_page)
            if index:
                column.addSpacing(16)
            column.addWidget(card)
        column.addStretch()

    def _show_worked(self) -> None:
        self.presenter.show_worked()

    def _show_logs(self) -> None:
        self.presenter.show_logs()

    def _open_page(self, page: str) -> None:
        self.presenter.open_page(page)

    def _switch_pane(self) -> None:
        """Go from the keys to the explanations, or back."""
        if any(group.isAncestorOf(self.focusWidget()) for group in self._card.groups):
            self._explanations[0].take_focus()
        else:
            self.set_initial_focus()
