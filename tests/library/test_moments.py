"""Times come back from their microseconds as they were."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.row_checksums import from_microseconds, to_microseconds


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_moment_comes_back_to_the_microsecond(moment):
    assert from_microseconds(to_microseconds(moment)) == moment


def test_the_same_moment_in_any_zone_is_stored_alike():
    there = datetime(2025, 11, 25, 12, 0, 0, 7, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    assert to_microseconds(there) == to_microseconds(there.astimezone(UTC))
    assert to_microseconds(datetime(1970, 1, 1, tzinfo=UTC)) == 0


def test_a_time_without_its_zone_is_refused():
    with pytest.raises(TypeError):
        to_microseconds(datetime(2025, 11, 25))  # noqa: DTZ001 - without a zone
