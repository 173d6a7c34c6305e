"""How a learner set a pack up for practice the last time, kept among their settings under the pack's id."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, get_args

from quizapp.library.checksums import checksum, fault, insertion, one_of, selection
from quizapp.pack.ids import BankId, PackId
from quizapp.pack.words import Book
from quizapp.quiz.session import Mode

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer

_ONE: Final = selection("setting") + " WHERE key = ?"
_OWN: Final = selection("learner_setting") + " WHERE learner = ? AND key = ?"
_PUT: Final = insertion("learner_setting").replace("INSERT", "INSERT OR REPLACE", 1)
_MODES: Final[tuple[Mode, ...]] = get_args(Mode)
_BOOKS: Final[tuple[Book, ...]] = get_args(Book)


@dataclass(frozen=True, slots=True)
class Setup:
    """What to practise of a pack, and how; `number` 0 is all, `left_out` are banks that are not asked."""

    mode: Mode
    number: int
    left_out: frozenset[BankId]
    book: Book
    certainty: bool
    proving: bool


def last_setup(reader: Reader, pack: PackId, learner: str) -> Setup | None:
    """Return how a learner set the pack up last; None if they never did, or that is unreadable.

    Before each learner had settings of their own, that was kept for all of them. Raises DatabaseError.
    """
    row = reader.one(_OWN, (learner, _key(pack)))
    if row is not None and fault("learner_setting", row) is None:
        text = row[2]
    else:
        row = reader.one(_ONE, (_key(pack),))
        if row is None or fault("setting", row) is not None:
            return None
        text = row[1]
    try:
        return _setup(json.loads(text))
    except (ValueError, KeyError, TypeError):
        return None


def keep_setup(writer: Writer, pack: PackId, setup: Setup, learner: str) -> None:
    """Keep how a learner sets a pack up, in place of the last time. Raises DatabaseError."""
    plain = {
        "mode": setup.mode,
        "number": setup.number,
        "left_out": sorted(setup.left_out),
        "book": setup.book,
        "certainty": setup.certainty,
        "proving": setup.proving,
    }
    row = (learner, _key(pack), json.dumps(plain))
    with writer.transaction() as connection:
        connection.execute(_PUT, (*row, checksum("learner_setting", row)))


def is_setup(key: str, plain: Any) -> bool:
    """Tell whether this is how some pack was set up, by the name under which it is kept."""
    try:
        return key.startswith(_key(PackId(""))) and _setup(plain) is not None
    except (ValueError, KeyError, TypeError):
        return False


def _setup(plain: dict[str, Any]) -> Setup:
    return Setup(
        mode=one_of(_MODES, plain["mode"]),
        number=int(plain["number"]),
        left_out=frozenset(BankId(bank) for bank in plain["left_out"]),
        book=one_of(_BOOKS, plain["book"]),
        certainty=bool(plain["certainty"]),
        proving=bool(plain["proving"]),
    )


def _key(pack: PackId) -> str:
    # A field of the settings has no space in its name.
    return f"setup {pack}"
