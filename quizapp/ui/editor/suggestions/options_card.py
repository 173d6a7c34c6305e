"""The card on which it is chosen what is drafted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.check_group import CheckGroup
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.spaced_widget import SpacedWidget

if TYPE_CHECKING:
    from quizapp.ui.editor.suggestions.state import SuggestionOptionsState
    from quizapp.ui.kit.style import Style
    from quizapp.ui.kit.widget_state import OptionState
    from quizapp.ui.ports import Translate

PAD = 16
"""Inside the card, px."""


class SuggestionOptionsCard(CardFrame):
    """`turned` tells a kind's place and whether it is wanted; the others the place of what was chosen."""

    turned = Signal(int, bool)
    limited = Signal(int)
    graded = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look, PAD)
        self.types = CheckGroup(look, pad=10)
        self.types.setAccessibleName(translate("suggestions.wish_kinds"))
        self.limits = OptionGroup(look, translate("suggestions.wish_limit"), across=True, compact=True)
        self.difficulties = OptionGroup(
            look, translate("suggestions.wish_difficulty"), across=True, compact=True
        )
        self._first = Label(look, translate("suggestions.wish_first"), tone="textMuted", reads=True)
        self.column.addWidget(SpacedWidget(Label(look, translate("suggestions.wish_title"), "heading"), 8))
        self.column.addWidget(SpacedWidget(self._first, 12))
        for name, group, below in (
            ("wish_kinds", self.types, 16),
            ("wish_limit", self.limits, 16),
            ("wish_difficulty", self.difficulties, 0),
        ):
            self.column.addWidget(
                SpacedWidget(Label(look, translate(f"suggestions.{name}"), "label", "textMuted"), 4)
            )
            self.column.addWidget(SpacedWidget(group, below))
        self._shown: tuple[tuple[OptionState, ...], ...] = ()
        self.types.turned.connect(self.turned)
        self.limits.chosen.connect(lambda: self._tell(self.limits, self.limited))
        self.difficulties.chosen.connect(lambda: self._tell(self.difficulties, self.graded))
        self.hide()

    def show_options(self, state: SuggestionOptionsState | None) -> None:
        """Show what is chosen so far; nothing is shown while nothing is to be chosen."""
        self.setVisible(state is not None)
        if state is None:
            return
        self._first.setVisible(state.first)
        self.types.show_switches(state.types)
        if self._shown != (state.limits, state.difficulties):
            self._shown = state.limits, state.difficulties
            self.limits.show_options(state.limits)
            self.difficulties.show_options(state.difficulties)
        for group, place in ((self.limits, state.limit), (self.difficulties, state.difficulty)):
            if group.choice() != (place,):
                group.choose((place,) if place >= 0 else ())

    def _tell(self, group: OptionGroup, signal: object) -> None:
        for place in group.choice()[:1]:
            signal.emit(place)  # type: ignore[attr-defined]  # it is a bound signal
