"""How learners are shown: a colour and letters beside the name, the class, and when each was here last.

All of that is kept apart from the learner, who may have none of it: then there are defaults.

A guest practises once without a name, and nothing of theirs is to be left. A guest's practice goes on after
a crash, once. It is erased when they leave, at the latest at the next start: the program erases all whom
`find_left_guests` names, at its start and whenever a guest leaves.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from quizapp.library.row_checksums import (
    COLUMNS,
    Checked,
    check_rows,
    checksum,
    find_fault,
    from_microseconds,
    insert_row,
    selection,
    to_microseconds,
)
from quizapp.record import record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from quizapp.library.connections import LibraryReader, LibraryWriter
    from quizapp.library.row_checksums import Row

COLOURS: Final = tuple(f"c{number}" for number in range(1, 9))
"""The names of the colours, in the order in which they are given out."""

_HEX_DIGITS: Final = frozenset("0123456789abcdef")

NAME_LONGEST: Final = 60
LETTER_LONGEST: Final = 2
CLASS_LONGEST: Final = 60
"""In characters, as all three are."""

NO_LETTER: Final = "?"
_RESUMED: Final = "resumed"
"""Stands in the column of the class once a guest, who is in none, went on after a crash."""

NO_NAME_NO_PRACTICE: Final = """
    SELECT id FROM learner WHERE name = '' AND id NOT IN (SELECT learner FROM session)
        AND id NOT IN (SELECT learner FROM response) AND id NOT IN (SELECT learner FROM profile WHERE guest)
"""
"""Who was made by a first start, and has not practised."""

_ONE: Final = selection("profile") + " WHERE learner = ?"
_CODES: Final = selection("pin")

_OPEN: Final = "SELECT 1 FROM session WHERE learner = ? AND state = 'open'"

IS_LEARNERS: Final = """
    ((learner = :learner AND session NOT IN (SELECT session FROM session_owner))
        OR session IN (SELECT session FROM session_owner WHERE learner = :learner))
"""
"""Of the log's rows (answers, evidence) those that are a learner's now."""

OWNER_SQL: Final = """
    coalesce((SELECT learner FROM session_owner AS owner WHERE owner.session = response.session), learner)
"""
"""Whose an answer of the log is now."""

SESSION_OWNERS: Final = "SELECT session, learner FROM session_owner"

_SITTINGS: Final = """
    SELECT session.id, session.pack, coalesce(pack.title, ''), started_us,
        (SELECT count(answer) FROM response WHERE response.session = session.id)
    FROM session LEFT JOIN pack ON pack.id = session.pack AND pack.visible
    WHERE learner = ? ORDER BY session.number DESC LIMIT ?
"""

ERASING_FILE: Final = "quizapp.erasing"
"""Tells in the folder who is being erased, as long as that is not done."""

_SELECT: Final = selection("learner") + " ORDER BY number"
_RENAME: Final = "UPDATE learner SET name = ?, checksum = ? WHERE id = ?"
_MADE: Final = "SELECT created_us FROM learner WHERE id = ?"
_LOST: Final = f"""
    SELECT {OWNER_SQL} AS theirs, min(answered_us) FROM response
    WHERE theirs NOT IN (SELECT id FROM learner) GROUP BY theirs
"""  # noqa: S608 - our own words
_SESSION: Final = selection("session") + " WHERE id = ?"
_OPEN_OTHER: Final = "SELECT 1 FROM session WHERE learner = ? AND pack = ? AND state = 'open' AND id != ?"
_GIVE: Final = "UPDATE session SET learner = ?, state = ?, ended_us = ?, checksum = ? WHERE id = ?"
_STALE: Final = """
    SELECT owner.session, owner.learner, owner.at_us FROM session_owner AS owner
    JOIN session ON session.id = owner.session WHERE session.learner != owner.learner
"""
_PACK, _STATE, _ENDED = (COLUMNS["session"].index(name) for name in ("pack", "state", "ended_us"))


@record
class Profile:
    """What is shown of a learner beside the name; `class_name` is empty for who is in no class.

    `archived` are classes of past years, `guest` is who is erased when they leave, `last_here` is in UTC,
    `resumed` is a guest who went on after a crash.
    """

    colour: str = COLOURS[0]
    letter: str = ""
    class_name: str = ""
    archived: bool = False
    guest: bool = False
    last_here: datetime | None = None
    resumed: bool = False


@record
class LearnerWithProfile:
    """A learner with all that is shown of them; the name may be empty."""

    id: str
    name: str
    made: datetime
    profile: Profile
    has_code: bool


def is_learner_id(text: str) -> bool:
    """Tell whether an id is of the form that the program gives out: 32 digits by chance, of the base 16.

    Nothing else is searched for in files: a short word, or one that every file holds, would be found in all.
    """
    return len(text) == 32 and set(text) <= _HEX_DIGITS


def load_people(reader: LibraryReader, *, archived: bool = False) -> tuple[LearnerWithProfile, ...]:
    """Return who practises here in the order in which they came, guests too; or those of archived classes.

    A row that does not hold is left out, or is as if it had never been. Raises DatabaseError.
    """
    return tuple(each for each in load_everybody(reader) if each.profile.archived == archived)


def load_everybody(reader: LibraryReader) -> tuple[LearnerWithProfile, ...]:
    """Return all learners in the order in which they came, guests and those of archived classes too.

    Rows that do not hold are as in `load_people`. Raises DatabaseError.
    """
    profiles = {row[0]: _profile(row) for row in reader.each(selection("profile")) if _holds("profile", row)}
    coded = {row[0] for row in reader.each(_CODES) if _holds("pin", row)}
    return tuple(
        LearnerWithProfile(each.id, each.name, each.made, _of(profiles, each), each.id in coded)
        for each in load_learners(reader).good
    )


def find_person(reader: LibraryReader, learner: str) -> LearnerWithProfile | None:
    """Return one learner, archived or not. Raises DatabaseError."""
    return next((each for each in load_everybody(reader) if each.id == learner), None)


def find_last_here(found: Iterable[LearnerWithProfile]) -> LearnerWithProfile | None:
    """Return who was here last, guests apart; the first where nobody ever was."""
    named = [each for each in found if not each.profile.guest]
    there = [(each.profile.last_here, each) for each in named if each.profile.last_here is not None]
    if there:
        return max(there, key=lambda pair: pair[0])[1]
    return named[0] if named else None


def build_letter(name: str) -> str:
    """Return the first letter or digit of a name, as a capital; a question mark where it has none."""
    first = next((each for each in name if unicodedata.category(each)[0] in "LN"), NO_LETTER)
    capital = first.upper()
    return capital if len(capital) <= LETTER_LONGEST else first


def find_next_colour(found: Sequence[LearnerWithProfile]) -> str:
    """Return the colour that the fewest have, the first of several."""
    times = Counter(each.profile.colour for each in found)
    return min(COLOURS, key=lambda colour: times[colour])


def add_learner(writer: LibraryWriter, learner: Learner, profile: Profile) -> None:
    """Add a learner. Raises DatabaseError; ValueError where the name is none or too long."""
    named = replace(learner, name=validate_name(learner.name))
    with writer.transaction() as connection:
        insert_learner(connection, named)
        save_profile(connection, learner.id, profile)


def rename_learner(writer: LibraryWriter, learner: str, name: str) -> None:
    """Give a learner another name. Raises DatabaseError; ValueError: none, too long, or nobody's."""
    new = validate_name(name)
    with writer.transaction() as connection:
        update_learner_name(connection, learner, new)


def change_appearance(writer: LibraryWriter, learner: str, colour: str, letter: str) -> None:
    """Give a learner another colour and letters. Raises DatabaseError, ValueError."""
    if colour not in COLOURS or len(letter) > LETTER_LONGEST:
        raise ValueError(f"{colour!r} and {letter!r} are not to be had")
    _change_profile(writer, learner, colour=colour, letter=letter)


def mark_arrival(writer: LibraryWriter, learner: str, now: datetime) -> None:
    """Remember that somebody is here, to be offered first at the next start. Raises DatabaseError."""
    _change_profile(writer, learner, last_here=now)


def _change_profile(writer: LibraryWriter, learner: str, **changes: Any) -> None:
    with writer.transaction() as connection:
        save_profile(connection, learner, replace(load_profile(connection, learner), **changes))


def validate_name(name: str) -> str:
    """Return a name without spaces around it. Raises ValueError where it is empty or too long."""
    plain = unicodedata.normalize("NFC", " ".join(name.split()))
    if not 0 < len(plain) <= NAME_LONGEST:
        raise ValueError(f"a name of {len(plain)} characters")
    # What is half a character cannot be kept.
    plain.encode()
    return plain


def load_profile(connection: sqlite3.Connection, learner: str) -> Profile:
    """Return how somebody is shown, by default where nothing is kept that holds."""
    row = connection.execute(_ONE, (learner,)).fetchone()
    return _profile(row) if row is not None and _holds("profile", row) else Profile()


def save_profile(connection: sqlite3.Connection, learner: str, profile: Profile) -> None:
    """Keep how somebody is shown, inside the transaction that the caller began."""
    values = (
        learner,
        profile.colour,
        profile.letter,
        _RESUMED if profile.resumed else profile.class_name,
        int(profile.archived),
        int(profile.guest),
        None if profile.last_here is None else to_microseconds(profile.last_here),
    )
    insert_row(connection, "profile", values, "REPLACE")


def _of(profiles: dict[str, Profile], learner: Learner) -> Profile:
    found = profiles.get(learner.id, Profile())
    return found if found.letter else replace(found, letter=build_letter(learner.name))


def _holds(table: str, row: Row) -> bool:
    return find_fault(table, row) is None


def _profile(row: Row) -> Profile:
    _, colour, letter, class_name, archived, guest, last_us, _ = row
    resumed = bool(guest) and class_name == _RESUMED
    return Profile(
        colour if colour in COLOURS else COLOURS[0],
        letter,
        "" if resumed else class_name,
        bool(archived),
        bool(guest),
        None if last_us is None else from_microseconds(last_us),
        resumed,
    )


def add_guest(writer: LibraryWriter, learner: str, now: datetime) -> Learner:
    """Add a guest under a new id. Raises DatabaseError."""
    guest = Learner(learner, "", now)
    with writer.transaction() as connection:
        insert_learner(connection, guest)
        save_profile(connection, learner, Profile(guest=True, last_here=now))
    return guest


def find_waiting_guest(reader: LibraryReader) -> str | None:
    """Return the guest whose practice was cut short by a crash and can go on, at a start; else None.

    Raises DatabaseError.
    """
    found = (
        each.id
        for each in reversed(load_people(reader))
        if each.profile.guest and not each.profile.resumed and reader.one(_OPEN, (each.id,))
    )
    return next(found, None)


def resume_guest(writer: LibraryWriter, learner: str, now: datetime) -> None:
    """Remember that a guest goes on after a crash: they are not offered it again. Raises DatabaseError."""
    _change_profile(writer, learner, resumed=True, last_here=now)


def find_left_guests(reader: LibraryReader, but: str = "") -> tuple[str, ...]:
    """Return the guests to be erased: all but the one who is still here. Raises DatabaseError."""
    return tuple(each.id for each in load_people(reader) if each.profile.guest and each.id != but)


@record
class Learner:
    """Somebody who practises here; the name is empty for the first one until it is given."""

    id: str
    name: str
    made: datetime


def load_learners(reader: LibraryReader) -> Checked[Learner]:
    """Return all learners in the order in which they came. Raises DatabaseError."""
    return check_rows("learner", reader.each(_SELECT), _learner)


def insert_learner(connection: sqlite3.Connection, learner: Learner) -> None:
    """Add a learner, inside the transaction that the caller began."""
    insert_row(connection, "learner", (learner.id, learner.name, to_microseconds(learner.made)))


def insert_if_no_learner(connection: sqlite3.Connection, learner: Learner) -> None:
    """Add a learner where there is none at all, inside the transaction that the caller began."""
    if connection.execute("SELECT 1 FROM learner").fetchone() is None:
        insert_learner(connection, learner)


def update_learner_name(connection: sqlite3.Connection, learner: str, name: str) -> None:
    """Give a learner another name, inside the transaction that the caller began.

    Raises ValueError where there is no such learner.
    """
    row = connection.execute(_MADE, (learner,)).fetchone()
    if row is None:
        raise ValueError(f"there is no learner {learner}")
    connection.execute(_RENAME, (name, checksum("learner", (learner, name, *row)), learner))


def restore_learners(connection: sqlite3.Connection) -> None:
    """Add, without a name, every learner whom only the log knows, inside the caller's transaction."""
    for id_, first_us in connection.execute(_LOST).fetchall():
        insert_learner(connection, Learner(id_, "", from_microseconds(first_us)))


def _learner(row: Row) -> Learner:
    return Learner(row[0], row[1], from_microseconds(row[2]))


@record
class SessionSummary:
    """One practice of a learner: the pack ('' where several are mixed), when it began, how many answers."""

    id: str
    pack: str
    pack_title: str
    begun: datetime
    answers: int


def load_session_summaries(
    reader: LibraryReader, learner: str, limit: int = 20
) -> tuple[SessionSummary, ...]:
    """Return the last practices of a learner, the newest first. Raises DatabaseError."""
    rows = reader.all(_SITTINGS, (learner, limit))
    return tuple(
        SessionSummary(id_, pack, title, from_microseconds(us), answers)
        for id_, pack, title, us, answers in rows
    )


def load_session_owners(reader: LibraryReader) -> Mapping[str, str]:
    """Return whose the practices are that were moved, by their ids. Raises DatabaseError."""
    rows = reader.each(selection("session_owner"))
    return {row[0]: row[1] for row in rows if find_fault("session_owner", row) is None}


def copy_session_owners(
    reader: LibraryReader, made: sqlite3.Connection, more: Mapping[str, str] | None = None
) -> None:
    """Tell a database in which cards are being made what was moved, or is to be. Raises DatabaseError."""
    told = ((session, to, 0, 0) for session, to in {**load_session_owners(reader), **(more or {})}.items())
    made.executemany(
        "INSERT INTO session_owner (session, learner, at_us, checksum) VALUES (?, ?, ?, ?)", told
    )


def transfer_to(connection: sqlite3.Connection, session: str, to: str, at_us: int) -> None:
    """Keep that a session was moved to a learner, and let it be theirs, inside the caller's transaction."""
    insert_row(connection, "session_owner", (session, to, at_us), "REPLACE")
    update_session_owner(connection, session, to, at_us)


def update_session_owner(connection: sqlite3.Connection, session: str, to: str, at_us: int) -> None:
    """Let a session be another learner's; where they have one of its pack that goes on, it ends then.

    Inside the caller's transaction.
    """
    row = connection.execute(_SESSION, (session,)).fetchone()
    if row is None or row[1] == to or find_fault("session", row) is not None:
        return
    pack, state, ended_us = row[_PACK], row[_STATE], row[_ENDED]
    if state == "open" and connection.execute(_OPEN_OTHER, (to, pack, session)).fetchone():
        state, ended_us = "left", at_us
    values = (session, to, *row[_PACK:_STATE], state, ended_us)
    connection.execute(_GIVE, (to, state, ended_us, checksum("session", values), session))


def apply_session_owners(connection: sqlite3.Connection) -> None:
    """Let sessions be whose they were moved to, where an older copy of their rows was taken.

    Inside the caller's transaction.
    """
    for session, to, at_us in connection.execute(_STALE).fetchall():
        update_session_owner(connection, session, to, at_us)
