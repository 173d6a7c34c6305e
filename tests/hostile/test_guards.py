"""The guards that `python -m tests.hostile.guards` takes out one by one are there, each a kind's own."""

import ast
from collections import Counter

import pytest

from tests.hostile.guards import ROOT, taken_out
from tests.hostile.kinds import KINDS, TESTS


@pytest.mark.parametrize("name", KINDS)
def test_the_guard_stands_where_it_is_said_to_and_can_be_taken_out(name):
    guard = KINDS[name].guard
    path = ROOT.joinpath(*guard.module.split(".")).with_suffix(".py")
    source = path.read_text(encoding="utf-8")
    ast.parse(taken_out(source, guard))
    first = source[: source.index(guard.code)].count("\n") + 1
    assert any(first in lines for lines in _parts(path, guard.part))


def test_no_guard_is_counted_twice():
    counted = Counter((kind.guard.module, kind.guard.code, kind.guard.without) for kind in KINDS.values())
    assert [guard for guard, count in counted.items() if count > 1] == []


def test_every_kind_has_a_test():
    assert set(TESTS) == set(KINDS)
    assert len(KINDS) >= 60


def _parts(path, part):
    """The lines of a function, a method, a class or a value of a module."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    found = []
    for name in part.split("."):
        found = [node for node in body if _name(node) == name]
        body = [inner for node in found for inner in getattr(node, "body", [])]
    return [range(node.lineno, (node.end_lineno or node.lineno) + 1) for node in found]


def _name(node):
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0])
    if isinstance(node, ast.AnnAssign):
        return ast.unparse(node.target)
    return getattr(node, "name", "")
