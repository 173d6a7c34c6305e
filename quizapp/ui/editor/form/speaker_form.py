"""The form of the speakers: one at a time, renamed everywhere, merged with another, removed. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.authoring import walk
from quizapp.authoring.operations.speakers import find_speaker_uses
from quizapp.authoring.pointers import get_value, has_value, is_inside, join_pointer
from quizapp.ui.editor.form.field_problems import attach_problems
from quizapp.ui.editor.form.state import FieldOption, FormAction, FormField, FormSection, FormState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.authoring.pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.pack.vocabulary import SpeakerKind
    from quizapp.ui.ports import Translate

SPEAKERS: Final = "/voices"
NAME: Final = 120
LINE: Final = 400
_KINDS: Final[tuple[SpeakerKind, ...]] = ("person", "group", "organisation", "document", "unnamed")


def build_speaker_form(
    document: Json, at: str, problems: Iterable[Problem], translate: Translate
) -> FormState:
    """Return the form of one speaker.

    `at` is its pointer, or that of a field that names it; else the first is shown. Choosing another one tells
    `acted("voices", its pointer)`.
    """
    shown = _shown(document, at)
    back = FormAction("acted", translate("form.voices.back"), SPEAKERS, "back")
    add = FormAction("added", translate("form.voices.add"), SPEAKERS, "voice")
    parts = [
        FormSection(
            SPEAKERS, translate("form.voices.speakers"), translate("form.voices.help"), deeds=(back, add)
        )
    ]
    if shown:
        voice = get_value(document, shown)
        choose = FormField(
            join_pointer(SPEAKERS, "shown"),
            "choice",
            translate("form.voices.speakers"),
            shown,
            _every(document, translate),
            bare=True,
        )
        parts.append(FormSection("", lines=((choose,),)))
        parts.append(_card(document, shown, voice, translate))
    return FormState("voices", shown or SPEAKERS, "voices", attach_problems(tuple(parts), problems))


def _shown(document: Json, at: str) -> str:
    """Return the pointer of the speaker to show; empty if there are none."""
    found = {each["id"]: place for place, each in walk.entries(document, SPEAKERS)}
    inner = next((place for place in found.values() if is_inside(at, place)), "")
    named = get_value(document, at) if at and not inner and has_value(document, at) else None
    if isinstance(named, str) and named in found:
        return found[named]
    return inner or next(iter(found.values()), "")


def _name(voice: Json, translate: Translate) -> str:
    return str(voice.get("name") or translate("form.voices.unnamed"))


def _every(document: Json, translate: Translate) -> tuple[FieldOption, ...]:
    return tuple(
        FieldOption(_name(each, translate), place, acts="voices")
        for place, each in walk.entries(document, SPEAKERS)
    )


def _card(document: Json, at: str, voice: Json, translate: Translate) -> FormSection:
    others = [each for _, each in walk.entries(document, SPEAKERS) if each["id"] != voice["id"]]
    named = tuple(FieldOption(_name(each, translate), each["id"]) for each in others)
    count = sum(1 for _ in find_speaker_uses(document, voice["id"]))
    kinds = tuple(FieldOption(translate(f"form.voice_kind.{kind}"), kind) for kind in _KINDS)

    def line(name: str, most: int = NAME) -> FormField:
        return FormField(
            join_pointer(at, name),
            "line",
            translate(f"form.voices.{name}"),
            str(voice.get(name) or ""),
            most=most,
        )

    lines = (
        (replace(line("name"), kind="name"),),
        (
            FormField(
                join_pointer(at, "kind"), "choice", translate("form.voices.kind"), voice.get("kind"), kinds
            ),
            line("side"),
        ),
        (line("role", LINE),),
        (
            FormField(
                join_pointer(at, "speaks_for"),
                "choice",
                translate("form.voices.speaks_for"),
                voice.get("speaks_for"),
                (FieldOption(translate("form.voices.nobody")), *named),
            ),
            FormField(
                join_pointer(at, "merge"),
                "choice",
                translate("form.voices.merge"),
                None,
                (FieldOption(translate("form.voices.nobody_else")), *named),
                help=translate("form.voices.merge_help"),
            ),
        ),
    )
    remove = () if count else (FormAction("removed", translate("form.remove"), at),)
    note = translate("form.used", n=count) if count else translate("form.voices.unused")
    aliases = (_aliases(at, voice, translate),)
    return FormSection(at, _name(voice, translate), note, lines=lines, parts=aliases, deeds=remove, card=True)


def _aliases(at: str, voice: Json, translate: Translate) -> FormSection:
    listed = join_pointer(at, "aliases")
    remove = translate("form.remove")
    rows = []
    for place, alias in enumerate(voice.get("aliases", [])):
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
    add = FormAction("added", translate("form.voices.add_alias"), listed, "alias")
    return FormSection(listed, translate("form.voices.aliases"), parts=tuple(rows), deeds=(add,))
