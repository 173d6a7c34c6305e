"""The page on which a spreadsheet is taken in: asked for, read, and shown before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.editor.card_page import CardPage
from quizapp.ui.editor.delayed_indicator import DelayedIndicator
from quizapp.ui.editor.spreadsheet.state import SpreadsheetChange, SpreadsheetChangeGroup
from quizapp.ui.kit.card_frames import FocusableCard, ProgressCard
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.editor.spreadsheet.spreadsheet_import import SpreadsheetImportPresenter
    from quizapp.ui.editor.spreadsheet.state import SpreadsheetImportState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


class SpreadsheetImportPage(CardPage):
    """Shows one spreadsheet after another."""

    def __init__(self, look: Style, translate: Translate, taking: SpreadsheetImportPresenter) -> None:
        super().__init__(look)
        self._taking = taking
        self._translate = translate
        self._shown: tuple[object, ...] = ()
        self._heading = Label(look, translate("spreadsheet.take.told"), reads=True)
        self._file = Label(look, style="heading", reads=True)
        self._counted = Label(look, style="strong", reads=True)
        self._faulty = IconLine(look, reads=True)
        self._failed = MessageLine(look)
        self._said = ""
        self._notes, self._changes = QVBoxLayout(), QVBoxLayout()
        self._working = ProgressCard(look, translate("spreadsheet.take.stop"), "Esc")
        self._late = DelayedIndicator(self._working)
        back = build_key_button(look, translate, translate("editor.back"), "Esc")
        self.other = build_key_button(look, translate, translate("spreadsheet.take.choose_other"))
        self.choose = build_key_button(
            look, translate, translate("spreadsheet.take.choose"), "Enter", "primary"
        )
        self.take = build_key_button(look, translate, translate("spreadsheet.take.take"), "Enter", "primary")
        acts = (
            (back, self.left.emit),
            (self.other, taking.choose),
            (self.choose, self.primary),
            (self.take, self.primary),
        )
        for button, act in acts:
            button.clicked.connect(act)
            self.bar.end.addWidget(button)
        self._fill()

    def refresh(self) -> None:
        """Show how it is now."""
        state = self._taking.state
        self._heading.setVisible(state.step == "asking")
        self._show_working(state)
        self._file.show_text(state.file)
        self._file.setVisible(bool(state.file) and state.step in ("faulty", "shown", "taking"))
        self._counted.show_text(state.counted)
        self._counted.setVisible(bool(state.counted))
        faulty = (
            IconLineState("wrong", self._translate("spreadsheet.take.faults"), tone="wrong")
            if state.step == "faulty"
            else None
        )
        self._faulty.show_line(faulty)
        if state.failed != self._said:
            self._said = state.failed
            self._failed.say(state.failed)
        self._show_found(state)
        self.choose.setVisible(state.step in ("asking", "faulty"))
        self.take.setVisible(state.step == "shown")
        self.other.setVisible(state.step == "shown")

    def take_focus(self) -> None:
        """Put the keyboard on what it is for, or on what was found, from where one reads on."""
        (self._heading if self._heading.isVisibleTo(self) else self._file).setFocus()

    def primary(self) -> None:
        """Have a file chosen, or take in what is shown."""
        if self._taking.state.step == "shown":
            self._taking.take()
        else:
            self._taking.choose()

    def _show_working(self, state: SpreadsheetImportState) -> None:
        words = {
            "reading": self._translate("spreadsheet.take.reading"),
            "taking": self._translate("spreadsheet.take.taking"),
        }.get(state.step)
        if words is None:
            self._late.end()
            return
        self._working.show_work(words, 0, 0)
        self._late.begin()

    def _show_found(self, state: SpreadsheetImportState) -> None:
        """Show what is wrong with a file, or what it would change; the keyboard comes to it."""
        found = state.faults, state.notes, state.groups
        if found == self._shown:
            return
        self._shown = found
        delete_layout_items(self._notes)
        delete_layout_items(self._changes)
        for note in state.notes:
            line = IconLine(self._look, reads=True)
            line.show_line(IconLineState("info", note))
            self._notes.addWidget(SpacedWidget(line, 8))
        if state.faults:
            faults = [SpreadsheetChange("wrong", each) for each in state.faults]
            self._add_rows(self._translate("spreadsheet.take.faults_name"), faults, "wrong")
        for group in state.groups:
            self._add_group(group)
        if state.step in ("faulty", "shown") and self.isVisible():
            self._file.show()
            self._file.setFocus()

    def _add_group(self, group: SpreadsheetChangeGroup) -> None:
        self._changes.addWidget(SpacedWidget(Label(self._look, group.heading, "heading"), 4))
        self._add_rows(group.heading, group.changes)
        if group.rest:
            self._changes.addWidget(SpacedWidget(Label(self._look, group.rest, tone="textMuted"), 16))

    def _add_rows(self, name: str, changes: Sequence[SpreadsheetChange], tone: str = "text") -> None:
        rows = RovingGroup(name, apart=8)
        rows.set_rows([self._row(each, tone) for each in changes])
        self._changes.addWidget(SpacedWidget(rows, 16))

    def _row(self, change: SpreadsheetChange, tone: str) -> QWidget:
        card = FocusableCard(self._look, 12)
        card.setAccessibleName(change.name)
        title = IconLine(self._look)
        strong, rest = (change.title, "") if change.lines else ("", change.title)
        title.show_line(IconLineState(change.icon, rest, strong=strong, tone=tone))
        card.column.addWidget(title)
        for line in change.lines:
            card.column.addWidget(Label(self._look, line))
        return card

    def _fill(self) -> None:
        self._card.column.addWidget(SpacedWidget(self._heading, 8))
        for widget, below in (
            (self._failed, 8),
            (self._working, 8),
            (self._file, 4),
            (self._faulty, 8),
            (self._counted, 8),
        ):
            self._card.column.addWidget(SpacedWidget(widget, below))
        self._card.column.addLayout(self._notes)
        self._card.column.addLayout(self._changes)
