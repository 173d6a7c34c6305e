"""The bar over the panes that finds words in the teacher's own texts, and replaces them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal

from quizapp.ui.editor.form.text_fields import BREAKS, SURROGATES, is_screen_key, leave_to_screen
from quizapp.ui.kit.buttons import ENTER_KEYS, KeyButton, ToolButton, build_key_button
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.checkable_button import CheckRow
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.search_field import SearchField
from quizapp.ui.kit.widget_state import IconLineState, SwitchState
from quizapp.ui.messages.editor_keys import NEXT, PREVIOUS
from quizapp.ui.messages.keys import describe_key

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from quizapp.ui.editor.state import FindReplaceState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

WIDE: Final = 280
LONGEST: Final = 400
"""Characters; no text of a teacher's that is looked for is longer."""


class FindReplaceField(SearchField):
    """Enter tells `entered`, with Shift that it goes back; the editor's keys are left to it."""

    entered = Signal(bool)

    def __init__(self, look: Style, name: str, icon: str = "search") -> None:
        super().__init__(look, name, WIDE, LONGEST, icon)

    @property
    def words(self) -> str:
        """What is written, on one line, as all texts of a pack are."""
        return SURROGATES.sub("", BREAKS.sub(" ", self.text()))

    def event(self, event: QEvent) -> bool:
        """Leave the editor's keys to it."""
        return False if leave_to_screen(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a place with Enter, or type."""
        if event.key() in ENTER_KEYS:
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif is_screen_key(event) or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class FindReplaceBar(CardFrame):
    """Shows one FindReplaceState after another; hidden without any."""

    searched = Signal(str)
    renewed = Signal(str)
    stepped = Signal(int)
    capitals = Signal(bool)
    whole = Signal(bool)
    replaced = Signal()
    all_replaced = Signal()
    closed = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, 10)
        self._translate = translate
        self.search_field, self.new = (
            FindReplaceField(look, translate("replace.find")),
            FindReplaceField(look, translate("replace.new"), "edit"),
        )
        self._count = Label(look, style="label", wrap=False)
        self._where = Label(look, tone="textMuted")
        self._note = IconLine(look, "label")
        self.next = build_key_button(
            look, translate, translate("replace.next"), NEXT, icon="down", small=True
        )
        self.before = self._bare("up", translate("replace.before"))
        self.before.setAccessibleDescription(describe_key(translate, PREVIOUS))
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

    def show_finding(self, state: FindReplaceState | None) -> None:
        """Show what is looked for and what was found; None takes the bar away."""
        self.setVisible(state is not None)
        if state is None:
            return
        for field, words in ((self.search_field, state.words), (self.new, state.new)):
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
        self._note.show_line(IconLineState("info", state.note) if state.note else None)
        self.search_field.setAccessibleDescription(
            ", ".join(filter(None, (state.count, state.where, state.note)))
        )

    def take_focus(self) -> None:
        """Begin to type what is looked for; what stands there is replaced by it."""
        self.search_field.setFocus()
        self.search_field.selectAll()

    def _switch(self, name: str, *, on: bool) -> SwitchState:
        return SwitchState(
            self._translate(f"replace.{name}"), "", on, self._translate(f"replace.{name}_name")
        )

    def _bare(self, icon: str, name: str) -> ToolButton:
        made = ToolButton(self._look, "", icon=icon)
        made.set_bare(True)
        made.setAccessibleName(name)
        return made

    def _fill(self) -> None:
        top = FlowBox(
            self.search_field, self._count, self.next, self.before, self._capitals, self._whole,
            self.close_it,
            gap=8, grows=self.search_field,
        )  # fmt: skip
        below = FlowBox(self.new, self.replace, self.replace_all, gap=8, grows=self.new)
        told = FlowBox(self._where, self._note, gap=16, grows=self._note)
        self.column.setSpacing(8)
        for row in (top, below, told):
            self.column.addWidget(row)

    def _connect(self) -> None:
        self.search_field.textEdited.connect(lambda: self.searched.emit(self.search_field.words))
        self.new.textEdited.connect(lambda: self.renewed.emit(self.new.words))
        self.search_field.entered.connect(lambda back: self.stepped.emit(-1 if back else 1))
        self.new.entered.connect(lambda _back: self.replaced.emit())
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self._capitals.toggled.connect(self.capitals)
        self._whole.toggled.connect(self.whole)
        self.replace.clicked.connect(self.replaced)
        self.replace_all.clicked.connect(self.all_replaced)
        self.close_it.clicked.connect(self.closed)
