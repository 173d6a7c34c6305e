"""The keys of the editor's list of questions, and those for finding and replacing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.text.keys import KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

FIND: Final = "Ctrl+F"
NEXT: Final = "F3"
BEFORE: Final = "Shift+F3"
ALL: Final = "Ctrl+A"
COPY: Final = "Ctrl+C"
PASTE: Final = "Ctrl+V"
MENU: Final = ("Menu", "Shift+F10")


def sections(translate: Translate) -> tuple[KeySection, ...]:
    """Return them."""
    return (
        KeySection(
            translate("keys_banks", "List of questions"),
            (
                KeyLine(MENU, translate("keys_banks", "what can be done with the row")),
                KeyLine(("Space", "Ctrl+Space"), translate("keys_banks", "select the question, or not")),
                KeyLine(("Shift+↑", "Shift+↓"), translate("keys_banks", "select more, or fewer")),
                KeyLine(("Shift+Home", "Shift+End"), translate("keys_banks", "select up to the first, last")),
                KeyLine((ALL,), translate("keys_banks", "select all questions")),
                KeyLine(("Alt+↑", "Alt+↓"), translate("keys_banks", "move what is selected, or the bank")),
                KeyLine((COPY, PASTE), translate("keys_banks", "copy questions, paste them in any pack")),
                KeyLine(("Esc",), translate("keys_banks", "select nothing any more")),
            ),
        ),
        KeySection(
            translate("keys_banks", "Find and replace"),
            (
                KeyLine((FIND,), translate("keys_banks", "find words in your own texts")),
                KeyLine((NEXT, BEFORE), translate("keys_banks", "next place, place before")),
                KeyLine(("Enter",), translate("keys_banks", "next place; in the other field: replace")),
                KeyLine(("Esc",), translate("keys_banks", "close it")),
            ),
        ),
    )
