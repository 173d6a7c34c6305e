"""A column of a form: its parts one below the other, of which those stay that the next form has too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from quizapp.ui.kit.layout_items import detach_layout_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate


class Part:
    """A widget that shows an item; its `item` is the last one that it was told of."""

    widget: QWidget
    item: Any
    fills = False
    """Whether it takes the height that is left, and is scrolled by the page keys."""

    is_pane = False
    """Whether F6 goes to it, and back to where the keyboard arrives, in place of from column to column."""

    def __init__(self, builder: FormBuilder, item: Any) -> None:
        self.builder, self.item = builder, item
        self.widget = self.build(builder.look)
        self.show(item)
        self.set_narrow(builder.narrow)

    def build(self, look: Style) -> QWidget:
        """Make the widget."""
        raise NotImplementedError

    def show(self, item: Any) -> None:
        """Show the item, which may look other than the last one."""

    def set_narrow(self, narrow: bool) -> None:
        """Stand as there is room for it in a narrow window, or in a wide one."""

    def take_focus(self) -> None:
        """Put the keyboard on it."""
        self.widget.setFocus()

    @property
    def anchor(self) -> QWidget:
        """What a menu opens below."""
        return self.widget

    @property
    def takes_focus(self) -> bool:
        """Whether the keyboard can be on it, and not only on parts in it."""
        return self.widget.focusPolicy() != Qt.FocusPolicy.NoFocus

    def page(self, pages: int) -> None:
        """Scroll by pages, up with a negative number, if it fills."""

    def edit(self, words: str) -> None:
        """Tell the item of a field what is typed, and take it for what is shown."""
        item, self.item = self.item, replace(self.item, words=words)
        item.edit(words)

    def list_parts(self) -> Iterator[Part]:
        """Yield itself and the parts in it, in the order in which they are read."""
        yield self


class FormBuilder:
    """Builds parts; `parts` has one class of them for each kind of item."""

    def __init__(
        self,
        look: Style,
        translate: Translate,
        enter: Callable[[], None],
        parts: Mapping[type[Item], type[Part]],
    ) -> None:
        self.look, self.translate, self.enter = look, translate, enter
        self.narrow = False
        self._parts = parts
        self.narrow = False
        """Whether parts that are built now come into a narrow window."""

        self.changed = False
        """Whether a part came, went or shows something else: then Tab may have another order."""

    def build(self, item: Item) -> Part:
        """Return a new part for an item."""
        return self._parts[type(item)](self, item)


class PartColumn:
    """Parts one below the other in a layout: what is in the next form too stays, with the keyboard in it.

    With `stretch`, room that they don't need is left below them.
    """

    def __init__(self, builder: FormBuilder, box: QVBoxLayout, *, stretch: bool = False) -> None:
        self._builder, self._box, self._stretch = builder, box, stretch
        self._parts: dict[object, Part] = {}
        box.setSpacing(0)

    def show(self, items: Sequence[Item | None]) -> None:
        """Show these, and take away what was shown and is not among them."""
        wanted = dict(_name_items([each for each in items if each is not None]))
        before, self._parts = self._parts, {}
        for name, item in wanted.items():
            part = before.get(name)
            if part is None:
                self._parts[name] = self._builder.build(item)
                continue
            self._parts[name] = part
            last, part.item = part.item, item
            if last != item:
                self._builder.changed = True
                part.show(item)
        if list(before) != list(self._parts):
            self._builder.changed = True
            self._stand()
            for name in before.keys() - self._parts.keys():
                before[name].widget.hide()
                before[name].widget.deleteLater()

    def list_parts(self) -> Iterator[Part]:
        """Yield all parts, with those in them."""
        for part in self._parts.values():
            yield from part.list_parts()

    def take_focus(self) -> None:
        """Put the keyboard on the first part that takes it."""
        for part in self.list_parts():
            if part.takes_focus:
                part.take_focus()
                return

    def _stand(self) -> None:
        detach_layout_items(self._box)
        for part in self._parts.values():
            self._box.addSpacing(part.item.above)
            self._box.addWidget(part.widget, int(part.fills))
            self._box.addSpacing(part.item.below)
            part.widget.show()
        if self._stretch:
            self._box.addStretch()


def _name_items(items: Sequence[Item]) -> Iterator[tuple[object, Item]]:
    """Yield items with what tells them from others: kind and id, or kind and how many came before."""
    seen: dict[object, int] = {}
    for item in items:
        kind = item.kind
        seen[kind] = seen.get(kind, 0) + 1
        yield (kind, item.id or seen[kind]), item
