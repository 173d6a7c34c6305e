"""Codes of four digits, which keep classmates honest, and are no more than that.

Whoever can open the data folder can read everything in it, and ten thousand codes are soon tried. So that
nobody finds a code by looking at the file or by trying a few at the keyboard, only a salted hash is kept that
takes a tenth of a second and 32 MB to make, and after some wrong ones there is a wait, for as long as the
program runs.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from quizapp.library.row_checksums import find_fault, insert_row, selection

if TYPE_CHECKING:
    from quizapp.library.connections import LibraryReader, LibraryWriter

TEACHER: Final = ""
"""Whose code the teacher's is kept as: it opens everybody's data, and resets codes that are forgotten."""

COST: Final = 2**15
"""Of scrypt (RFC 7914), its N, with the two below: 32 MB, and a tenth to a third of a second."""

_BLOCK_SIZE: Final = 8
_PARALLEL: Final = 1
_MOST_BYTES: Final = 64 * 1024 * 1024

FREE_TRIES: Final = 3
FIRST_WAIT: Final = timedelta(seconds=10)
LONGEST_WAIT: Final = timedelta(minutes=5)

_CODE: Final = re.compile("[0-9]{4}")
_ONE: Final = selection("pin") + " WHERE learner = ?"


def is_pin(text: str) -> bool:
    """Tell whether a text is four digits."""
    return _CODE.fullmatch(text) is not None


def set_pin(writer: LibraryWriter, learner: str, code: str, salt: bytes, cost: int = COST) -> None:
    """Give somebody a code in place of any other. `salt` are 16 bytes by chance, `cost` is a power of two.

    Raises DatabaseError; ValueError if it is none.
    """
    if not is_pin(code):
        raise ValueError("a code is four digits")
    values = (learner, salt.hex(), _hash(code, salt, cost), cost)
    with writer.transaction() as connection:
        insert_row(connection, "pin", values, "REPLACE")


def remove_pin(writer: LibraryWriter, learner: str) -> None:
    """Take somebody's code away, so that none is asked for. Raises DatabaseError."""
    with writer.transaction() as connection:
        connection.execute("DELETE FROM pin WHERE learner = ?", (learner,))


def has_pin(reader: LibraryReader, learner: str) -> bool:
    """Tell whether somebody has a code; one that does not hold any more is none. Raises DatabaseError."""
    row = reader.one(_ONE, (learner,))
    return row is not None and find_fault("pin", row) is None


def verify_pin(reader: LibraryReader, learner: str, code: str) -> bool:
    """Tell whether this is somebody's code, and False where there is none. Raises DatabaseError."""
    row = reader.one(_ONE, (learner,))
    if row is None or find_fault("pin", row) is not None or not is_pin(code):
        return False
    import hmac  # noqa: PLC0415 - loads hashlib, and the start does without it

    _, salt, kept, cost, _ = row
    return hmac.compare_digest(_hash(code, bytes.fromhex(salt), cost), kept)


def verify_pin_or_teacher(reader: LibraryReader, learner: str, code: str) -> bool:
    """Tell whether this is somebody's code or the teacher's. Raises DatabaseError."""
    return verify_pin(reader, learner, code) or verify_pin(reader, TEACHER, code)


class PinAttempts:
    """Wrong codes so far, by whose code was asked for; one for the whole program."""

    def __init__(self) -> None:
        self._failed: dict[str, tuple[int, datetime]] = {}

    def wait(self, learner: str, now: datetime) -> timedelta:
        """Return how long there is still to wait before another code is looked at; zero if not at all."""
        times, last = self._failed.get(learner, (0, now))
        if times < FREE_TRIES:
            return timedelta()
        due = min(FIRST_WAIT * (1 << min(times - FREE_TRIES, 10)), LONGEST_WAIT)
        # A clock that was set back does not make the wait longer.
        passed = max(now - last, timedelta())
        return max(due - passed, timedelta())

    def failed(self, learner: str, now: datetime) -> None:
        """Count a wrong code."""
        self._failed[learner] = self._failed.get(learner, (0, now))[0] + 1, now

    def passed(self, learner: str) -> None:
        """Forget the wrong ones: a right one came."""
        self._failed.pop(learner, None)


def _hash(code: str, salt: bytes, cost: int) -> str:
    import hashlib  # noqa: PLC0415 - the start does without it

    made = hashlib.scrypt(
        code.encode("ascii"), salt=salt, n=cost, r=_BLOCK_SIZE, p=_PARALLEL, maxmem=_MOST_BYTES, dklen=32
    )
    return made.hex()
