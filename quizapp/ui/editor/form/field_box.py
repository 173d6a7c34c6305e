"""One field of a form with its label, what helps to fill it, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.editor.form.choice_box import ChoiceBox
from quizapp.ui.editor.form.text_fields import LineField, ParagraphField
from quizapp.ui.editor.form.thumbnail import PictureThumbnail
from quizapp.ui.kit.checkable_button import CheckRow
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.widget_state import IconLineState, SwitchState

if TYPE_CHECKING:
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.form.form_callbacks import FormCallbacks
    from quizapp.ui.editor.form.state import FieldProblem, FormField
    from quizapp.ui.kit.style import Style

MARKS: Final = {"error": ("wrong", "wrong"), "warning": ("warn", "partial"), "note": ("info", "neutral")}
"""For how much is wrong, icon and colour of the sentence that tells it."""


class FieldProblemLine(IconLine):
    """What is wrong at a place; the checks announce it, so that it is not said here as well."""

    def __init__(self, look: Style) -> None:
        super().__init__(look, "label")
        self.tell(None)

    def tell(self, told: FieldProblem | None) -> None:
        """Show what is wrong, or nothing."""
        icon, tone = MARKS[told.severity] if told else ("", "text")
        self.show_line(IconLineState(icon, told.sentence, tone=tone) if told else None)


class FieldBox(QWidget):
    """A field of one sort for as long as it lives; what stands in it and where it leads may change."""

    def __init__(self, look: Style, field: FormField, tell: FormCallbacks, nothing: str) -> None:
        super().__init__()
        self._look, self._field, self._tell = look, field, tell
        self._stood: Json = None
        self._shown: tuple[FormField, str] | None = None
        self._label = Label(look, style="label", tone="textMuted")
        self._help = Label(look, style="meta", tone="textMuted")
        self._told = FieldProblemLine(look)
        self.editor = self._editor(field, nothing)
        self._label.setBuddy(self.editor)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        for widget in (self._label, self.editor, self._help, self._told):
            box.addWidget(widget)
        self.show_field(field)

    @property
    def field(self) -> FormField:
        """What is shown."""
        return self._field

    def show_field(self, field: FormField, within: str = "") -> None:
        """Show what stands in the field now; a caret stays where it is. `within`: what it is a part of."""
        shown = (field, within)
        if shown == self._shown:
            # What was chosen or typed and not taken goes again.
            self._fill(field)
            return
        self._field, self._shown = field, shown
        seen = not field.bare and field.kind != "switch"
        self._label.show_text(field.label)
        self._label.setVisible(seen)
        self._help.show_text(field.help)
        self._help.setVisible(bool(field.help) and not field.bare)
        self._told.tell(field.told)
        self._fill(field)
        told = field.told.sentence if field.told else ""
        self.editor.setAccessibleName(field.label)
        described = (within and f"{within}.", told, field.help)
        self.editor.setAccessibleDescription(" ".join(filter(None, described)))

    def _editor(self, field: FormField, nothing: str) -> QWidget:
        style = "quoteS" if field.serif else "body"
        if field.kind == "paragraph":
            paragraph = ParagraphField(self._look, style, field.most)
            paragraph.written.connect(self._write)
            return paragraph
        if field.kind == "choice":
            choice = ChoiceBox(self._look, nothing)
            choice.picked.connect(self._pick)
            return choice
        if field.kind == "switch":
            switch = CheckRow(self._look, _switch(field), pad=6)
            switch.toggled.connect(self._turn)
            return switch
        if field.kind == "picture":
            return PictureThumbnail(self._look)
        if field.kind == "told":
            return Label(self._look, style="strong", reads=True)
        line = LineField(self._look, style)
        line.setMaxLength(field.most)
        if field.kind == "name":
            line.left.connect(self._leave)
        else:
            line.written.connect(self._write)
        return line

    def _fill(self, field: FormField) -> None:
        match self.editor:
            case ParagraphField() | LineField() as words:
                if not (self._is_written(words) and field.value == self._stood):
                    words.show_words(field.value)
                words.show_highlights(field.marks, field.shown)
                words.setPlaceholderText(field.empty)
                self._stood = field.value
            case ChoiceBox() as choice:
                choice.show_values(field.values, field.value, field.empty)
            case CheckRow() as row:
                with QSignalBlocker(row):
                    row.show_switch(_switch(field))
            case PictureThumbnail() as thumb:
                thumb.show_picture(field.value, field.empty)
            case Label() as told:
                told.show_text(field.value)

    def _is_written(self, words: QWidget) -> bool:
        """Tell whether what stands in the field is still to be told."""
        return words.hasFocus() and self._field.kind == "name"

    def _write(self, words: str) -> None:
        self._tell.typed(self._field.pointer, words)

    def _leave(self, words: str) -> None:
        if words != self._field.value:
            self._tell.chosen(self._field.to or self._field.pointer, words)

    def _pick(self, place: int) -> None:
        value = self._field.values[place]
        if value.acts:
            self._tell.acted(value.acts, value.value or self._field.pointer)
        else:
            self._tell.chosen(self._field.to or self._field.pointer, value.value)

    def _turn(self, on: bool) -> None:
        self._tell.chosen(self._field.to or self._field.pointer, self._field.values[on].value)


def _switch(field: FormField) -> SwitchState:
    return SwitchState(field.label, "", bool(field.value), field.label)
