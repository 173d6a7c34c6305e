"""The keys of the page of packs that are to be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.keys import KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def adding(translate: Translate) -> tuple[KeySection, ...]:
    """Return them."""
    return (
        KeySection(
            translate("keys", "Add packs"),
            (
                KeyLine(("Enter",), translate("keys", "add what is chosen")),
                KeyLine(("↑", "↓"), translate("keys", "move through the packs")),
                KeyLine(("Space",), translate("keys", "choose that pack, or not")),
                KeyLine(("Ctrl+C",), translate("keys", "copy what is wrong with it")),
                KeyLine(("Page Up", "Page Down"), translate("keys", "scroll")),
                KeyLine(("Esc",), translate("keys", "stop; take none")),
            ),
        ),
    )
