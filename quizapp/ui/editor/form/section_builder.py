"""What all parts of a form are made with: fields, choices and reasons. No Qt."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import Json, get_value, has_value, join_pointer
from quizapp.pack.ids import ARTICLE_SPEAKER
from quizapp.pack.vocabulary import DEFAULT_SKILLS, TRAPS
from quizapp.ui.editor.form.state import FieldOption, FormAction, FormField, FormSection
from quizapp.ui.messages import common, practice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quizapp.authoring.operations.citations import CitationIndex
    from quizapp.ui.editor.form.state import FormActionKind, KeyMark
    from quizapp.ui.ports import Translate

LINE: Final = 400
OPTION: Final = 240


class FormSectionBuilder:
    """Makes the parts of one question's form; `at` is the question's pointer, `asked` the question.

    `pictures` are those in its folder, by file name; `citations` finds what else cites a passage."""

    def __init__(
        self,
        document: Json,
        at: str,
        asked: Json,
        translate: Translate,
        pictures: Mapping[str, bytes] = MappingProxyType({}),
        citations: CitationIndex | None = None,
    ) -> None:
        self.document, self.at, self.asked = document, at, asked
        self.translate, self.pictures, self.citations = translate, pictures, citations

    def text(self, at: str, name: str, label: str, **more: Any) -> FormField:
        """Return the field of a text called `name` in what stands at a pointer."""
        value = str(find_object(self.document, at).get(name) or "")
        return FormField(join_pointer(at, name), "paragraph", self.translate(f"form.{label}"), value, **more)

    def line(self, at: str, name: str, label: str, **more: Any) -> FormField:
        """Return the field of a short text."""
        value = str(find_object(self.document, at).get(name) or "")
        return FormField(join_pointer(at, name), "line", self.translate(f"form.{label}"), value, **more)

    def switch(self, at: str, name: str, label: str, *, default: bool = False) -> FormField:
        """Return the switch of a field that is true or false."""
        value = find_object(self.document, at).get(name, default)
        return self.on_off(join_pointer(at, name), self.translate(f"form.{label}"), value=bool(value))

    def on_off(self, pointer: str, label: str, *, value: bool, to: str = "", off: Json = False) -> FormField:
        """Return a switch; `off` and true are what is told of it."""
        values = (FieldOption(self.translate("form.off"), off), FieldOption(self.translate("form.on"), True))  # noqa: FBT003 -- a field's value
        return FormField(pointer, "switch", label, value, values, to=to)

    def choice(
        self, pointer: str, label: str, value: Json, values: Iterable[FieldOption], **more: Any
    ) -> FormField:
        """Return a choice."""
        return FormField(pointer, "choice", self.translate(f"form.{label}"), value, tuple(values), **more)

    def speakers(self, leave_out: Iterable[str] = (), *, article: bool = True) -> tuple[FieldOption, ...]:
        """Return the speakers that can be chosen, with the ways to make, rename and merge them."""
        gone = set(leave_out)
        found = [
            FieldOption(self._speaker_name(each), each["id"])
            for _, each in document_traversal.entries(self.document, "/speakers")
            if each["id"] not in gone
        ]
        if article and ARTICLE_SPEAKER not in gone:
            found.append(FieldOption(practice.describe_article_speaker(self.translate)[0], ARTICLE_SPEAKER))
        found.append(FieldOption(self.translate("form.new_speaker"), acts="new-speaker"))
        found.append(FieldOption(self.translate("form.speakers"), acts="speakers"))
        return tuple(found)

    def speaker(self, speaker: str) -> str:
        """Return the name of a speaker."""
        if speaker == ARTICLE_SPEAKER:
            return practice.describe_article_speaker(self.translate)[0]
        for _, each in document_traversal.entries(self.document, "/speakers"):
            if each["id"] == speaker:
                return self._speaker_name(each)
        return speaker

    def _speaker_name(self, speaker: Json) -> str:
        return common.capitalize_first(str(speaker.get("name") or self.translate("form.speakers.unnamed")))

    def nothing(self, label: str = "none") -> FieldOption:
        """Return the choice of nothing."""
        return FieldOption(self.translate(f"form.{label}"))

    def trap(self, at: str) -> FormField:
        """Return the choice of the trap of a wrong answer, with its test as help."""
        value = find_object(self.document, at).get("trap")
        return self.choice(
            join_pointer(at, "trap"),
            "trap",
            value,
            self.traps("choose_trap"),
            bare=True,
            help=self.trap_test(value),
        )

    def trap_test(self, trap: Json) -> str:
        """Return by what one knows a trap; '' for none."""
        return self.translate(f"form.trap_test.{trap}") if trap in TRAPS else ""

    def traps(self, nothing: str) -> tuple[FieldOption, ...]:
        """Return the traps that can be chosen, after the choice of none."""
        found = [
            FieldOption(common.capitalize_first(common.name_trap(self.translate, trap)), trap)
            for trap in TRAPS
        ]
        return (self.nothing(nothing), *found)

    def reason(
        self, at: str, title: str, key: KeyMark | None = None, before: FormField | None = None, **more: Any
    ) -> FormSection:
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
        return FormSection(at, title, note, key=key, lines=(first, (feedback,)), card=True, **more)

    def deed(
        self, kind: FormActionKind, words: str, pointer: str, what: str = "", value: Json = None
    ) -> FormAction:
        """Return something that can be done."""
        return FormAction(kind, self.translate(f"form.{words}"), pointer, what, value)

    def moving(self, at: str, place: int, count: int, *, remove: bool = True) -> tuple[FormAction, ...]:
        """Return what can be done with an entry of a list."""
        found = [self.deed("up", "up", at)] if place else []
        found += [self.deed("down", "down", at)] if place + 1 < count else []
        found += [self.deed("removed", "remove", at)] if remove else []
        return tuple(found)

    def numbered(self, label: str, place: int) -> str:
        """Return a title with a number, from 1."""
        return self.translate(f"form.numbered.{label}", number=place + 1)


def list_skill_options(document: Json, translate: Translate) -> list[FieldOption]:
    """Return what can be chosen as a question's skill: the skills there always are, then the pack's own."""
    own = {each["id"]: str(each.get("title", "")) for each in document.get("skills", [])}
    return [FieldOption(common.name_skill(translate, id_, own), id_) for id_ in (*DEFAULT_SKILLS, *own)]


def list_difficulty_options(translate: Translate) -> list[FieldOption]:
    """Return what can be chosen as a question's difficulty, by the words of a form."""
    return [
        FieldOption(translate(f"form.{name}"), number)
        for number, name in enumerate(("easy", "middling", "hard"), 1)
    ]


def find_object(document: Json, at: str) -> Json:
    """Return the object at a pointer; an empty one where none is yet."""
    return get_value(document, at) if has_value(document, at) else {}
