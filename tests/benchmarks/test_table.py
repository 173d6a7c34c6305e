from __future__ import annotations

import json
import sys

import pytest

from tests.benchmarks import display
from tests.benchmarks.__main__ import main
from tests.benchmarks.table import Row, printed


@pytest.mark.skipif(sys.platform != "linux", reason="a raw append is measured with Linux's calls")
def test_the_table_has_every_row(tmp_path, capsys, monkeypatch):
    # Keys pressed on a display of its own are left out: that takes a display server, and seconds.
    monkeypatch.setattr(display.shutil, "which", lambda _name: None)
    assert main(["--tiny", "--json", str(tmp_path / "table.json")]) == 0
    rows = json.loads((tmp_path / "table.json").read_text(encoding="utf-8"))
    assert [row["row"] for row in rows] == [
        *["S1"] * 3, *["S2"] * 2, "S3", "P1", *["A1"] * 2, *["A2"] * 3, *["A3"] * 5,
    ]  # fmt: skip
    lines = capsys.readouterr().out.splitlines()
    begun = [line[:2] for line in lines if line[:2].strip() and line[2:4] == "  "]
    assert begun == [row["row"] for row in rows]
    assert all(row["ratio"] is None or row["ratio"] > 0 for row in rows)


def test_a_row_that_is_not_met_is_told_with_its_note():
    row = Row("X1", "some work", "3 ms", "its limit 1 ms", 3.0, "<= 2", met=False, note="noisy")
    told = printed([row]).splitlines()
    assert "NOT MET" in told[2]
    assert told[-1] == "X1: noisy"
