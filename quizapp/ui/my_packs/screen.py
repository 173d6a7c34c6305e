"""The list of packs in work. It lays out and forwards."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import build_key_button
from quizapp.ui.kit.card_frames import CardFrame, EmptyCard, ProgressCard
from quizapp.ui.kit.column_heads import ColumnHeads
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import MessageLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.two_column_page import TwoColumnPage
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages.keys import DUPLICATE, NEW, PASTE, UNDO_ACTION
from quizapp.ui.my_packs.cards import MyPacksSideCard, RenamePackCard
from quizapp.ui.my_packs.working_copy_row import MyPacksColumnWidths, WorkingCopyRow, build_columns

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.kit.buttons import KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.my_packs.presenter import MyPacksPresenter
    from quizapp.ui.my_packs.state import MyPacksState
    from quizapp.ui.ports import Translate

WIDTH, BETWEEN, HEADS = 856, 12, 36


class MyPacksScreen(Screen):
    """Shows one MyPacksState after another. Its presenter is set once, by whoever makes both."""

    presenter: MyPacksPresenter

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self.state: MyPacksState | None = None
        self._narrow = False
        self._page = TwoColumnPage(look, WIDTH)
        self._heading = Label(look, translate("author.title"), "heading", reads=True)
        self._open = self._button("open", "Ctrl+O", icon="article")
        self._paste = self._button("paste", PASTE, icon="import")
        self._new = self._button("new", NEW, icon="plus")
        self._told, self._failed = MessageLine(look, "info", "neutral"), MessageLine(look)
        self._undo = self._button("undo", UNDO_ACTION, small=True, icon="undo")
        self._working = ProgressCard(look, translate("author.stop"), "Esc")
        self._naming = RenamePackCard(look, translate)
        self._rows = RovingGroup(translate("author.title"))
        self._widths: MyPacksColumnWidths | None = None
        heads = {name: translate(f"author.{name}") for name in ("pack", "questions", "checks", "saved")}
        self._heads = ColumnHeads(look, heads, self._list_starts)
        self._list, self._empty = (
            CardFrame(look, 1),
            EmptyCard(look, translate("author.empty"), translate("author.empty_told")),
        )
        self._practised = self._button("from_practised", small=True, icon="down")
        self._file = self._button("from_file", small=True)
        self._sheet = self._button("from_spreadsheet", small=True)
        self._reported = MyPacksSideCard(
            look, translate("author.reported"), translate("author.reported_told")
        )
        self._out, self._trash = (
            MyPacksSideCard(look, translate("author.handed_out")),
            MyPacksSideCard(look, translate("author.trash")),
        )
        self._reports = build_key_button(look, translate, translate("reports.take"), small=True)
        self._fill()
        self._connect()
        self.show_place(TopBarState(translate("author.title"), section="author"))

    def show_state(self, state: MyPacksState) -> None:
        """Show a state; rows that are there already stay."""
        before, self.state = self.state, state
        self._told.say(state.told)
        self._failed.say(state.failed)
        self._undo.setVisible(bool(state.undoes))
        self._working.setVisible(state.opening is not None)
        if state.opening is not None:
            self._working.show_work(state.opening.what, state.opening.done, max(1, state.opening.total))
        self._show_packs(before, state)
        for card, lines in (
            (self._reported, state.reported),
            (self._out, state.out),
            (self._trash, state.trash),
        ):
            card.show_lines(lines)
        named = state.naming if before is None or before.naming != state.naming else -2
        if named >= 0:
            self._naming.ask(self.presenter.name_of(named))
        elif named == -1:
            self._naming.hide()
            self.set_initial_focus()
        set_tab_order(self)

    def set_initial_focus(self) -> None:
        """Put the keyboard on the row that it was on, else on what begins a pack."""
        if not self.isVisible():
            return
        if self._rows.rows and self.state is not None:
            self._rows.take_focus(self.state.chosen)
        else:
            self._open.setFocus()

    def back(self) -> None:
        """Stop what goes on, if anything does; the list itself is on the first level."""
        self.presenter.stop()

    def release_focus(self) -> None:
        """Open nothing more over the screen that comes."""
        self.presenter.stop()
        super().release_focus()

    def primary(self) -> None:
        """Give the new name, or edit the pack that was chosen last."""
        if self._naming.has_keyboard():
            self.presenter.rename(self._naming.words)
        elif self.state is not None:
            self.presenter.edit(self.state.chosen)

    def set_narrow(self, narrow: bool) -> None:
        """Put the second column below the first."""
        self._narrow = narrow
        self._page.set_narrow(narrow)
        self._show_columns()

    def _show_packs(self, before: MyPacksState | None, state: MyPacksState) -> None:
        packs = state.packs or ()
        # Asked now: what is hidden hands the keyboard on.
        had = before is None or not before.packs or self._has_keyboard()
        self._list.setVisible(bool(packs))
        self._empty.setVisible(state.packs == ())
        if before is not None and before.packs == state.packs:
            return
        rows = [self._row(place) for place in range(len(packs))]
        focused = QApplication.focusWidget()
        if focused is not None and self._rows.isAncestorOf(focused):
            # Qt would hand the keyboard on to whatever comes next, and a screen reader would say what.
            focused.clearFocus()
        self._align(rows)
        self._rows.set_rows(rows)
        if had:
            self.set_initial_focus()

    def _row(self, place: int) -> WorkingCopyRow:
        assert self.state is not None
        assert self.state.packs is not None
        line = self.state.packs[place]
        row = WorkingCopyRow(self._look, line, self._translate, ruled=place > 0)
        row.clicked.connect(partial(self._edit, place))
        row.menu_asked.connect(partial(self._open_menu, place))
        return row

    def _show_columns(self) -> None:
        """Let all rows and the heads above them stand in the same columns, where there is room for any."""
        self._heads.setVisible(not self._narrow)
        self._align(self._work_rows())

    def _align(self, rows: list[WorkingCopyRow]) -> None:
        lines = () if self.state is None else self.state.packs or ()
        theme = self._look.theme
        self._widths = None if self._narrow else MyPacksColumnWidths.of(theme, lines, self._translate)
        for row in rows:
            row.show_columns(self._widths)
        self._heads.setFixedHeight(max(theme.scaled(HEADS), round(theme.line("label")) + 12))
        self._heads.update()

    def _list_starts(self) -> dict[str, float]:
        """Return where the columns begin, px from the line's start, and where they end."""
        rows, width = self._work_rows(), float(self._heads.width())
        if not rows or self._widths is None:
            return {}
        places = build_columns(width, rows[0].buttons_width(), self._look.theme, self._widths)
        return {
            "pack": places.title,
            "questions": places.questions,
            "checks": places.checks,
            "saved": places.saved,
            "": width,
        }

    def _edit(self, place: int, _checked: bool = False) -> None:
        self.presenter.choose(place)
        self.presenter.edit(place)

    def _open_menu(self, place: int) -> None:
        """Open what else can be done with a pack."""
        self.presenter.choose(place)
        presenter = self.presenter
        menu = build_menu(self)
        if reported := presenter.reported_on(place):
            see = self._translate("author.edit_reported", n=reported)
            add_menu_entry(menu, see, partial(presenter.edit_reported, place))
        deeds: list[tuple[str, Callable[[int], None]]] = [
            ("edit", presenter.edit),
            ("rename", presenter.ask_name),
            ("duplicate", presenter.duplicate),
            ("show_folder", presenter.show_folder),
        ]
        if presenter.has_file(place):
            deeds.append(("show_file", presenter.show_file))
        deeds.append(("delete", presenter.delete))
        for name, do in deeds:
            add_menu_entry(menu, self._translate(f"author.{name}"), partial(do, place))
        open_menu_below(menu, self._work_rows()[place].more)

    def _open_practised(self) -> None:
        menu = build_menu(self)
        titles = () if self.state is None else self.state.practised
        for place, title in enumerate(titles):
            add_menu_entry(menu, title, partial(self.presenter.from_practised, place))
        if not titles:
            menu.addAction(self._translate("author.none_practised")).setEnabled(False)
        open_menu_below(menu, self._practised)

    def _with_row(self, do: Callable[[int], None]) -> None:
        """Do something with the row that has the keyboard."""
        focused = QApplication.focusWidget()
        rows = self._work_rows()
        if focused in rows:
            place = rows.index(focused)
            self.presenter.choose(place)
            do(place)

    def _work_rows(self) -> list[WorkingCopyRow]:
        return [row for row in self._rows.rows if isinstance(row, WorkingCopyRow)]

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is None or self._rows.isAncestorOf(focused) or not focused.isVisible()

    def _switch_pane(self) -> None:
        """Go from one column to the other."""
        if self._is_beside(self.focusWidget()):
            self.set_initial_focus()
        else:
            self._practised.setFocus()

    def _is_beside(self, widget: QWidget | None) -> bool:
        side = self._page.second.parentWidget()
        return side is not None and widget is not None and side.isAncestorOf(widget)

    def _button(self, words: str, key: str = "", *, small: bool = False, icon: str = "") -> KeyButton:
        return build_key_button(
            self._look, self._translate, self._translate(f"author.{words}"), key, small=small, icon=icon
        )

    def _connect(self) -> None:
        for button, key, act in (
            (self._open, "", lambda: self.presenter.open_article()),
            (self._paste, PASTE, lambda: self.presenter.paste()),
            (self._new, NEW, lambda: self.presenter.new()),
            (self._undo, UNDO_ACTION, lambda: self.presenter.undo()),
            (self._file, "", lambda: self.presenter.from_file()),
            (self._sheet, "", lambda: self.presenter.from_spreadsheet()),
            (self._practised, "", self._open_practised),
            (self._reports, "", lambda: self.presenter.reports_from_file()),
        ):
            button.clicked.connect(act)
            if key:
                self.bind(key, act)
        self._naming.given.connect(lambda: self.presenter.rename(self._naming.words))
        self._trash.wanted.connect(lambda place: self.presenter.restore(place))
        self._reported.wanted.connect(lambda place: self.presenter.see_reported(place))
        self._out.wanted.connect(lambda place: self.presenter.show_export(place))
        self._look.theme.changed.connect(self._show_columns)
        self.bind(DUPLICATE, lambda: self._with_row(self.presenter.duplicate))
        self.bind("Delete", lambda: self._with_row(self.presenter.delete))
        for key in ("Menu", "Shift+F10"):
            self.bind(key, lambda: self._with_row(self._open_menu))
        self.bind("Page Down", lambda: self._page.page(1))
        self.bind("Page Up", lambda: self._page.page(-1))
        for key in ("F6", "Shift+F6"):
            self.bind(key, self._switch_pane)

    def _fill(self) -> None:
        look = self._look
        first, second = self._page.first, self._page.second
        top = FlowBox(self._heading, self._open, self._paste, self._new, gap=BETWEEN, grows=self._heading)
        first.addWidget(SpacedWidget(top, BETWEEN))
        above: tuple[QWidget, ...] = (self._told, self._undo, self._failed, self._working, self._naming)
        for widget in above:
            first.addWidget(SpacedWidget(widget, BETWEEN))
        self._list.column.addWidget(self._heads)
        self._list.column.addWidget(self._rows)
        below: tuple[QWidget, ...] = (self._list, self._empty)
        for widget in below:
            first.addWidget(SpacedWidget(widget, BETWEEN))
        first.addWidget(SpacedWidget(Label(look, self._translate("author.drop"), tone="textMuted"), 4))
        first.addWidget(Label(look, self._translate("author.foot"), tone="textMuted"))
        first.addStretch(1)
        other = CardFrame(look)
        other.column.addWidget(SpacedWidget(Label(look, self._translate("author.from_other"), "heading"), 4))
        other.column.addWidget(SpacedWidget(Label(look, self._translate("author.from_other_told")), BETWEEN))
        other.column.addWidget(FlowBox(self._practised, self._file, self._sheet, gap=8))
        elsewhere = CardFrame(look)
        elsewhere.column.addWidget(SpacedWidget(Label(look, self._translate("reports.title"), "heading"), 4))
        elsewhere.column.addWidget(
            SpacedWidget(Label(look, self._translate("reports.told"), "meta", "textMuted"), BETWEEN)
        )
        elsewhere.column.addWidget(FlowBox(self._reports, gap=8))
        for card in (self._reported, other, self._out, self._trash, elsewhere):
            second.addWidget(SpacedWidget(card, 20))
        second.addStretch()
        hidden: tuple[QWidget, ...] = (self._undo, self._working, self._naming, self._list, self._empty)
        for widget in hidden:
            widget.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
