"""A checksum tells a row from every other that it could have become by accident.

Rows are used if their checksum holds and they are understood; the others are told.

Times come back from their microseconds as they were.
"""

import zlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizapp.library.row_checksums import (
    COLUMNS,
    BadRow,
    Checked,
    check_rows,
    checksum,
    find_fault,
    from_microseconds,
    insertion,
    match_literal,
    selection,
    to_microseconds,
)
from tests.library.builders import LEARNER

VALUES = st.lists(st.none() | st.integers() | st.text(max_size=12) | st.floats(allow_nan=False), max_size=5)


def test_the_sum_is_that_of_the_json_of_table_and_values():
    assert checksum("setting", ("theme", '"dark"')) == zlib.crc32(b'["setting","theme","\\"dark\\""]')


@given(VALUES, VALUES)
def test_other_values_have_another_sum(one, two):
    assume([(type(value), value) for value in one] != [(type(value), value) for value in two])
    assert checksum("response", one) != checksum("response", two)


def test_a_number_a_text_and_nothing_are_told_apart_and_so_are_tables():
    sums = [checksum("evidence", (value,)) for value in (1, 1.0, "1", None, "", 0)]
    assert len({*sums, checksum("response", (1,))}) == 7


def test_every_flipped_bit_of_a_text_is_noticed():
    text = "a session and its plan"
    sound = checksum("session", (text,))
    for place in range(len(text)):
        for bit in range(7):
            flipped = text[:place] + chr(ord(text[place]) ^ (1 << bit)) + text[place + 1 :]
            assert checksum("session", (flipped,)) != sound


def test_statements_name_each_column_and_the_sum():
    assert insertion("setting") == "INSERT INTO setting (key, value, checksum) VALUES (?, ?, ?)"
    assert selection("setting") == "SELECT key, value, checksum FROM setting"


def test_each_summed_column_is_in_its_table(writer):
    for table, columns in COLUMNS.items():
        there = {name for (name,) in writer.all("SELECT name FROM pragma_table_info(?)", (table,))}
        assert {*columns, "checksum"} <= there
    assert writer.all(selection("learner"))[0][0] == LEARNER.id


def row(key, value):
    return key, value, checksum("setting", (key, value))


def test_what_holds_is_made_and_the_rest_is_told_with_its_reason():
    good, flipped = row("a", "1"), ("b", "2", checksum("setting", ("b", "3")))
    found = check_rows("setting", [good, flipped, row("c", "x")], lambda values: int(values[1]))
    assert found == Checked(
        (1,),
        (
            BadRow("setting", "b", "its checksum does not hold"),
            BadRow(
                "setting", "c", "its content is not understood (invalid literal for int() with base 10: 'x')"
            ),
        ),
    )


def test_a_row_of_another_table_does_not_hold():
    assert find_fault("setting", row("a", "1")) is None
    assert find_fault("snapshot", row("a", "1")) is not None


def test_a_word_of_a_closed_list_is_found_and_no_other():
    assert match_literal(("open", "closed"), "open") == "open"
    with pytest.raises(ValueError, match="'ajar' is none of"):
        match_literal(("open", "closed"), "ajar")


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
