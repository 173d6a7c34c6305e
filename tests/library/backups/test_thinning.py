"""Seven daily and four weekly backups are kept, and never is the newest one removed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.backup_files import backups_in, name_of
from quizapp.library.backups import DAYS, WEEKS, kept, thin

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

FIRST = datetime(2025, 1, 1, 12, tzinfo=UTC)
MOMENTS = st.lists(
    st.integers(0, 120 * 24).map(lambda hours: FIRST + timedelta(hours=hours)), unique=True, max_size=80
)


def day(moment: datetime) -> date:
    return moment.date()


def week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


@given(MOMENTS)
def test_the_last_of_seven_days_and_of_four_weeks_are_kept_and_no_others(taken: list[datetime]) -> None:
    found = kept(taken, day)
    days = sorted({day(moment) for moment in taken}, reverse=True)[:DAYS]
    weeks = sorted({week(moment) for moment in taken}, reverse=True)[:WEEKS]
    last = {max(moment for moment in taken if day(moment) == each) for each in days}
    last |= {max(moment for moment in taken if week(moment) == each) for each in weeks}
    assert found == last
    assert not taken or max(taken) in found


@given(MOMENTS)
def test_thinning_after_each_backup_keeps_what_thinning_all_at_once_does(taken: list[datetime]) -> None:
    left: set[datetime] = set()
    for moment in sorted(taken):
        left = set(kept({*left, moment}, day))
    assert left == kept(taken, day)


@given(MOMENTS)
def test_thinning_twice_is_thinning_once(taken: list[datetime]) -> None:
    once = kept(taken, day)
    assert kept(once, day) == once


def test_of_thirty_days_in_a_row_the_last_week_and_two_sundays_before_are_left() -> None:
    taken = [FIRST + timedelta(days=number) for number in range(30)]
    assert sorted(moment.day for moment in kept(taken, day)) == [12, 19, 24, 25, 26, 27, 28, 29, 30]


def test_files_of_other_libraries_and_the_one_just_made_are_left_alone(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / name_of(FIRST + timedelta(days=number), "0123abcd")).touch()
    other = tmp_path / name_of(FIRST, "ffffffff")
    for path in (other, tmp_path / "diary.db"):
        path.touch()
    # The clock was set back: what is made now has an old name.
    made = tmp_path / name_of(FIRST - timedelta(days=365), "0123abcd")
    made.touch()
    thin(tmp_path, "0123abcd", day, made)
    names = {backup.path for backup in backups_in(tmp_path)}
    assert {made, other} <= names
    assert len(names) == 2 + DAYS + WEEKS - 1
    assert (tmp_path / "diary.db").exists()
