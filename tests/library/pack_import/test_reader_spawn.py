from __future__ import annotations

import multiprocessing
import sys
from contextlib import closing

import pytest

from quizapp.library.pack_import.pack_reader_process import ProcessReader, read_pack_details
from quizapp.library.pack_import.reader_spawn import EarlyReader
from tests.pack.builders import EXAMPLE
from tests.sandbox.watching import wait_confined


@pytest.fixture
def early():
    made = EarlyReader(EXAMPLE)
    yield made
    made.end()
    assert not multiprocessing.active_children()


def test_a_process_that_was_begun_reads_the_pack_and_only_once(early):
    begun = multiprocessing.active_children()
    for number in range(2):
        with closing(ProcessReader([EXAMPLE], early.take([EXAMPLE]))) as apart:
            *_, told = apart.look(EXAMPLE)
            assert told == read_pack_details(EXAMPLE)
            assert (multiprocessing.active_children() == begun) is (number == 0)


def test_it_reads_no_other_pack(early, tmp_path):
    assert early.take([EXAMPLE, tmp_path]) is None
    assert early.take([tmp_path]) is None


@pytest.mark.skipif(sys.platform != "linux", reason="no other system confines by the kernel")
def test_it_is_confined_before_it_is_asked_anything(early):
    wait_confined(multiprocessing.active_children()[0].pid)


def test_nothing_is_begun_for_what_is_no_pack_by_its_name(tmp_path):
    early = EarlyReader(tmp_path / "article.html")
    assert early.take([tmp_path / "article.html"]) is None
    assert not multiprocessing.active_children()
