"""Weights are always fitted the same way, tried on articles they never saw, and written as they are read."""

import json

import pytest

from quizapp.drafting.classification.statement_weights import STATEMENT_TYPES, classify_by_weights

pytest.importorskip("numpy", reason="numpy comes with the extra “drafting”")

from tests.evaluation.drafting import statement_types, training
from tests.evaluation.drafting.antecedents import Choice, counted
from tests.evaluation.drafting.figures import Count
from tests.evaluation.drafting.fitting import FOLDS, choices, common, folds, several_classes, two_classes
from tests.evaluation.drafting.marked import marked
from tests.evaluation.drafting.readings import Read
from tests.evaluation.drafting.scoring import Scored
from tests.evaluation.drafting.statement_types import Case, crossed, fitted, statements
from tests.evaluation.drafting.test_scoring import attributions

ROWS = [(("a", "b"), 1)] * 30 + [(("a",), 1)] * 10 + [(("c",), 0)] * 30 + [(("a", "c"), 0)] * 10


def test_two_classes_are_told_apart_by_the_features_that_many_have():
    assert common([*ROWS, (("rare", "rare"), 1)], 2) == ["a", "b", "c"]
    a, b, c, bias = two_classes(ROWS, ["a", "b", "c"], 1.0)
    assert b > 0 > c
    assert two_classes(ROWS, ["a", "b", "c"], 1.0) == [a, b, c, bias]
    assert training.Model({"a": a, "b": b, "c": c}, bias).chance(("a", "b")) > 0.9


def test_several_classes_are_told_apart_and_a_rare_one_is_not_lost():
    rows = [(("x",), 0)] * 50 + [(("y",), 1)] * 5 + [(("z", "x"), 2)] * 20
    weights = several_classes(rows, ["x", "y", "z"], lambda _: 1.0, 3)
    known = dict(zip(("x", "y", "z", "bias"), map(tuple, weights), strict=True))
    assert [
        max(range(3), key=lambda one: sum(known[each][one] for each in (*held, "bias"))) for held, _ in rows
    ] == [right for _, right in rows]
    assert weights == several_classes(rows, ["x", "y", "z"], lambda _: 1.0, 3)


def test_candidates_are_chosen_by_what_the_right_ones_have():
    seen = [{"near": 1.0}, {"far": 1.0}]
    weights = choices([(seen, [True, False])] * 9 + [(seen, [False, True])])
    assert weights["near"] > 0 > weights["far"]
    told = [Choice("1", ({"near": 1.0}, {}), (True, False)), Choice("2", ({"near": 1.0}, {}), (False, True))]
    assert counted([*told, Choice("3", (), ())], {"near": 1.0}) == (1, 3, 3)


def test_a_case_is_tried_by_weights_that_never_saw_its_article():
    parts = folds([f"{number}" for number in range(20)] * 2)
    assert len(parts) == FOLDS
    assert sorted(each for part in parts for each in part) == sorted(f"{number}" for number in range(20))
    told = [
        Case((f"only:{number}",), "claim", "opinion" if number else "claim", f"{number}")
        for number in range(16)
        for _ in range(9)
    ]
    assert fitted(told)["only:0"][0] > 0
    assert [found for marked, found in crossed(told) if marked == "claim"] == ["opinion"] * 9


def test_the_threshold_is_the_least_with_the_wanted_precision():
    right = round(100 * training.WANTED)
    tried = [(0.95, True)] * right + [(0.70, False)] * (100 - right) + [(0.5, False)] * 20
    assert training.threshold(tried, 120) == 0.51
    assert training.threshold([(0.2, False)] * 9 + [(0.8, True), (0.8, False)], 2) == 0.21


def test_what_is_written_is_what_is_weighed_by_and_leaves_the_other_backend_as_it_is(tmp_path):
    path = tmp_path / "weights.json"
    weights = fitted([Case(("up",), "claim", "claim")] * 8 + [Case(("down",), "claim", "call")] * 8)
    statement_types.written(path, weights)
    read = {name: tuple(row) for name, row in json.loads(path.read_text("utf-8")).items()}
    assert read == weights
    assert [classify_by_weights(each, read) for each in (("up",), ("down",))] == ["claim", "call"]
    path.write_text(json.dumps({"parse": {"bias": 1.0}, "rules": {"bias": 2.0}}), encoding="utf-8")
    training.written(path, "parse", training.Model({"b": 0.5, "a": 0.25}, -1.0), 0.6)
    assert json.loads(path.read_text("utf-8")) == {
        "rules": {"bias": 2.0},
        "parse": {"bias": -1.0, "threshold": 0.6, "features": {"a": 0.25, "b": 0.5}},
    }


def test_every_labelled_statement_is_read_and_all_kinds_are_there():
    found = list(statements())
    assert len(found) >= 3900
    assert {each.statement_type for each in found} == set(STATEMENT_TYPES)


def test_marks_that_were_not_found_are_learnt_from_but_not_tried():
    told = {
        "speakers": [{"id": "s", "name": "A survey", "aliases": [], "type": "document"}],
        "attributions": attributions(
            ("The wells are low", "s", "indirect"), ("three were dry", "s", "indirect")
        ),
    }
    told["attributions"][1].update(statement_type="finding", cue="found")
    text = "Wells run low\n\nThe wells are low. A survey found that three were dry."
    read = Read(marked("well", text, told), None, Scored(Count(), Count(), Count(), {0: 0}), ())
    (missed,) = statement_types.missed([read])
    assert (missed.statement_type, missed.article) == ("finding", "well")
    assert {"verb:find", "examination", "word:dry"} <= set(missed.features)
    cases = [Case(("a",), "claim", "claim", each) for each in ("well", "mill") for _ in range(8)]
    assert crossed(cases, [missed]) == [("claim", "claim")] * 16
