"""Packs from anybody: one clear line each, and neither harm, nor a long wait, nor anything written."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.driver import PATIENCE_S, PROGRAM, ROOT, surroundings
from tests.faults.contents import contents
from tests.faults.hostile import CASES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.faults.checking import Checker

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is limited and measured as on Linux")

SLOWEST_S = 20.0
"""Seconds of processor: ten times what is aimed at, for the figure says nothing on a busy computer."""


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checker]:
    """The command `check`, loaded once, in a folder that stays empty."""
    from tests.faults.checking import Checker  # noqa: PLC0415 -- limits of memory are not everywhere

    folder = tmp_path_factory.mktemp("empty")
    with Checker(folder) as made:
        yield made
    assert not list(folder.iterdir())


@pytest.mark.parametrize("name", CASES)
def test_a_bad_pack_is_told_in_a_line_within_300_mb_and_nothing_is_written(
    checker: Checker, tmp_path: Path, name: str
) -> None:
    case = CASES[name]
    path = case.make(tmp_path)
    before = contents(tmp_path)
    ended = checker.check(path)
    assert case.told in ended.out
    assert ended.code == case.code
    assert case.lines is None or ended.out.count("\n") == case.lines
    assert ended.err.count("\n") == 1
    assert "\x1b" not in ended.out + ended.err
    assert "Traceback" not in ended.out + ended.err
    assert ended.cpu_s < SLOWEST_S
    assert contents(tmp_path) == before


def test_where_memory_is_short_a_line_says_so(checker: Checker, tmp_path: Path) -> None:
    path = CASES["one endless title of emoji"].make(tmp_path)
    ended = checker.check(path, memory=160 * 1024 * 1024)
    assert ended.out == (
        f"{path}: There is not enough memory to read it. Close other programs, or make it smaller.\n"
    )
    assert ended.code == 1


@pytest.mark.parametrize("name", ["half UTF-8", "a FIFO as a picture", "a size too small"])
def test_the_program_itself_ends_with_the_code_and_the_line(tmp_path: Path, name: str) -> None:
    case = CASES[name]
    ended = subprocess.run(
        [sys.executable, *PROGRAM, "check", str(case.make(tmp_path))],
        cwd=ROOT,
        env=surroundings(),
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert (ended.returncode, ended.stdout.count("\n")) == (case.code, case.lines)
    assert case.told in ended.stdout
    assert "Traceback" not in ended.stderr
