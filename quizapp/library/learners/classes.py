"""Classes: a list of names that is pasted, and the year's end, when a class is put away or erased.

A class is a name that its learners have in common; there is one as long as somebody is in it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from quizapp.library import profiles
from quizapp.library.profiles import (
    CLASS_LONGEST,
    NAME_LONGEST,
    Learner,
    Person,
    Profile,
    checked_name,
    everybody,
    letter_of,
    next_colour,
    people,
    put,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from quizapp.library.connections import Reader, Writer

MOST_NAMES: Final = 200
"""So many names a pasted list may have: no class has as many."""

Why = Literal["no-name", "too-long", "twice", "too-many"]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line of a pasted list that gives no learner; `line` counts from 1, `text` is at most a name long."""

    line: int
    text: str
    why: Why


@dataclass(frozen=True, slots=True)
class Pasted:
    """The names in a pasted list in their order, and what was left out of it."""

    names: tuple[str, ...]
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class SchoolClass:
    """A class: its name, how many are in it, and whether it was put away."""

    name: str
    learners: int
    archived: bool


def pasted(text: str) -> Pasted:
    """Return the names in a text that has one on each line; empty lines are nothing.

    Of a table that was copied, the first cell counts.
    """
    names: dict[str, None] = {}
    left_out: list[LeftOut] = []
    for number, line in enumerate(text.splitlines(), 1):
        cell = line.partition("\t")[0].strip()
        if not cell:
            continue
        why = _fault(cell, names)
        if why is None:
            names[checked_name(cell)] = None
        else:
            left_out.append(LeftOut(number, cell[:NAME_LONGEST], why))
    return Pasted(tuple(names), tuple(left_out))


def add_class(
    writer: Writer, class_name: str, names: Sequence[str], new_id: Callable[[], str], now: datetime
) -> tuple[Learner, ...]:
    """Add the learners of a class in one go, and return them; a name that is in it already is not added.

    Raises DatabaseError; ValueError where the class or somebody has no name, or one that is too long.
    """
    title = checked_class(class_name)
    there = list(people(writer))
    taken = {each.name for each in there if each.profile.class_name == title}
    added = [
        Learner(new_id(), name, now) for name in dict.fromkeys(map(checked_name, names)) if name not in taken
    ]
    with writer.transaction() as connection:
        for learner in added:
            profile = Profile(next_colour(there), letter_of(learner.name), title)
            profiles.insert(connection, learner)
            put(connection, learner.id, profile)
            there.append(Person(learner.id, learner.name, now, profile, has_code=False))
    return tuple(added)


def classes(reader: Reader) -> tuple[SchoolClass, ...]:
    """Return the classes by name, those that were put away at the end. Raises DatabaseError."""
    profiles = [each.profile for each in everybody(reader) if each.profile.class_name]
    counts = Counter((each.archived, each.class_name) for each in profiles)
    return tuple(SchoolClass(name, counts[archived, name], archived) for archived, name in sorted(counts))


def members(reader: Reader, class_name: str, *, archived: bool = False) -> tuple[str, ...]:
    """Return the ids of the learners of a class. Raises DatabaseError."""
    found = people(reader, archived=archived)
    return tuple(each.id for each in found if each.profile.class_name == class_name)


def archive(writer: Writer, class_name: str) -> None:
    """Put a class away: its learners are no longer offered, but all is kept. Raises DatabaseError."""
    _archive(writer, class_name, archived=True)


def bring_back(writer: Writer, class_name: str) -> None:
    """Offer the learners of a class again that was put away. Raises DatabaseError."""
    _archive(writer, class_name, archived=False)


def checked_class(name: str) -> str:
    """Return a class's name without spaces around it. Raises ValueError where it is none or too long."""
    plain = checked_name(name)
    if len(plain) > CLASS_LONGEST:
        raise ValueError(f"a class's name of {len(plain)} characters")
    return plain


def _archive(writer: Writer, class_name: str, *, archived: bool) -> None:
    found = [each for each in people(writer, archived=not archived) if each.profile.class_name == class_name]
    with writer.transaction() as connection:
        for each in found:
            put(connection, each.id, replace(each.profile, archived=archived))


def _fault(cell: str, names: dict[str, None]) -> Why | None:
    if len(names) >= MOST_NAMES:
        return "too-many"
    try:
        plain = checked_name(cell)
    except ValueError:
        return "too-long" if len(cell) > NAME_LONGEST else "no-name"
    return "twice" if plain in names else None
