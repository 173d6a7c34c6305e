"""The keys of the page of packs that are to be added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages.keys import KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def list_pack_import_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return them."""
    return (
        KeySection(
            translate("keys.adding.add_packs"),
            (
                KeyLine(("Enter",), translate("keys.adding.add_what_is_chosen")),
                KeyLine(("↑", "↓"), translate("keys.adding.move_through_the_packs")),
                KeyLine(("Space",), translate("keys.adding.choose_that_pack_or")),
                KeyLine(("Ctrl+C",), translate("keys.adding.copy_what_is_wrong")),
                KeyLine(("Page Up", "Page Down"), translate("keys.adding.scroll")),
                KeyLine(("Esc",), translate("keys.adding.stop_take_none")),
            ),
        ),
    )
