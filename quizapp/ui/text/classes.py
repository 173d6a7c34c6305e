"""The sentences of the teacher's tools: classes, and codes that were forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.ports import Translate


def labels(translate: Translate) -> dict[str, str]:
    """Return headings, buttons and what stands beside them."""
    return {
        "title": translate("classes.title"),
        "teachers": translate("classes.teachers"),
        "teachers_told": translate(
            "classes.teachers_told",
        ),
        "first_told": translate(
            "classes.first_told",
        ),
        "code": translate("classes.code"),
        "set_code": translate("classes.set_code"),
        "code_set": translate("classes.code_set"),
        "four_digits": translate("classes.four_digits"),
        "classes": translate("classes.classes"),
        "no_classes": translate("classes.no_classes"),
        "archive": translate("classes.archive"),
        "bring_back": translate("classes.bring_back"),
        "erase": translate("classes.erase"),
        "new_class": translate("classes.new_class"),
        "class_name": translate("classes.class_name"),
        "names": translate("classes.names"),
        "names_told": translate("classes.names_told"),
        "add": translate("classes.add"),
        "no_class_name": translate("classes.no_class_name"),
        "no_names": translate("classes.no_names"),
        "codes": translate("classes.codes"),
        "codes_told": translate("classes.codes_told"),
        "no_codes": translate("classes.no_codes"),
        "take_away": translate("classes.take_away"),
        "back": translate("classes.back"),
        "no-name": translate("classes.no-name"),
        "too-long": translate("classes.too-long"),
        "twice": translate("classes.twice"),
        "too-many": translate("classes.too-many"),
    }


def members(translate: Translate, count: int, archived: bool) -> str:
    """Tell how many are in a class, and whether it is archived."""
    told = translate("classes.members.name_s", n=count)
    return translate("classes.members.archived", members=told) if archived else told


def left_out(translate: Translate, line: int, text: str, why: str) -> str:
    """Tell of a line that was left out."""
    reason = labels(translate).get(why, why)
    return translate("classes.left_out", line=line, why=reason, text=text)


def archived(translate: Translate, name: str) -> str:
    """Tell that a class was archived."""
    return translate("classes.archived", name=name)


def brought_back(translate: Translate, name: str) -> str:
    """Tell that a class was brought back."""
    return translate("classes.brought_back", name=name)
