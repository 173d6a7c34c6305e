from __future__ import annotations

import errno
import re
import sqlite3
from contextlib import closing

import pytest

from quizapp.ui.error_report import build_error_report, extract_frames
from tests.ui.faults_made import bad_word, caught

VERSIONS = {"Quizapp": "1.4.0", "PySide6": "6.12.0", "Python": "3.13.1"}


def test_a_report_tells_versions_screen_type_and_the_places_in_the_program():
    told = build_error_report(bad_word(), "practice", VERSIONS, 3)
    assert re.fullmatch(
        r"Quizapp 1\.4\.0, PySide6 6\.12\.0, Python 3\.13\.1\n"
        r"Screen: practice\n"
        r"\n"
        r"quizapp\.authoring\.errors\.EditMismatchError\n"
        r"  authoring/json_pointers\.py:\d+ in get_value\n"
        r"\n"
        r"Happened 3 times since the start\.",
        told,
    )


def test_a_report_tells_neither_the_exception_s_words_nor_any_path():
    told = build_error_report(bad_word("Ann’s pack"), "practice", VERSIONS, 2)
    assert "Ann" not in told
    assert str(__file__) not in told
    assert "site-packages" not in told
    assert "tests" not in told


def test_an_exception_that_never_was_in_the_program_has_no_frames():
    error = caught(int, "x")
    assert extract_frames(error) == ()
    assert "ValueError" in build_error_report(error, "home", VERSIONS, 1)


@pytest.mark.parametrize(
    ("put_aside", "told"),
    [(False, ["LookupError", "Caused by ValueError"]), (True, ["LookupError"])],
)
def test_a_cause_is_told_below_what_it_caused_unless_it_was_put_aside(put_aside, told):
    def fail():
        try:
            int("x")
        except ValueError as error:
            raise LookupError("no row") from None if put_aside else error

    lines = build_error_report(caught(fail), "practice", VERSIONS, 1).splitlines()
    assert [line for line in lines if "Error" in line] == told


def test_causes_that_go_round_in_a_circle_come_to_an_end():
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert build_error_report(one, "practice", VERSIONS, 1).count("Caused by") == 4


def test_a_recursion_is_told_by_its_last_frames():
    def fail():
        eval(code, {"__name__": "quizapp.ui.deep", "again": again})

    code = compile("again()", "deep", "eval")
    depth = [0]

    def again():
        depth[0] += 1
        if depth[0] > 50:
            raise RecursionError
        fail()

    told = build_error_report(caught(fail), "practice", VERSIONS, 1)
    assert told.count("ui/deep.py:1") == 20


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (OSError(errno.ENOSPC, "No space", "/home/ann/x"), "OSError ENOSPC"),
        (PermissionError(errno.EACCES, "denied", "/home/ann/x"), "PermissionError EACCES"),
        (sqlite3.OperationalError("no such table: ann"), "sqlite3.OperationalError"),
        (KeyError("secret"), "KeyError"),
    ],
)
def test_the_type_is_told_with_the_system_s_code_and_without_its_words(error, line):
    told = build_error_report(error, "home", {}, 1).splitlines()
    assert line in told
    assert "ann" not in " ".join(told)


def test_a_database_s_code_is_told():
    with closing(sqlite3.connect(":memory:")) as connection:
        error = caught(connection.execute, "select * from nowhere")
    assert "sqlite3.OperationalError SQLITE_ERROR" in build_error_report(error, "home", {}, 1)
