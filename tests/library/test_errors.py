"""Each thing that can go wrong has a sentence of its own for people, which can be said in any language."""

import sqlite3
from pathlib import Path
from typing import get_args

import pytest

from quizapp.library import errors
from quizapp.library.errors import (
    DamagedError,
    DatabaseError,
    FormatError,
    HeldError,
    InstalledPackDamagedError,
    LibraryError,
    LinkedError,
    LockError,
    TooMuchDataError,
    UnusableDataError,
    UnusableFileError,
    translate_errors,
)
from quizapp.pack.ids import PackId
from tests.library.builders import NOW

PLACE = Path("/data/library.sqlite")


def every_class(of):
    return [of, *(deeper for sub in of.__subclasses__() for deeper in every_class(sub))]


def one_of_each():
    special = {
        DamagedError: DamagedError(PLACE, "empty"),
        FormatError: FormatError(PLACE, 9, 1),
        InstalledPackDamagedError: InstalledPackDamagedError(PackId("a-pack"), "disk"),
        HeldError: HeldError(PLACE.parent, 12, "desk", NOW),
        LockError: LockError(PLACE.parent, "no locks"),
        UnusableFileError: UnusableFileError(PLACE, "empty"),
        UnusableDataError: UnusableDataError(PLACE.name, "not-a-file"),
        LinkedError: LinkedError(PLACE, "/elsewhere/real.db"),
        TooMuchDataError: TooMuchDataError(64),
    }
    ours = [each for each in every_class(LibraryError)[1:] if each.__module__ == errors.__name__]
    return [special.get(each) or each(PLACE) for each in ours]


@pytest.mark.parametrize("error", one_of_each(), ids=lambda error: error.code)
def test_a_sentence_is_whole_and_names_the_place(error):
    assert str(error).endswith(".")
    assert str(error).startswith(PLACE.name) or str(error)[0].isupper()
    assert "{" not in str(error)
    assert "Error" not in str(error)
    if isinstance(error, DatabaseError):
        assert str(PLACE) in str(error) or str(PLACE.parent) in str(error)
        assert error.path == PLACE


def test_each_reason_has_a_sentence_that_names_its_file():
    details = {"what": "page 3", "reason": "a comma is missing", "megabytes": 40}
    reasons = [
        *(DamagedError(PLACE, each, **details) for each in get_args(errors.DamageReason)),
        *(UnusableFileError(PLACE, each, **details) for each in get_args(errors.UnusableFileReason)),
        *(UnusableDataError(PLACE.name, each, **details) for each in get_args(errors.UnusableDataReason)),
        *(InstalledPackDamagedError(PackId(PLACE.name), each) for each in errors.PACK_DAMAGES),
        HeldError(PLACE, None, None, None),
    ]
    assert [error.message.id for error in reasons if PLACE.name not in error.message] == []


def test_a_reason_that_no_pack_can_have_is_told_as_damage():
    assert InstalledPackDamagedError(PackId("a-pack"), "{x}").message.id == "library_errors.pack.disk"


def test_codes_are_different():
    codes = [error.code for error in one_of_each() if type(error) is not DatabaseError]
    assert len(codes) == len(set(codes))


def test_an_error_that_sqlite_gives_no_code_is_passed_on():
    def misuse():
        with translate_errors(PLACE):
            raise sqlite3.ProgrammingError("closed")

    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        misuse()
