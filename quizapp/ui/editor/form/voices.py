"""The form of the speakers: one at a time, renamed everywhere, merged with another, removed. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.pointers import get, inside, joined, there
from quizapp.editing.writing.voices import uses
from quizapp.ui.editor.form.state import Deed, Field, FormState, Part, Value
from quizapp.ui.editor.form.telling import told_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.editing.pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.pack.words import VoiceKind
    from quizapp.ui.ports import Translate

SPEAKERS: Final = "/voices"
NAME: Final = 120
LINE: Final = 400
_KINDS: Final[tuple[VoiceKind, ...]] = ("person", "group", "organisation", "document", "unnamed")


def voices_of(document: Json, at: str, problems: Iterable[Problem], translate: Translate) -> FormState:
    """Return the form of one speaker.

    `at` is its pointer, or that of a field that names it; else the first is shown. Choosing another one tells
    `acted("voices", its pointer)`.
    """
    shown = _shown(document, at)
    back = Deed("acted", translate("form.voices.back"), SPEAKERS, "back")
    add = Deed("added", translate("form.voices.add"), SPEAKERS, "voice")
    parts = [
        Part(SPEAKERS, translate("form.voices.speakers"), translate("form.voices.help"), deeds=(back, add))
    ]
    if shown:
        voice = get(document, shown)
        choose = Field(
            joined(SPEAKERS, "shown"),
            "choice",
            translate("form.voices.speakers"),
            shown,
            _every(document, translate),
            bare=True,
        )
        parts.append(Part("", lines=((choose,),)))
        parts.append(_card(document, shown, voice, translate))
    return FormState("voices", shown or SPEAKERS, "voices", told_in(tuple(parts), problems))


def _shown(document: Json, at: str) -> str:
    """Return the pointer of the speaker to show; empty if there are none."""
    found = {each["id"]: place for place, each in walk.entries(document, SPEAKERS)}
    inner = next((place for place in found.values() if inside(at, place)), "")
    named = get(document, at) if at and not inner and there(document, at) else None
    if isinstance(named, str) and named in found:
        return found[named]
    return inner or next(iter(found.values()), "")


def _name(voice: Json, translate: Translate) -> str:
    return str(voice.get("name") or translate("form.voices.unnamed"))


def _every(document: Json, translate: Translate) -> tuple[Value, ...]:
    return tuple(
        Value(_name(each, translate), place, acts="voices")
        for place, each in walk.entries(document, SPEAKERS)
    )


def _card(document: Json, at: str, voice: Json, translate: Translate) -> Part:
    others = [each for _, each in walk.entries(document, SPEAKERS) if each["id"] != voice["id"]]
    named = tuple(Value(_name(each, translate), each["id"]) for each in others)
    count = sum(1 for _ in uses(document, voice["id"]))
    kinds = tuple(Value(translate(f"form.voice_kind.{kind}"), kind) for kind in _KINDS)

    def line(name: str, most: int = NAME) -> Field:
        return Field(
            joined(at, name), "line", translate(f"form.voices.{name}"), str(voice.get(name) or ""), most=most
        )

    lines = (
        (replace(line("name"), kind="name"),),
        (
            Field(joined(at, "kind"), "choice", translate("form.voices.kind"), voice.get("kind"), kinds),
            line("side"),
        ),
        (line("role", LINE),),
        (
            Field(
                joined(at, "speaks_for"),
                "choice",
                translate("form.voices.speaks_for"),
                voice.get("speaks_for"),
                (Value(translate("form.voices.nobody")), *named),
            ),
            Field(
                joined(at, "merge"),
                "choice",
                translate("form.voices.merge"),
                None,
                (Value(translate("form.voices.nobody_else")), *named),
                help=translate("form.voices.merge_help"),
            ),
        ),
    )
    remove = () if count else (Deed("removed", translate("form.remove"), at),)
    note = translate("form.used", n=count) if count else translate("form.voices.unused")
    aliases = (_aliases(at, voice, translate),)
    return Part(at, _name(voice, translate), note, lines=lines, parts=aliases, deeds=remove, card=True)


def _aliases(at: str, voice: Json, translate: Translate) -> Part:
    listed = joined(at, "aliases")
    remove = translate("form.remove")
    rows = []
    for place, alias in enumerate(voice.get("aliases", [])):
        pointer = joined(listed, place)
        field = Field(
            pointer,
            "line",
            translate("form.numbered.alias", number=place + 1),
            str(alias),
            most=NAME,
            bare=True,
            serif=True,
        )
        rows.append(
            Part(
                pointer,
                lines=((field,),),
                deeds=(Deed("removed", remove, pointer),),
                card=True,
                framed=False,
                titled=False,
            )
        )
    add = Deed("added", translate("form.voices.add_alias"), listed, "alias")
    return Part(listed, translate("form.voices.aliases"), parts=tuple(rows), deeds=(add,))
