"""The sentences of the settings: their titles by the name of the field, and what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.library.settings import LetterKeys
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings and buttons."""
    return {
        "settings": translate("settings", "Settings"),
        "back": translate("settings", "Back"),
        "aside": translate("settings", "Everything here is saved at once"),
        "look": translate("settings", "Look"),
        "keys": translate("settings", "Keys"),
        "practising": translate("settings", "Practising"),
        "keeping": translate("settings", "On this computer"),
        "several": translate("settings", "Several who practise here"),
        "teaching": translate("settings", "Teaching"),
        "folder": translate("settings", "Where your answers and packs are kept"),
        "copy": translate("settings", "Copy the path"),
        "copied": translate("settings", "The path is copied."),
        "show": translate("settings", "Show in folder"),
        "not_shown": translate("settings", "The folder could not be shown. Copy the path instead."),
        "backups": translate("settings", "Backups"),
        "open_backups": translate("settings", "Back up, restore"),
        "reports": translate("settings", "Questions that you reported"),
        "open_reports": translate("settings", "Show the reports"),
    }


def title(translate: Translate, field: str) -> str:
    """Return the title of a setting by the name of its field."""
    return {
        "theme": translate("settings", "Theme"),
        "text_size": translate("settings", "Text size"),
        "reduced_motion": translate("settings", "Less movement"),
        "letter_keys": translate("settings", "Single letters as keys"),
        "certainty": translate("settings", "Ask how sure I am"),
        "proving": translate("settings", "Ask which sentence settles it"),
        "count": translate("settings", "Questions in one practice"),
        "idle_minutes": translate("settings", "Ask again who is practising"),
        "teacher_tools": translate("settings", "Show teacher tools"),
    }[field]


def detail(translate: Translate, field: str) -> str:
    """Tell what a setting does."""
    return {
        "theme": translate("settings", "High contrast has white borders and no soft colours."),
        "text_size": translate("settings", "Everything on screen grows with it."),
        "reduced_motion": translate(
            "settings",
            "The article jumps to the passage instead of scrolling. What the system asks for counts too.",
        ),
        "letter_keys": translate(
            "settings", "G, F, C, S, the numbers and the others. They always rest while you type."
        ),
        "certainty": translate("settings", "Where an answer can only be right or not."),
        "proving": translate("settings", "After each answer, before its outcome."),
        "count": translate("settings", "From the next practice on."),
        "idle_minutes": translate(
            "settings", "After so long without a key or the mouse, where there is more than one name."
        ),
        "teacher_tools": translate("settings", "A second section, in which you write packs of your own."),
    }[field]


def letter_keys(translate: Translate, mode: LetterKeys) -> str:
    """Name how letters act as keys."""
    return {
        "on": translate("settings", "On"),
        "alt": translate("settings", "With Alt"),
        "off": translate("settings", "Off"),
    }[mode]


def count(translate: Translate, number: int) -> str:
    """Return a number of questions; 0 stands for all."""
    return translate("settings", "{number}").format(number=number) if number else translate("settings", "All")


def minutes(translate: Translate, number: int) -> str:
    """Return a number of minutes; 0 stands for never."""
    return translate("settings", "%n minute(s)", "", number) if number else translate("settings", "Never")


def locked(translate: Translate) -> str:
    """Say why a setting cannot be changed."""
    return translate("settings", "Fixed for everybody by whoever looks after this computer.")


def switch(translate: Translate, on: bool) -> str:
    """Tell whether something is on."""
    return translate("settings", "On") if on else translate("settings", "Off")


def reported(translate: Translate, count: int) -> str:
    """Tell how many reports are kept."""
    if not count:
        return translate(
            "settings", "None yet. After an answer you can report what is wrong with its question."
        )
    return translate("settings", "%n report(s)", "", count)
