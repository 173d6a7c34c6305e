"""The keys of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.keys import KeyLine, KeySection, typing

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def finding(translate: Translate) -> tuple[KeySection, ...]:
    """Return them."""
    return (
        KeySection(
            translate("keys", "Search"),
            (
                KeyLine(("↑", "↓"), translate("keys", "move through what was found, from the field, too")),
                KeyLine(("F3", "Shift+F3"), translate("keys", "the next, the one before")),
                KeyLine(("Enter",), translate("keys", "practise the row")),
                KeyLine(("Ctrl+Enter",), translate("keys", "practise all that was found, pack by pack")),
                KeyLine(("F6",), translate("keys", "from the field to what was found, and back")),
                KeyLine(("Ctrl+F",), translate("keys", "the field")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
                KeyLine(("Esc",), translate("keys", "take the words away, then go back")),
            ),
        ),
        typing(translate),
    )
