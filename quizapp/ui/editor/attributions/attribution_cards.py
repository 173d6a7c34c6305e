"""The cards around the sayings: a name that is asked for, why nothing is proposed, what was corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from quizapp.drafting.attribution_corrections import MAX_NAME_LENGTH
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.flow_box import FlowBox
from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.layout_cleanup import delete_layout_items
from quizapp.ui.kit.text_field import TextField

if TYPE_CHECKING:
    from quizapp.ui.editor.attributions.state import SpeakerNamePrompt
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

PAD, LEAST, MOST, GAP = 16, 120, 560, 8
"""Inside a card, the least and most width of a name's field, between lines, px."""


class SpeakerNameCard(CardFrame):
    """Asks for a name. `kept` tells it."""

    kept = Signal(str)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, PAD)
        self._naming: SpeakerNamePrompt | None = None
        self._asks = Label(look, style="strong")
        self.field = TextField(look, LEAST, MOST)
        self.field.setMaxLength(MAX_NAME_LENGTH)
        self.keep = build_key_button(
            look, translate, translate("attributions.keep"), "Enter", "primary", small=True
        )
        self.keep.clicked.connect(self.take)
        for widget in (self._asks, self.field, FlowBox(self.keep, gap=GAP)):
            self.column.addWidget(widget)
            self.column.addSpacing(GAP)
        self.hide()

    def show_naming(self, naming: SpeakerNamePrompt | None) -> bool:
        """Ask for a name, or for none; returns whether another one is asked for now."""
        if naming == self._naming:
            return False
        self._naming = naming
        self.setVisible(naming is not None)
        if naming is not None:
            self._asks.show_text(naming.asks)
            self.field.setAccessibleName(naming.asks)
            self.field.setText(naming.name)
            self.field.selectAll()
        return naming is not None

    def take(self) -> None:
        """Tell what stands in the field."""
        self.kept.emit(self.field.words)


class NoSuggestionCard(CardFrame):
    """Why nothing is proposed of some words: a heading that the keyboard reaches, and reasons."""

    def __init__(self, look: Style) -> None:
        super().__init__(look, PAD)
        self._shown: tuple[str, ...] = ()
        self.title = Label(look, style="strong", reads=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.column.addWidget(self.title)
        self.column.addSpacing(4)
        self.column.addLayout(self._lines)
        self.hide()

    def show_answer(self, answer: tuple[str, ...]) -> None:
        """Show an answer, or none."""
        if answer == self._shown:
            return
        self._shown = answer
        delete_layout_items(self._lines)
        self.title.show_text(answer[0] if answer else "")
        self.title.setAccessibleDescription(" ".join(answer[1:]))
        for each in answer[1:]:
            self._lines.addWidget(Label(self._look, each, tone="textMuted"))
        self.setVisible(bool(answer))


class AttributionNotesCard(CardFrame):
    """What was corrected, how it was found, and the way to forget corrections. `forgotten` is pressed."""

    forgotten = Signal()

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, PAD)
        self._shown: tuple[str, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._forget = build_key_button(look, translate, translate("attributions.forget"), small=True)
        self._forget.clicked.connect(self.forgotten)
        self.column.addLayout(self._lines)
        self.column.addSpacing(GAP)
        self.column.addWidget(FlowBox(self._forget, gap=GAP))
        self.hide()

    def show_notes(self, notes: tuple[str, ...], *, forgets: bool) -> None:
        """Show others."""
        self._forget.setVisible(forgets)
        if notes != self._shown:
            self._shown = notes
            delete_layout_items(self._lines)
            for each in notes:
                self._lines.addWidget(Label(self._look, each, tone="textMuted"))
        self.setVisible(bool(notes))
