"""The sentences of taking in what learners reported on other computers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return heading, sentence, button and the kind of files."""
    return {
        "title": translate("reports_in", "Reported elsewhere"),
        "told": translate(
            "reports_in",
            "Learners save what they reported with “Save problems reported …” in a pack’s menu, as JSON. "
            "That file is taken in here.",
        ),
        "take": translate("reports_in", "Take in reports …"),
        "choose": translate("reports_in", "Take in what learners reported"),
        "kind": translate("reports_in", "Problems reported, as JSON"),
    }


def taken(translate: Translate, count: int, name: str) -> str:
    """Tell how many reports were taken in."""
    return translate("reports_in", "%n report(s) taken in from {name}.", "", count).format(name=name)


def none_new(translate: Translate, name: str) -> str:
    """Tell that all reports of a file are here."""
    return translate("reports_in", "Everything in {name} is here already.").format(name=name)


def no_reports(translate: Translate, name: str) -> str:
    """Tell that a file is none of reports."""
    return translate(
        "reports_in", "{name} holds no reports as Quizapp saves them for programs. Nothing was changed."
    ).format(name=name)


def not_read(translate: Translate, name: str, why: str) -> str:
    """Tell that a file cannot be read, and why, in the system's words."""
    return translate("reports_in", "{name} cannot be read: {why}. Nothing was changed.").format(
        name=name, why=why
    )
