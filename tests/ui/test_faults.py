from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.library.errors import DiskFullError
from quizapp.ui.faults import describe
from tests.ui.fakes import translate


def test_what_befell_the_library_or_a_file_is_told():
    full = DiskFullError(Path("kept", "quizapp.db"))
    assert describe(translate, full) == str(full)
    assert describe(translate, FileNotFoundError(2, "No such file", "old.db")).endswith(
        "No such file: 'old.db'"
    )


def test_a_fault_of_the_programs_own_is_passed_on():
    with pytest.raises(ZeroDivisionError):
        describe(translate, ZeroDivisionError())
