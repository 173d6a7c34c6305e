"""A code of four digits opens what it was given for, is kept as a salted hash, and is not tried for long."""

import hashlib
from datetime import timedelta

import pytest

from quizapp.library.learners.pins import (
    COST,
    FIRST_WAIT,
    FREE_TRIES,
    LONGEST_WAIT,
    TEACHER,
    PinAttempts,
    has_pin,
    is_pin,
    remove_pin,
    set_pin,
    verify_pin,
    verify_pin_or_teacher,
)
from quizapp.library.profiles import load_people
from tests.library.builders import LEARNER, NOW

SALT = bytes(range(16))
FEW = 16


@pytest.mark.parametrize("text", ["", "123", "12345", "12a4", "١٢٣٤", "1234\n", " 1234"])
def test_four_digits_are_a_code_and_nothing_else(writer, text):
    assert is_pin("0815")
    assert not is_pin(text)
    with pytest.raises(ValueError, match="four digits"):
        set_pin(writer, LEARNER.id, text, SALT)


def test_a_code_opens_and_no_other_does(writer, reader):
    assert not has_pin(reader, LEARNER.id)
    assert not verify_pin(reader, LEARNER.id, "0815")
    set_pin(writer, LEARNER.id, "1111", SALT, FEW)
    set_pin(writer, LEARNER.id, "0815", SALT, FEW)
    assert has_pin(reader, LEARNER.id)
    assert load_people(reader)[0].has_code
    assert verify_pin(reader, LEARNER.id, "0815")
    assert not any(verify_pin(reader, LEARNER.id, wrong) for wrong in ("1111", "0816", "", "x"))


def test_the_teachers_code_opens_everybodys_and_a_forgotten_one_is_taken_away(writer, reader):
    set_pin(writer, LEARNER.id, "0815", SALT, FEW)
    set_pin(writer, TEACHER, "4711", SALT, FEW)
    assert verify_pin_or_teacher(reader, LEARNER.id, "0815")
    assert verify_pin_or_teacher(reader, LEARNER.id, "4711")
    assert not verify_pin(reader, LEARNER.id, "4711")
    assert not verify_pin_or_teacher(reader, LEARNER.id, "0000")
    remove_pin(writer, LEARNER.id)
    assert not has_pin(reader, LEARNER.id)


def test_the_code_itself_is_nowhere_and_two_of_the_same_look_different(writer):
    set_pin(writer, LEARNER.id, "0815", SALT)
    set_pin(writer, TEACHER, "0815", SALT[::-1])
    rows = writer.all("SELECT salt, hash, cost FROM pin ORDER BY number")
    assert len({hash_ for _, hash_, _ in rows}) == 2
    assert all("0815" not in f"{salt}{hash_}" for salt, hash_, _ in rows)
    assert [cost for *_, cost in rows] == [COST, COST]


def test_the_hash_is_the_memory_hard_one_of_rfc_7914(writer):
    set_pin(writer, LEARNER.id, "0815", SALT)
    made = hashlib.scrypt(b"0815", salt=SALT, n=2**15, r=8, p=1, maxmem=2**26, dklen=32)
    assert writer.all("SELECT hash FROM pin") == [(made.hex(),)]


def test_one_that_does_not_hold_any_more_is_none(writer, reader):
    set_pin(writer, LEARNER.id, "0815", SALT, FEW)
    writer.connection.execute("UPDATE pin SET cost = cost + 1")
    assert not has_pin(reader, LEARNER.id)
    assert not verify_pin(reader, LEARNER.id, "0815")


def test_after_some_wrong_ones_there_is_a_wait_that_grows_and_ends():
    attempts = PinAttempts()
    for _ in range(FREE_TRIES):
        assert attempts.wait("a", NOW) == timedelta()
        attempts.failed("a", NOW)
    assert attempts.wait("a", NOW) == FIRST_WAIT
    assert attempts.wait("b", NOW) == timedelta()
    assert attempts.wait("a", NOW + FIRST_WAIT) == timedelta()
    attempts.failed("a", NOW)
    assert attempts.wait("a", NOW) == 2 * FIRST_WAIT
    for _ in range(2_000):
        attempts.failed("a", NOW)
    assert attempts.wait("a", NOW) == LONGEST_WAIT
    assert attempts.wait("a", NOW - timedelta(days=400)) == LONGEST_WAIT
    attempts.passed("a")
    assert attempts.wait("a", NOW) == timedelta()
