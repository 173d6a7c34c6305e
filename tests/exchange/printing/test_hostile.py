"""Hostile packs that may be used, on paper: they are printed as they stand, and reach nothing.

A third of them is printed a day.
"""

import os
import subprocess
import sys

import pytest

from quizapp.cli import command_line as cli
from tests.conftest import DAY, TABLE
from tests.exchange.printing import hostile
from tests.exchange.printing.papers import read
from tests.hostile import shown
from tests.hostile.calls import calls, watching
from tests.hostile.kinds import SHOWN
from tests.hostile.shown import CANARY, marked_up
from tests.hostile.test_calls import NOWHERE, written_elsewhere
from tests.reliability.syncs import why_not

TOO_LONG = ("much in a small file", "a thousand articles")
"""Kinds of which nobody would print all."""


@pytest.mark.parametrize("name", TOO_LONG)
def test_what_is_far_too_long_is_not_printed(capsys, tmp_path, name):
    pack, file = SHOWN[name].make(tmp_path), tmp_path / "pack.pdf"
    assert cli.main(["print", str(pack), "-o", str(file), "--paper", "pack"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not file.exists()


@pytest.mark.parametrize("name", [name for name in SHOWN if name not in TOO_LONG][DAY % 3 :: 3])
def test_it_is_printed_whole_and_nothing_else_is_written(capsys, tmp_path, name):
    pack = SHOWN[name].make(tmp_path)
    before = set(tmp_path.iterdir())
    for paper in ("questions", "pack"):
        file = tmp_path / f"{paper}.pdf"
        assert cli.main(["print", str(pack), "-o", str(file), "--paper", paper]) == 0
        found = read(file.read_bytes())
        assert found.tagged
        assert found.near_an_edge() == []
    assert set(tmp_path.iterdir()) - before == {tmp_path / "questions.pdf", tmp_path / "pack.pdf"}
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("name", list(hostile.PRINTED)[DAY % 3 :: 3])
def test_what_means_something_to_the_typesetter_is_printed_as_it_stands(tmp_path, name):
    make, pieces = hostile.PRINTED[name]
    file = tmp_path / "pack.pdf"
    assert cli.main(["print", str(make(tmp_path)), "-o", str(file), "--paper", "pack"]) == 0
    found = read(file.read_bytes())
    letters = "".join("".join(found.texts).split())
    assert all("".join(piece.split()) in letters for piece in pieces.split("|"))
    assert (shown.ALT in found.pictures) == name.startswith("a picture")
    if name != "sixteen marks on every letter":  # they are heaped above it
        assert found.near_an_edge() == []


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_of_what_is_no_sound_pack_nothing_is_printed(capsys, tmp_path, name):
    pack, file = hostile.REFUSED[name](tmp_path), tmp_path / "pack.pdf"
    assert cli.main(["print", str(pack), "-o", str(file)]) == 1
    assert capsys.readouterr().err.count("\n") == 2
    assert not file.exists()


@pytest.mark.parametrize("name", ["a damaged picture", "a picture of 200 MB"])
def test_a_picture_is_drawn_or_told_in_words(capsys, tmp_path, name):
    pack, file = SHOWN[name].make(tmp_path), tmp_path / "questions.pdf"
    assert cli.main(["print", str(pack), "-o", str(file), "--no-article"]) == 0
    found = read(file.read_bytes())
    lost = "told in words" in capsys.readouterr().err
    assert bool(found.pages_with("The picture cannot be shown. What is on it:")) == lost
    assert bool(found.pictures) != lost


@pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux")
def test_the_typesetter_reaches_no_file_that_a_pack_names_and_no_network(tmp_path, record_property):
    log = tmp_path / "calls"
    reason = why_not(log)
    if reason:
        record_property(TABLE, f"Calls while printing: not looked at, {reason}")
        pytest.skip(reason)
    place, own = tmp_path / "pack", tmp_path / "own"
    place.mkdir()
    own.mkdir()
    pack = marked_up(place)
    surroundings = {
        **os.environ,
        "TMPDIR": str(own),
        "XDG_CACHE_HOME": str(own),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "quizapp", "print", str(pack), "-o", str(own / "paper.pdf")]
    subprocess.run([*watching(log), *command], env=surroundings, check=True)
    seen = list(calls(log))
    assert any(path.endswith("paper.typ") for call in seen for path in call.paths)
    assert [call.line for call in seen if call.speaks_to_others] == []
    assert written_elsewhere(seen, (str(own), *NOWHERE)) == []
    named = [path for call in seen for path in call.paths if CANARY in path or "server/share" in path]
    assert named == []
    assert [path.name for path in own.iterdir()] == ["paper.pdf"]
