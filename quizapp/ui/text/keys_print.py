"""The keys of the page for printing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.text.keys import KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

PRINT: Final = "Ctrl+P"
NEXT_PAGE: Final = "Ctrl+Page Down"
PAGE_BEFORE: Final = "Ctrl+Page Up"


def printing(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page."""
    return (
        KeySection(
            translate("keys_print", "Printing"),
            (
                KeyLine((PRINT,), translate("keys_print", "in the editor: choose what is printed")),
                KeyLine((NEXT_PAGE, PAGE_BEFORE), translate("keys_print", "next page, page before")),
                KeyLine(("↑", "↓", "←", "→"), translate("keys_print", "choose another value")),
                KeyLine(("Space",), translate("keys_print", "turn on or off")),
                KeyLine(("Page Up", "Page Down"), translate("keys_print", "scroll")),
                KeyLine(("Enter",), translate("keys_print", "save as PDF")),
                KeyLine(("Esc",), translate("keys_print", "stop; back to writing")),
            ),
        ),
    )
