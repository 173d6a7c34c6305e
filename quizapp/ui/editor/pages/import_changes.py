"""What taking in a spreadsheet would change, in words: part by part, field by field. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value, has_value, split_pointer
from quizapp.ui.editor.question_rows import describe_question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quizapp.authoring.document_comparison import Difference, ImportPreview
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.ports import Translate

_MOST: Final = 100
"""So many changes stand in a group, and so many fields in a change; what more there is is counted."""

_LONGEST: Final = 160
"""So many characters of a field's words are shown."""

_ICONS: Final = {"added": "plus", "removed": "close", "changed": "edit", "moved": "order"}


@dataclass(frozen=True, slots=True)
class SpreadsheetChange:
    """A part of the pack that would be new, another, or gone, with a line for each of its fields."""

    icon: str
    title: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpreadsheetChangeGroup:
    """Changes of one sort under a heading; `rest` tells how many more there are."""

    heading: str
    changes: tuple[SpreadsheetChange, ...]
    rest: str = ""


def build_change_groups(
    document: Json, account: ImportPreview, translate: Translate
) -> tuple[SpreadsheetChangeGroup, ...]:
    """Return what would change: new questions, changed ones, those that go, and all else."""
    return _ChangeGroupBuilder(document, account, translate).groups()


class _ChangeGroupBuilder:
    """Tells of one account against the document as it is."""

    def __init__(self, document: Json, account: ImportPreview, translate: Translate) -> None:
        self._document, self._account, self._translate = document, account, translate
        self._before = _titles(document, translate)
        self._after = _titles(account.other, translate)

    def groups(self) -> tuple[SpreadsheetChangeGroup, ...]:
        account = self._account
        asked = [each for each in account.differences if each.sort == "question"]
        named = (
            ("new", [SpreadsheetChange("plus", self._after[id_]) for id_ in account.new]),
            ("changed", [self._changed(id_, asked) for id_ in account.changed]),
            ("gone", [SpreadsheetChange("close", self._before[id_]) for id_ in account.gone]),
            ("besides", list(self._besides())),
        )
        return tuple(
            self._group(self._translate(f"spreadsheet.take.{name}"), changes)
            for name, changes in named
            if changes
        )

    def _group(self, heading: str, changes: Sequence[SpreadsheetChange]) -> SpreadsheetChangeGroup:
        left = len(changes) - _MOST
        return SpreadsheetChangeGroup(
            heading, tuple(changes[:_MOST]), self._translate("spreadsheet.more", n=left) if left > 0 else ""
        )

    def _changed(self, id_: str, asked: Iterable[Difference]) -> SpreadsheetChange:
        lines = self._lines(each for each in asked if each.id == id_)
        return SpreadsheetChange("edit", self._after[id_], tuple(lines))

    def _besides(self) -> Iterator[SpreadsheetChange]:
        """Yield what changes of the pack, its articles, passages, speakers and banks."""
        others = [each for each in self._account.differences if each.sort != "question"]
        for key in dict.fromkeys((each.sort, each.id) for each in others):
            own = [each for each in others if (each.sort, each.id) == key]
            first = own[0]
            if first.what == "added":
                yield SpreadsheetChange(
                    "plus", self._translate("spreadsheet.came", what=self._name(first, self._account.other))
                )
            elif first.what == "removed":
                yield SpreadsheetChange(
                    "close", self._translate("spreadsheet.went", what=self._name(first, self._document))
                )
            else:
                title = self._name(first, self._account.other)
                yield SpreadsheetChange(_ICONS[first.what], title, tuple(self._lines(own)))

    def _name(self, difference: Difference, document: Json) -> str:
        """Name a part by its sort and its title, name, or first words."""
        at = difference.after_at if difference.what != "removed" else difference.before_at
        depth = {"pack": 0, "passage": 4}.get(difference.sort, 2)
        outer = "".join(f"/{each}" for each in split_pointer(at or "")[:depth])
        part = get_value(document, outer) if has_value(document, outer) else {}
        called = next((str(part[name]) for name in ("title", "name", "text") if part.get(name)), "")
        sort = self._translate(f"spreadsheet.sorts.{difference.sort}")
        return f"{sort}: {_short(called)}" if called and difference.sort != "pack" else sort

    def _lines(self, own: Iterable[Difference]) -> Iterator[str]:
        every = list(own)
        for each in every[:_MOST]:
            if each.what == "moved":
                yield self._translate("spreadsheet.take.moved")
            elif each.what == "changed":
                at = each.after_at or each.before_at or ""
                field = self._field(at, each.sort)
                yield self._translate(
                    "spreadsheet.turned",
                    field=field,
                    before=self._value(each.before),
                    after=self._value(each.after),
                )
        if len(every) > _MOST:
            yield self._translate("spreadsheet.more", n=len(every) - _MOST)

    def _field(self, at: str, sort: str) -> str:
        """Name a field by the way to it inside its part: “Answer 2, Why”."""
        depth = {"pack": 0, "question": 4, "passage": 4}.get(sort, 2)
        told: list[str] = []
        for name in split_pointer(at)[depth:]:
            if name.isdecimal() and told:
                told[-1] = f"{told[-1]} {int(name) + 1}"
            else:
                known = f"spreadsheet.fields.{name}"
                told.append(self._translate(known) if self._translate.has(known) else name)
        return ", ".join(told)

    def _value(self, value: Json) -> str:
        if value is None:
            return self._translate("spreadsheet.plain.nothing")
        if isinstance(value, bool):
            return self._translate("spreadsheet.plain.yes" if value else "spreadsheet.plain.no")
        words = _short(" · ".join(_texts(value)))
        return (
            self._translate("spreadsheet.quoted", words=words)
            if words
            else self._translate("spreadsheet.plain.nothing")
        )


def _titles(document: Json, translate: Translate) -> Mapping[str, str]:
    """Return each question's number with what it asks, by its id."""
    every = enumerate(document_traversal.questions(document), 1)
    return {
        str(asked["id"]): translate("spreadsheet.question", number=number, title=describe_question(asked))
        for number, (_, asked) in every
    }


def _texts(value: Any) -> Iterator[str]:
    """Yield the words and figures in plain data, in order."""
    if isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif not isinstance(value, bool) and value is not None:
        yield str(value)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
