from __future__ import annotations

import gc
import weakref

import pytest

from quizapp.pack.garbage_collection import GROWTH, FrozenGarbageCollector, pause_garbage_collector
from quizapp.pack.installed_pack import load_installed
from tests.pack.builders import EXAMPLE

BYTES = (EXAMPLE / "pack.json").read_bytes()


@pytest.fixture(autouse=True)
def thawed():
    """What a test froze is looked through by later ones."""
    gc.collect()
    yield
    gc.unfreeze()


def test_a_loaded_pack_is_left_out_of_collections_and_freed_when_nothing_refers_to_it():
    pack = load_installed(BYTES)
    assert not any(each is pack for each in gc.get_objects())
    freed = weakref.ref(pack)
    del pack
    assert freed() is None


class Circle:
    """Refers to itself."""

    def __init__(self) -> None:
        self.others = [[self] for _ in range(GROWTH)]


def test_what_became_garbage_after_it_was_frozen_is_collected_once_there_may_be_much_of_it(monkeypatch):
    monkeypatch.setattr("quizapp.pack.garbage_collection.MOST", 10**9)
    collector = FrozenGarbageCollector()
    with pause_garbage_collector():
        pass
    collector.collect()
    with pause_garbage_collector():
        circle = Circle()
    freed = weakref.ref(circle)
    del circle
    gc.collect()
    assert freed() is not None
    collector.collect()
    assert freed() is None


def test_the_collector_stays_off_until_the_last_of_several_pauses_has_ended():
    first, second = pause_garbage_collector(), pause_garbage_collector()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()
