"""Sentences for people hide nothing, and show how far it is only where somebody looks on."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from quizapp.cli.console import print_error, show_progress

if TYPE_CHECKING:
    import pytest


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_complaint_is_for_people_and_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert print_error("“\x1b[2Jferry” is there already.") == 2
    assert capsys.readouterr() == ("", "quizapp: “⟨U+001B⟩[2Jferry” is there already.\n")


def test_how_far_it_is_goes_to_a_terminal_in_one_line_that_is_written_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", _Terminal())
    show_progress("1 of 2: The \x1b[2Jferry" + "!" * 100)
    show_progress("")
    _, shown, cleared = sys.stderr.getvalue().split("\r\x1b[K")
    assert (len(shown), shown[:24], cleared) == (100, "1 of 2: The ⟨U+001B⟩[2Jf", "")


def test_where_nobody_looks_on_nothing_tells_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    show_progress("1 of 2")
    assert capsys.readouterr() == ("", "")
