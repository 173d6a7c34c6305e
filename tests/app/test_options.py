"""How the window is started: arguments, and whether there is a display."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from quizapp.app.options import Options, UsageError, no_display, read_options


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], Options()),
        (["pack.quizpack"], Options(pack=Path("pack.quizpack"))),
        (["--data", "here"], Options(data=Path("here"))),
        (["--data=here", "--debug", "a b"], Options(Path("a b"), Path("here"), True)),
        (["--data", "--debug"], Options(data=Path("--debug"))),
    ],
)
def test_the_arguments_stand_in_any_order(arguments: list[str], options: Options) -> None:
    assert read_options(arguments) == options


@pytest.mark.parametrize("arguments", [["--what"], ["one", "two"], ["--data"], ["-x", "one"]])
def test_what_is_not_understood_is_told_by_its_name(arguments: list[str]) -> None:
    with pytest.raises(UsageError, match=r"“.+” is not understood here: see quizapp --help\.") as told:
        read_options(arguments)
    assert any(f"“{word}”" in str(told.value) for word in arguments)


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({}, "darwin"),
        ({}, "win32"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ({"DISPLAY": "localhost:10.0"}, "linux"),
    ],
)
def test_where_there_may_be_a_display_nothing_is_said(environment: dict[str, str], platform: str) -> None:
    assert no_display(environment, platform) == ""


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}])
def test_without_a_display_one_sentence_says_what_to_do(environment: dict[str, str]) -> None:
    said = no_display(environment, "linux")
    assert (
        said == "There is no display here, so no window can be opened. Start Quizapp from a desktop session."
    )


def test_a_display_that_does_not_answer_is_told_by_its_name() -> None:
    assert no_display({"DISPLAY": ":4711"}, "linux") == (
        "The display :4711 does not answer, so no window can be opened. Check DISPLAY."
    )


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no X server listens so here")
def test_a_display_that_answers_out_of_sight_of_the_file_system_is_one() -> None:
    number = 100_000 + os.getpid()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(f"\0/tmp/.X11-unix/X{number}")
        server.listen()
        assert no_display({"DISPLAY": f":{number}.0"}, "linux") == ""
