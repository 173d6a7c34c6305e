"""The sentences of the settings: their titles by the name of the field, and what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def count(translate: Translate, number: int) -> str:
    """Return a number of questions; 0 stands for all."""
    return translate("settings.count.text", number=number) if number else translate("settings.count.all")


def minutes(translate: Translate, number: int) -> str:
    """Return a number of minutes; 0 stands for never."""
    return translate("settings.minutes.minute_s", n=number) if number else translate("settings.minutes.never")


def switch(translate: Translate, on: bool) -> str:
    """Tell whether something is on."""
    return translate("settings.switch.on") if on else translate("settings.switch.off")


def reported(translate: Translate, count: int) -> str:
    """Tell how many reports are kept."""
    if not count:
        return translate("settings.reported.none_yet_after_an")
    return translate("settings.reported.report_s", n=count)
