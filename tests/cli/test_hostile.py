"""Every hostile argument is a sentence and an exit code, nothing raw and nothing lost, or does no harm."""

import io
import json
import os
import re
import shutil
import stat
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from quizapp.cli import command_line as cli
from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.pack_writer import build_archive
from tests.cli import hostile
from tests.faults.contents import contents
from tests.pack.builders import EXAMPLE, example_pack

pytestmark = pytest.mark.skipif(os.name == "nt", reason="names and devices of POSIX")

ROOT = Path(__file__).parents[2]
ARTICLE = "Nobody counted the ferries, she said.\n\nThe council will meet again in May.\n"

ONES = ("digits of another script", "a number with a second line")
"""What means 1 where one of a few numbers is chosen."""


class _Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A data folder with the example pack."""
    folder = tmp_path_factory.mktemp("library") / "data"
    assert cli.main(["add", str(EXAMPLE), "--data", str(folder)]) == 0
    return folder


@pytest.fixture
def place(tmp_path, library, monkeypatch):
    """A folder with a data folder and an article, in which nothing else is."""
    shutil.copytree(library, tmp_path / "data")
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(call):
    """Whether a call ends with a code for that, in one sentence behind how it is called."""
    code, told = main(call)
    sentence = told[told.rindex("usage: ") :].partition("error: ")[2] if "usage: " in told else told
    return code in (1, 2) and sentence.count("\n") == 1 and bool(sentence.strip())


def main(call):
    """The exit code of a call on a terminal, and what it printed: nothing raw, no traceback, no failure."""
    with redirect_stdout(_Terminal()) as out, redirect_stderr(_Terminal()) as err:
        code = cli.main(call)
    told = out.getvalue() + re.sub(r"(?m)^.*\r\x1b\[K", "", err.getvalue())
    assert told.replace("\n", "").isprintable(), call
    assert "Traceback" not in told
    assert "program failed" not in told
    return code, told


@pytest.mark.parametrize("name", hostile.NO_PLACES | hostile.ODD_NAMES | hostile.READ_NAMES)
def test_what_can_not_be_read_is_refused_in_a_sentence(place, name):
    argument = (hostile.NO_PLACES | hostile.ODD_NAMES | hostile.READ_NAMES)[name](place)
    before = contents(place)
    for command, call in hostile.READ.items():
        made = call(argument, place)
        if name == "a name of nothing" and command in ("check", "show", "add"):
            made[1] = str(place / "a.txt")  # nothing is the folder that one is in
        code, told = main(made)
        assert code in ((1, 2) if command == "add" else (2,)), (command, told)
        counts = command == "check" or (command == "add" and code == 1)
        assert "usage: " in told or told.count("\n") == 1 + counts, (command, told)
        assert "None" not in told
    assert kept(contents(place)) == kept(before)


@pytest.mark.parametrize("name", hostile.NO_PLACES)
def test_where_nothing_can_be_written_a_sentence_says_so(place, name):
    argument = hostile.NO_PLACES[name](place)
    before = contents(place)
    for command, call in hostile.WRITTEN.items():
        assert refused(call(argument, place)), command
    assert kept(contents(place)) == kept(before)


@pytest.mark.parametrize("name", hostile.ODD_NAMES)
def test_a_file_may_have_an_odd_name_which_is_not_printed_raw(place, name):
    file = Path(hostile.ODD_NAMES[name](place))
    for command, call in hostile.WRITTEN.items():
        assert main(call(str(file), place))[0] == 0, command
        assert file.exists()
        shutil.rmtree(file) if file.is_dir() else file.unlink()


def test_for_a_program_a_file_s_name_is_printed_as_it_is(place, capsys):
    file = hostile.ODD_NAMES["a name that is written turned round"](place)
    assert cli.main(["backup", "--to", file, "--data", str(place / "data")]) == 0
    assert capsys.readouterr().out == f"{file}\n"


@pytest.mark.parametrize("name", [*hostile.ODD_NAMES, "4,000 letters"])
def test_nothing_is_found_under_a_hostile_name(place, name):
    argument = "a" * 4_000 if name == "4,000 letters" else hostile.ODD_NAMES[name](place)
    for where, call in hostile.SOUGHT.items():
        assert refused(call(argument, place)), where


@pytest.mark.parametrize("what", hostile.NUMBERS)
def test_what_is_no_number_in_bounds_is_refused(place, what):
    before = contents(place)
    for where, call in hostile.COUNTED.items():
        if where != "suggest --difficulty" or what not in ONES:
            assert refused(call(hostile.NUMBERS[what], place)), where
    assert contents(place) == before


@pytest.mark.parametrize("command", ["add", "search", "learners", "backup", "doctor", "restore"])
def test_a_data_folder_that_is_a_file_is_refused_and_stays(place, command):
    more = {"add": [str(EXAMPLE)], "search": ["a"], "restore": [str(place / "data" / LIBRARY_NAME)]}
    code, told = main([command, *more.get(command, ()), "--data", str(place / "a.txt")])
    assert code in (1, 2), told
    assert (place / "a.txt").read_text(encoding="utf-8") == ARTICLE


def test_no_paper_takes_the_place_of_its_pack_of_the_database_or_of_a_pipe(place):
    pack, database, pipe = place / "pack.pdf", place / "data" / LIBRARY_NAME, place / "pipe"
    pack.write_bytes(build_archive(example_pack(), {}))
    os.mkfifo(pipe)
    before = contents(place)
    for file in (pack, database, pipe):
        assert refused(["print", str(pack), "-o", str(file)])
    assert contents(place) == before
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_database_is_restored_from_itself_and_loses_nothing(place):
    data = place / "data"
    before = library_of(data)
    code, told = main(["restore", str(data / LIBRARY_NAME), "--yes", "--data", str(data)])
    assert code == 0, told
    assert library_of(data) == before


def library_of(data):
    """What is told of a library."""
    code, told = main(["doctor", "--json", "--data", str(data)])
    assert code == 0
    return json.loads(told[: told.rindex("}") + 1])["library"]


def started(*arguments, **more):
    """The program in a process of its own, and what it said of what is wrong."""
    ended = subprocess.run(
        [sys.executable, "-m", "quizapp", *arguments], cwd=ROOT, check=False, text=True,
        **{"stderr": subprocess.PIPE} | more,
    )  # fmt: skip
    assert "Traceback" not in (ended.stderr or "")
    assert "Exception" not in (ended.stderr or "")
    return ended


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="a device of Linux")
@pytest.mark.parametrize("call", [["schema"], ["show", str(EXAMPLE), "--json", "--no-keys"]])
def test_a_full_disk_is_told_once_and_ends_with_two(call):
    with Path("/dev/full").open("w") as full:
        ended = started(*call, stdout=full)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert "program failed" not in ended.stderr


@pytest.mark.parametrize("all_gone", [False, True])
def test_a_reader_that_has_gone_is_told_nothing(all_gone):
    reading, writing = os.pipe()
    os.close(reading)
    more = {"stderr": writing} if all_gone else {}
    ended = started("check", str(ROOT / "none"), str(EXAMPLE), "--json", stdout=writing, **more)
    os.close(writing)
    assert ended.returncode == 1
    assert all_gone or "[" not in ended.stderr


def test_a_program_without_streams_gives_no_file_their_numbers(tmp_path):
    line = (
        "import sys; from quizapp import __main__; from quizapp.pack.models.pack import Pack\n"
        f"def tell(): open({str(tmp_path / 'number')!r}, 'x').write(str(open({__file__!r}).fileno()))\n"
        "Pack.model_json_schema = lambda: tell() or {}\n"
        "sys.argv = ['quizapp', 'schema']; sys.exit(__main__.main())"
    )
    call = [sys.executable, "-c", line]
    shell = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *call]
    assert subprocess.run(shell, cwd=ROOT, check=False).returncode == 0
    assert int((tmp_path / "number").read_text()) > 2


def test_without_anybody_to_answer_nothing_is_restored(place, tmp_path):
    backup = tmp_path / "backup.db"
    assert main(["backup", "--to", str(backup), "--data", str(place / "data")])[0] == 0
    call = [sys.executable, "-m", "quizapp", "restore", str(backup), "--data", str(place / "data")]
    shell = ["sh", "-c", 'exec "$@" <&-', "sh", *call]
    ended = subprocess.run(shell, cwd=ROOT, check=False, capture_output=True, text=True)
    assert (ended.returncode, "program failed" in ended.stderr) == (1, False)


def test_a_console_of_ascii_alone_is_no_failure():
    surroundings = {**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    ended = started("show", str(EXAMPLE), env=surroundings, stdout=subprocess.DEVNULL)
    assert (ended.returncode, ended.stderr) == (0, "")


def kept(found):
    """What is in a folder, without files that SQLite and the lock leave behind."""
    return {path for path in found if "/data/" not in path}
