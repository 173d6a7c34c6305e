"""A screen that shows one form after another: columns that scroll, and the bar with what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import ENTER_KEYS
from quizapp.ui.kit.form_column import FormBuilder, Part, PartColumn
from quizapp.ui.kit.form_parts import PARTS, ButtonPart
from quizapp.ui.kit.screen import Screen
from quizapp.ui.kit.screen_bars import MARGIN, ActionBar
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.tab_order import set_tab_order
from quizapp.ui.kit.widget_state import KeyHint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quizapp.ui.kit.form import Button, Form, Item
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

ABOVE, NO_LIMIT = 20, 16_777_215
WHOLE = 0
"""The width of a form as wide as there is room."""

UNBOUND = ("", "Enter", "Esc", "Space")
"""Keys of buttons that act without being bound: on every screen alike."""


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
        self._builder = FormBuilder(look, translate, self.primary, {**PARTS, **parts})
        self.column = ScrollColumn()
        self.column.set_margins(MARGIN, ABOVE, MARGIN, ABOVE)
        self._panes = QWidget(), QWidget()
        self._columns = [PartColumn(self._builder, _column(pane), stretch=True) for pane in self._panes]
        self._bar = ActionBar(look)
        self._buttons: list[ButtonPart] = []
        self._bound: set[str] = set()
        self._lay_out()
        self.bind("Page Down", lambda: self._page(1))
        self.bind("Page Up", lambda: self._page(-1))
        self.bind("F6", lambda: self._switch_pane(1))
        self.bind("Shift+F6", lambda: self._switch_pane(-1))
        look.theme.changed.connect(self._fit)

    def show_form(self, form: Form) -> None:
        """Show a form; the keyboard goes where it says if the stage is another."""
        before, self.form = self.form, form
        focused = QApplication.focusWidget() if self._has_focus() else None
        name = next((part.item.id for part in self.list_parts() if part.widget is focused), "")
        self._panes[1].setVisible(bool(form.second))
        for column, items in zip(self._columns, (form.first, form.second), strict=True):
            column.show(items)
        self._show_bar([button for button in form.bar if button is not None])
        self._bind_keys()
        self._show_hints()
        if before is None or (before.width, bool(before.second)) != (form.width, bool(form.second)):
            self._fit()
        set_tab_order(self)
        self.show_place(form.place)
        if self.isVisible() and before is not None:
            if before.stage != form.stage:
                self.set_initial_focus()
            elif focused is not None and not focused.isVisible() and (name or not self._has_focus()):
                self._take_focus(name)

    def set_initial_focus(self) -> None:
        """Put the keyboard where the form says, and speak what it says."""
        self._take_focus()
        if self.form is not None and self.form.announcement:
            announce(self, self.form.announcement)
        if self.form is not None and self.form.seen:
            QTimer.singleShot(0, self, self._bring_seen)

    def back(self) -> None:
        """Go back."""
        if self.form is not None:
            self.form.back()

    def primary(self) -> None:
        """Do what Enter does."""
        if self.form is None:
            return
        if self.form.enter is not None:
            self.form.enter()
            return
        for button in self.form.bar:
            if button is not None and button.look == "primary":
                button.act()

    def set_narrow(self, narrow: bool) -> None:
        """Put the second column below the first, and leave the keys to Help."""
        self._narrow = narrow
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
        for column in self._columns:
            yield from column.list_parts()
        yield from self._buttons

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
            self._buttons = [ButtonPart(self._builder, each) for each in buttons]
            for part in self._buttons:
                self._bar.end.addWidget(part.widget)
                part.widget.installEventFilter(self)
        for part, button in zip(self._buttons, buttons, strict=True):
            part.item = button
            part.show(button)
        self._bar.setVisible(bool(buttons) or bool(self.form and self.form.hints))

    def _bind_keys(self) -> None:
        acts = {} if self.form is None else dict(self.form.keys)
        acts |= {part.item.key: part.item.act for part in self.list_parts() if isinstance(part, ButtonPart)}
        # Qt calls the large Enter key Return.
        acts = {key.replace("+Enter", "+Return"): act for key, act in acts.items() if key not in UNBOUND}
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

    def _page(self, pages: int) -> None:
        for part in self.list_parts():
            if part.fills:
                part.page(pages)
                return
        self.column.page(pages)

    def _switch_pane(self, step: int) -> None:
        """Go to the next of the columns and the bar; to a part that is a pane, and back."""
        focused = QApplication.focusWidget()
        own = next((part for part in self.list_parts() if part.is_pane), None)
        if own is not None:
            arrival = "" if self.form is None else self.form.focus
            others = [part for part in self.list_parts() if part.item.id == arrival and part is not own]
            there = focused is not None and (own.widget is focused or own.widget.isAncestorOf(focused))
            ((others or self._buttons)[-1] if there else own).take_focus()
            return
        panes: list[list[Part]] = [list(column.list_parts()) for column in self._columns]
        panes.append(list(self._buttons))
        stops = [stop for stop in ([each for each in pane if each.takes_focus] for pane in panes) if stop]
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
            (pane[-1] if isinstance(pane[0], ButtonPart) else pane[0]).take_focus()

    def _fit(self) -> None:
        form = self.form
        two = form is not None and bool(form.second)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if two and self._narrow else directions.LeftToRight)
        whole = form is not None and form.width == WHOLE
        width = self._look.theme.scaled(form.width if form is not None else 0)
        first = self._panes[0]
        first.setMinimumWidth(width if two and not self._narrow else 0)
        first.setMaximumWidth(NO_LIMIT if whole or (two and self._narrow) else width)
        for place in (0, 3):
            self._row.setStretch(place, 0 if two or whole else 1)
        self._row.setStretch(1, 0 if two and self._narrow else 1000)
        self._row.setStretch(2, 1 if two else 0)
        self._row.setSpacing(MARGIN if two else 0)

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
        box.addWidget(self.column, 1)
        box.addWidget(self._bar)


def _column(pane: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    return column
