"""A command is about the folder that is named, and holds it no longer than it needs it."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import TYPE_CHECKING

import pytest

from quizapp.cli.data_option import add_data_option, find_data_folder, hold_data_folder
from quizapp.library.data_lock import acquire_lock
from quizapp.library.errors import HeldError
from quizapp.library.startup import LIBRARY_NAME
from tests.library.builders import NOW

if TYPE_CHECKING:
    from pathlib import Path


def test_the_folder_is_the_one_that_is_named_or_the_usual_one(tmp_path: Path) -> None:
    parser = ArgumentParser()
    add_data_option(parser)
    assert find_data_folder(parser.parse_args(["--data", str(tmp_path)])) == tmp_path
    assert find_data_folder(parser.parse_args([])).is_absolute()


def test_it_is_begun_where_there_is_none_and_held_until_the_end_however_that_comes(tmp_path: Path) -> None:
    def fail() -> None:
        with hold_data_folder(tmp_path, NOW) as begun:
            assert begun.path == tmp_path / LIBRARY_NAME
            with pytest.raises(HeldError):
                acquire_lock(tmp_path, NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    acquire_lock(tmp_path, NOW).release()
