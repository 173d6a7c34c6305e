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


def taken(translate: Translate, count: int, name: str) -> str:
    """Tell how many reports were taken in."""
    return translate("reports.taken", n=count, name=name)


def none_new(translate: Translate, name: str) -> str:
    """Tell that all reports of a file are here."""
    return translate("reports.none_new", name=name)


def no_reports(translate: Translate, name: str) -> str:
    """Tell that a file is none of reports."""
    return translate(
        "reports.no_reports", name=name)


def not_read(translate: Translate, name: str, why: str) -> str:
    """Tell that a file cannot be read, and why, in the system's words."""
    return translate("reports.not_read", name=name, why=why
    )
