"""Each thing that can go wrong has a sentence of its own for people, and a code for translators."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from quizapp.library import errors
from quizapp.library.errors import (
    DamagedError,
    DamagedPackError,
    DatabaseError,
    FormatError,
    HeldError,
    LibraryError,
    LockError,
    StrangeDataError,
    StrangeError,
    TooMuchDataError,
    telling,
)
from quizapp.pack.ids import PackId
from tests.library.builders import NOW

PLACE = Path("/data/library.sqlite")


def every_class(of: type[LibraryError]) -> list[type[LibraryError]]:
    return [of, *(deeper for sub in of.__subclasses__() for deeper in every_class(sub))]


def one_of_each() -> list[LibraryError]:
    special: dict[type, LibraryError] = {
        DamagedError: DamagedError(PLACE, "is empty"),
        FormatError: FormatError(PLACE, 9, 1),
        DamagedPackError: DamagedPackError(PackId("a-pack"), "was damaged on the disk"),
        HeldError: HeldError(PLACE.parent, 12, "desk", NOW),
        LockError: LockError(PLACE.parent, "no locks"),
        StrangeError: StrangeError(PLACE, "is empty"),
        StrangeDataError: StrangeDataError(PLACE.name, "is empty"),
        TooMuchDataError: TooMuchDataError(64),
        LibraryError: LibraryError("The library cannot be used."),
    }
    ours = [each for each in every_class(LibraryError) if each.__module__ == errors.__name__]
    return [special.get(each) or each(PLACE) for each in ours]


@pytest.mark.parametrize("error", one_of_each(), ids=lambda error: error.code)
def test_a_sentence_is_whole_and_ends_with_a_full_stop(error: LibraryError) -> None:
    assert str(error).endswith(".")
    assert str(error).startswith(PLACE.name) or str(error)[0].isupper()
    assert "{" not in str(error)
    assert "Error" not in str(error)


@pytest.mark.parametrize("error", one_of_each(), ids=lambda error: error.code)
def test_a_sentence_names_the_place(error: LibraryError) -> None:
    if isinstance(error, DatabaseError):
        assert str(PLACE) in str(error) or str(PLACE.parent) in str(error)
        assert error.path == PLACE


def test_codes_are_different() -> None:
    codes = [error.code for error in one_of_each() if type(error) is not DatabaseError]
    assert len(codes) == len(set(codes))


def test_an_error_that_sqlite_gives_no_code_is_passed_on() -> None:
    def misuse() -> None:
        with telling(PLACE):
            raise sqlite3.ProgrammingError("closed")

    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        misuse()
