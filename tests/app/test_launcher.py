"""Starting from a terminal: what cannot start says why in one sentence, and changes nothing.

How the window is started: arguments, and whether there is a display.
"""

import json
import os
import signal
import socket
import struct
import sys
import threading
from pathlib import Path

import pytest

from quizapp.app.launcher import LaunchOptions, UsageError, describe_missing_display, read_options
from quizapp.catalogue import message
from quizapp.library.startup import LIBRARY_NAME
from tests.driver import Driven, run, spoken
from tests.pack.builders import example_json

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")

BOUND = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search") if os.geteuid() == 0 else ()
"""What makes file permissions bind, also where the tests run as root."""


def hold(program, folder):
    """Wait until a program can be used and holds its folder; return the file that says so."""
    program.wait(lambda seen: seen.button("Start"))
    holder = folder / "quizapp.holder.json"
    while not holder.exists():
        # The folder is locked after the first paint, and nothing of it is to be seen.
        program.run("pass")
    return holder


def refused(ended, code=1):
    """The one sentence, or two, with which the program did not start."""
    said = spoken(ended.stderr)
    assert (ended.returncode, ended.stdout) == (code, "")
    assert "Traceback" not in said
    assert "\n" not in said
    assert said.endswith(".")
    return said


def files(folder):
    """What stands in a folder."""
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_wrong_arguments_are_told_and_end_with_2():
    assert refused(run("--colour"), 2) == "“--colour” is not understood here: see quizapp --help."


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path):
    file = tmp_path / "file"
    file.write_text("not a folder")
    told = refused(run("--data", file))
    assert told.startswith(f"Quizapp cannot start. The folder {tmp_path / 'file'} cannot be locked")
    assert told.endswith("start Quizapp with --data and a folder on this computer.")
    assert "Errno" not in told
    assert file.read_text() == "not a folder"


def test_a_library_that_cannot_be_written_is_told_and_stays_as_it_is(ready):
    folder = ready()
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    before = files(folder)
    told = refused(run("--data", folder, prefix=BOUND))
    assert told.startswith(f"Quizapp cannot start. Quizapp may not write in the folder {folder}.")
    assert files(folder) == before


def test_a_second_start_leaves_its_file_to_the_first_window_which_opens_it(ready, tmp_path):
    folder, pack = ready(), tmp_path / "pack.json"
    pack.write_text(json.dumps(example_json()))
    with Driven(folder) as first:
        hold(first, folder)
        for arguments, then in (
            ((), lambda seen: seen.screen == "home"),
            ((pack,), lambda seen: seen.screen == "adding" and seen.button("Add 1 pack")),
        ):
            ended = run("--data", folder, *arguments)
            assert (ended.returncode, spoken(ended.stderr)) == (0, "")
            assert ended.stdout == "Quizapp is open already: its window comes to the front.\n"
            first.wait(then)
        first.press("Return")
        first.wait(lambda seen: seen.title == "The evening ferry – Quizapp" and seen.asks(1))
        assert first.close() == 0
        assert set(first.said.splitlines()) <= {"This plugin does not support raise()"}
    with Driven(folder) as after:
        after.wait(lambda seen: seen.button("Continue"))
        assert after.close() == 0


def test_a_window_on_another_computer_is_only_named(ready):
    folder = ready()
    with Driven(folder) as first:
        holder = hold(first, folder)
        said = json.loads(holder.read_text())
        holder.write_text(json.dumps(said | {"host": "another-computer"}))
        told = refused(run("--data", folder))
        assert f"is in use by another Quizapp (process {first.process.pid} on another-computer" in told
        assert not (folder / "inbox").exists()
        first.press("Return")
        first.wait(lambda seen: seen.asks(1))
        assert (first.close(), first.said) == (0, "")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_polite_signal_ends_it_in_order(ready, name):
    folder = ready()
    with Driven(folder) as program:
        program.wait(lambda seen: seen.button("Start"))
        program.process.send_signal(getattr(signal, name))
        assert (program.wait_end(), program.said) == (0, "")
    assert {file.name for file in folder.iterdir()} == {LIBRARY_NAME, "quizapp.lock", "logs"}


def test_nothing_reads_the_source_of_what_is_loaded(ready, tmp_path):
    told = tmp_path / "told"
    with Driven(ready(), cold=True) as program:
        program.wait(lambda seen: seen.button("Start"))
        program.press("Return")
        program.wait(lambda seen: seen.asks(1))
        program.run(f"import linecache; open({str(told)!r}, 'w').write('\\n'.join(linecache.cache))")
    assert not [name for name in told.read_text().splitlines() if "practice" in name]


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
