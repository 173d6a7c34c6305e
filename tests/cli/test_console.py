"""Sentences for people hide nothing, and show how far it is only where somebody looks on."""

import io
import sys
from argparse import ArgumentParser

import pytest

from quizapp.cli.console import print_error, show_progress
from quizapp.cli.data_option import add_data_option, find_data_folder, hold_data_folder
from quizapp.library.data_lock import acquire_lock
from quizapp.library.errors import HeldError
from quizapp.library.startup import LIBRARY_NAME
from tests.library.builders import NOW


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_complaint_is_for_people_and_ends_with_two(capsys):
    assert print_error("“\x1b[2Jferry” is there already.") == 2
    assert capsys.readouterr() == ("", "quizapp: “⟨U+001B⟩[2Jferry” is there already.\n")


def test_how_far_it_is_goes_to_a_terminal_in_one_line_that_is_written_over(monkeypatch):
    monkeypatch.setattr(sys, "stderr", _Terminal())
    show_progress("1 of 2: The \x1b[2Jferry" + "!" * 100)
    show_progress("")
    _, shown, cleared = sys.stderr.getvalue().split("\r\x1b[K")
    assert (len(shown), shown[:24], cleared) == (100, "1 of 2: The ⟨U+001B⟩[2Jf", "")


def test_where_nobody_looks_on_nothing_tells_how_far_it_is(capsys):
    show_progress("1 of 2")
    assert capsys.readouterr() == ("", "")


def test_the_folder_is_the_one_that_is_named_or_the_usual_one(tmp_path):
    parser = ArgumentParser()
    add_data_option(parser)
    assert find_data_folder(parser.parse_args(["--data", str(tmp_path)])) == tmp_path
    assert find_data_folder(parser.parse_args([])).is_absolute()


def test_it_is_begun_where_there_is_none_and_held_until_the_end_however_that_comes(tmp_path):
    def fail():
        with hold_data_folder(tmp_path, NOW) as begun:
            assert begun.path == tmp_path / LIBRARY_NAME
            with pytest.raises(HeldError):
                acquire_lock(tmp_path, NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    acquire_lock(tmp_path, NOW).release()
