"""The sentences that are chosen, as cards from which they can be taken back; they are chosen on the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.ui.kinds.widgets.answer_widget import AnswerWidget
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.key_cap import NumberCap
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_items import delete_layout_items

if TYPE_CHECKING:
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.find_evidence import EvidenceCard, EvidenceCardsState
    from quizapp.ui.kit.style import Style


class EvidenceCardList(QWidget):
    """Heading, count, and one card a sentence; `left` tells what is left once one is removed."""

    left = Signal(object)

    def __init__(self, look: Style) -> None:
        super().__init__()
        self._look = look
        self._state: EvidenceCardsState | None = None
        self._heading = Label(look, style="heading")
        self._count = Label(look, tone="textMuted", wrap=False)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(head)
        box.addLayout(self._cards)

    def show_cards(self, state: EvidenceCardsState) -> None:
        """Show other cards; the same ones are left alone."""
        before, self._state = self._state, state
        if before == state:
            return
        self._heading.show_text(state.heading)
        self._count.show_text(state.count)
        if before is not None and before.cards == state.cards:
            return
        delete_layout_items(self._cards)
        for card in state.cards:
            self._cards.addWidget(self._card(card, state.remove))
        if not state.cards:
            frame = CardFrame(self._look, 15)
            frame.column.addWidget(Label(self._look, state.empty, tone="textMuted"))
            self._cards.addWidget(frame)

    def take_focus(self) -> bool:
        """Put the keyboard on the first button that removes a sentence; False if there is none."""
        button = next((each for each in self.findChildren(KeyButton) if each.isVisibleTo(self)), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button is not None

    def _card(self, card: EvidenceCard, remove: str) -> CardFrame:
        frame = CardFrame(self._look, 15)
        row = QHBoxLayout()
        row.setSpacing(14)
        top = Qt.AlignmentFlag.AlignTop
        if card.number:
            row.addWidget(NumberCap(self._look, card.number), 0, top)
        style = "quoteS" if card.number else "strong"
        row.addWidget(Label(self._look, card.text, style), 1, Qt.AlignmentFlag.AlignVCenter)
        button = KeyButton(self._look, remove, small=True)
        button.setAccessibleName(card.remove_name)
        button.clicked.connect(lambda: self.left.emit(card.left))
        row.addWidget(button, 0, top)
        frame.column.addLayout(row)
        return frame


class FindEvidenceWidget(AnswerWidget):
    """What to look for, and the cards of an evidence question. Stacked, the sheet stands between them."""

    def __init__(self, look: Style, _chosen_word: str) -> None:
        super().__init__()
        self._instruction = Label(look, tone="textMuted", reads=True)
        self._cards = EvidenceCardList(look)
        self._cards.left.connect(self._tell)
        self.sheet_place = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 16)
        box.setSpacing(24)
        box.addWidget(self._instruction)
        box.addLayout(self.sheet_place)
        box.addWidget(self._cards)

    def show_answers(self, state: EvidenceCardsState, _chosen: Answer | None) -> None:
        """Show the sentences that are chosen."""
        self._instruction.show_text(state.instruction)
        self._cards.show_cards(state)

    def name_group(self, name: str) -> None:
        """Name the cards as a whole."""
        self._cards.setAccessibleName(name)

    def press(self, _number: int) -> None:
        """Numbers go to sentences on the sheet."""

    def take_focus(self) -> None:
        """Sentences are chosen on the sheet; here there is only what takes them back."""
        self._cards.take_focus()

    def _tell(self, left: object) -> None:
        self.answered.emit(FindEvidenceAnswer(left) if isinstance(left, tuple) else None)
