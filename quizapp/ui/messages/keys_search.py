"""The keys of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages.keys import KeyLine, KeySection, list_typing_keys

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def list_search_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return them."""
    return (
        KeySection(
            translate("keys.finding.search"),
            (
                KeyLine(("↑", "↓"), translate("keys.finding.move_through_what_was")),
                KeyLine(("F3", "Shift+F3"), translate("keys.finding.the_next_the_one")),
                KeyLine(("Enter",), translate("keys.finding.practise_the_row")),
                KeyLine(("Ctrl+Enter",), translate("keys.finding.practise_all_that_was")),
                KeyLine(("F6",), translate("keys.finding.from_the_field_to")),
                KeyLine(("Ctrl+F",), translate("keys.finding.the_field")),
                KeyLine(("Page Up", "Page Down"), translate("keys.finding.scroll")),
                KeyLine(("Esc",), translate("keys.finding.take_the_words_away")),
            ),
        ),
        list_typing_keys(translate),
    )
