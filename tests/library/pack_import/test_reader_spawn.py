from __future__ import annotations

import multiprocessing
import sys
from contextlib import closing

import pytest

from quizapp.library.pack_import.pack_reader_process import ProcessReader, read_pack_details
from quizapp.library.pack_import.reader_spawn import begin_reader, end_readers
from tests.pack.builders import EXAMPLE
from tests.sandbox.watching import wait_confined


@pytest.fixture
def begun():
    begin_reader(EXAMPLE)
    yield multiprocessing.active_children()
    end_readers()
    assert not multiprocessing.active_children()


def test_a_process_that_was_begun_reads_the_pack_and_only_once(begun):
    for number in range(2):
        with closing(ProcessReader([EXAMPLE])) as apart:
            *_, told = apart.look(EXAMPLE)
            assert told == read_pack_details(EXAMPLE)
            assert (multiprocessing.active_children() == begun) is (number == 0)


def test_it_reads_no_other_pack(begun, tmp_path):
    with closing(ProcessReader([EXAMPLE, tmp_path])) as apart:
        *_, told = apart.look(EXAMPLE)
        assert told == read_pack_details(EXAMPLE)
        assert len(multiprocessing.active_children()) == len(begun) + 1


@pytest.mark.skipif(sys.platform != "linux", reason="no other system confines by the kernel")
def test_it_is_confined_before_it_is_asked_anything(begun):
    wait_confined(begun[0].pid)


def test_nothing_is_begun_for_what_is_no_pack_by_its_name(tmp_path):
    begin_reader(tmp_path / "article.html")
    assert not multiprocessing.active_children()
