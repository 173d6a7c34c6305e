"""Which backups are kept: the last of each of the last seven days that have one, and of four weeks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from quizapp.library.backups.files import backups_in

if TYPE_CHECKING:
    from pathlib import Path

DAYS: Final = 7
WEEKS: Final = 4


def kept(taken: Iterable[datetime], day: Callable[[datetime], date]) -> frozenset[datetime]:
    """Return the moments of the backups to be kept, of those taken; `day` tells the local day of a moment.

    Days and weeks (from Monday on) without a backup are not counted, so that who is away for a month still
    has seven days afterwards. The newest is always kept.
    """
    newest_first = sorted(taken, reverse=True)
    daily = _last_of_each(newest_first, day)[:DAYS]
    weekly = _last_of_each(newest_first, lambda moment: day(moment).isocalendar()[:2])[:WEEKS]
    return frozenset((*daily, *weekly))


def _last_of_each(newest_first: Iterable[datetime], span: Callable[[datetime], object]) -> list[datetime]:
    found: dict[object, datetime] = {}
    for moment in newest_first:
        found.setdefault(span(moment), moment)
    return list(found.values())


def thin(folder: Path, library: str, day: Callable[[datetime], date], made: Path) -> None:
    """Remove the backups of a library that are no longer kept, never the one just made. Raises OSError."""
    found = [backup for backup in backups_in(folder) if backup.library == library]
    keep = kept((backup.taken for backup in found), day)
    for backup in found:
        if backup.taken not in keep and backup.path != made:
            backup.path.unlink(missing_ok=True)
