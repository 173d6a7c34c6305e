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
    LearnerWithProfile,
    Profile,
    build_letter,
    find_next_colour,
    load_everybody,
    load_people,
    save_profile,
    validate_name,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from quizapp.library.connections import LibraryReader, LibraryWriter

MOST_NAMES: Final = 200
"""So many names a pasted list may have: no class has as many."""

NameProblem = Literal["no-name", "too-long", "twice", "too-many"]


@dataclass(frozen=True, slots=True)
class RejectedLine:
    """A line of a pasted list that gives no learner; `line` counts from 1, `text` is at most a name long."""

    line: int
    text: str
    why: NameProblem


@dataclass(frozen=True, slots=True)
class ClassList:
    """The names in a pasted list in their order, and what was left out of it."""

    names: tuple[str, ...]
    left_out: tuple[RejectedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class SchoolClass:
    """A class: its name, how many are in it, and whether it was put away."""

    name: str
    learners: int
    archived: bool


def parse_class_list(text: str) -> ClassList:
    """Return the names in a text that has one on each line; empty lines are nothing.

    Of a table that was copied, the first cell counts.
    """
    names: dict[str, None] = {}
    left_out: list[RejectedLine] = []
    for number, line in enumerate(text.splitlines(), 1):
        cell = line.partition("\t")[0].strip()
        if not cell:
            continue
        why = _fault(cell, names)
        if why is None:
            names[validate_name(cell)] = None
        else:
            left_out.append(RejectedLine(number, cell[:NAME_LONGEST], why))
    return ClassList(tuple(names), tuple(left_out))


def add_class(
    writer: LibraryWriter, class_name: str, names: Sequence[str], new_id: Callable[[], str], now: datetime
) -> tuple[Learner, ...]:
    """Add the learners of a class in one go, and return them; a name that is in it already is not added.

    Raises DatabaseError; ValueError where the class or somebody has no name, or one that is too long.
    """
    title = validate_class(class_name)
    there = list(load_people(writer))
    taken = {each.name for each in there if each.profile.class_name == title}
    added = [
        Learner(new_id(), name, now) for name in dict.fromkeys(map(validate_name, names)) if name not in taken
    ]
    with writer.transaction() as connection:
        for learner in added:
            profile = Profile(find_next_colour(there), build_letter(learner.name), title)
            profiles.insert_learner(connection, learner)
            save_profile(connection, learner.id, profile)
            there.append(LearnerWithProfile(learner.id, learner.name, now, profile, has_code=False))
    return tuple(added)


def load_classes(reader: LibraryReader) -> tuple[SchoolClass, ...]:
    """Return the classes by name, those that were put away at the end. Raises DatabaseError."""
    profiles = [each.profile for each in load_everybody(reader) if each.profile.class_name]
    counts = Counter((each.archived, each.class_name) for each in profiles)
    return tuple(SchoolClass(name, counts[archived, name], archived) for archived, name in sorted(counts))


def find_members(reader: LibraryReader, class_name: str, *, archived: bool = False) -> tuple[str, ...]:
    """Return the ids of the learners of a class. Raises DatabaseError."""
    found = load_people(reader, archived=archived)
    return tuple(each.id for each in found if each.profile.class_name == class_name)


def archive_class(writer: LibraryWriter, class_name: str) -> None:
    """Put a class away: its learners are no longer offered, but all is kept. Raises DatabaseError."""
    _archive(writer, class_name, archived=True)


def restore_class(writer: LibraryWriter, class_name: str) -> None:
    """Offer the learners of a class again that was put away. Raises DatabaseError."""
    _archive(writer, class_name, archived=False)


def validate_class(name: str) -> str:
    """Return a class's name without spaces around it. Raises ValueError where it is none or too long."""
    plain = validate_name(name)
    if len(plain) > CLASS_LONGEST:
        raise ValueError(f"a class's name of {len(plain)} characters")
    return plain


def _archive(writer: LibraryWriter, class_name: str, *, archived: bool) -> None:
    found = [
        each for each in load_people(writer, archived=not archived) if each.profile.class_name == class_name
    ]
    with writer.transaction() as connection:
        for each in found:
            save_profile(connection, each.id, replace(each.profile, archived=archived))


def _fault(cell: str, names: dict[str, None]) -> NameProblem | None:
    if len(names) >= MOST_NAMES:
        return "too-many"
    try:
        plain = validate_name(cell)
    except ValueError:
        return "too-long" if len(cell) > NAME_LONGEST else "no-name"
    return "twice" if plain in names else None
