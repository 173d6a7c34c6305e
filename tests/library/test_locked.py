"""What an administrator has fixed counts for everybody; a file that is none is told and fixes nothing."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest

from quizapp.library.settings import LARGEST, NOTHING, limits, locked_settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_nothing_is_fixed(file: Path) -> None:
    assert locked_settings(file, limits()) == NOTHING
    assert locked_settings(file / "below", limits()) == NOTHING


def test_values_that_are_allowed_are_fixed(file: Path) -> None:
    fixed = {"theme": "dark", "idle_minutes": 5, "proving": True}
    file.write_text(json.dumps(fixed), encoding="utf-8")
    found = locked_settings(file, limits())
    assert (found.values, found.problem) == (fixed, "")


def test_what_is_no_setting_or_no_value_of_it_is_told_and_the_rest_counts(file: Path) -> None:
    file.write_text('{"theme": "pink", "proving": 1, "count": 5, "teacher": true}', encoding="utf-8")
    found = locked_settings(file, limits())
    assert found.values == {"count": 5}
    assert "theme, proving, teacher" in found.problem
    assert str(file) in found.problem


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        b'{"theme": "dark", "theme": "light"}',
        b"[" * 60_000,
        b'{"count": 1e999}',
        b"\xff\xfe{\x00",
        b" " * (LARGEST + 1),
    ],
)
def test_a_file_that_is_none_fixes_nothing_and_is_told(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    found = locked_settings(file, limits())
    assert found.values == {}
    assert found.problem.startswith(f"The file {file}, which fixes settings")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_a_pipe_is_not_waited_for(file: Path) -> None:
    os.mkfifo(file)
    assert "no file of settings" in locked_settings(file, limits()).problem
