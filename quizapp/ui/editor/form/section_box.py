"""One part of a form: its title, fields, words of the article, and the parts inside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.editor.form.field_box import FieldBox, FieldProblemLine
from quizapp.ui.editor.form.key_mark import KeyMarkBox
from quizapp.ui.editor.form.quote_box import QuoteBox
from quizapp.ui.editor.form.section_header import FormSectionHeader
from quizapp.ui.kit.announcement import announce
from quizapp.ui.kit.buttons import WrappingLink
from quizapp.ui.kit.flow_layout import FlowBox
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import detach_layout_items
from quizapp.ui.kit.menu import add_menu_entry, build_menu, open_menu_below
from quizapp.ui.kit.painting import BoxStyle, paint_box

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from quizapp.ui.editor.form.form_callbacks import FormCallbacks
    from quizapp.ui.editor.form.state import FormAction, FormField, FormSection
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

GAP, PAD, BETWEEN = 8, 10, 12
IN_MENU: Final = ("up", "down", "removed")
MOST_KEPT: Final = 60
"""So many boxes that are not shown are kept: the parts of all kinds."""

Box = TypeVar("Box", bound=QWidget)


class FormSectionBox(QWidget):
    """A part of one sort for as long as it lives. What is inside it is made as it comes, and kept.

    What is folded is made when it is opened.
    """

    def __init__(self, look: Style, part: FormSection, tell: FormCallbacks, translate: Translate) -> None:
        super().__init__()
        self._look, self._part, self._tell, self._translate = look, part, tell, translate
        self._base, self._narrow, self._within = "", False, ""
        self._open = not part.folded
        self._fields: dict[str, FieldBox] = {}
        self._inner: dict[str, FormSectionBox] = {}
        self._links: tuple[WrappingLink, ...] = ()
        self._flow: FlowBox | None = None
        self._shape: object = None
        self._mark = KeyMarkBox(look, several=part.key.several) if part.key else None
        self._top = FormSectionHeader(look, translate, card=part.card)
        self._note = Label(look, style="meta", tone="textMuted")
        self._quote, self._told = QuoteBox(look), FieldProblemLine(look)
        self._body = QWidget(self)
        for widget in (self._note, self._quote, self._told):
            # What is folded lays them out only once it is opened: without a parent they would be collected
            # at any time, also while Qt goes through all of its widgets.
            widget.setParent(self._body)
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(BETWEEN if not part.card else GAP)
        pad = PAD if part.card and part.framed else 0
        box = QVBoxLayout(self)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(GAP)
        for shown in (self._top, self._body):
            box.addWidget(shown)
        self._top.fold.clicked.connect(self._press_fold)
        self._top.more.clicked.connect(self._open_menu)
        if self._mark is not None:
            self._mark.pressed.connect(self._press)

    @property
    def part(self) -> FormSection:
        """What is shown."""
        return self._part

    def show_part(self, part: FormSection, base: str, *, narrow: bool, within: str = "") -> bool:
        """Show what the part is now; return whether anything came, went or moved.

        `base` is the pointer of the question, from which places are counted to know them again; `within` is
        what a screen reader says that it is a part of.
        """
        self._part, self._base, self._narrow, self._within = part, base, narrow, within
        here = part.title if part.card and part.title else within
        if self._mark is not None and part.key is not None:
            self._mark.show_key(part.key)
        shape = self._shape_of(part) if self._open else (narrow, part.titled)
        moved = shape != self._shape
        if moved:
            self._shape = shape
            self._lay_out()
        menu = [deed for deed in part.deeds if self._is_in_menu(deed)]
        self._top.show_part(part, is_open=self._open, has_menu=bool(menu), fields=bool(self._on_top()))
        self._top.describe_fold(within, is_open=self._open)
        self._body.setVisible(self._open and self._rows.count() > 0)
        if not self._open:
            return moved
        right = part.key is not None and part.key.marked
        self._note.show_text(part.note)
        self._note.setVisible(bool(part.note) and not right)
        self._quote.show_quote(part.quote)
        self._told.tell(part.told)
        for field in (field for line in part.lines for field in line):
            self._fields[self._field_key(field)].show_field(field, here)
        for place, inner in enumerate(part.parts):
            box = self._inner[self._part_key(place, inner)]
            moved = box.show_part(inner, base, narrow=narrow, within=here) or moved
        return moved

    def build(self, part: FormSection, base: str, *, narrow: bool, within: str = "") -> Iterator[None]:
        """Build what a part that will be shown is made of, hidden, one line of fields or part a step."""
        self._part, self._base, self._narrow, self._within = part, base, narrow, within
        here = part.title if part.card and part.title else within
        for line in part.lines if self._open else ():
            for field in line:
                self._field_box(field).setParent(self._body)
            yield
        for place, inner in enumerate(part.parts if self._open else ()):
            box = self._part_box(place, inner)
            box.setParent(self._body)
            yield from box.build(inner, base, narrow=narrow, within=here)
        self.show_part(part, base, narrow=narrow, within=within)
        yield

    def open_to(self, pointer: str) -> QWidget | None:
        """Open what leads to a place, and return what can have the keyboard there; None if it is not here."""
        for field in (field for line in self._part.lines for field in line):
            if field.pointer == pointer:
                self._unfold()
                return self._fields[self._field_key(field)].editor
        leading = [each for each in enumerate(self._part.parts) if _leads(each[1], pointer)]
        if leading:
            place, inner = min(leading, key=lambda each: not _is_marked(each[1], pointer))
            self._unfold()
            return self._inner[self._part_key(place, inner)].open_to(pointer)
        if self._mark is not None and _is_key(self._part, pointer):
            return self._mark.button
        if pointer in self._part.holds and self._part.folded:
            self._unfold()
            return next(iter((*self._links, *self.stops())))
        if self._part.pointer == pointer or pointer in self._part.holds:
            # Cited words are not written: a link lets others take their place.
            return next(iter((*(self._links if self._part.quote else ()), *self.stops())), None)
        return None

    def stops(self) -> Iterator[QWidget]:
        """Yield what can have the keyboard and is seen: fields first, then the buttons of the part."""
        if self._open:
            for field in (field for line in self._part.lines for field in line):
                yield self._fields[self._field_key(field)].editor
            for place, inner in enumerate(self._part.parts):
                yield from self._inner[self._part_key(place, inner)].stops()
        if self._mark is not None:
            yield self._mark.button
        yield from (each for each in (self._top.fold, self._top.more) if not each.isHidden())
        yield from self._links

    @property
    def menu_button(self) -> QWidget:
        """The button of what can be done with the part."""
        return self._top.more

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame of a card."""
        if not (self._part.card and self._part.framed):
            return
        theme = self._look.theme
        right = self._part.key is not None and self._part.key.marked
        edge, width = (theme.color("accent"), 2) if right else (theme.color("line"), 1)
        with QPainter(self) as painter:
            paint_box(painter, QRectF(self.rect()), 6, BoxStyle(theme.color("paper"), edge, width))

    def _shape_of(self, part: FormSection) -> object:
        fields = tuple(tuple(self._field_key(field) for field in line) for line in part.lines)
        inner = tuple(self._part_key(place, each) for place, each in enumerate(part.parts))
        links = tuple(deed.words for deed in part.deeds if not self._is_in_menu(deed))
        return fields, inner, links, self._narrow, part.titled, part.title == "", part.quote is None

    def _lay_out(self) -> None:
        """Put everything in its place anew; what was there stays the same widget."""
        for row in self._rows.children():
            if isinstance(row, QBoxLayout):
                detach_layout_items(row)
                row.deleteLater()
        detach_layout_items(self._rows)
        for widget in (*self._links, self._flow):
            if widget is not None:
                _drop(widget)
        self._flow = None
        self._links = ()
        on_top = self._make_on_top() if self._open or not self._part.folded else []
        links = self._make_links() if self._open else []
        beside = links[0] if len(links) == 1 and not self._part.card and self._part.title else None
        self._links = tuple(links)
        self._top.lay_out(self._mark, on_top, beside)
        if self._open:
            self._fill(links if beside is None else [])
            self._hide_others()

    def _fill(self, links: list[WrappingLink]) -> None:
        """Put quote, fields, parts and links one below the other."""
        first = self._part.lines[:1]
        bare = bool(first) and all(field.bare for field in first[0])
        # What is said of a bare line, such as the test of a trap, stands below it.
        said = (self._note, self._told)
        above = () if bare else said
        for widget in (self._quote, *above) if self._part.quote else (*above, self._quote):
            self._rows.addWidget(widget)
        for number, line in enumerate(self._part.lines):
            if line and (number or not self._on_top()):
                self._add_line([self._field_box(field) for field in line])
            for widget in said if bare and not number else ():
                self._rows.addWidget(widget)
        for place, inner in enumerate(self._part.parts):
            self._rows.addWidget(self._part_box(place, inner))
        if links:
            self._flow = FlowBox(*links, gap=GAP)
            self._rows.addWidget(self._flow)

    def _on_top(self) -> bool:
        """Tell whether the first line stands beside the title: its fields are not labelled, and have room."""
        first = self._part.lines[:1]
        return (
            bool(first)
            and all(field.bare for field in first[0])
            and not self._narrow
            and not self._part.folded
        )

    def _make_on_top(self) -> list[FieldBox]:
        return [self._field_box(field) for field in self._part.lines[0]] if self._on_top() else []

    def _make_links(self) -> list[WrappingLink]:
        links = []
        for number, deed in enumerate(self._part.deeds):
            if not self._is_in_menu(deed):
                link = WrappingLink(self._look, deed.words)
                link.clicked.connect(partial(self._do_place, number))
                links.append(link)
        return links

    def _add_line(self, boxes: list[FieldBox]) -> None:
        way = QBoxLayout.Direction.TopToBottom if self._narrow else QBoxLayout.Direction.LeftToRight
        line = QBoxLayout(way)
        # Placed before it is filled: otherwise its items are deleted twice when all is collected.
        self._rows.addLayout(line)
        line.setSpacing(BETWEEN)
        for box in boxes:
            line.addWidget(box, 1, Qt.AlignmentFlag.AlignTop)

    def _field_box(self, field: FormField) -> FieldBox:
        key = self._field_key(field)
        if key not in self._fields:
            self._fields[key] = FieldBox(self._look, field, self._tell, self._translate("form.not_chosen"))
        else:
            self._fields[key].show()
        return self._fields[key]

    def _part_box(self, place: int, part: FormSection) -> FormSectionBox:
        key = self._part_key(place, part)
        if key not in self._inner:
            self._inner[key] = FormSectionBox(self._look, part, self._tell, self._translate)
        else:
            self._inner[key].show()
        return self._inner[key]

    def _hide_others(self) -> None:
        """Hide what is not shown any more: another question may have it, and to make it anew takes long."""
        fields = {self._field_key(field) for line in self._part.lines for field in line}
        parts = {self._part_key(place, part) for place, part in enumerate(self._part.parts)}
        hide_others(self._fields, fields)
        hide_others(self._inner, parts)

    def _field_key(self, field: FormField) -> str:
        return f"{field.pointer.removeprefix(self._base)} {field.kind} {field.serif} {field.most}"

    def _part_key(self, place: int, part: FormSection) -> str:
        at = part.pointer.removeprefix(self._base) if part.pointer else f"#{place}"
        several = part.key.several if part.key else None
        return f"{at} {part.card} {part.folded} {several}"

    def _is_in_menu(self, deed: FormAction) -> bool:
        return self._part.card and deed.kind in IN_MENU

    def _press_fold(self) -> None:
        """Open or close it, and say so: the button keeps its name."""
        self._toggle()
        announce(self._top.fold, self._translate("form.is_open" if self._open else "form.is_closed"))

    def _toggle(self) -> None:
        self._open = not self._open
        self.show_part(self._part, self._base, narrow=self._narrow, within=self._within)

    def _unfold(self) -> None:
        if not self._open:
            self._toggle()

    def _press(self) -> None:
        if self._part.key is not None:
            self._tell.chosen(self._part.key.pointer, self._part.key.value)

    def _open_menu(self) -> None:
        menu = build_menu(self)
        for number, deed in enumerate(self._part.deeds):
            if self._is_in_menu(deed):
                add_menu_entry(menu, deed.words, partial(self._do_place, number))
        open_menu_below(menu, self._top.more)

    def _do_place(self, number: int, _checked: bool = False) -> None:
        self._do(self._part.deeds[number])

    def _do(self, deed: FormAction) -> None:
        match deed.kind:
            case "added":
                self._tell.added(deed.pointer, deed.what)
            case "removed":
                self._tell.removed(deed.pointer)
            case "up" | "down":
                self._tell.moved(deed.pointer, -1 if deed.kind == "up" else 1)
            case "chosen":
                self._tell.chosen(deed.pointer, deed.value)
            case "acted":
                self._tell.acted(deed.what, deed.pointer)


def hide_others(boxes: dict[str, Box], shown: Collection[str], most: int = MOST_KEPT) -> None:
    """Hide the boxes that are not shown, by their keys; of more than `most` some are thrown away."""
    for key in [each for each in boxes if each not in shown]:
        boxes[key].hide()
        if len(boxes) > len(shown) + most:
            boxes.pop(key).deleteLater()


def _leads(part: FormSection, pointer: str) -> bool:
    """Tell whether a place is in a part."""
    own = any(field.pointer == pointer for line in part.lines for field in line)
    here = part.pointer == pointer or pointer in part.holds or _is_key(part, pointer)
    return own or here or any(_leads(inner, pointer) for inner in part.parts)


def _is_key(part: FormSection, pointer: str) -> bool:
    """Tell whether a place is that of the key, which the part's mark gives."""
    return part.key is not None and part.key.pointer == pointer


def _is_marked(part: FormSection, pointer: str) -> bool:
    """Tell whether a part is the answer that is marked as the key at a pointer."""
    return part.key is not None and part.key.marked and part.key.pointer == pointer


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
