"""A small pack is read where it is asked for; a large one, and many, in another process.

A large pack is read in another process, and stored as if it had been read in this one.

A copy has an id of its own that is always the same for the same file.

What an installed pack says of itself is what was offered.
"""

import json
import multiprocessing
import re
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.library.errors import StoppedError
from quizapp.library.pack_import import pack_reader_process
from quizapp.library.pack_import.importer import PackRefusedError, import_pack
from quizapp.library.pack_import.pack_reader_process import (
    LocalReader,
    ProcessReader,
    build_copy,
    build_copy_id,
    build_reader,
    load_details,
    read_pack_details,
)
from quizapp.library.packs.installation import content_sha256, prepare_pack
from quizapp.library.packs.pack_list import load_installed_packs, load_pack_file
from quizapp.pack.checks.check_runner import check_pack
from quizapp.pack.ids import PackId
from quizapp.pack.installed_pack import load_installed
from quizapp.pack.models.fields import ID_PATTERN
from quizapp.pack.pack_reader import read_pack
from quizapp.paths import content_dir
from tests.library.builders import LEARNER, NOW, PACK, install, reading
from tests.library.pack_import import fooled
from tests.pack.builders import EXAMPLE, example_json, question_json
from tests.sandbox.watching import wait_confined


def test_the_programs_own_packs_are_read_here_and_any_other_apart():
    own = sorted(content_dir().iterdir())
    for paths, kind in ((own, LocalReader), ([EXAMPLE], ProcessReader), ([*own, EXAMPLE], ProcessReader)):
        with closing(build_reader(paths)) as desk:
            assert isinstance(desk, kind)


def wrong(folder):
    """A pack with a quote that stands nowhere."""
    data = example_json()
    data["banks"][0]["questions"][0]["evidence"][0][0]["quote"] = "words that stand nowhere"
    (folder / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    return folder


def test_one_process_reads_one_pack_after_another_as_they_are_read_here(tmp_path):
    here = prepare_pack(reading())
    with closing(ProcessReader([EXAMPLE, tmp_path])) as apart:
        for copy in (False, True):
            *_, head = apart.read(EXAMPLE)
            assert [head.columns, head.banks] == [here.head.columns, here.head.banks]
            there = apart.take(copy=copy)
            assert (there.head.id == here.head.id) is not copy
            pieces = b"".join(piece[3] for piece in there.pieces)
            assert (pieces == (EXAMPLE / "pack.json").read_bytes()) is not copy
            assert list(there.batches) == list(prepare_pack(reading()).batches)
            *_, problems = apart.read(wrong(tmp_path))
            assert problems[0].pointer.startswith("/banks/0/questions/0")
        *_, told = apart.look(EXAMPLE)
        assert told == read_pack_details(EXAMPLE)
        assert len(multiprocessing.active_children()) == 1


def test_a_pack_that_is_not_taken_is_passed_over():
    with closing(ProcessReader([EXAMPLE])) as apart:
        for _ in range(2):
            *_, head = apart.read(EXAMPLE)
            assert head.questions == 13


def test_a_pack_with_a_warning_is_taken_in(writer, reader, tmp_path):
    data = example_json()
    del question_json(data, "not-heard")["options"][2]
    (tmp_path / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    *_, last = import_pack(writer, tmp_path, NOW)
    assert (last.stored, last.questions) == (13, 13)
    (row,) = load_installed_packs(reader, LEARNER.id, NOW)
    assert load_pack_file(reader, row.id) == (tmp_path / "pack.json").read_bytes()


def test_a_pack_with_an_error_is_refused(writer, reader, tmp_path):
    with pytest.raises(PackRefusedError, match="/banks/0/questions/0"):
        list(import_pack(writer, wrong(tmp_path), NOW))
    assert reader.all("SELECT count(*) FROM pack") == [(0,)]


def test_no_process_is_left_when_reading_is_given_up():
    with closing(ProcessReader([EXAMPLE])) as apart:
        next(apart.read(EXAMPLE))
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()


def test_a_reader_that_is_killed_is_told_of_and_another_takes_its_place():
    with closing(ProcessReader([EXAMPLE])) as apart:
        told = apart.read(EXAMPLE)
        next(told)
        for child in multiprocessing.active_children():
            child.kill()
        with pytest.raises(StoppedError, match="memory"):
            list(told)
        *_, head = apart.read(EXAMPLE)
        assert head.questions == 13


@pytest.mark.skipif(sys.platform != "linux", reason="no other system confines by the kernel")
def test_it_is_confined_with_one_thread_and_has_no_file_open_but_the_pipe():
    with closing(ProcessReader([EXAMPLE])) as apart:
        next(apart.read(EXAMPLE))
        (child,) = multiprocessing.active_children()
        wait_confined(child.pid)
        opened = sorted(str(each.readlink()) for each in Path(f"/proc/{child.pid}/fd").iterdir())
        assert opened[:3] == ["/dev/null"] * 3
        assert [each.partition(":")[0] for each in opened[3:]] == ["socket"]


def test_it_reads_no_pack_but_those_that_it_was_made_for(tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "other")
    with closing(ProcessReader([EXAMPLE])) as apart:
        *_, problems = apart.read(tmp_path / "other")
    assert problems[0].code == "unreadable"


def test_a_pack_is_read_by_the_path_of_its_file_and_through_a_link(tmp_path):
    (tmp_path / "link").symlink_to(EXAMPLE)
    for path in (EXAMPLE / "pack.json", tmp_path / "link", tmp_path / "link" / "pack.json"):
        with closing(ProcessReader([path])) as apart:
            *_, head = apart.read(path)
        assert head.questions == 13


def test_nothing_of_an_answer_is_run_here(tmp_path, monkeypatch):
    monkeypatch.setattr(pack_reader_process, "run_reader", fooled.answer)
    with closing(ProcessReader([tmp_path / "pack.json"])) as apart, pytest.raises(StoppedError):
        list(apart.read(tmp_path / "pack.json"))
    assert not (tmp_path / "harm").exists()


def test_the_id_is_the_packs_with_six_digits_of_its_content():
    assert build_copy_id(PackId("ferry"), "0123456789") == "ferry-012345"


def test_a_long_id_is_cut_and_stays_an_id():
    for long in ("a" * 64, "ab-" * 21 + "a", "a" * 56 + "-" + "b" * 7):
        own = build_copy_id(PackId(long), "f" * 64)
        assert len(own) <= 64
        assert re.fullmatch(ID_PATTERN, own)


def test_a_copy_is_a_pack_without_faults_that_tells_where_it_is_from():
    read = reading(3)
    copy = build_copy(read)
    assert load_installed(copy.data) == copy.pack
    assert check_pack(copy.pack, {}) == ()
    assert copy.pack.id == build_copy_id(PACK, content_sha256(read.data, {}))
    assert (copy.pack.derived_from.id, copy.pack.derived_from.revision) == (PACK, 3)
    assert build_copy(read).data == copy.data
    assert len(copy.data) < len(read.data) + 200


def test_an_installed_pack_tells_what_it_told_when_it_was_offered(writer, reader):
    list(install(writer, read_pack(EXAMPLE), NOW))
    facts, _ = read_pack_details(EXAMPLE)
    assert load_details(reader, PACK) == facts


def test_a_pack_that_is_gone_tells_nothing(reader):
    with pytest.raises(LookupError):
        load_details(reader, PACK)
