"""The library's own sentences are also those of the interface."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.library import errors as library
from quizapp.library.errors import (
    ChangedError,
    StoppedError,
    StrangeDataError,
    StrangeError,
    TooMuchDataError,
)
from quizapp.ui.text.errors import told
from tests.ui.fakes import translate

PATH = Path("kept", "quizapp.db")
ERRORS = (
    library.MissingError(PATH),
    library.GarbledError(PATH),
    library.VanishedError(PATH),
    library.ReadOnlyError(PATH),
    library.DiskFullError(PATH),
    library.BusyError(PATH),
    library.DiskError(PATH),
    library.DamagedPackError("harbour", "was damaged on the disk"),
    library.DamagedPackError("harbour", "is not as it was installed"),
    library.HeldError(PATH.parent, None, None, None),
    library.HeldError(PATH.parent, 7, "desk", datetime(2026, 3, 2, 10, 42, tzinfo=UTC)),
    library.LockError(PATH.parent, "no locks"),
)


def named(error):
    return f"{type(error).__name__}: {error}"[:60]


def in_another_language(_context, text, _comment="", _n=-1):
    return f"Übersetzt: {text}"


@pytest.mark.parametrize("error", ERRORS, ids=named)
def test_english_says_it_as_the_library_does(error):
    assert told(translate, error) == str(error)


@pytest.mark.parametrize("error", ERRORS, ids=named)
def test_what_can_happen_while_the_window_is_open_is_said_in_other_languages(error):
    assert told(in_another_language, error) == f"Übersetzt: {error}"


DAMAGE = (
    library.DamagedError(PATH, "is empty"),
    library.DamagedError(PATH, "is not a database"),
    library.DamagedError(PATH, "is damaged"),
    library.DamagedError(PATH, "is another program's"),
    library.DamagedError(PATH, "has lost its tables"),
    library.DamagedError(PATH, "has broken pages"),
    library.DamagedError(PATH, "has lost a part of its log"),
    library.DamagedError(PATH, "is damaged (no table cards: as told)"),
    library.DamagedError(PATH, "cannot be backed up: page 3 (of 9): lost"),
    StrangeError(PATH, "holds nothing that can be read"),
    StrangeError(PATH, "is no file"),
    StrangeError(PATH, "is not there"),
    StrangeError(PATH, "is empty"),
    StrangeError(PATH, "is no library of Quizapp’s"),
    StrangeError(PATH, "is another program’s"),
    StrangeError(PATH, "is not as Quizapp makes it (a trigger)"),
    StrangeError(PATH, "has no backup, and nothing of what was set aside can be read"),
    StrangeDataError("class.json", "is no file"),
    StrangeDataError("class.json", "cannot be read: a comma is missing"),
    StrangeDataError("class.json", "is larger than allowed (40 MB)"),
    StrangeDataError("class.json", "holds somebody whose erasure is not finished yet"),
    StrangeDataError("class.json", "is not as it should be: name"),
)
OTHERS = (
    library.FormatError(PATH, 9, 5),
    library.UnfinishedError(PATH),
    ChangedError(PATH),
    StoppedError(PATH),
    TooMuchDataError(40),
)


@pytest.mark.parametrize("error", [*DAMAGE, *OTHERS], ids=named)
def test_english_says_what_is_wrong_with_a_file_as_the_library_does(error):
    assert told(translate, error) == str(error)


@pytest.mark.parametrize("error", DAMAGE, ids=named)
def test_what_is_wrong_with_a_file_and_what_to_do_are_said_in_other_languages(error):
    said = told(in_another_language, error)
    assert said.count("Übersetzt: ") == 2
    assert said.replace("Übersetzt: ", "") == str(error)


@pytest.mark.parametrize("error", OTHERS, ids=named)
def test_a_file_of_another_age_or_that_changed_is_said_in_other_languages(error):
    assert told(in_another_language, error) == f"Übersetzt: {error}"


def test_what_has_no_words_here_is_told_as_the_library_does():
    error = library.DamagedError(PATH, "is upside down")
    assert told(in_another_language, error) == str(error)
