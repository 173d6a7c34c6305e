"""The form of the speakers: one at a time, renamed everywhere, merged with another, removed. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value, has_value, is_inside, join_pointer
from quizapp.authoring.operations.speakers import find_speaker_uses
from quizapp.ui.editor.form.field_problems import attach_problems
from quizapp.ui.editor.form.state import FieldOption, FormAction, FormField, FormSection, FormState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.pack.vocabulary import SpeakerKind
    from quizapp.ui.ports import Translate

SPEAKERS: Final = "/speakers"
NAME: Final = 120
LINE: Final = 400
_KINDS: Final[tuple[SpeakerKind, ...]] = ("person", "group", "organisation", "document", "unnamed")


def build_speaker_form(
    document: Json, at: str, problems: Iterable[Problem], translate: Translate
) -> FormState:
    """Return the form of one speaker.

    `at` is its pointer, or that of a field that names it; else the first is shown. Choosing another one tells
    `acted("speakers", its pointer)`.
    """
    shown = _shown(document, at)
    back = FormAction("acted", translate("form.speakers.back"), SPEAKERS, "back")
    add = FormAction("added", translate("form.speakers.add"), SPEAKERS, "speaker")
    parts = [
        FormSection(
            SPEAKERS, translate("form.speakers.speakers"), translate("form.speakers.help"), deeds=(back, add)
        )
    ]
    if shown:
        speaker = get_value(document, shown)
        choose = FormField(
            join_pointer(SPEAKERS, "shown"),
            "choice",
            translate("form.speakers.speakers"),
            shown,
            _every(document, translate),
            bare=True,
        )
        parts.append(FormSection("", lines=((choose,),)))
        parts.append(_card(document, shown, speaker, translate))
    return FormState("speakers", shown or SPEAKERS, "speakers", attach_problems(tuple(parts), problems))


def _shown(document: Json, at: str) -> str:
    """Return the pointer of the speaker to show; empty if there are none."""
    found = {each["id"]: place for place, each in document_traversal.entries(document, SPEAKERS)}
    inner = next((place for place in found.values() if is_inside(at, place)), "")
    named = get_value(document, at) if at and not inner and has_value(document, at) else None
    if isinstance(named, str) and named in found:
        return found[named]
    return inner or next(iter(found.values()), "")


def _name(speaker: Json, translate: Translate) -> str:
    return str(speaker.get("name") or translate("form.speakers.unnamed"))


def _every(document: Json, translate: Translate) -> tuple[FieldOption, ...]:
    return tuple(
        FieldOption(_name(each, translate), place, acts="speakers")
        for place, each in document_traversal.entries(document, SPEAKERS)
    )


def _card(document: Json, at: str, speaker: Json, translate: Translate) -> FormSection:
    others = [
        each for _, each in document_traversal.entries(document, SPEAKERS) if each["id"] != speaker["id"]
    ]
    named = tuple(FieldOption(_name(each, translate), each["id"]) for each in others)
    count = sum(1 for _ in find_speaker_uses(document, speaker["id"]))
    kinds = tuple(FieldOption(translate(f"form.speaker_kind.{kind}"), kind) for kind in _KINDS)

    def line(name: str, most: int = NAME) -> FormField:
        return FormField(
            join_pointer(at, name),
            "line",
            translate(f"form.speakers.{name}"),
            str(speaker.get(name) or ""),
            most=most,
        )

    lines = (
        (replace(line("name"), kind="name"),),
        (
            FormField(
                join_pointer(at, "kind"),
                "choice",
                translate("form.speakers.kind"),
                speaker.get("kind"),
                kinds,
            ),
            line("side"),
        ),
        (line("role", LINE),),
        (
            FormField(
                join_pointer(at, "speaks_for"),
                "choice",
                translate("form.speakers.speaks_for"),
                speaker.get("speaks_for"),
                (FieldOption(translate("form.speakers.nobody")), *named),
            ),
            FormField(
                join_pointer(at, "merge"),
                "choice",
                translate("form.speakers.merge"),
                None,
                (FieldOption(translate("form.speakers.nobody_else")), *named),
                help=translate("form.speakers.merge_help"),
            ),
        ),
    )
    remove = () if count else (FormAction("removed", translate("form.remove"), at),)
    note = translate("form.used", n=count) if count else translate("form.speakers.unused")
    aliases = (_aliases(at, speaker, translate),)
    return FormSection(
        at, _name(speaker, translate), note, lines=lines, parts=aliases, deeds=remove, card=True
    )


def _aliases(at: str, speaker: Json, translate: Translate) -> FormSection:
    listed = join_pointer(at, "aliases")
    remove = translate("form.remove")
    rows = []
    for place, alias in enumerate(speaker.get("aliases", [])):
        pointer = join_pointer(listed, place)
        field = FormField(
            pointer,
            "line",
            translate("form.numbered.alias", number=place + 1),
            str(alias),
            most=NAME,
            bare=True,
            serif=True,
        )
        rows.append(
            FormSection(
                pointer,
                lines=((field,),),
                deeds=(FormAction("removed", remove, pointer),),
                card=True,
                framed=False,
                titled=False,
            )
        )
    add = FormAction("added", translate("form.speakers.add_alias"), listed, "alias")
    return FormSection(listed, translate("form.speakers.aliases"), parts=tuple(rows), deeds=(add,))
