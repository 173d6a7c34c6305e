"""The widgets of a form that hold rows or cards of which one is in hand, and words in several styles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QPushButton

from quizapp.ui.kit.card_frames import FocusableCard
from quizapp.ui.kit.check_group import CheckGroup
from quizapp.ui.kit.form import CardList, Checks, Item, Runs
from quizapp.ui.kit.form_column import Part, PartColumn
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.roving_focus import RovingGroup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quizapp.ui.kit.style import Style

PAD, APART = 12, 8
"""Inside a card of a list, and between two, px."""


class RunsPart(Part):
    """Shows Runs."""

    def build(self, look: Style) -> Label:
        """Make the label."""
        self.label = Label(look)
        return self.label

    def show(self, item: Runs) -> None:
        """Show other words."""
        self.label.show_pieces(item.runs)


class ChecksPart(Part):
    """Shows Checks."""

    takes_focus = True

    def build(self, look: Style) -> CheckGroup:
        """Make the rows."""
        self.group = CheckGroup(look, pad=6)
        self.group.turned.connect(self._turn)
        return self.group

    def _turn(self, place: int, on: bool) -> None:
        self.item.turn(place, on)

    def show(self, item: Checks) -> None:
        """Show which are on."""
        self.group.setAccessibleName(item.name)
        self.group.show_switches(item.states)

    def take_focus(self) -> None:
        """Put the keyboard on the row that had it last."""
        self.group.take_focus()


class CardGroup(RovingGroup):
    """Cards, gone through with the arrows; `come` is told the one that the keyboard comes to, or into."""

    def __init__(self, name: str, come: Callable[[int], None]) -> None:
        super().__init__(name, APART)
        self._come = come
        self.quiet = False
        """Whether cards are being shown: Qt hands the keyboard on from what is hidden to any other one."""

    def show_count(self, count: int, build: Callable[[], FocusableCard]) -> None:
        """Have so many cards; those that are there are used again."""
        while len(self._rows) > count:
            gone = self._rows.pop()
            gone.hide()
            gone.deleteLater()
        # Laid out once: with each that is shown, Qt would lay out all those before it again.
        self._box.setEnabled(False)
        while len(self._rows) < count:
            card = build()
            card.installEventFilter(self)
            self._rows.append(card)
            self._box.addWidget(card)
            card.show()
        self._box.setEnabled(True)

    def put_at(self, at: int) -> None:
        """Let one be in hand: the Tab key comes to it, and to its buttons alone."""
        self._at = at
        self._rove()
        for place, card in enumerate(self._rows):
            policy = Qt.FocusPolicy.StrongFocus if place == at else Qt.FocusPolicy.ClickFocus
            for button in card.findChildren(QPushButton):
                button.installEventFilter(self)
                button.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell where the keyboard is."""
        done = super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.gotFocus() and not self.quiet:
            for place, card in enumerate(self._rows):
                if watched is card or card.isAncestorOf(watched):  # type: ignore[arg-type]  # it is a widget
                    self._come(place)
        return done


class CardListPart(Part):
    """Shows a CardList."""

    takes_focus = True

    def build(self, look: Style) -> CardGroup:
        """Make the group."""
        self.look = look
        self.columns: list[PartColumn] = []
        self.at = -1
        self.group = CardGroup(self.item.name, self._choose)
        return self.group

    def show(self, item: CardList) -> None:
        """Show these, the one at a place in hand; the keyboard goes with it where it is among them."""
        focused = QApplication.focusWidget()
        held = focused is not None and self.group.isAncestorOf(focused)
        self.group.quiet = True
        self.group.show_count(len(item.cards), self._build_card)
        del self.columns[len(item.cards) :]
        for card, row, column in zip(item.cards, self.group.rows, self.columns, strict=True):
            row.setAccessibleName(card.name)
            column.show(card.items)
        self.group.put_at(max(item.at, 0))
        moved, self.at = self.at != item.at, item.at
        if held and moved and item.at >= 0:
            self.group.take_focus(item.at)
        self.group.quiet = False

    def take_focus(self) -> None:
        """Put the keyboard on the one in hand."""
        self.group.take_focus(max(self.item.at, 0))

    def list_parts(self) -> Iterator[Part]:
        """Yield itself and what is in the card in hand."""
        yield self
        if 0 <= self.item.at < len(self.columns):
            yield from self.columns[self.item.at].list_parts()

    def _choose(self, place: int) -> None:
        self.item.choose(place)

    def _build_card(self) -> FocusableCard:
        card = FocusableCard(self.look, PAD)
        self.columns.append(PartColumn(self.builder, card.column))
        return card


LIST_PARTS: Final[Mapping[type[Item], type[Part]]] = {
    Runs: RunsPart, Checks: ChecksPart, CardList: CardListPart,
}  # fmt: skip
