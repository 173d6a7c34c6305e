"""The home screen: what would be best to do now, the packs, and how the last answers went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.home.cards import HomeSideCardWidget, RecommendationCard, WorkedExampleCard
from quizapp.ui.home.message_area import HomeMessageArea
from quizapp.ui.home.pack_table import PackTable
from quizapp.ui.home.state import HomeAction
from quizapp.ui.home.tools import ListingButton, PackFilterField, build_row_menu
from quizapp.ui.kit.buttons import KeyButton, LinkButton, WrappingButton
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import IconLineState, TopBarState
from quizapp.ui.messages import keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from quizapp.ui.home.listing import ListingOrder
    from quizapp.ui.home.presenter import HomePresenter
    from quizapp.ui.home.state import HomeState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

SIDE_WIDTH = 352
NO_LIMIT = 16_777_215


class HomeScreen(Screen):
    """Shows one HomeState after another. Its presenter is set once, by whoever makes both."""

    presenter: HomePresenter

    def __init__(self, look: Style, translate: Translate, stop: Callable[[], None]) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self._stop = stop
        self.state: HomeState | None = None
        self._narrow = False
        self._above = HomeMessageArea(look, translate)
        self._lead = RecommendationCard(look, translate)
        self._heading = Label(look, translate("home.packs"), "heading", wrap=False)
        self._viewing = ListingButton(look, translate)
        self.filter_field = PackFilterField(look, translate("home.search"))
        self._set_up = KeyButton(look, translate("home.set_up.set_up"))
        self._add = KeyButton(look, translate("home.add"), icon="import")
        inside = translate("home.search_inside")
        self._search = WrappingButton(look, inside, icon="search", small=True)
        tools = self.filter_field, self._set_up, self._add
        self._tools = FlowBox(*tools, gap=12, grows=self.filter_field)
        self._head_row = QWidget()
        self._none = Label(look, tone="textMuted", reads=True)
        self.table = PackTable(look, translate)
        self._how = WorkedExampleCard(look)
        self._side = (HomeSideCardWidget(look), HomeSideCardWidget(look))
        self._foot = IconLine(look, "meta")
        self._how_link = LinkButton(look, "")
        self._column = ScrollColumn()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.show_place(TopBarState(translate("window.app"), section="practise"))
        self._fill()
        self._connect()

    def show_state(self, state: HomeState) -> None:
        """Show a state; the keyboard goes to the card's button when there is one for the first time."""
        before, self.state = self.state, state
        self._above.show_state(state)
        self._lead.setVisible(state.lead is not None)
        if state.lead is not None:
            self._lead.show_lead(state.lead)
        self._show_packs(state)
        self._how.show_offer(state.how)
        self._how_link.show_words(state.how_link)
        self._how_link.setVisible(bool(state.how_link))
        for view, card in zip(self._side, state.side, strict=False):
            view.show_card(card)
        self._side_pane.setVisible(bool(state.side))
        self._foot.show_line(IconLineState("offline", state.foot, tone="textMuted"))
        if self.isVisible() and _led_first(before, state):
            self.set_initial_focus()

    def set_initial_focus(self) -> None:
        """Put the keyboard on the one obvious button, else on the packs, else on what stands for them."""
        for widget in (self._lead.button, self.table, self._none, self._lead.title):
            if widget.isVisibleTo(self):
                widget.setFocus()
                return

    def back(self) -> None:
        """Stop what is being worked on, else hide what went wrong, else show all packs again."""
        state = self.state
        if state is not None and state.working is not None:
            self._stop()
        elif state is not None and state.writing is not None:
            self._do(HomeAction("stop", ""))
        elif state is not None and state.trouble is not None:
            self.presenter.hide_trouble()
            self.set_initial_focus()
        elif state is not None and state.done is not None:
            self._do(HomeAction("dismiss", ""))
        elif self.filter_field.text() or self.filter_field.hasFocus():
            self.filter_field.clear()
            self.table.setFocus()

    def primary(self) -> None:
        """Press the row that the keyboard is on, else the card's button."""
        if self.table.hasFocus():
            self._press(self.table.at())
        elif self.filter_field.hasFocus() and self.filter_field.text() and not self._deeds(0):
            self._do(HomeAction("search", ""))
        elif self.filter_field.hasFocus():
            self._press(0)
        elif self._lead.button.isVisibleTo(self):
            self._lead.button.click()

    def set_narrow(self, narrow: bool) -> None:
        """Put the cards of figures below the packs, or beside them."""
        self._narrow = narrow
        directions = QBoxLayout.Direction
        self._panes.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._side_pane.setMaximumWidth(NO_LIMIT if narrow else self._look.theme.scaled(SIDE_WIDTH))
        self._side_pane.setMinimumWidth(0 if narrow else self._look.theme.scaled(SIDE_WIDTH))
        self._above.set_narrow(narrow)
        self._lead.set_narrow(narrow)
        self._how.set_narrow(narrow)
        self._head.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        set_tab_order(self)

    def _show_packs(self, state: HomeState) -> None:
        had_keyboard = self.table.hasFocus()
        self.table.show_packs(state.packs, state.line, state.chosen)
        self._viewing.show_viewing(state.viewing)
        if state.viewing is not None:
            self.table.show_order(state.viewing.view.order, turned=state.viewing.view.turned)
        self._head_row.setVisible(state.any_packs)
        self.table.setVisible(bool(state.packs))
        self._none.show_text(state.none_found)
        self._none.setVisible(bool(state.none_found))
        self._search.setVisible(bool(state.finding))
        if had_keyboard and not state.packs:
            self.set_initial_focus()
        self._name_set_up()

    def _deeds(self, row: int) -> tuple[HomeAction, ...]:
        if self.state is None or not 0 <= row < len(self.state.packs):
            return ()
        return self.state.line(row).deeds

    def _do(self, deed: HomeAction) -> None:
        self.presenter.do(deed)

    def _find_packs(self, words: str = "") -> None:
        self.presenter.find(words)

    def _press(self, row: int) -> None:
        deeds = self._deeds(row)
        if deeds:
            self._do(deeds[0])

    def _choose(self, row: int) -> None:
        self.presenter.choose(row)
        self._name_set_up()

    def _name_set_up(self) -> None:
        row, state = self.table.at(), self.state
        can = any(deed.act == "set_up" for deed in self._deeds(row))
        self._set_up.setVisible(can)
        if can and state is not None:
            self._set_up.setAccessibleName(self._translate("home.set_up_name", title=state.line(row).title))

    def _set_up_chosen(self) -> None:
        row = self.table.at()
        if self.state is not None and self._set_up.isVisibleTo(self):
            self._do(HomeAction("set_up", "", self.state.packs[row]))

    def _open_menu(self, row: int, at: QPoint) -> None:
        build_row_menu(self, self._deeds(row), self._do).popup(at)

    def _order(self, order: ListingOrder | None = None) -> None:
        self.presenter.order_by(order)

    def _finish(self) -> None:
        if self._lead.finish.isVisibleTo(self):
            self._lead.finish.click()

    def _row_menu(self) -> None:
        if self.table.hasFocus():
            self.table.ask_menu()

    def _switch_pane(self) -> None:
        if self.table.hasFocus() or not self.table.isVisibleTo(self):
            self.set_initial_focus()
        else:
            self.table.setFocus()

    def _connect(self) -> None:
        self._lead.done.connect(self._do)
        self._add.clicked.connect(lambda: self._do(HomeAction("add", "")))
        self._search.clicked.connect(lambda: self._do(HomeAction("search", "")))
        self._set_up.clicked.connect(self._set_up_chosen)
        for asked in (self._how.asked, self._how_link.clicked):
            asked.connect(lambda: self._do(HomeAction("how", "")))
        self.filter_field.textEdited.connect(self._find_packs)
        self.filter_field.cleared.connect(self._find_packs)
        self.filter_field.down_pressed.connect(self.table.setFocus)
        self.table.pressed_row.connect(self._press)
        self.table.moved.connect(self._choose)
        self.table.menu_asked.connect(self._open_menu)
        self.table.order_asked.connect(self._order)
        self._viewing.chosen.connect(lambda view: self.presenter.show_only(view))
        self._above.asked.connect(self._do)
        self._above.hidden.connect(self.back)
        self._above.card_added.connect(lambda: set_tab_order(self))
        self.bind("Ctrl+F", lambda: self._do(HomeAction("search", "")))
        self.bind("F2", self._set_up_chosen)
        self.bind(keys.LISTING_MENU, self._viewing.open_menu)
        self.bind(keys.SORT_PACKS, self._order)
        self.bind(keys.UNDO_ACTION, lambda: self._do(HomeAction("undo", "")))
        self.bind(keys.FINISH_SESSION, self._finish)
        self.bind("Shift+F10", self._row_menu)
        self.bind("Menu", self._row_menu)
        self.bind("F6", self._switch_pane)
        self.bind("Shift+F6", self._switch_pane)
        self.bind("Page Down", lambda: self._column.page(1))
        self.bind("Page Up", lambda: self._column.page(-1))

    def _fill(self) -> None:
        pressed = keys.describe_key(self._translate, "F2")
        self._set_up.show_key("F2", pressed)
        self._add.show_key("", keys.describe_key(self._translate, "Ctrl+O"))
        self._search.show_key("Ctrl F", keys.describe_key(self._translate, "Ctrl+F"))
        head = self._head_row
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, head)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(12)
        named = QHBoxLayout()
        named.setSpacing(12)
        named.addWidget(self._heading)
        named.addWidget(self._viewing)
        named.addStretch()
        self._head.addLayout(named)
        self._head.addWidget(self._tools, 1)
        self._side_pane = QWidget()
        side = QVBoxLayout(self._side_pane)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(20)
        for card in self._side:
            side.addWidget(card)
        side.addStretch()
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addLayout(self._above)
        main.addWidget(SpacedWidget(self._lead, 24))
        main.addWidget(SpacedWidget(head, 12))
        main.addWidget(SpacedWidget(self._none, 12))
        main.addWidget(SpacedWidget(self._search, 12), 0, Qt.AlignmentFlag.AlignLeft)
        main.addWidget(self.table, 1)
        main.addSpacing(20)
        main.addWidget(self._how)
        main.addStretch()
        self._panes.setSpacing(MARGIN)
        self._panes.addLayout(main, 1)
        self._panes.addWidget(self._side_pane)
        self._column.box.addLayout(self._panes, 1)
        box = QVBoxLayout(self)
        self._column.set_margins(MARGIN, 24, MARGIN, 8)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._column, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN, 0, MARGIN, 0)
        foot.addWidget(self._foot, 1)
        foot.addWidget(self._how_link)
        box.addLayout(foot)
        box.addSpacing(8)
        self.set_narrow(False)


def _led_first(before: HomeState | None, now: HomeState) -> bool:
    """Whether there is a button to begin with where there was none."""
    has = now.lead is not None and now.lead.deed is not None
    had = before is not None and before.lead is not None and before.lead.deed is not None
    return has and not had
