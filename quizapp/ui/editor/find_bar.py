"""The bar over the panes that finds words in the teacher's own texts, and replaces them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal

from quizapp.ui.editor.form.writing import BREAKS, HALVES, is_the_screens, left_to_the_screen
from quizapp.ui.text.keys import pressed_by
from quizapp.ui.text.keys_banks import BEFORE, NEXT
from quizapp.ui.widgets.button import ENTER, KeyButton, ToolButton
from quizapp.ui.widgets.cards import Card
from quizapp.ui.widgets.check_row import CheckRow
from quizapp.ui.widgets.flowing import Flowing
from quizapp.ui.widgets.keyed_button import keyed_button
from quizapp.ui.widgets.label import Label
from quizapp.ui.widgets.lines import IconLine
from quizapp.ui.widgets.search_field import SearchField
from quizapp.ui.widgets.state import Line, Switch

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.editor.state import FindingState
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look

WIDE: Final = 280
LONGEST: Final = 400
"""Characters; no text of a teacher's that is looked for is longer."""


class FindField(SearchField):
    """Enter tells `entered`, with Shift that it goes back; the editor's keys are left to it."""

    entered = Signal(bool)

    def __init__(self, look: Look, name: str, icon: str = "search") -> None:
        super().__init__(look, name, WIDE, LONGEST, icon)

    @property
    def words(self) -> str:
        """What is written, on one line, as all texts of a pack are."""
        return HALVES.sub("", BREAKS.sub(" ", self.text()))

    def event(self, event: QEvent) -> bool:
        """Leave the editor's keys to it."""
        return False if left_to_the_screen(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a place with Enter, or type."""
        if event.key() in ENTER:
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif is_the_screens(event) or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class FindBar(Card):
    """Shows one FindingState after another; hidden without any."""

    searched = Signal(str)
    renewed = Signal(str)
    stepped = Signal(int)
    capitals = Signal(bool)
    whole = Signal(bool)
    replaced = Signal()
    all_replaced = Signal()
    closed = Signal()

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__(look, 10)
        self._translate = translate
        self.sought, self.new = (
            FindField(look, translate("replace.find")),
            FindField(look, translate("replace.new"), "edit"),
        )
        self._count = Label(look, style="label", wrap=False)
        self._where = Label(look, tone="textMuted")
        self._note = IconLine(look, "label")
        self.next = keyed_button(look, translate, translate("replace.next"), NEXT, icon="down", small=True)
        self.before = self._bare("up", translate("replace.before"))
        self.before.setAccessibleDescription(pressed_by(translate, BEFORE))
        self._capitals, self._whole = (
            CheckRow(look, self._switch(name, on=False), pad=6) for name in ("capitals", "whole")
        )
        self.replace = KeyButton(look, translate("replace.replace"), small=True)
        self.replace_all = KeyButton(look, translate("replace.all"), small=True)
        self.close_it = self._bare("close", translate("replace.close"))
        self.setAccessibleName(translate("replace.bar"))
        self._fill()
        self._connect()
        self.hide()

    def show_finding(self, state: FindingState | None) -> None:
        """Show what is looked for and what was found; None takes the bar away."""
        self.setVisible(state is not None)
        if state is None:
            return
        for field, words in ((self.sought, state.words), (self.new, state.new)):
            if field.text() != words:
                field.setText(words)
        for row, name, on in (
            (self._capitals, "capitals", state.capitals),
            (self._whole, "whole", state.whole),
        ):
            row.show_switch(self._switch(name, on=on))
        self._count.show_text(state.count)
        self._count.setVisible(bool(state.count))
        self._where.show_text(state.where)
        self._where.setVisible(bool(state.where))
        self._note.show_line(Line("info", state.note) if state.note else None)
        self.sought.setAccessibleDescription(", ".join(filter(None, (state.count, state.where, state.note))))

    def take_focus(self) -> None:
        """Begin to type what is looked for; what stands there is replaced by it."""
        self.sought.setFocus()
        self.sought.selectAll()

    def _switch(self, name: str, *, on: bool) -> Switch:
        return Switch(self._translate(f"replace.{name}"), "", on, self._translate(f"replace.{name}_name"))

    def _bare(self, icon: str, name: str) -> ToolButton:
        made = ToolButton(self._look, "", icon=icon)
        made.set_bare(True)
        made.setAccessibleName(name)
        return made

    def _fill(self) -> None:
        top = Flowing(
            self.sought, self._count, self.next, self.before, self._capitals, self._whole, self.close_it,
            gap=8, grows=self.sought,
        )  # fmt: skip
        below = Flowing(self.new, self.replace, self.replace_all, gap=8, grows=self.new)
        told = Flowing(self._where, self._note, gap=16, grows=self._note)
        self.column.setSpacing(8)
        for row in (top, below, told):
            self.column.addWidget(row)

    def _connect(self) -> None:
        self.sought.textEdited.connect(lambda: self.searched.emit(self.sought.words))
        self.new.textEdited.connect(lambda: self.renewed.emit(self.new.words))
        self.sought.entered.connect(lambda back: self.stepped.emit(-1 if back else 1))
        self.new.entered.connect(lambda _back: self.replaced.emit())
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self._capitals.toggled.connect(self.capitals)
        self._whole.toggled.connect(self.whole)
        self.replace.clicked.connect(self.replaced)
        self.replace_all.clicked.connect(self.all_replaced)
        self.close_it.clicked.connect(self.closed)
