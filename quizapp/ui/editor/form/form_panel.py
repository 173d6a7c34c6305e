"""The panel that shows a form and tells what is done in it. `form_steps` turns that into steps of editing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from quizapp.authoring.json_pointers import is_inside, join_pointer, split_parent
from quizapp.ui.editor.form.clipboard_picture import find_picture, has_picture
from quizapp.ui.editor.form.field_box import FieldBox
from quizapp.ui.editor.form.form_callbacks import FormCallbacks
from quizapp.ui.editor.form.section_box import MOST_KEPT, FormSectionBox, hide_others
from quizapp.ui.editor.form.state import FormSection, FormState, iterate_fields
from quizapp.ui.editor.form.text_fields import LineField, ParagraphField
from quizapp.ui.kit.layout_items import detach_layout_items
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.tab_order import set_tab_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent

    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

NARROW: Final = 400
"""Below this width, px at 100 %, fields stand one below the other."""

BETWEEN: Final = 16
EDGE: Final = 40
"""So near to an edge nothing is shown that was looked for, px."""


class FormPanel(ScrollColumn):
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

    pictured = Signal(object)
    """A picture that was dropped, as Given."""

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._look = look
        self._pasted = translate("form.pasted")
        self._translate = translate
        self._state = FormState()
        self._boxes: dict[str, FormSectionBox] = {}
        self._order: list[str] = []
        self._wanted = ""
        self._above = 0
        self._left = ""
        self._tell = FormCallbacks(self._type, self._choose, self._add, self._remove, self._move, self._act)
        self._revealed: QWidget | None = None
        self.box.setSpacing(BETWEEN)
        self._inner.settled.connect(self._bring_revealed)
        look.theme.changed.connect(self._fit)

    def put_above(self, widget: QWidget) -> None:
        """Let something stand above the first part of every form."""
        self.box.insertWidget(0, widget)
        self._above = 1

    def build(self, state: FormState) -> Iterator[None]:
        """Build what a form that will be shown is made of, hidden, in steps that are short."""
        for key, part in zip(_name_parts(state), state.parts, strict=True):
            if key not in self._boxes:
                box = self._boxes[key] = FormSectionBox(self._look, part, self._tell, self._translate)
                box.setParent(self._inner)
                yield from box.build(part, state.pointer, narrow=self._is_narrow())

    def show_form(self, state: FormState) -> None:
        """Show a form; what is shown already and did not change is left alone."""
        before, shown = self._focused(), self._state
        if (state.subject, state.pointer, state.kind) != (shown.subject, shown.pointer, shown.kind):
            before = before if state.subject == shown.subject else ""
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
    def is_about_speakers(self) -> bool:
        """Whether the speakers are shown."""
        return self._state.kind == "speakers"

    def focus_first(self) -> None:
        """Put the keyboard into the first field that is written into, else on the first thing there is."""
        every = list(self._state.fields())
        written = [field.pointer for field in every if field.kind in ("line", "paragraph", "name")]
        places = [*written, *(field.pointer for field in every), *_places(self._state.parts)]
        for pointer in [place for place in places if place][:1]:
            self.focus(pointer)

    def begin(self) -> None:
        """Put the keyboard into the first field; what is typed there takes the place of what there is."""
        self.focus_first()
        focused = QApplication.focusWidget()
        if isinstance(focused, LineField | ParagraphField) and self.isAncestorOf(focused):
            focused.selectAll()

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
        stop = self._nearest(pointer)
        if stop is not None:
            self._revealed = None
            stop.setFocus()
            QTimer.singleShot(0, stop, partial(self._bring_later, stop))

    def reveal(self, pointer: str) -> None:
        """Let the field at a pointer be seen, or the nearest; the keyboard stays where it is."""
        stop = self._revealed = self._nearest(pointer)
        if stop is not None:
            QTimer.singleShot(0, stop, self._bring_revealed)

    def _bring_revealed(self) -> None:
        """Scroll to what is to be seen, away from the edges, which fade; what is laid out anew moves it."""
        stop, bar, here = self._revealed, self.verticalScrollBar(), QApplication.focusWidget()
        if stop is None or not isValid(stop) or (here is not None and self.isAncestorOf(here)):
            return
        top = stop.mapTo(self._inner, QPoint(0, 0)).y()
        if not bar.value() + EDGE <= top <= bar.value() + self.height() - EDGE - stop.height():
            bar.setValue(top - self.height() // 3)

    def _nearest(self, pointer: str) -> QWidget | None:
        """Return what can have the keyboard at a pointer, or nearest around it, once it is seen."""
        places = [place for place in _places(self._state.parts) if place]
        around = [place for place in places if is_inside(pointer, place)]
        within = [place for place in places if is_inside(place, pointer)]
        for target in [*sorted(around, key=len, reverse=True), *within]:
            stop = self._stop_at(target)
            if stop is not None:
                self._let_be_seen(stop)
                return stop
        return None

    def bring(self, widget: QWidget, before: QWidget | None = None) -> None:
        """Scroll no further than it takes to see a field with its label."""
        box = widget.parentWidget()
        super().bring(widget, box if isinstance(box, FieldBox) else before)

    def _bring_later(self, widget: QWidget) -> None:
        """Bring a field that is in the form still: it may have been rebuilt meanwhile."""
        if self._inner.isAncestorOf(widget):
            self.bring(widget)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a picture for a question; all else is the window's."""
        if self._state.takes_pictures and has_picture(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take it wherever in the form it is dropped."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of the picture that was dropped; its file stays where it is."""
        given = find_picture(event.mimeData(), self._pasted)
        if given is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.pictured.emit(given)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put fields one below the other where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._state.parts:
            self._show()

    def _show(self) -> None:
        narrow, keys = self._is_narrow(), _name_parts(self._state)
        moved = keys != self._order
        if moved:
            self._lay_out(keys)
        for key, part in zip(keys, self._state.parts, strict=True):
            moved = self._boxes[key].show_part(part, self._state.pointer, narrow=narrow) or moved
        if moved:
            set_tab_order(self._inner)

    def _is_narrow(self) -> bool:
        """Tell whether fields stand one below the other; not before it has a width."""
        has_width = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return has_width and self.width() < self._look.theme.scaled(NARROW)

    def _lay_out(self, keys: list[str]) -> None:
        # What stands above stays: taken out and put in again, it would be as high as it was before.
        detach_layout_items(self.box, self._above)
        hide_others(self._boxes, set(keys), MOST_KEPT if keys else 0)
        for key, part in zip(keys, self._state.parts, strict=True):
            if key not in self._boxes:
                self._boxes[key] = FormSectionBox(self._look, part, self._tell, self._translate)
            else:
                self._boxes[key].show()
            self.box.addWidget(self._boxes[key])
        self.box.addStretch()
        self._order = keys

    def _begin(self, state: FormState) -> None:
        """Begin another question at the top."""
        if state.subject != self._state.subject:
            self._wanted, self._revealed, self._left = "", None, ""
            self.verticalScrollBar().setValue(0)
        if state.kind != self._state.kind:
            focused = QApplication.focusWidget()
            if focused is not None and self.isAncestorOf(focused):
                # Qt would hand the keyboard on to whatever comes next.
                focused.clearFocus()

    def _stop_at(self, pointer: str) -> QWidget | None:
        for key in self._order:
            found = self._boxes[key].open_to(pointer)
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
            if isinstance(around, FormSectionBox) and around.part.pointer:
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
        of_one = next(
            (each for each in self._state.fields() if each.pointer == join_pointer(pointer, "shown")), None
        )
        if what == "saying":
            self._wanted = join_pointer(pointer, 0)
        elif of_one is not None:
            # One at a time is shown; the others stand in a box.
            self._wanted = join_pointer(pointer, len(of_one.values))
        else:
            self._wanted = join_pointer(pointer, _count(listed)) if listed is not None else ""
        self.added.emit(pointer, what)

    def _remove(self, pointer: str) -> None:
        self._wanted = pointer
        self.removed.emit(pointer)

    def _move(self, pointer: str, by: int) -> None:
        """Tell what is moved; the keyboard goes with it."""
        listed, name = split_parent(pointer)
        self._wanted = pointer if self._state.kind == "order" else join_pointer(listed, int(name) + by)
        self.moved.emit(pointer, by)

    def _act(self, name: str, pointer: str) -> None:
        self.acted.emit(name, pointer)


def _name_parts(state: FormState) -> list[str]:
    """Return by what the box of each part is known."""
    return [
        f"{place} {part.pointer.removeprefix(state.pointer)} {part.card}{part.folded}"
        for place, part in enumerate(state.parts)
    ]


def _places(parts: tuple[FormSection, ...]) -> Iterator[str]:
    for part in parts:
        yield from (part.pointer, *part.holds)
        yield from (field.pointer for field in iterate_fields(part))
        yield from _places(part.parts)


def _part_at(parts: tuple[FormSection, ...], pointer: str) -> FormSection | None:
    for part in parts:
        if part.pointer == pointer:
            return part
        found = _part_at(part.parts, pointer)
        if found is not None:
            return found
    return None


def _count(part: FormSection) -> int:
    """Return how many entries of its list a part shows."""
    return sum(split_parent(inner.pointer)[0] == part.pointer for inner in part.parts if inner.pointer)
