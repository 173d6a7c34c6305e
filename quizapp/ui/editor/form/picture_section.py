"""The part of a picture: which one is shown, what it shows in words, whose it is. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import join_pointer
from quizapp.ui.editor.form.state import FieldOption, FormAction, FormField, FormSection

if TYPE_CHECKING:
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.form.section_builder import FormSectionBuilder

CREDIT = 400


def build_picture_section(make: FormSectionBuilder) -> FormSection:
    """Return the picture of a question, with the ways to give it another one."""
    at = join_pointer(make.at, "media")
    found = list(document_traversal.entries(make.document, "/media"))
    shown = [(place, each) for place, each in found if each["id"] == make.asked.get("media")][:1]
    named = [FieldOption(describe_picture(each), each["id"]) for _, each in found]
    choose = FormAction(
        "acted", make.translate("form.another" if shown else "form.choose"), make.at, "picture"
    )
    lines: list[tuple[FormField, ...]] = []
    if found:
        lines.append((make.choice(at, "media", make.asked.get("media"), (make.nothing(), *named)),))
    for place, each in shown:
        lines += build_picture_fields(make, place, each)
    away = [FormAction("chosen", make.translate("form.take_away"), at)] if shown else []
    away += [
        FormAction("removed", make.translate("form.remove.take_it_out_of_the"), place) for place, _ in shown
    ]
    users = [
        each
        for _, each in (document_traversal.questions(make.document) if shown else ())
        if each.get("media") == make.asked["media"]
    ]
    note = make.translate("form.elsewhere" if len(users) > 1 else "form.help")
    return FormSection(
        join_pointer(make.at, "picture"),
        make.translate("form.picture"),
        note,
        lines=tuple(lines),
        deeds=(choose, *away),
        holds=(at, *(place for place, _ in shown)),
    )


def build_picture_fields(make: FormSectionBuilder, at: str, picture: Json) -> list[tuple[FormField, ...]]:
    """Return the fields of a picture; words are asked for unless it only decorates."""
    data = make.pictures.get(str(picture.get("file", "")), b"")
    name = str(picture.get("alt") or make.translate("form.shown"))
    lines: list[tuple[FormField, ...]] = [
        (
            FormField(
                join_pointer(at, "file"), "picture", name, data, empty=make.translate("form.gone"), bare=True
            ),
        ),
        (make.switch(at, "decorative", "decorative"),),
    ]
    if not picture.get("decorative"):
        lines.append((make.text(at, "alt", "alt", help=make.translate("form.alt_help")),))
    lines.append((make.line(at, "credit", "credit", most=CREDIT),))
    return lines


def describe_picture(picture: Json) -> str:
    """Return by what a picture is known in a list: what it shows, else its file."""
    return str(picture.get("alt") or picture.get("file") or picture["id"])
