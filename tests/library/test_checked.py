"""Rows are used if their checksum holds and they are understood; the others are told."""

from __future__ import annotations

import pytest

from quizapp.library.checksums import BadRow, Checked, check, checksum, fault, one_of


def row(key: str, value: str) -> tuple:
    return key, value, checksum("setting", (key, value))


def test_what_holds_is_made_and_the_rest_is_told_with_its_reason() -> None:
    good, flipped = row("a", "1"), ("b", "2", checksum("setting", ("b", "3")))
    found = check("setting", [good, flipped, row("c", "x")], lambda values: int(values[1]))
    assert found == Checked(
        (1,),
        (
            BadRow("setting", "b", "its checksum does not hold"),
            BadRow(
                "setting", "c", "its content is not understood (invalid literal for int() with base 10: 'x')"
            ),
        ),
    )


def test_a_row_of_another_table_does_not_hold() -> None:
    assert fault("setting", row("a", "1")) is None
    assert fault("snapshot", row("a", "1")) is not None


def test_a_word_of_a_closed_list_is_found_and_no_other() -> None:
    assert one_of(("open", "closed"), "open") == "open"
    with pytest.raises(ValueError, match="'ajar' is none of"):
        one_of(("open", "closed"), "ajar")
