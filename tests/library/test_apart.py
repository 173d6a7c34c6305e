"""A large pack is read in another process, and stored as if it had been read in this one."""

from __future__ import annotations

import json
import multiprocessing
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quizapp.library import apart
from quizapp.library.apart import StoppedError, is_large, prepare_apart
from quizapp.library.intake import RefusedError, take_in
from quizapp.library.packs import installed, pack_file
from quizapp.library.preparing import Prepared, prepare
from tests.library.builders import LEARNER, NOW, reading
from tests.pack.builders import EXAMPLE, example_json

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer


@pytest.fixture
def _all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "LARGE_BYTES", 1)


@pytest.mark.usefixtures("_all_are_large")
def test_what_is_prepared_apart_is_the_same_as_here() -> None:
    with closing(prepare_apart(EXAMPLE)) as told:
        there = next(each for each in told if each is not None)
        assert isinstance(there, Prepared)
        here = prepare(reading())
        assert [there.head.columns, there.head.banks] == [here.head.columns, here.head.banks]
        assert b"".join(piece[3] for piece in there.pieces) == (EXAMPLE / "pack.json").read_bytes()
        assert list(there.batches) == list(here.batches)


@pytest.mark.usefixtures("_all_are_large")
def test_a_large_pack_is_taken_in(writer: Writer, reader: Reader) -> None:
    *_, last = take_in(writer, EXAMPLE, NOW)
    assert (last.stored, last.questions) == (13, 13)
    (row,) = installed(reader, LEARNER.id, NOW)
    assert pack_file(reader, row.id) == (EXAMPLE / "pack.json").read_bytes()


@pytest.mark.usefixtures("_all_are_large")
def test_a_large_pack_with_an_error_is_refused(writer: Writer, reader: Reader, tmp_path: Path) -> None:
    data = example_json()
    data["banks"][0]["questions"][0]["proofs"][0][0]["quote"] = "words that stand nowhere"
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(RefusedError, match="/banks/0/questions/0"):
        list(take_in(writer, tmp_path, NOW))
    assert reader.all("SELECT count(*) FROM pack") == [(0,)]


def test_no_process_is_left_when_reading_is_given_up() -> None:
    with closing(prepare_apart(EXAMPLE)) as told:
        next(told)
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()


def test_a_reader_that_is_killed_is_told_of() -> None:
    with closing(prepare_apart(EXAMPLE)) as told:
        next(told)
        for child in multiprocessing.active_children():
            child.kill()
        with pytest.raises(StoppedError, match="memory"):
            list(told)


def test_a_pack_is_large_by_its_own_size(tmp_path: Path) -> None:
    assert not is_large(EXAMPLE)
    assert not is_large(tmp_path / "nowhere")
    (tmp_path / "pack.json").write_bytes(bytes(apart.LARGE_BYTES))
    assert is_large(tmp_path)
    assert is_large(tmp_path / "pack.json")
