"""docs/learner-data.md tells of every field that a file of learners' data has, and of its outcomes."""

import re
from pathlib import Path
from typing import get_args

import pytest

from quizapp.library.learners import data_file
from quizapp.library.learners.data_file import DATA_FORMAT, DATA_LARGEST_BYTES, MAX_WIDE_BYTES
from quizapp.quiz.responses import Outcome

PAGE = (Path(__file__).parents[2] / "docs" / "learner-data.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("fields", ["LEARNER", "ANSWER", "SESSION", "EVIDENCE", "REPORT", "PLAN"])
def test_every_field_is_told(fields):
    told = set(re.findall(r"`([a-z_]+)`", PAGE))
    assert set(getattr(data_file, f"{fields}_FIELDS")) <= told


def test_format_size_and_outcomes_are_those_of_the_program():
    assert f"`{DATA_FORMAT}`" in PAGE
    assert f"at most {DATA_LARGEST_BYTES // (1024 * 1024)} MB" in PAGE
    assert f"or {MAX_WIDE_BYTES // (1024 * 1024)} MB where" in PAGE
    assert all(f"`{outcome}`" in PAGE for outcome in get_args(Outcome))
