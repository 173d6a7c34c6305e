"""Putting right what a check has found, as far as the database itself can be made whole.

A row that fails is set aside. What follows from others is made again: indexes, cards and rollups, and what is
listed of a pack. Where pages themselves are broken nothing is written: see `recovery`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from quizapp.library.errors import DamagedError
from quizapp.library.integrity import told_of_pages
from quizapp.library.packs.relisting import relist
from quizapp.library.rebuild import rebuilding
from quizapp.library.recovery.refilling import refill
from quizapp.library.search.indexing import indexing
from quizapp.library.setting_aside import move_aside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from quizapp.library.checksums import BadRow
    from quizapp.library.connections import Writer
    from quizapp.library.integrity import Failing, Findings
    from quizapp.library.rebuild import Review

_OF_AN_INDEX: Final = re.compile(
    r"(row \d+ missing from|wrong # of entries in|non-unique entry in|row \d+ values differ from) index "
)
"""What SQLite says of an index that does not fit its table."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What was put right: rows set aside and packs marked, packs listed anew, whether cards were made anew.

    `healed` are rows and packs that were put back whole, from backups or from themselves, `packs` the numbers
    of those listed anew. `searched` tells that what is searched was made anew. `broken` are
    sentences about pages for which the database has to be made anew; then nothing was done.
    """

    rows: tuple[BadRow, ...] = ()
    healed: tuple[BadRow, ...] = ()
    packs: tuple[int, ...] = ()
    rebuilt: bool = False
    searched: bool = False
    broken: tuple[str, ...] = ()


def mend(
    writer: Writer, findings: Findings, review: Review, now: datetime, backups: Sequence[Path] = ()
) -> Iterator[Mended]:
    """Put right what a check found, in batches; the last value tells what was done.

    What `backups`, the newest first, still have of rows and packs is put back; the rest is set aside. Every
    row is looked at again before it is moved, for it may be another by now. Raises DatabaseError.
    """
    with writer.reading_damage():
        yield from _mended(writer, findings, review, now, backups)


def _mended(
    writer: Writer, findings: Findings, review: Review, now: datetime, backups: Sequence[Path]
) -> Iterator[Mended]:
    broken = _index_again(writer) if _only_of_indexes(findings.pages) else findings.pages
    if broken:
        yield Mended(broken=broken)
        return
    refilled = refill(writer, findings.failing, backups)
    listed = [each for each in findings.failing if each.bad.table == "pack" and _relisted(writer, each)]
    healed = [
        each
        for each in findings.failing
        if (each in listed and _is_as_stored(writer, each)) or each in refilled
    ]
    rows = move_aside(writer, tuple(each for each in findings.failing if each not in (*healed, *listed)), now)
    told = (*rows, *(each.bad for each in listed if each not in healed))
    done = Mended(told, tuple(each.bad for each in healed))
    for number in findings.derived:
        yield done
        if (number,) in [each.at for each in listed] or relist(writer, number):
            done = replace(done, packs=(*done.packs, number))
    if findings.rollups or any(bad.table in ("response", "card") for bad in (*told, *done.healed)):
        for _ in rebuilding(writer, review):
            yield done
        done = replace(done, rebuilt=True)
    if findings.search:
        for _ in indexing(writer, anew=True):
            yield done
        done = replace(done, searched=True)
    yield done


def _relisted(writer: Writer, failing: Failing) -> bool:
    """List a pack again from its files, if they hold."""
    (number,) = failing.at
    return isinstance(number, int) and relist(writer, number)


def _is_as_stored(writer: Writer, failing: Failing) -> bool:
    """Tell whether a pack's row is as it was: not all of it is in its files."""
    after = writer.one("SELECT checksum FROM pack WHERE number = ?", failing.at)
    return failing.stored is None or after == (failing.stored,)


def _only_of_indexes(pages: tuple[str, ...]) -> bool:
    """Tell whether all that is wrong is that indexes do not fit their tables, which can be made again."""
    return bool(pages) and all(map(_OF_AN_INDEX.match, pages))


def _index_again(writer: Writer) -> tuple[str, ...]:
    """Make all indexes again, and return what is still wrong with the pages."""
    try:
        with writer.transaction() as connection:
            connection.execute("REINDEX")
        rows = writer.all("PRAGMA integrity_check(100)")
    except DamagedError as error:
        return (error.reason,)
    return told_of_pages(rows)
