"""What all parts of a form are made with: fields, choices and reasons. No Qt."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from quizapp.editing import walk
from quizapp.editing.pointers import Json, get, joined, there
from quizapp.pack.ids import ARTICLE
from quizapp.pack.words import DEFAULT_SKILLS, TRAPS
from quizapp.ui.editor.form.state import Deed, Field, Part, Value
from quizapp.ui.text import common, practice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quizapp.ui.editor.form.state import DeedKind, Key
    from quizapp.ui.ports import Translate

LINE: Final = 400
OPTION: Final = 240


class Maker:
    """Makes the parts of one question's form; `at` is the question's pointer, `asked` the question.

    `pictures` are those in its folder, by file name."""

    def __init__(
        self,
        document: Json,
        at: str,
        asked: Json,
        translate: Translate,
        pictures: Mapping[str, bytes] = MappingProxyType({}),
    ) -> None:
        self.document, self.at, self.asked = document, at, asked
        self.translate, self.pictures = translate, pictures

    def text(self, at: str, name: str, label: str, **more: Any) -> Field:
        """Return the field of a text called `name` in what stands at a pointer."""
        value = str(found_at(self.document, at).get(name) or "")
        return Field(joined(at, name), "paragraph", self.translate(f"form.{label}"), value, **more)

    def line(self, at: str, name: str, label: str, **more: Any) -> Field:
        """Return the field of a short text."""
        value = str(found_at(self.document, at).get(name) or "")
        return Field(joined(at, name), "line", self.translate(f"form.{label}"), value, **more)

    def switch(self, at: str, name: str, label: str, *, default: bool = False) -> Field:
        """Return the switch of a field that is true or false."""
        value = found_at(self.document, at).get(name, default)
        return self.on_off(joined(at, name), self.translate(f"form.{label}"), value=bool(value))

    def on_off(self, pointer: str, label: str, *, value: bool, to: str = "", off: Json = False) -> Field:
        """Return a switch; `off` and true are what is told of it."""
        values = (Value(self.translate("form.off"), off), Value(self.translate("form.on"), True))  # noqa: FBT003 -- a field's value
        return Field(pointer, "switch", label, value, values, to=to)

    def choice(self, pointer: str, label: str, value: Json, values: Iterable[Value], **more: Any) -> Field:
        """Return a choice."""
        return Field(pointer, "choice", self.translate(f"form.{label}"), value, tuple(values), **more)

    def voices(self, leave_out: Iterable[str] = (), *, article: bool = True) -> tuple[Value, ...]:
        """Return the speakers that can be chosen, with the ways to make, rename and merge them."""
        gone = set(leave_out)
        found = [
            Value(self.voice(each["id"]), each["id"])
            for _, each in walk.entries(self.document, "/voices")
            if each["id"] not in gone
        ]
        if article and ARTICLE not in gone:
            found.append(Value(practice.reporter(self.translate)[0], ARTICLE))
        found.append(Value(self.translate("form.new_voice"), acts="new-voice"))
        found.append(Value(self.translate("form.voices"), acts="voices"))
        return tuple(found)

    def voice(self, voice: str) -> str:
        """Return the name of a speaker."""
        if voice == ARTICLE:
            return practice.reporter(self.translate)[0]
        for _, each in walk.entries(self.document, "/voices"):
            if each["id"] == voice:
                name = str(each.get("name") or self.translate("form.voices.unnamed"))
                return common.capital(name)
        return voice

    def nothing(self, label: str = "none") -> Value:
        """Return the choice of nothing."""
        return Value(self.translate(f"form.{label}"))

    def trap(self, at: str) -> Field:
        """Return the choice of the trap of a wrong answer, with its test as help."""
        value = found_at(self.document, at).get("trap")
        return self.choice(
            joined(at, "trap"),
            "trap",
            value,
            self.traps("choose_trap"),
            bare=True,
            help=self.trap_test(value),
        )

    def trap_test(self, trap: Json) -> str:
        """Return by what one knows a trap; '' for none."""
        return self.translate(f"form.trap_test.{trap}") if trap in TRAPS else ""

    def traps(self, nothing: str) -> tuple[Value, ...]:
        """Return the traps that can be chosen, after the choice of none."""
        found = [Value(common.capital(common.trap(self.translate, trap)), trap) for trap in TRAPS]
        return (self.nothing(nothing), *found)

    def reason(
        self, at: str, title: str, key: Key | None = None, before: Field | None = None, **more: Any
    ) -> Part:
        """Return the card of an answer: what is offered, if that is a field, its trap, the reason for it.

        Below a trap stands its test. What is right has none.
        """
        marked = key is not None and key.marked
        right = more.pop("right", False) or marked
        trap = None if right else self.trap(at)
        first = tuple(field for field in (before, trap) if field is not None)
        feedback = self.text(at, "feedback", "feedback", empty=self.translate("form.feedback"), bare=True)
        note = self.translate("form.correct") if marked else trap.help if trap else ""
        more.setdefault("titled", before is None)
        return Part(at, title, note, key=key, lines=(first, (feedback,)), card=True, **more)

    def deed(self, kind: DeedKind, words: str, pointer: str, what: str = "", value: Json = None) -> Deed:
        """Return something that can be done."""
        return Deed(kind, self.translate(f"form.{words}"), pointer, what, value)

    def moving(self, at: str, place: int, count: int, *, remove: bool = True) -> tuple[Deed, ...]:
        """Return what can be done with an entry of a list."""
        found = [self.deed("up", "up", at)] if place else []
        found += [self.deed("down", "down", at)] if place + 1 < count else []
        found += [self.deed("removed", "remove", at)] if remove else []
        return tuple(found)

    def numbered(self, label: str, place: int) -> str:
        """Return a title with a number, from 1."""
        return self.translate(f"form.numbered.{label}", number=place + 1)


def skills_offered(document: Json, translate: Translate) -> list[Value]:
    """Return what can be chosen as a question's skill: the skills there always are, then the pack's own."""
    own = {each["id"]: str(each.get("title", "")) for each in document.get("skills", [])}
    return [Value(common.skill(translate, id_, own), id_) for id_ in (*DEFAULT_SKILLS, *own)]


def difficulties(translate: Translate) -> list[Value]:
    """Return what can be chosen as a question's difficulty, by the words of a form."""
    return [
        Value(translate(f"form.{name}"), number)
        for number, name in enumerate(("easy", "middling", "hard"), 1)
    ]


def found_at(document: Json, at: str) -> Json:
    """Return the object at a pointer; an empty one where none is yet."""
    return get(document, at) if there(document, at) else {}
