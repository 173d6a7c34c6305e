"""The sayings of an article as cards: by whom, as what, how sure; below the one in hand what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent

from quizapp.ui.editor.page_parts import TagFrame as QuestionTag
from quizapp.ui.kit.card_frames import FocusableCard
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.icon_lines import IconLine
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.roving_focus import RovingGroup
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState, TextRun
from quizapp.ui.messages.keys_attributions import (
    CHANGE_SPEAKER,
    CHANGE_STATEMENT_TYPE,
    CONFIRM,
    MERGE_SPEAKERS,
    REMOVE_ATTRIBUTION,
    RENAME_SPEAKER,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from quizapp.ui.editor.attributions.state import AttributionRow
    from quizapp.ui.kit.buttons import KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

PAD, APART, GAP = 12, 8, 8
"""Inside a card, between two, and between what stands in it, px."""

ACTION_KEYS: Final = {
    "confirm": CONFIRM,
    "give": CHANGE_SPEAKER,
    "kind": CHANGE_STATEMENT_TYPE,
    "none": REMOVE_ATTRIBUTION,
    "rename": RENAME_SPEAKER,
    "same": MERGE_SPEAKERS,
}
"""What can be done about a saying, in the order of its buttons, each with its key."""

SPEAKER_ACTIONS: Final = ("confirm", "rename", "same")
"""Of these, what needs somebody who says it."""


class AttributionView(FocusableCard):
    """One saying. `asked` tells what is to be done; its buttons are made when it is first in hand."""

    asked = Signal(str)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, PAD)
        self._translate = translate
        self._row: AttributionRow | None = None
        self.buttons: dict[str, KeyButton] = {}
        self._tag, self._who = QuestionTag(look, ""), Label(look)
        self._kind, self._quote = IconLine(look, "label"), Label(look, style="quoteS")
        self._via, self._sure = Label(look, tone="textMuted"), IconLine(look)
        self.column.addWidget(SpacedWidget(FlowBox(self._tag, self._who, gap=GAP, grows=self._who), 4))
        for widget, below in ((self._quote, 4), (self._kind, 2), (self._via, 2)):
            self.column.addWidget(SpacedWidget(widget, below))
        self._last = SpacedWidget(self._sure, 0)
        self.column.addWidget(self._last)

    def show_row(self, row: AttributionRow) -> None:
        """Show a saying."""
        if row == self._row:
            return
        self._row = row
        self.setAccessibleName(row.name)
        self._tag.setText(row.number)
        self._tag.updateGeometry()
        role = [TextRun(f"  {row.role}", tone="textMuted")] if row.role else []
        self._who.show_pieces([TextRun(row.who, "strong"), *role])
        self._quote.show_text(row.quote)
        self._kind.show_line(IconLineState(row.kind_icon, row.kind))
        self._via.show_text(row.via)
        self._via.setVisible(bool(row.via))
        icon, tone = ("correct", "correct") if row.settled else ("info", "textMuted")
        self._sure.show_line(IconLineState(icon, row.sure, tone=tone))
        self._show_buttons()

    def set_in_hand(self, in_hand: bool) -> None:
        """Show what can be done about it, or do not."""
        if in_hand and not self.buttons:
            self._make_buttons()
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if in_hand else Qt.FocusPolicy.NoFocus)
        if self.buttons:
            self._deeds.setVisible(in_hand)
            self._last.set_below(GAP if in_hand else 0)

    def _make_buttons(self) -> None:
        for deed, key in ACTION_KEYS.items():
            button = build_key_button(
                self._look, self._translate, self._translate(f"attributions.{deed}"), key, small=True
            )
            button.clicked.connect(partial(self._ask, deed))
            self.buttons[deed] = button
        self._deeds = FlowBox(*self.buttons.values(), gap=GAP)
        self.column.addWidget(self._deeds)
        self._show_buttons()

    def _show_buttons(self) -> None:
        for deed in SPEAKER_ACTIONS if self.buttons and self._row is not None else ():
            self.buttons[deed].setVisible(self._row.known)  # type: ignore[union-attr]  # there is one

    def _ask(self, deed: str, _checked: bool = False) -> None:
        self.asked.emit(deed)


class AttributionList(RovingGroup):
    """The cards, gone through with the arrows. `moved` tells the place of the one that the keyboard is on."""

    asked = Signal(str)
    moved = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(translate("attributions.list"), APART)
        self._look, self._translate = look, translate
        self._fills = False

    def show_rows(self, rows: tuple[AttributionRow, ...], at: int) -> None:
        """Show these sayings, the one at a place in hand; cards that are there are used again."""
        # Qt hands the keyboard on from what is hidden to any other one: that tells of nothing.
        self._fills = True
        while len(self._rows) > len(rows):
            gone = self._rows.pop()
            gone.hide()
            gone.deleteLater()
        if len(self._rows) < len(rows):
            self._box.setEnabled(False)
            for _ in range(len(rows) - len(self._rows)):
                self._add()
            self._box.setEnabled(True)
        self._at = max(at, 0)
        for place, (view, row) in enumerate(zip(self.views, rows, strict=True)):
            view.show_row(row)
            view.set_in_hand(place == at)
        self._rove()
        self._fills = False

    @property
    def views(self) -> list[AttributionView]:
        """The cards in order."""
        return [each for each in self._rows if isinstance(each, AttributionView)]

    def button(self, deed: str) -> QWidget:
        """Return the button of the card in hand for a deed."""
        return self.views[self._at].buttons[deed]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell where the keyboard is."""
        done = super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.gotFocus() and watched in self._rows and not self._fills:
            self.moved.emit(self._at)
        return done

    def _add(self) -> None:
        view = AttributionView(self._look, self._translate)
        view.asked.connect(self.asked)
        view.installEventFilter(self)
        self._rows.append(view)
        self._box.addWidget(view)
        view.show()
