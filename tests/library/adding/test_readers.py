"""A small pack is read where it is asked for; a large one, and many, in another process.

A large pack is read in another process, and stored as if it had been read in this one.

A copy has an id of its own that is always the same for the same file.
"""

from __future__ import annotations

import json
import multiprocessing
import re
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quizapp.library.adding import readers
from quizapp.library.adding.intake import RefusedError, take_in
from quizapp.library.adding.readers import (
    LARGE_BYTES,
    Apart,
    Here,
    copy_of,
    desk_for,
    is_large,
    own_id,
    read_facts,
)
from quizapp.library.errors import StoppedError
from quizapp.library.packs.install import content_sha256, prepare
from quizapp.library.packs.listing import installed, pack_file
from quizapp.pack.checks.run import check
from quizapp.pack.ids import PackId
from quizapp.pack.models.fields import ID_PATTERN
from quizapp.pack.reading import load_installed
from tests.library.builders import LEARNER, NOW, PACK, reading
from tests.pack.builders import EXAMPLE, example_json, question_json

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import Reader, Writer


def test_a_pack_is_large_by_its_own_size(tmp_path: Path) -> None:
    assert not is_large(EXAMPLE)
    assert not is_large(tmp_path / "nowhere")
    assert not is_large(tmp_path / "a name with \0 in it")
    (tmp_path / "pack.json").write_bytes(bytes(LARGE_BYTES))
    assert is_large(tmp_path)
    assert is_large(tmp_path / "pack.json")


def test_one_small_pack_is_read_here_and_many_are_read_apart() -> None:
    for paths, kind in (([EXAMPLE], Here), ([EXAMPLE, EXAMPLE], Apart)):
        with closing(desk_for(paths)) as desk:
            assert isinstance(desk, kind)


@pytest.fixture
def _all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LARGE_BYTES", 1)


def wrong(folder: Path) -> Path:
    """A pack with a quote that stands nowhere."""
    data = example_json()
    data["banks"][0]["questions"][0]["proofs"][0][0]["quote"] = "words that stand nowhere"
    (folder / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    return folder


def test_one_process_reads_one_pack_after_another_as_they_are_read_here(tmp_path: Path) -> None:
    here = prepare(reading())
    with closing(Apart()) as apart:
        for copy in (False, True):
            *_, head = apart.read(EXAMPLE)
            assert [head.columns, head.banks] == [here.head.columns, here.head.banks]
            there = apart.take(copy=copy)
            assert (there.head.id == here.head.id) is not copy
            pieces = b"".join(piece[3] for piece in there.pieces)
            assert (pieces == (EXAMPLE / "pack.json").read_bytes()) is not copy
            assert list(there.batches) == list(prepare(reading()).batches)
            *_, problems = apart.read(wrong(tmp_path))
            assert problems[0].pointer.startswith("/banks/0/questions/0")
        *_, told = apart.look(EXAMPLE)
        assert told == read_facts(EXAMPLE)
        assert len(multiprocessing.active_children()) == 1


def test_a_pack_that_is_not_taken_is_passed_over() -> None:
    with closing(Apart()) as apart:
        for _ in range(2):
            *_, head = apart.read(EXAMPLE)
            assert head.questions == 13


@pytest.mark.usefixtures("_all_are_large")
def test_a_large_pack_is_taken_in(writer: Writer, reader: Reader) -> None:
    *_, last = take_in(writer, EXAMPLE, NOW)
    assert (last.stored, last.questions) == (13, 13)
    (row,) = installed(reader, LEARNER.id, NOW)
    assert pack_file(reader, row.id) == (EXAMPLE / "pack.json").read_bytes()


@pytest.mark.usefixtures("_all_are_large")
def test_a_large_pack_with_a_warning_is_taken_in(writer: Writer, reader: Reader, tmp_path: Path) -> None:
    data = example_json()
    del question_json(data, "not-heard")["options"][2]
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    *_, last = take_in(writer, tmp_path, NOW)
    assert last.stored == 13
    assert len(installed(reader, LEARNER.id, NOW)) == 1


@pytest.mark.usefixtures("_all_are_large")
def test_a_large_pack_with_an_error_is_refused(writer: Writer, reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="/banks/0/questions/0"):
        list(take_in(writer, wrong(tmp_path), NOW))
    assert reader.all("SELECT count(*) FROM pack") == [(0,)]


def test_no_process_is_left_when_reading_is_given_up() -> None:
    with closing(Apart()) as apart:
        next(apart.read(EXAMPLE))
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()


def test_a_reader_that_is_killed_is_told_of_and_another_takes_its_place() -> None:
    with closing(Apart()) as apart:
        told = apart.read(EXAMPLE)
        next(told)
        for child in multiprocessing.active_children():
            child.kill()
        with pytest.raises(StoppedError, match="memory"):
            list(told)
        *_, head = apart.read(EXAMPLE)
        assert head.questions == 13


def test_the_id_is_the_packs_with_six_digits_of_its_content() -> None:
    assert own_id(PackId("ferry"), "0123456789") == "ferry-012345"


def test_a_long_id_is_cut_and_stays_an_id() -> None:
    for long in ("a" * 64, "ab-" * 21 + "a", "a" * 56 + "-" + "b" * 7):
        own = own_id(PackId(long), "f" * 64)
        assert len(own) <= 64
        assert re.fullmatch(ID_PATTERN, own)


def test_a_copy_is_a_pack_without_faults_that_tells_where_it_is_from() -> None:
    read = reading(3)
    copy = copy_of(read)
    assert load_installed(copy.data) == copy.pack
    assert check(copy.pack, {}) == ()
    assert copy.pack.id == own_id(PACK, content_sha256(read.data, {}))
    assert (copy.pack.derived_from.id, copy.pack.derived_from.revision) == (PACK, 3)
    assert copy_of(read).data == copy.data
    assert len(copy.data) < len(read.data) + 200
