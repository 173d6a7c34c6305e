"""What the page of backups says of packs in work, which are in none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return heading, sentence and button."""
    return {
        "title": translate("backups.title.packs_in_work"),
        "told": translate(
            "backups.told",
        ),
        "show": translate("backups.show"),
        "not_shown": translate("backups.not_shown"),
    }
