"""Guests: who practises once without a name, and of whom nothing is to be left.

A guest's practice goes on after a crash, once. It is erased when they leave, at the latest at the next start:
the program erases all whom `left_guests` names, at its start and whenever a guest leaves.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.library.learners import known
from quizapp.library.learners.known import Learner
from quizapp.library.learners.profiles import Profile, people, profile_in, put

if TYPE_CHECKING:
    from datetime import datetime

    from quizapp.library.connections import Reader, Writer

_OPEN: Final = "SELECT 1 FROM session WHERE learner = ? AND state = 'open'"


def add_guest(writer: Writer, learner: str, now: datetime) -> Learner:
    """Add a guest under a new id. Raises DatabaseError."""
    guest = Learner(learner, "", now)
    with writer.transaction() as connection:
        known.insert(connection, guest)
        put(connection, learner, Profile(guest=True, last_here=now))
    return guest


def waiting_guest(reader: Reader) -> str | None:
    """Return the guest whose practice was cut short by a crash and can go on, at a start; else None.

    Raises DatabaseError.
    """
    found = (
        each.id
        for each in reversed(people(reader))
        if each.profile.guest and not each.profile.resumed and reader.one(_OPEN, (each.id,))
    )
    return next(found, None)


def resume_guest(writer: Writer, learner: str, now: datetime) -> None:
    """Remember that a guest goes on after a crash: they are not offered it again. Raises DatabaseError."""
    with writer.transaction() as connection:
        put(connection, learner, replace(profile_in(connection, learner), resumed=True, last_here=now))


def left_guests(reader: Reader, but: str = "") -> tuple[str, ...]:
    """Return the guests to be erased: all but the one who is still here. Raises DatabaseError."""
    return tuple(each.id for each in people(reader) if each.profile.guest and each.id != but)
