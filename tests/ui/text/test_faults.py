from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.library.errors import DiskFullError
from quizapp.ui.text.faults import told
from tests.ui.fakes import translate


def test_what_befell_the_library_or_a_file_is_told():
    full = DiskFullError(Path("kept", "quizapp.db"))
    assert told(translate, full) == str(full)
    assert told(translate, FileNotFoundError(2, "No such file", "old.db")).endswith("No such file: 'old.db'")


def test_a_fault_of_the_programs_own_is_passed_on():
    with pytest.raises(ZeroDivisionError):
        told(translate, ZeroDivisionError())
