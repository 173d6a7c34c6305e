"""The four ways in which a document changes, each with its exact inverse.

An edit carries what was there and what comes, so it can be undone without the document it was made for, and
refuses to be done to another. Documents are equal as JSON is: the order of an object's fields does not count.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, assert_never

from quizapp.editing.errors import MisfitError
from quizapp.editing.pointers import Json, Key, changed, get, same

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Absent(Enum):
    """That there is no such field."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT


@dataclass(frozen=True, slots=True)
class Put:
    """A field of an object, or an entry of a list, has another value; ABSENT: the field is not there."""

    at: str
    old: Json
    new: Json


@dataclass(frozen=True, slots=True)
class Splice:
    """In a text, from code point `start` on, other words stand."""

    at: str
    start: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Insert:
    """A list has one entry more, before the one that had this place; `gone`: one less, which stood there."""

    at: str
    value: Json
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """An entry of a list goes to another place; `to` is counted after it was taken out (as in RFC 6902)."""

    at: str
    to: str


Edit = Put | Splice | Insert | Move


def inverse(edit: Edit) -> Edit:
    """Return the edit that undoes this one."""
    match edit:
        case Put(at, old, new):
            return Put(at, new, old)
        case Splice(at, start, old, new):
            return Splice(at, start, new, old)
        case Insert(at, value, gone):
            return Insert(at, value, not gone)
        case Move(at, to):
            return Move(to, at)
        case _:
            assert_never(edit)


def applied(document: Json, edits: Iterable[Edit]) -> Json:
    """Return the document after the edits, one after the other; the one before stays as it was.

    Raises MisfitError at the first that does not fit what is there.
    """
    for edit in edits:
        document = _applied(document, edit)
    return document


def _applied(document: Json, edit: Edit) -> Json:
    match edit:
        case Put(at):
            return changed(document, at, _putting(edit))
        case Splice(at):
            return changed(document, at, _splicing(edit))
        case Insert(at, value, False):
            return changed(document, at, _inserting(at, value))
        case Insert(at, value, _):
            if not same(get(document, at), value):
                raise MisfitError(at, "another entry stands there")
            return changed(document, at, _taking)
        case Move(at, to):
            value = get(document, at)
            without = _applied(document, Insert(at, value, gone=True))
            return _applied(without, Insert(to, value))
        case _:
            assert_never(edit)


def _putting(edit: Put) -> Callable[[Json, Key], None]:
    def put(node: Json, place: Key) -> None:
        found = node.get(place, ABSENT) if isinstance(node, dict) else _entry(node, place, edit.at)
        if not same(found, edit.old):
            raise MisfitError(edit.at, "another value stands there")
        if edit.new is not ABSENT:
            node[place] = edit.new
        elif isinstance(node, dict):
            node.pop(place, None)
        else:
            raise MisfitError(edit.at, "an entry of a list is not a field")

    return put


def _splicing(edit: Splice) -> Callable[[Json, Key], None]:
    def splice(node: Json, place: Key) -> None:
        text = node.get(place) if isinstance(node, dict) else _entry(node, place, edit.at)
        end = edit.start + len(edit.old)
        if not isinstance(text, str) or edit.start > len(text) or text[edit.start : end] != edit.old:
            raise MisfitError(edit.at, "other words stand there")
        node[place] = text[: edit.start] + edit.new + text[end:]

    return splice


def _inserting(at: str, value: Json) -> Callable[[Json, Key], None]:
    def insert(node: Json, place: Key) -> None:
        if not isinstance(node, list) or not isinstance(place, int) or place > len(node):
            raise MisfitError(at, "there is no such place in a list")
        node.insert(place, value)

    return insert


def _taking(node: Json, place: Key) -> None:
    if not isinstance(node, list):
        raise MisfitError(str(place), "this is no list")
    del node[place]  # type: ignore[arg-type]  # the place in a list is a number


def _entry(node: Json, place: Key, at: str) -> Json:
    if not isinstance(place, int) or place >= len(node):
        raise MisfitError(at, "there is no such entry")
    return node[place]


def text_edit(at: str, old: str, new: str) -> Splice:
    """Return the edit that makes one text of another: only what differs between their ends is kept."""
    most = min(len(old), len(new))
    start = next((place for place in range(most) if old[place] != new[place]), most)
    most -= start
    end = next((place for place in range(most) if old[-1 - place] != new[-1 - place]), most)
    return Splice(at, start, old[start : len(old) - end], new[start : len(new) - end])


def as_json(edit: Edit) -> Json:
    """Return the edit as plain data, for the log."""
    match edit:
        case Put(at, old, new):
            given = {"old": old, "new": new}
            return {"put": at, **{name: value for name, value in given.items() if value is not ABSENT}}
        case Splice(at, start, old, new):
            return {"splice": at, "start": start, "old": old, "new": new}
        case Insert(at, value, gone):
            return {"take" if gone else "insert": at, "value": value}
        case Move(at, to):
            return {"move": at, "to": to}
        case _:
            assert_never(edit)


def from_json(data: Json) -> Edit:
    """Return the edit that plain data of the log stand for. Raises KeyError, TypeError."""
    match data:
        case {"put": at}:
            return Put(at, data.get("old", ABSENT), data.get("new", ABSENT))
        case {"splice": at}:
            return Splice(at, data["start"], data["old"], data["new"])
        case {"insert": at}:
            return Insert(at, data["value"])
        case {"take": at}:
            return Insert(at, data["value"], gone=True)
        case {"move": at}:
            return Move(at, data["to"])
        case _:
            raise TypeError("no edit")
