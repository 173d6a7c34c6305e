"""The sentences of the settings: their titles by the name of the field, and what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.library.settings import LetterKeys
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "settings": translate("settings.settings"),
        "back": translate("settings.back"),
        "aside": translate("settings.aside"),
        "look": translate("settings.look"),
        "keys": translate("settings.keys"),
        "practising": translate("settings.practising"),
        "keeping": translate("settings.keeping"),
        "several": translate("settings.several"),
        "teaching": translate("settings.teaching"),
        "folder": translate("settings.folder"),
        "copy": translate("settings.copy"),
        "copied": translate("settings.copied"),
        "show": translate("settings.show"),
        "not_shown": translate("settings.not_shown"),
        "backups": translate("settings.backups"),
        "open_backups": translate("settings.open_backups"),
        "reports": translate("settings.reports"),
        "open_reports": translate("settings.open_reports"),
    }


def title(translate: Translate, field: str) -> str:
    """Return the title of a setting by the name of its field."""
    return {
        "theme": translate("settings.title.theme"),
        "text_size": translate("settings.title.text_size"),
        "reduced_motion": translate("settings.title.reduced_motion"),
        "letter_keys": translate("settings.title.letter_keys"),
        "certainty": translate("settings.title.certainty"),
        "proving": translate("settings.title.proving"),
        "count": translate("settings.title.count"),
        "idle_minutes": translate("settings.title.idle_minutes"),
        "teacher_tools": translate("settings.title.teacher_tools"),
    }[field]


def detail(translate: Translate, field: str) -> str:
    """Tell what a setting does."""
    return {
        "theme": translate("settings.detail.theme"),
        "text_size": translate("settings.detail.text_size"),
        "reduced_motion": translate(
            "settings.detail.reduced_motion",
        ),
        "letter_keys": translate(
            "settings.detail.letter_keys"
        ),
        "certainty": translate("settings.detail.certainty"),
        "proving": translate("settings.detail.proving"),
        "count": translate("settings.detail.count"),
        "idle_minutes": translate(
            "settings.detail.idle_minutes"
        ),
        "teacher_tools": translate("settings.detail.teacher_tools"),
    }[field]


def letter_keys(translate: Translate, mode: LetterKeys) -> str:
    """Name how letters act as keys."""
    return {
        "on": translate("settings.letter_keys.on"),
        "alt": translate("settings.letter_keys.alt"),
        "off": translate("settings.letter_keys.off"),
    }[mode]


def count(translate: Translate, number: int) -> str:
    """Return a number of questions; 0 stands for all."""
    return translate("settings.count.text", number=number) if number else translate("settings.count.all")


def minutes(translate: Translate, number: int) -> str:
    """Return a number of minutes; 0 stands for never."""
    return translate("settings.minutes.minute_s", n=number) if number else translate("settings.minutes.never")


def locked(translate: Translate) -> str:
    """Say why a setting cannot be changed."""
    return translate("settings.locked")


def switch(translate: Translate, on: bool) -> str:
    """Tell whether something is on."""
    return translate("settings.switch.on") if on else translate("settings.switch.off")


def reported(translate: Translate, count: int) -> str:
    """Tell how many reports are kept."""
    if not count:
        return translate(
            "settings.reported.none_yet_after_an"
        )
    return translate("settings.reported.report_s", n=count)
