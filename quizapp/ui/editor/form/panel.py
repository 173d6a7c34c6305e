"""The panel that shows a form and tells what is done in it. `steps` turns that into steps of editing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.editing.pointers import inside, joined, parent
from quizapp.ui.editor.form.field_box import FieldBox
from quizapp.ui.editor.form.part_box import PartBox
from quizapp.ui.editor.form.state import FormState, Part, fields_of
from quizapp.ui.editor.form.telling_on import Tell
from quizapp.ui.text import form as text
from quizapp.ui.widgets.column import Column
from quizapp.ui.widgets.tab_order import tab_in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look

NARROW: Final = 400
"""Below this width, px at 100 %, fields stand one below the other."""

BETWEEN: Final = 16


class FormPanel(Column):
    """Shows one FormState after another; what has the keyboard keeps it, and its caret."""

    typed = Signal(str, str)
    """A text field's pointer, and all that stands in it now."""

    chosen = Signal(str, object)
    """A pointer, and the value that is chosen for it: plain data; None takes the field away."""

    added = Signal(str, str)
    """The pointer of a list, and what is added to it."""

    removed = Signal(str)
    """The pointer of what is taken away."""

    moved = Signal(str, int)
    """The pointer of an entry, and by how many places it moves: -1 up, 1 down."""

    acted = Signal(str, str)
    """The name of what is asked for, and the pointer that it is for."""

    def __init__(self, look: Look, translate: Translate) -> None:
        super().__init__()
        self._look = look
        self._words = text.labels(translate)
        self._state = FormState()
        self._boxes: dict[str, PartBox] = {}
        self._order: list[str] = []
        self._wanted = ""
        self._left = ""
        self._tell = Tell(self._type, self._choose, self._add, self._remove, self._move, self._act)
        self.box.setSpacing(BETWEEN)
        look.theme.changed.connect(self._fit)

    def show_form(self, state: FormState) -> None:
        """Show a form; what is shown already and did not change is left alone."""
        before = self._focused()
        if (state.subject, state.pointer) != (self._state.subject, self._state.pointer):
            before = before if state.subject == self._state.subject else ""
            self._begin(state)
        self._state = state
        self._show()
        here = QApplication.focusWidget()
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.focus(wanted)
        elif before and (here is None or not self.isAncestorOf(here)):
            self.focus(before)

    @property
    def is_about_voices(self) -> bool:
        """Whether the speakers are shown."""
        return self._state.kind == "voices"

    def focus_first(self) -> None:
        """Put the keyboard into the first field that is written into, else on the first thing there is."""
        every = list(self._state.fields())
        written = [field.pointer for field in every if field.kind in ("line", "paragraph", "name")]
        places = [*written, *(field.pointer for field in every), *_places(self._state.parts)]
        for pointer in [place for place in places if place][:1]:
            self.focus(pointer)

    def focus_again(self) -> None:
        """Put the keyboard where it was last in this form, else into the first field."""
        if self._left and self._left in _places(self._state.parts):
            self.focus(self._left)
        else:
            self.focus_first()

    def remember(self, widget: QWidget) -> None:
        """Remember where in the form the keyboard was."""
        place = self._pointer_of(widget) if self.isAncestorOf(widget) else ""
        self._left = place or self._left

    def focus(self, pointer: str) -> None:
        """Put the keyboard into the field at a pointer, or the nearest that there is around it."""
        places = [place for place in _places(self._state.parts) if place]
        around = [place for place in places if inside(pointer, place)]
        within = [place for place in places if inside(place, pointer)]
        for target in [*sorted(around, key=len, reverse=True), *within]:
            stop = self._stop_at(target)
            if stop is not None:
                self._let_be_seen(stop)
                stop.setFocus()
                QTimer.singleShot(0, stop, partial(self.bring, stop))
                return

    def bring(self, widget: QWidget) -> None:
        """Scroll no further than it takes to see a field with its label."""
        box = widget.parentWidget()
        if isinstance(box, FieldBox):
            self._scroll_to(box)
        super().bring(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put fields one below the other where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._state.parts:
            self._show()

    def _show(self) -> None:
        narrow = self.width() < self._look.theme.scaled(NARROW)
        keys = [
            f"{place} {part.pointer.removeprefix(self._state.pointer)} {part.card}{part.folded}"
            for place, part in enumerate(self._state.parts)
        ]
        moved = keys != self._order
        if moved:
            self._lay_out(keys)
        for key, part in zip(keys, self._state.parts, strict=True):
            moved = self._boxes[key].show_part(part, self._state.pointer, narrow=narrow) or moved
        if moved:
            tab_in_order(self._inner)

    def _lay_out(self, keys: list[str]) -> None:
        while self.box.takeAt(0) is not None:
            pass
        for key in self._boxes.keys() - set(keys):
            box = self._boxes.pop(key)
            box.hide()
            box.deleteLater()
        for key, part in zip(keys, self._state.parts, strict=True):
            if key not in self._boxes:
                self._boxes[key] = PartBox(self._look, part, self._tell, self._words)
            self.box.addWidget(self._boxes[key])
        self.box.addStretch()
        self._order = keys

    def _begin(self, state: FormState) -> None:
        """Begin another question at the top; of another kind its widgets are others too."""
        if state.subject != self._state.subject:
            self._wanted = self._left = ""
            self.verticalScrollBar().setValue(0)
        if state.kind != self._state.kind:
            self._state = FormState()
            self._lay_out([])

    def _stop_at(self, pointer: str) -> QWidget | None:
        for box in self._boxes.values():
            found = box.open_to(pointer)
            if found is not None:
                return found
        return None

    def _let_be_seen(self, stop: QWidget) -> None:
        """Show at once what was made just now: Qt would show it later, and give it no keyboard until then."""
        around: QWidget | None = stop
        while around is not None and around is not self._inner:
            if not around.isVisible():
                around.show()
            around = around.parentWidget()

    def _focused(self) -> str:
        """Return the pointer of the field or part that has the keyboard; empty where none has it."""
        widget = QApplication.focusWidget()
        return self._pointer_of(widget) if widget is not None and self.isAncestorOf(widget) else ""

    def _pointer_of(self, widget: QWidget) -> str:
        around: QWidget | None = widget
        while around is not None and around is not self:
            if isinstance(around, FieldBox):
                return around.field.pointer
            if isinstance(around, PartBox) and around.part.pointer:
                return around.part.pointer
            around = around.parentWidget()
        return ""

    def _type(self, pointer: str, words: str) -> None:
        self.typed.emit(pointer, words)

    def _choose(self, pointer: str, value: Any) -> None:
        self.chosen.emit(pointer, value)

    def _add(self, pointer: str, what: str) -> None:
        """Tell what is added; the keyboard goes there."""
        listed = _part_at(self._state.parts, pointer)
        self._wanted = joined(pointer, _count(listed)) if listed is not None else ""
        self.added.emit(pointer, what)

    def _remove(self, pointer: str) -> None:
        self._wanted = pointer
        self.removed.emit(pointer)

    def _move(self, pointer: str, by: int) -> None:
        """Tell what is moved; the keyboard goes with it."""
        listed, name = parent(pointer)
        self._wanted = pointer if self._state.kind == "order" else joined(listed, int(name) + by)
        self.moved.emit(pointer, by)

    def _act(self, name: str, pointer: str) -> None:
        self.acted.emit(name, pointer)


def _places(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        yield from (part.pointer, *part.holds)
        yield from (field.pointer for field in fields_of(part))
        yield from _places(part.parts)


def _part_at(parts: tuple[Part, ...], pointer: str) -> Part | None:
    for part in parts:
        if part.pointer == pointer:
            return part
        found = _part_at(part.parts, pointer)
        if found is not None:
            return found
    return None


def _count(part: Part) -> int:
    """Return how many entries of its list a part shows."""
    return sum(parent(inner.pointer)[0] == part.pointer for inner in part.parts if inner.pointer)
