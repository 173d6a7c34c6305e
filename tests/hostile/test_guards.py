"""The guards that `python -m tests.hostile.guards` takes out one by one are there, each a kind's own."""

import ast
from collections import Counter

import pytest

from tests.hostile.guards import taken_out
from tests.hostile.kinds import KINDS, TESTS


@pytest.mark.parametrize("name", KINDS)
def test_the_guard_stands_in_a_part_of_the_program_and_can_be_taken_out(name):
    guard = KINDS[name].guard
    ast.parse(taken_out(guard.path.read_text(encoding="utf-8"), guard))
    assert guard.part


def test_no_guard_is_counted_twice():
    counted = Counter((kind.guard.module, kind.guard.code, kind.guard.without) for kind in KINDS.values())
    assert [guard for guard, count in counted.items() if count > 1] == []


def test_every_kind_has_a_test():
    assert set(TESTS) == set(KINDS)
    assert len(KINDS) >= 60
