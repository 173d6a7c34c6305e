"""The keys of the pages about what is kept: before closing while answers are not saved, and backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.messages.keys import KeyLine, KeySection

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def list_close_confirmation_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page that comes before the window closes while answers are not saved."""
    return (
        KeySection(
            translate("keys.leaving.before_you_close"),
            (
                KeyLine(("Enter",), translate("keys.leaving.try_again_to_save")),
                KeyLine(("Page Up", "Page Down"), translate("keys.leaving.scroll")),
                KeyLine(("Esc",), translate("keys.leaving.back")),
            ),
        ),
    )


def list_backups_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page of backups."""
    return (
        KeySection(
            translate("keys.backups.backups"),
            (
                KeyLine(("Page Up", "Page Down"), translate("keys.backups.scroll")),
                KeyLine(("Enter", "Esc"), translate("keys.backups.back")),
            ),
        ),
    )


def list_restore_keys(translate: Translate) -> tuple[KeySection, ...]:
    """Return the keys of the page that shows what would change."""
    return (
        KeySection(
            translate("keys.restoring.before_you_restore"),
            (
                KeyLine(("Enter",), translate("keys.restoring.restore_it_once_that")),
                KeyLine(("Page Up", "Page Down"), translate("keys.restoring.scroll")),
                KeyLine(("Esc",), translate("keys.restoring.stop_keep_what_there")),
            ),
        ),
    )
