"""The keys of the pages for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.keys import KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def spreadsheet(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of writing a spreadsheet, and of taking one in."""
    return (
        KeySection(
            translate("keys_spreadsheet", "Spreadsheets"),
            (
                KeyLine(("Enter",), translate("keys_spreadsheet", "choose a file; take it in")),
                KeyLine(("↑", "↓"), translate("keys_spreadsheet", "go through what it would change")),
                KeyLine(("Page Up", "Page Down"), translate("keys_spreadsheet", "scroll")),
                KeyLine(("Esc",), translate("keys_spreadsheet", "stop; back to writing")),
            ),
        ),
    )
