"""The sentences of taking in what learners reported on other computers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return heading, sentence, button and the kind of files."""
    return {
        "title": translate("reports.title"),
        "told": translate(
            "reports.told",
        ),
        "take": translate("reports.take"),
        "choose": translate("reports.choose"),
        "kind": translate("reports.kind"),
    }
