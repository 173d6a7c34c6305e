"""A screen that shows one form after another: columns that scroll, and the bar with what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import ENTER_KEYS
from quizapp.ui.kit.form_column import FormBuilder, Part, PartColumn
from quizapp.ui.kit.form_inputs import TextInputPart
from quizapp.ui.kit.form_lists import LIST_PARTS
from quizapp.ui.kit.form_parts import PARTS, ButtonPart
from quizapp.ui.kit.layout_items import resize_spacing
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import KeyHint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from quizapp.ui.kit.form import Button, Form, Item, Menu
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

ABOVE, NO_LIMIT, GAP, BELOW_HEAD = 20, 16_777_215, 12, 14
WHOLE = 0
"""The width of a form as wide as there is room."""

UNBOUND = ("", "Enter", "Esc", "Space")
"""Keys of buttons that act without being bound: on every screen alike."""


class SheetPart(Part):
    """A sheet or a panel, which may scroll by itself."""

    def set_flowing(self, flowing: bool) -> None:
        """Be as high as its text, in a column that scrolls as a whole, or scroll the text alone."""

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number."""

    def switch_pane(self, _step: int) -> bool:
        """Take the keyboard one pane on within it, or back; tell whether it has panes."""
        return False


class FormScreen(Screen):
    """Shows forms. What is in two of them one after the other stays, with the keyboard in it.

    Its presenter is set once, by whoever makes both.
    """

    presenter: Any

    def __init__(
        self, look: Style, translate: Translate, parts: Mapping[type[Item], type[Part]] = {}
    ) -> None:
        super().__init__()
        self._look, self._translate = look, translate
        self.form: Form | None = None
        self._narrow = False
        self._builder = FormBuilder(look, translate, self.primary, {**PARTS, **LIST_PARTS, **parts})
        self.column = ScrollColumn()
        self.column.set_margins(MARGIN, ABOVE, MARGIN, ABOVE)
        self._panes = QWidget(), QWidget()
        self._columns = [PartColumn(self._builder, _column(pane), stretch=True) for pane in self._panes]
        self._head, self._sheet, self._panel, self._told = QWidget(), QWidget(), QWidget(), QWidget()
        self._head_column, self._sheet_column, self._panel_column, self._told_column = (
            PartColumn(self._builder, _column(each))
            for each in (self._head, self._sheet, self._panel, self._told)
        )
        self._bar = ActionBar(look)
        self._buttons: list[ButtonPart] = []
        self._bound: set[str] = set()
        self._lay_out()
        self.acts: dict[str, Callable[[], None]] = {}
        """What keys do, but for those that are the same on every screen."""
        self.bind("Page Down", lambda: self.page(1))
        self.bind("Page Up", lambda: self.page(-1))
        self.bind("F6", lambda: self.switch_pane(1))
        self.bind("Shift+F6", lambda: self.switch_pane(-1))
        look.theme.changed.connect(self._fit)

    def show_form(self, form: Form) -> None:
        """Show a form; if the stage is another, from its top, with the keyboard where it says."""
        before, self.form = self.form, form
        focused = QApplication.focusWidget() if self._has_focus() else None
        name = next((part.item.id for part in self.list_parts() if part.widget is focused), "")
        self._panes[1].setVisible(bool(form.second))
        in_head = focused is not None and self._head.isAncestorOf(focused)
        self._head_column.show((form.head,))
        self._sheet_column.show((form.sheet,))
        self._panel_column.show((form.panel,))
        for column, items in zip(self._columns, (form.first, form.second), strict=True):
            column.show(items)
        self._told_column.show(form.told)
        self._told.setVisible(any(form.told))
        self._show_bar([button for button in form.bar if button is not None])
        self._bind_keys()
        self._show_hints()
        if before is None or _shape(before) != _shape(form):
            self._fit()
        if self._builder.changed:
            self._builder.changed = False
            set_tab_order(self)
        self.show_place(form.place)
        if before is not None and before.stage != form.stage and not form.seen:
            self.column.verticalScrollBar().setValue(0)
        if not self.isVisible():
            return
        stays = in_head and form.head is not None and before is not None and form.focus == before.focus
        if before is not None and before.stage != form.stage and stays:
            self._head_column.take_focus()
        elif before is None or before.stage != form.stage:
            self.set_initial_focus()
        elif focused is not None and not focused.isVisible() and (name or not self._has_focus()):
            self._take_focus(name)
        self._follow(before, form)

    def _follow(self, before: Form | None, form: Form) -> None:
        """Open the form's menu, and bring into view what is to be seen now."""
        if form.menu is not None and (before is None or form.menu is not before.menu):
            self._open_menu(form.menu)
        if before is not None and before.seen != form.seen:
            self._bring_later()

    def set_initial_focus(self) -> None:
        """Put the keyboard where the form says, and speak what it says."""
        self._take_focus()
        if self.form is not None and self.form.announcement:
            announce(self, self.form.announcement)
        self._bring_later()

    def back(self) -> None:
        """Stop what is being worked on; where nothing is, go back."""
        if self.form is not None and not self._stop():
            self.form.back()

    def leave(self) -> None:
        """Go back, whatever is being worked on."""
        self._stop()
        if self.form is not None:
            (self.form.leave or self.form.back)()

    def release_focus(self) -> None:
        """Work on nothing more that would open over the screen that comes."""
        self._stop()
        super().release_focus()

    def primary(self) -> None:
        """Do what Enter does."""
        if self.form is None:
            return
        for part in self.list_parts():
            if isinstance(part, TextInputPart) and part.widget.hasFocus() and part.item.enter is not None:
                part.item.enter()
                return
        if self.form.enter is not None:
            self.form.enter()
            return
        for button in self.form.bar:
            if button is not None and button.look == "primary":
                button.act()

    def set_narrow(self, narrow: bool) -> None:
        """Put the second column below the first, and leave the keys to Help."""
        self._narrow = self._builder.narrow = narrow
        for part in self.list_parts():
            part.set_narrow(narrow)
        self._fit()
        self._show_hints()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what Ctrl+Enter is for, if it is for something; Enter alone does what the form says."""
        act = (
            self._keys.get("Ctrl+Return") if event.modifiers() & Qt.KeyboardModifier.ControlModifier else None
        )
        if event.key() in ENTER_KEYS and act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows lead from the buttons of the bar to where the form says."""
        arrows = "" if self.form is None else self.form.arrows
        if arrows and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            leads = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            if leads:
                self._take_focus(arrows)
            return leads
        return super().eventFilter(watched, event)

    def list_parts(self) -> Iterator[Part]:
        """Yield the parts of the page, in the order in which they are read."""
        columns = (self._head_column, self._sheet_column, self._panel_column, *self._columns)
        for column in (*columns, self._told_column):
            yield from column.list_parts()
        yield from self._buttons

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number: the sheet with the keyboard, else what is beside.

        Where a part fills a column, it is scrolled.
        """
        focused = QApplication.focusWidget()
        for column in self._columns:
            for part in column.list_parts():
                if part.fills:
                    part.page(pages)
                    return
        for part in self._list_sheets():
            within = focused is not None and part.widget.isAncestorOf(focused)
            if (within and not self._narrow) or part.item is (self.form and self.form.panel):
                part.page(pages)
                return
        self.column.page(pages)

    def _list_sheets(self) -> list[SheetPart]:
        """Return the sheet and the panel that there are."""
        parts = [*self._sheet_column.list_parts(), *self._panel_column.list_parts()]
        return [part for part in parts if isinstance(part, SheetPart)]

    def _stop(self) -> bool:
        return self.form is not None and self.form.stop is not None and self.form.stop()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and focused.isVisible() and self.isAncestorOf(focused)

    def _take_focus(self, *names: str) -> None:
        """Put the keyboard on the first of these parts that there is, else where the form says."""
        parts = {part.item.id: part for part in self.list_parts() if part.item.id}
        for name in (*names, "" if self.form is None else self.form.focus):
            if name in parts:
                parts[name].take_focus()
                return
        self._columns[0].take_focus()
        if not self._has_focus():
            self.setFocus()

    def _bring_later(self) -> None:
        if self.form is not None and self.form.seen:
            QTimer.singleShot(0, self, self._bring_seen)

    def _open_menu(self, menu: Menu) -> None:
        below = next((part.anchor for part in self.list_parts() if part.item.id == menu.below), self._bar)
        made = build_menu(self)
        made.setAccessibleName(menu.name)
        for words, act, on in menu.entries:
            add_menu_entry(made, words, act, on=on)
        open_menu_below(made, below)
        actions = made.actions()
        made.setActiveAction(next((each for each in actions if each.isChecked()), actions[0]))

    def _bring_seen(self) -> None:
        # What is new has its place only when all that stands around it was laid out.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for part in self.list_parts():
            if self.form is not None and part.item.id == self.form.seen and part.widget.isVisible():
                self.column.bring(part.widget)

    def _show_bar(self, buttons: list[Button]) -> None:
        if [each.kind for each in buttons] != [part.item.kind for part in self._buttons]:
            for part in self._buttons:
                self._bar.end.removeWidget(part.widget)
                part.widget.hide()
                part.widget.deleteLater()
            self._builder.changed = True
            self._buttons = [ButtonPart(self._builder, each) for each in buttons]
            for part in self._buttons:
                self._bar.end.addWidget(part.widget)
                part.widget.installEventFilter(self)
        for part, button in zip(self._buttons, buttons, strict=True):
            part.item = button
            part.show(button)
        self._bar.setVisible(bool(buttons) or bool(self.form and self.form.hints))

    def _bind_keys(self) -> None:
        acts = {part.item.key: part.item.act for part in self.list_parts() if isinstance(part, ButtonPart)}
        # Qt calls the large Enter key Return.
        acts = {key.replace("+Enter", "+Return"): act for key, act in acts.items() if key not in UNBOUND}
        if self.form is not None:
            acts |= self.form.keys
        self.acts = acts
        for key in self._bound - acts.keys():
            self.unbind(key)
        for key, act in acts.items():
            self.bind(key, act)
        self._bound = set(acts)

    def _show_hints(self) -> None:
        hints: Sequence[KeyHint | str] = () if self.form is None else self.form.hints
        if self._narrow and (hints or self._buttons):
            self._bar.show_hints([KeyHint("F1"), self._translate("learners.keys_hint")])
        else:
            self._bar.show_hints(hints)

    def switch_pane(self, step: int) -> None:
        """Go to the next of the sheet, the columns and the bar; to a part that is a pane, and back."""
        if any(part.switch_pane(step) for part in self._list_sheets()):
            return
        focused = QApplication.focusWidget()
        own = next((part for part in self.list_parts() if part.is_pane), None)
        if own is not None:
            arrival = "" if self.form is None else self.form.focus
            others = [part for part in self.list_parts() if part.item.id == arrival and part is not own]
            inside = focused is not None and (own.widget is focused or own.widget.isAncestorOf(focused))
            ((others or self._buttons)[-1] if inside else own).take_focus()
            return
        columns = (self._head_column, self._sheet_column, self._panel_column, *self._columns)
        panes: list[list[Part]] = [list(column.list_parts()) for column in columns]
        panes.append(list(self._buttons))
        stops = [
            stop
            for stop in ([e for e in pane if e.takes_focus and e.widget.isVisible()] for pane in panes)
            if stop
        ]
        at = next(
            (
                place
                for place, pane in enumerate(stops)
                if focused is not None
                and any(each.widget is focused or each.widget.isAncestorOf(focused) for each in pane)
            ),
            0,
        )
        if stops:
            pane = stops[(at + step) % len(stops)]
            begin = "" if self.form is None else self.form.focus
            there = [each for each in pane if begin and each.item.id == begin]
            # Of the bar's buttons the last is the primary one, and what follows a button is read.
            last = pane[0] in self._buttons or (not there and isinstance(pane[0], ButtonPart))
            (pane[-1] if last else (there or pane)[0]).take_focus()

    def _fit(self) -> None:
        form = self.form
        two = form is not None and bool(form.second)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if two and self._narrow else directions.LeftToRight)
        whole = form is not None and form.width == WHOLE
        width = self._look.theme.scaled(form.width if form is not None else 0)
        if form is not None and form.sheet is not None:
            width = NO_LIMIT
        side = int(two and form is not None and form.side)
        fixed, free = self._panes[side], self._panes[1 - side]
        fixed.setMinimumWidth(width if two and not self._narrow else 0)
        fixed.setMaximumWidth(NO_LIMIT if whole or (two and self._narrow) else width)
        free.setMinimumWidth(0)
        free.setMaximumWidth(NO_LIMIT)
        for place in (0, 3):
            self._row.setStretch(place, 0 if two or whole else 1)
        first = 1 if side else 1000
        self._row.setStretch(1, 0 if two and self._narrow else first)
        self._row.setStretch(2, 1 if two and not side else 0)
        self._row.setSpacing(MARGIN if two else 0)
        self._fit_sheet()

    def _fit_sheet(self) -> None:
        """Let the sheet stand beside the columns, or in a narrow window in them; it keeps the keyboard."""
        form, focused = self.form, QApplication.focusWidget()
        sheet = form is not None and form.sheet is not None
        head = form is not None and form.head is not None
        panel = form is not None and form.panel is not None
        beside = sheet and not self._narrow
        held = focused is not None and (self._sheet.isAncestorOf(focused) or self._head.isAncestorOf(focused))
        if self._narrow:
            self.column.box.removeWidget(self._sheet)
            last = form is not None and form.sheet_last
            self.column.box.insertWidget(self.column.box.count() if last else 0, self._sheet)
            self.column.box.insertWidget(0, self._head)
        else:
            self._halves.insertWidget(1, self._sheet)
            self._outer.insertWidget(0, self._head)
        self._head.setVisible(head)
        self._sheet.setVisible(sheet)
        self._panel.setVisible(panel)
        self.column.setVisible(not panel)
        shares = form.shares if form is not None and beside else (1, 1)
        for widget, share in ((self._sheet, 0), (self.column, 1), (self._panel, 1)):
            self._halves.setStretchFactor(widget, shares[share])
        under = head and not self._narrow
        top = 0 if under else ABOVE
        self._halves.setContentsMargins(0, BELOW_HEAD if under else 0, 0, 0)
        _set_margins(self._sheet, (0, top, 0, ABOVE) if beside else (0, 0, 0, GAP))
        _set_margins(self._head, (0, 0, 0, GAP) if self._narrow else (MARGIN, BELOW_HEAD, MARGIN, 0))
        for place in (0, self._halves.count() - 3):
            resize_spacing(self._halves, place, MARGIN if beside else 0)
        self.column.set_margins(0 if beside else MARGIN, top, MARGIN, ABOVE)
        for part in self._list_sheets():
            part.set_flowing(self._narrow)
        if held and focused is not None:
            focused.setFocus()

    def _lay_out(self) -> None:
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.column.box.addLayout(row, 1)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._panes[0], 1000)
        row.addWidget(self._panes[1])
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._outer = box
        box.addWidget(self._head)
        halves = self._halves = QHBoxLayout()
        halves.setSpacing(0)
        box.addLayout(halves, 1)
        halves.addSpacing(0)
        halves.addWidget(self._sheet)
        halves.addSpacing(0)
        halves.addWidget(self.column)
        halves.addWidget(self._panel)
        told = QHBoxLayout()
        box.addLayout(told)
        told.setContentsMargins(MARGIN, 0, MARGIN, 0)
        told.addWidget(self._told)
        box.addWidget(self._bar)


def _shape(form: Form) -> tuple[object, ...]:
    return (
        form.width,
        bool(form.second),
        form.side,
        bool(form.head),
        bool(form.sheet),
        bool(form.panel),
        form.shares,
        form.sheet_last,
    )


def _set_margins(widget: QWidget, margins: tuple[int, int, int, int]) -> None:
    layout = widget.layout()
    if layout is not None:
        layout.setContentsMargins(*margins)


def _column(pane: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    return column
