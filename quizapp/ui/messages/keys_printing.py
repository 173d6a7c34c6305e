"""The keys of the page for printing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.messages.keys import KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate

PRINT: Final = "Ctrl+P"
NEXT_PAGE: Final = "Ctrl+Page Down"
PREVIOUS_PAGE: Final = "Ctrl+Page Up"


def list_printing_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page."""
    return (
        KeySection(
            translate("keys.printing.printing"),
            (
                KeyLine((PRINT,), translate("keys.printing.in_the_editor_choose")),
                KeyLine((NEXT_PAGE, PREVIOUS_PAGE), translate("keys.printing.next_page_page_before")),
                KeyLine(("↑", "↓", "←", "→"), translate("keys.printing.choose_another_value")),
                KeyLine(("Space",), translate("keys.printing.turn_on_or_off")),
                KeyLine(("Page Up", "Page Down"), translate("keys.printing.scroll")),
                KeyLine(("Enter",), translate("keys.printing.save_as_pdf")),
                KeyLine(("Esc",), translate("keys.printing.stop_back_to_writing")),
            ),
        ),
    )
