"""How the window is started: arguments, and whether there is a display."""

import socket
import struct
import sys
import threading
from pathlib import Path

import pytest

from quizapp.app.launcher import LaunchOptions, UsageError, describe_missing_display, read_options
from quizapp.catalogue import message


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], LaunchOptions()),
        (["pack.quizpack"], LaunchOptions(pack=Path("pack.quizpack"))),
        (["--data", "here"], LaunchOptions(data=Path("here"))),
        (["--data=here", "--debug", "a b"], LaunchOptions(Path("a b"), Path("here"), True)),
        (["--data", "--debug"], LaunchOptions(data=Path("--debug"))),
    ],
)
def test_the_arguments_stand_in_any_order(arguments, options):
    assert read_options(arguments) == options


@pytest.mark.parametrize("arguments", [["--what"], ["one", "two"], ["--data"], ["-x", "one"]])
def test_what_is_not_understood_is_told_by_its_name(arguments):
    with pytest.raises(UsageError, match="“") as told:
        read_options(arguments)
    sentence = told.value.args[0]
    assert (sentence.id, sentence.values["word"] in arguments) == ("start.not_understood", True)


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({}, "darwin"),
        ({}, "win32"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux"),
    ],
)
def test_where_there_may_be_a_display_nothing_is_said(environment, platform):
    assert describe_missing_display(environment, platform) == ""


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}])
def test_without_a_display_one_sentence_says_what_to_do(environment):
    assert describe_missing_display(environment, "linux") == message("start.no_display")


@pytest.mark.skipif(sys.platform != "linux", reason="no X server is looked for elsewhere")
class TestDisplay:
    @pytest.mark.parametrize(
        "display", [":4711", ":4711.0", "localhost:4711", "unix:4711", "nonsense", ":", ":1:2:3", "\udcff:0"]
    )
    def test_one_that_does_not_answer_is_told_by_its_name(self, display):
        assert describe_missing_display({"DISPLAY": display}, "linux") == message(
            "start.display_unreachable", display=display
        )

    def test_one_that_does_not_let_this_user_in_is_told_too(self, capfd):
        with socket.create_server(("localhost", 0)) as server:
            display = f"localhost:{server.getsockname()[1] - 6000}"
            turning_away = threading.Thread(target=turn_away, args=(server,))
            turning_away.start()
            told = describe_missing_display({"DISPLAY": display}, "linux")
            turning_away.join()
        assert told.startswith(f"The display {display} cannot be reached")
        capfd.readouterr()  # the library has said why


def turn_away(server):
    """Refuse one client as an X server does (X11 protocol, 8: connection setup, “Failed”)."""
    client, _ = server.accept()
    with client:
        client.recv(4096)
        client.sendall(struct.pack("<BBHHH4s", 0, 4, 11, 0, 1, b"away"))
