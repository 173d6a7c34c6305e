"""What the page of backups says of packs in work, which are in none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return heading, sentence and button."""
    return {
        "title": translate("backups_working", "Packs in work"),
        "told": translate(
            "backups_working",
            "The packs that you write are not in these backups. Copy this folder to another disk, best while "
            "no pack is open: everything is in it, each pack with its steps and last versions. To bring one "
            "back, close Quizapp and copy its folder in again.",
        ),
        "show": translate("backups_working", "Show the folder"),
        "not_shown": translate("backups_working", "No program here shows folders."),
    }
