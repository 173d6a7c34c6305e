"""The checks of what is shown, pinned under its form; and lists of them elsewhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.kit.buttons import build_key_button
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items
from quizapp.ui.kit.scroll_column import ScrollColumn
from quizapp.ui.kit.widget_state import IconLineState
from quizapp.ui.messages.editor_keys import NEXT_CHECK

if TYPE_CHECKING:
    from quizapp.ui.editor.state import CheckLine, EditorState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

MOST, FEW, INSET = 132, 56, 28
"""Height of the lines before they scroll, px at 100 %, and in a narrow window; where words begin, px."""


class CheckRows(QWidget):
    """A line for each check. A link mends it, or, with `goes`, leads to its place."""

    mended = Signal(str, str)

    def __init__(self, look: Style, goes: str = "") -> None:
        super().__init__()
        self._look, self._goes = look, goes
        self._shown: tuple[tuple[CheckLine, ...], tuple[IconLineState, ...]] | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)

    def show_checks(self, checks: tuple[CheckLine, ...], rest: tuple[IconLineState, ...] = ()) -> None:
        """Show other checks, and lines after them; the same ones are left alone."""
        if self._shown == (checks, rest):
            return
        self._shown = checks, rest
        delete_layout_items(self._box)
        for check in checks:
            row = IconLine(self._look, reads=True)
            row.show_line(
                IconLineState(check.icon, check.text, tone=check.tone, link=check.fix or self._goes)
            )
            row.words.setAccessibleName(f"{check.word}: {check.text}")
            row.link_pressed.connect(partial(self.mended.emit, check.pointer, check.text))
            if check.why:
                row.words.setAccessibleDescription(check.why)
            self._box.addWidget(row)
            if check.why:
                self._box.addWidget(_Why(self._look, check.why))
        for line in rest:
            told = IconLine(self._look, reads=True)
            told.show_line(line)
            self._box.addWidget(told)
        self._box.addStretch()

    def high(self, width: int) -> int:
        """Height of the lines in a width, px."""
        box = self._box
        return box.heightForWidth(width) if box.hasHeightForWidth() else box.sizeHint().height()


class _Why(QWidget):
    """Why something is worth a look, below it and quieter; it is read out with it."""

    def __init__(self, look: Style, words: str) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(INSET, 0, 0, 4)
        box.addWidget(Label(look, words, "meta", "textMuted"))


class ChecksCard(CardFrame):
    """How much there is to look at, and each thing with what mends it."""

    next_asked = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, 12)
        self._translate = translate
        self._narrow = False
        self._told = Label(look, style="meta", tone="textMuted", wrap=False)
        next_ = build_key_button(look, translate, self._translate("editor.next"), NEXT_CHECK, small=True)
        next_.clicked.connect(self.next_asked)
        self.rows = CheckRows(look, self._translate("editor.go_there"))
        self._column = ScrollColumn(on_paper=True)
        self._column.box.addWidget(self.rows)
        self.rows.installEventFilter(self)
        # Placed before it is filled: otherwise its items are deleted twice when all is collected.
        head = QHBoxLayout()
        self.column.addLayout(head)
        head.setSpacing(8)
        head.addWidget(Label(look, self._translate("editor.checks"), "heading", wrap=False))
        head.addStretch()
        head.addWidget(self._told)
        head.addWidget(next_)
        self.column.addSpacing(4)
        self.column.addWidget(self._column)
        look.theme.changed.connect(self._fit)
        self._fit()

    def show_checks(self, state: EditorState) -> None:
        """Show the checks of a state."""
        self._told.show_text(state.checks_told)
        rest = []
        if not state.checks:
            rest.append(IconLineState("correct", self._translate("editor.sound"), tone="correct"))
        if state.is_question and not self._narrow:
            rest.append(IconLineState("info", self._translate("editor.reader"), tone="textMuted"))
        self.rows.show_checks(state.checks, tuple(rest))

    def set_narrow(self, narrow: bool) -> None:
        """Take as little height as may be in a narrow window."""
        self._narrow = narrow

    def set_low(self, low: bool) -> None:
        """Show in a low window only how much there is to look at: each thing is shown at its field too."""
        self._column.setVisible(not low)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as high as the lines once these are, or are another number."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        # In the width without a scroll bar: a line that breaks only beside one would have it come and go.
        high = self.rows.high(self._column.width()) + 4
        self._column.setFixedHeight(min(high, self._look.theme.scaled(MOST if not self._narrow else FEW)))
