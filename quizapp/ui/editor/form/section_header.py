"""The first row of a part: the mark that it is right, its title, short fields, what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from quizapp.ui.kit.buttons import ToolButton
from quizapp.ui.kit.icon_lines import IconMark
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import detach_layout_items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.ui.editor.form.state import FormSection
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

GAP = 8


class FormSectionHeader(QWidget):
    """Hidden where nothing is in it. `fold` and `more` are its buttons, seen where they lead anywhere."""

    def __init__(self, look: Style, translate: Translate, *, card: bool) -> None:
        super().__init__()
        self._translate = translate
        self.title = Label(look, style="strong" if card else "heading")
        self.fold = ToolButton(look, "", icon="next", back=True)
        self.more = ToolButton(look, "", icon="more")
        self.more.set_bare(True)
        self._tick = IconMark(look, "correct", tone="correct")
        self._right = Label(look, style="label", tone="correct", wrap=False)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def lay_out(self, mark: QWidget | None, fields: Sequence[QWidget], link: QWidget | None) -> None:
        """Put in what stands in the row."""
        detach_layout_items(self._box)
        top = Qt.AlignmentFlag.AlignVCenter
        for widget, stretch in ((mark, 0), (self.fold, 0), (self.title, 4)):
            if widget is not None:
                self._box.addWidget(widget, stretch, top)
        for place, field in enumerate(fields):
            self._box.addWidget(field, 4 if place else 5, Qt.AlignmentFlag.AlignTop)
        if not fields:
            self._box.addStretch()
        for widget in (self._tick, self._right, link, self.more):
            if widget is not None:
                self._box.addWidget(widget, 0, top)

    def show_part(self, part: FormSection, *, is_open: bool, has_menu: bool, fields: bool) -> None:
        """Show title and state of the part; `fields` tells whether the row has any."""
        right = part.key is not None and part.key.marked
        self.title.show_text(part.title)
        titled = part.titled or (not fields and bool(part.lines))
        self.title.setVisible(bool(part.title) and titled and not part.folded)
        self.fold.setVisible(part.folded)
        self.fold.show_icon("down" if is_open else "next")
        self.fold.show_words(
            self._translate("form.more_filled") if part.filled and not is_open else part.title
        )
        self._tick.setVisible(right)
        self._right.setVisible(right)
        self._right.show_text(part.note if right else "")
        self.more.setVisible(has_menu)
        entry, more = part.title or self._translate("form.entry"), self._translate("form.more")
        self.more.show_words(f"{entry}: {more}")
        self.setVisible(
            bool(part.title and (part.titled or part.folded)) or fields or has_menu or part.key is not None
        )

    def describe_fold(self, within: str, *, is_open: bool) -> None:
        """Say of the button that opens the part what it is a part of, and whether it is open."""
        state = self._translate("form.is_open" if is_open else "form.is_closed")
        self.fold.setAccessibleDescription(", ".join(filter(None, (within, state))))
