"""The bar below the proposals: to decide about one, to say why not, to leave its form, to leave the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Signal

from quizapp.ui.kit.key_button import build_key_button
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.kit.widget_state import KeyHint
from quizapp.ui.messages import suggestions as text
from quizapp.ui.messages.keys import format_key
from quizapp.ui.messages.keys_suggestions import ACCEPT, EDIT, EVIDENCE, PREVIEW, REJECT, SAVE, UNDO

if TYPE_CHECKING:
    from quizapp.ui.editor.suggestions.state import SuggestionsState
    from quizapp.ui.kit.buttons import ButtonKind, KeyButton
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

SuggestionBarAction = Literal[
    "undo", "try", "reject", "edit", "keep", "leave_edit", "leave_wish", "look_again", "again",
    "accept", "save", "draft_so", "begin", "back",
]  # fmt: skip
SuggestionBarMode = Literal["reading", "asking", "editing", "choosing", "beginning", "end"]

_KEYS: Final[dict[SuggestionBarAction, str]] = {
    "undo": UNDO, "try": PREVIEW, "reject": REJECT, "edit": EDIT, "keep": "Esc", "leave_edit": "Esc",
    "leave_wish": "Esc",
    "look_again": "←", "again": "", "accept": ACCEPT, "save": SAVE, "draft_so": "Enter", "begin": "Enter",
    "back": "Esc",
}  # fmt: skip
"""In the order in which they stand."""

_PRIMARY: Final = ("accept", "save", "draft_so", "begin", "back")


class SuggestionBar(ActionBar):
    """`done` tells what is to be done, `chosen` the number of a reason, from 1."""

    done = Signal(str)
    chosen = Signal(int)

    def __init__(self, look: Style, translate: Translate) -> None:
        super().__init__(look)
        self._translate = translate
        # However many buttons are to come: they break into rows, and never make the window wider.
        self.setMinimumWidth(1)
        self.buttons: dict[SuggestionBarAction, KeyButton] = {}
        self.reasons: list[KeyButton] = []
        for number, words in enumerate(text.list_rejection_reasons(translate), 1):
            button = build_key_button(look, translate, words, str(number))
            button.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
            self.reasons.append(button)
            self.end.addWidget(button)
        for deed, key in _KEYS.items():
            kind: ButtonKind = "primary" if deed in _PRIMARY else "normal"
            icon = "undo" if deed == "undo" else ""
            button = build_key_button(look, translate, translate(f"suggestions.{deed}"), key, kind, icon=icon)
            button.clicked.connect(lambda _=False, deed=deed: self.done.emit(deed))
            self.buttons[deed] = button
            self.end.addWidget(button)
        for each in (*self.reasons, *self.buttons.values()):
            each.hide()

    def show_part(self, state: SuggestionsState, *, narrow: bool) -> None:
        """Show what belongs to a state."""
        part = find_bar_mode(state)
        shown = _shown(state, part)
        self._place_undo(narrow=narrow)
        for each in self.reasons:
            each.setVisible(part == "asking")
        for deed, button in self.buttons.items():
            button.setVisible(deed in shown)
        self.show_hints(self._hints(part, narrow=narrow))

    def _hints(self, part: SuggestionBarMode, *, narrow: bool) -> list[KeyHint | str]:
        if narrow and part != "asking":
            return [KeyHint("F1"), self._translate("suggestions.keys")]
        if part == "reading":
            return [KeyHint("←"), KeyHint("→"), self._translate("suggestions.browse")]
        if part == "beginning":
            return [KeyHint("F6"), self._translate("suggestions.wish_where")]
        return (
            [self._translate("suggestions.select_then"), KeyHint(format_key(EVIDENCE))]
            if part == "editing"
            else []
        )

    def _place_undo(self, *, narrow: bool) -> None:
        """Let it stand at the bar's start or, where the buttons may need several rows, among the others."""
        button = self.buttons["undo"]
        if narrow and self.row.indexOf(button) >= 0:
            self.row.removeWidget(button)
            self.end.insertWidget(0, button)
        elif not narrow and self.row.indexOf(button) < 0:
            self.end.removeWidget(button)
            self.row.insertWidget(0, button)


def find_bar_mode(state: SuggestionsState) -> SuggestionBarMode:
    """Return what one is at: reading a proposal, why it is rejected, editing it, choosing, or none."""
    if state.phase == "reviewing":
        return "asking" if state.reasons else "reading"
    if state.wish is not None:
        return "beginning" if state.wish.first else "choosing"
    return "editing" if state.phase == "editing" else "end"


def _shown(state: SuggestionsState, part: SuggestionBarMode) -> tuple[SuggestionBarAction, ...]:
    undo: tuple[SuggestionBarAction, ...] = ("undo",) if state.undoes else ()
    again: tuple[SuggestionBarAction, ...] = ("again",) if state.phase == "failed" else ()
    look: tuple[SuggestionBarAction, ...] = ("look_again",) if state.phase == "done" else ()
    of_part: dict[SuggestionBarMode, tuple[SuggestionBarAction, ...]] = {
        "reading": (*undo, "try", "reject", "edit", "accept"),
        "asking": ("keep",),
        "editing": ("leave_edit", "save"),
        "choosing": ("leave_wish", "draft_so"),
        "beginning": ("begin",),
        "end": (*undo, *look, *again, "back"),
    }
    return of_part[part]
