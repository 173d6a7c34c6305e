from __future__ import annotations

import json
import sys

import pytest

from quizapp.drafting.backend_choice import find_model
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.benchmarks import __main__ as measuring
from tests.benchmarks import display
from tests.benchmarks.__main__ import GROUPS, main
from tests.benchmarks.table import Row, printed
from tests.conftest import DAY

ROWS = {
    "P": ["P1", *["P2"] * 2, *["P3"] * 2],
    "A1": ["A1"] * 2,
    "L4": ["L4"] * 3,
    "L5": ["L5"] * 2,
    "E": [*["E1"] * 2, "E3", "E4", *["E5"] * 4, *["E2"] * 4],
    "S": [*["S1"] * 4, *["S2"] * 2, "S3"],
    "A": [*["A2"] * 4, *["A3"] * 5],
    "L1": [*["L1"] * 4, "L3"],
    "L2": ["L2"] * 8,
    "D": (["D5"] * 4 + ["D6"] * 3) * (1 if find_model() is None else 2),
}
SLOW = ("S", "A", "L1", "L2", "D")
"""These take ten seconds each: one a day."""
TODAY = [group for group in ROWS if group not in SLOW or group == SLOW[DAY % len(SLOW)]]


def test_without_a_group_all_are_measured_in_their_order(monkeypatch, capsys):
    asked = []

    def measured(_folder, _sizes, groups, _python):
        asked.extend(groups)
        return iter([Row("X1", "some work", "3 ms", "", None, "", None)])

    monkeypatch.setattr(measuring, "measured", measured)
    assert main(["--tiny"]) == 0
    assert (tuple(asked), sorted(ROWS)) == (GROUPS, sorted(GROUPS))
    assert "X1" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform != "linux", reason="a raw append is measured with Linux's calls")
@pytest.mark.parametrize("group", TODAY)
def test_the_table_has_every_row(tmp_path, capsys, monkeypatch, group):
    # Keys pressed on a display of its own are left out: that takes a display server, and seconds.
    monkeypatch.setattr(display.shutil, "which", lambda _name: None)
    assert main(["--tiny", "--json", str(tmp_path / "table.json"), group]) == 0
    rows = json.loads((tmp_path / "table.json").read_text(encoding="utf-8"))
    assert [row["row"] for row in rows] == ROWS[group]
    lines = capsys.readouterr().out.partition("\n\n")[0].splitlines()
    begun = [line[:2] for line in lines if line[:2].strip() and line[2:4] == "  "]
    assert begun == [row["row"] for row in rows]
    assert all(row["ratio"] is None or row["ratio"] > 0 for row in rows)
    if group == "A":
        assert list(rows[0]["by_kind"]) == list(QUESTION_KINDS)


def test_what_is_told_by_kind_stands_below_the_table():
    row = Row("A2", "some work", "3 ms", "", None, "", None, by_kind={"choice": (1.23, 4.56)})
    heads, figures = printed([row]).splitlines()[-2:]
    assert heads.split()[-1] == "choice"
    assert figures.split()[-3:] == ["1.2", "/", "4.6"]


def test_a_row_that_is_not_met_is_told_with_its_note():
    row = Row("X1", "some work", "3 ms", "its limit 1 ms", 3.0, "<= 2", met=False, note="noisy")
    told = printed([row]).splitlines()
    assert "NOT MET" in told[2]
    assert told[-1] == "X1: noisy"
