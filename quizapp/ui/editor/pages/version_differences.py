"""Two states of a pack compared, in words: what came, went, was moved, and which fields differ. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.document_comparison import WordRun, compare_words
from quizapp.authoring.json_pointers import get_value, has_value, join_pointer, split_pointer
from quizapp.pack.vocabulary import VERDICTS
from quizapp.ui.editor.question_rows import describe_question
from quizapp.ui.kit.form import Item
from quizapp.ui.messages import common
from quizapp.ui.messages import versions as text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quizapp.authoring.document_comparison import Difference
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.ports import Translate

MOST: Final = 200
"""So many differences are listed."""

LONGEST: Final = 600
"""So many characters of a value are shown, so that one line never fills the page."""

_ICONS: Final = {"added": "plus", "removed": "close", "moved": "order", "changed": "edit"}
_SERIF: Final = frozenset({"quote", "cue", "prefix", "suffix", "claim", "statement", "citation", "evidence"})
_ENTRY_TEXTS: Final = ("text", "quote", "feedback", "name", "term", "title", "id")
_WRAPS: Final = {"question": 4, "passage": 4, "bank": 2, "source": 2, "speaker": 2, "pack": 0}
"""How many steps of a pointer lead to a part."""


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """A difference: an icon, what came, went, was moved or is another, and of a field both values.

    `serif`: they are words of the article, or the statement that is asked about.
    """

    icon: str
    text: str
    name: str
    before: tuple[WordRun, ...] = ()
    after: tuple[WordRun, ...] = ()
    serif: bool = False


@dataclass(frozen=True, slots=True)
class DifferenceList(Item):
    """Differences, gone through with the arrows; `words` stand before both values."""

    name: str
    words: tuple[str, str]
    lines: tuple[DifferenceLine, ...]


class VersionDifferences:
    """Words the differences from one document to a later one."""

    def __init__(self, older: Json, newer: Json, translate: Translate) -> None:
        self._translate = translate
        self._sides = {False: _Side(older, translate), True: _Side(newer, translate)}

    def lines(self, differences: Sequence[Difference]) -> tuple[DifferenceLine, ...]:
        """Return a line for each of the first of them."""
        return tuple(self._line(each) for each in differences[:MOST])

    def _line(self, each: Difference) -> DifferenceLine:
        translate, icon = self._translate, _ICONS[each.what]
        newer = each.after_at is not None
        at = str(each.after_at if newer else each.before_at)
        which = self._sides[newer].part(each, at)
        if each.what != "changed":
            told = translate(f"versions.happened.{each.what}", part=which)
            if each.what == "moved" and each.sort == "question":
                number, other = (
                    self._sides[side].number(str(each.after_at if side else each.before_at))
                    for side in (False, True)
                )
                moved = translate("versions.from_to", before=number, after=other)
                told = f"{told}, {moved}"
            return DifferenceLine(icon, told, told)
        names = [name for name in split_pointer(at)[_WRAPS[each.sort] :] if not name.isdecimal()]
        last = names[-1] if names else ""
        told = translate("versions.changed", part=which, field=self._label(each, at, names))
        before, after = self._sides[False].value(last, each.before), self._sides[True].value(last, each.after)
        old, new = compare_words(before, after)
        nothing = (WordRun(translate("versions.nothing"), "same"),)
        name = translate(
            "versions.line_name",
            told=told,
            before=before or translate("versions.nothing"),
            after=after or translate("versions.nothing"),
        )
        serif = last in _SERIF or (each.sort == "passage" and last == "text")
        return DifferenceLine(icon, told, name, old or nothing, new or nothing, serif)

    def _label(self, each: Difference, at: str, names: Sequence[str]) -> str:
        label = text.name_field(self._translate, each.sort, names)
        inner = split_pointer(at)[_WRAPS[each.sort] :]
        for name, place in pairwise(inner):
            if place.isdecimal():
                return text.name_entry_field(self._translate, name, int(place) + 1, label)
        return label


class _Side:
    """One of the two documents, and the words for what is in it."""

    def __init__(self, document: Json, translate: Translate) -> None:
        self._document, self._translate = document, translate
        self._speakers = {
            str(each["id"]): str(each.get("name", "")) for each in _entries(document, "/speakers")
        }
        self._own = {each["id"]: str(each.get("title", "")) for each in _entries(document, "/skills")}
        self._texts = {
            str(entry["id"]): str(entry["text"])
            for _, asked in document_traversal.questions(document)
            for name in ("options", "items", "partners")
            for entry in asked.get(name, [])
            if isinstance(entry, dict) and entry.get("id") and entry.get("text")
        }
        self._numbers = {
            at: number for number, (at, _) in enumerate(document_traversal.questions(document), 1)
        }

    def number(self, at: str) -> int:
        """Return the number of the question at a pointer, or around it."""
        return next(
            (number for place, number in self._numbers.items() if f"{at}/".startswith(f"{place}/")), 0
        )

    def part(self, each: Difference, at: str) -> str:
        """Return by what the part of a difference is known."""
        owner = join_pointer("", *split_pointer(at)[: _WRAPS[each.sort]])
        value = (
            get_value(self._document, owner)
            if each.sort != "pack" and has_value(self._document, owner)
            else {}
        )
        if each.sort == "question":
            name = describe_question(value) or self._translate("editor.unwritten")
            return text.name_pack_part(self._translate, "question", name, self.number(owner))
        if each.sort == "passage":
            source = get_value(self._document, join_pointer("", *split_pointer(at)[:2]))
            number = value.get("paragraph")
            shown = number if isinstance(number, int) else None
            return text.name_pack_part(self._translate, "passage", str(source.get("title", "")), shown)
        name = str(value.get("title") or value.get("name") or "")
        return text.name_pack_part(self._translate, each.sort, name, None)

    def value(self, name: str, value: Json) -> str:
        """Return a value in words; '' for one that is not there."""
        told = self._told(name, value)
        return told if len(told) <= LONGEST else told[: LONGEST - 1].rstrip() + "…"

    def _told(self, name: str, value: Json) -> str:
        match value:
            case None:
                told = ""
            case bool():
                told = self._translate("versions.yes" if value else "versions.no")
            case str():
                told = self._word(name, value)
            case list():
                told = "; ".join(filter(None, (self._told(name, each) for each in value)))
            case {"speaker": str(speaker)} if "text" not in value:
                told = self._word("speaker", speaker)
            case dict():
                told = next((str(value[each]) for each in _ENTRY_TEXTS if value.get(each)), "")
            case _:
                told = str(value)
        return told

    def _word(self, name: str, value: str) -> str:
        """Return a word for what is kept as one of a closed list, or as an id."""
        translate = self._translate
        match name:
            case "speaker" | "of" | "speaks_for" | "key" if value in self._speakers:
                told = self._speakers[value]
            case "key" if value in VERDICTS:
                told = translate(f"coverage.verdict.{value}")
            case "key" | "keys" | "order":
                told = self._texts.get(value, value)
            case "skill":
                told = common.name_skill(translate, value, self._own)  # type: ignore[arg-type]  # an id
            case "trap" | "altered":
                told = _known(lambda: common.name_trap(translate, value), value)  # type: ignore[arg-type]  # a trap
            case "statement_type":
                told = _known(lambda: common.describe_statement_type(translate, value)[0], value)  # type: ignore[arg-type]  # a statement type
            case _:
                told = value
        return told


def _known(word: Callable[[], str], value: str) -> str:
    """Return a word, or for what an unfinished pack may hold instead, the value itself."""
    try:
        return word()
    except KeyError:
        return value


def _entries(document: Json, at: str) -> Iterator[Json]:
    return (each for _, each in document_traversal.entries(document, at) if isinstance(each, dict))
