"""The keys of the pages about what is kept: before closing while answers are not saved, and backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.text.keys import KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def leaving(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page that comes before the window closes while answers are not saved."""
    return (
        KeySection(
            translate("keys_kept", "Before you close"),
            (
                KeyLine(("Enter",), translate("keys_kept", "try again to save")),
                KeyLine(("Page Up", "Page Down"), translate("keys_kept", "scroll")),
                KeyLine(("Esc",), translate("keys_kept", "back")),
            ),
        ),
    )


def backups(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page of backups."""
    return (
        KeySection(
            translate("keys_kept", "Backups"),
            (
                KeyLine(("Page Up", "Page Down"), translate("keys_kept", "scroll")),
                KeyLine(("Enter", "Esc"), translate("keys_kept", "back")),
            ),
        ),
    )


def restoring(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page that shows what would change."""
    return (
        KeySection(
            translate("keys_kept", "Before you restore"),
            (
                KeyLine(("Enter",), translate("keys_kept", "restore it, once that is ready")),
                KeyLine(("Page Up", "Page Down"), translate("keys_kept", "scroll")),
                KeyLine(("Esc",), translate("keys_kept", "stop, keep what there is")),
            ),
        ),
    )
