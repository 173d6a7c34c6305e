"""The sentences of the teacher's tools: classes, and codes that were forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and what stands beside them."""
    return {
        "title": translate("classes", "Classes and codes"),
        "teachers": translate("classes", "The teacher’s code"),
        "teachers_told": translate(
            "classes",
            "Four digits that open this page and every name. They keep a class honest, and no more: who knows"
            " this computer well can read what is kept all the same.",
        ),
        "first_told": translate(
            "classes",
            "This page is the teacher’s. Choose a code for it first; from then on it is asked for here.",
        ),
        "code": translate("classes", "Teacher’s code"),
        "set_code": translate("classes", "Keep the code"),
        "code_set": translate("classes", "The code is kept."),
        "four_digits": translate("classes", "A code is four digits, such as 2748."),
        "classes": translate("classes", "Classes"),
        "no_classes": translate("classes", "There is no class yet."),
        "archive": translate("classes", "Archive"),
        "bring_back": translate("classes", "Bring back"),
        "erase": translate("classes", "Erase"),
        "new_class": translate("classes", "New class"),
        "class_name": translate("classes", "Name of the class"),
        "names": translate("classes", "Names, one on each line"),
        "names_told": translate("classes", "Copy them from your list and paste them here."),
        "add": translate("classes", "Add the class"),
        "no_class_name": translate("classes", "Write the name of the class first."),
        "no_names": translate("classes", "Paste the names first, one on each line."),
        "codes": translate("classes", "Forgotten codes"),
        "codes_told": translate(
            "classes", "Without a code, the name opens at once; a new one can be chosen on its page."
        ),
        "no_codes": translate("classes", "No name asks for a code."),
        "take_away": translate("classes", "Take the code away"),
        "back": translate("classes", "Back"),
        "no-name": translate("classes", "no name"),
        "too-long": translate("classes", "too long"),
        "twice": translate("classes", "there twice"),
        "too-many": translate("classes", "too many names at once"),
    }


def members(translate: Translate, count: int, archived: bool) -> str:
    """Tell how many are in a class, and whether it is archived."""
    told = translate("classes", "%n name(s)", "", count)
    return translate("classes", "{members}, archived").format(members=told) if archived else told


def of_class(translate: Translate, what: str, name: str) -> str:
    """Name a button of a class, or of somebody, for a screen reader."""
    return translate("classes", "{what}: {name}").format(what=what, name=name)


def added(translate: Translate, count: int, class_name: str) -> str:
    """Tell that a class was added."""
    return translate("classes", "%n name(s) added to {class_name}.", "", count).format(class_name=class_name)


def left_out(translate: Translate, line: int, text: str, why: str) -> str:
    """Tell of a line that was left out."""
    reason = labels(translate).get(why, why)
    return translate("classes", "Line {line} was left out ({why}): {text}").format(
        line=line, why=reason, text=text
    )


def code_gone(translate: Translate, name: str) -> str:
    """Tell that a code was taken away."""
    return translate("classes", "{name} opens without a code now.").format(name=name)


def archived(translate: Translate, name: str) -> str:
    """Tell that a class was archived."""
    return translate("classes", "{name} is archived. Its names no longer stand among the others.").format(
        name=name
    )


def brought_back(translate: Translate, name: str) -> str:
    """Tell that a class was brought back."""
    return translate("classes", "{name} is back among the others.").format(name=name)
