"""The keys of the pages for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages.keys import KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def list_spreadsheet_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of writing a spreadsheet, and of taking one in."""
    return (
        KeySection(
            translate("keys.spreadsheet.spreadsheets"),
            (
                KeyLine(("Enter",), translate("keys.spreadsheet.choose_a_file_take")),
                KeyLine(("↑", "↓"), translate("keys.spreadsheet.go_through_what_it")),
                KeyLine(("Page Up", "Page Down"), translate("keys.spreadsheet.scroll")),
                KeyLine(("Esc",), translate("keys.spreadsheet.stop_back_to_writing")),
            ),
        ),
    )
