"""What is printed of a set of articles, on one of the test's own, with the backend that is always there."""

import importlib
import json

import pytest

pytest.importorskip("numpy", reason="numpy comes with the extra “drafting”")

from tests.evaluation.drafting import readings
from tests.evaluation.drafting.marked import folder
from tests.evaluation.drafting.test_scoring import attributions

program = importlib.import_module("tests.evaluation.drafting.__main__")

TEXT = """Harbour to be dredged

“We asked twice,” Ada Quill said on Monday. “Nobody came.”

Oren Vask said that the channel had silted up in March.
"""
SPEAKERS = [
    {"id": "quill", "name": "Ada Quill", "aliases": ["Quill"], "type": "person"},
    {"id": "vask", "name": "Oren Vask", "aliases": [], "type": "person"},
]
SAID = [
    ("We asked twice", "quill", "direct"),
    ("Nobody came.", "quill", "direct"),
    ("the channel had silted up in March", "vask", "indirect"),
]


@pytest.fixture
def articles(tmp_path, monkeypatch):
    marks = attributions(*SAID)
    (tmp_path / "01.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "01.json").write_text(
        json.dumps({"speakers": SPEAKERS, "attributions": marks}), encoding="utf-8"
    )
    monkeypatch.setattr(program, "SETS", dict.fromkeys(program.SETS, tmp_path))


def test_a_set_is_measured_and_printed(articles, capsys):
    assert program.main(["--set", "tune", "--backend", "rules"]) == 0
    printed = capsys.readouterr().out
    assert "tune: 1 articles, 3 marked attributions" in printed
    assert "all              P 1.000" in printed
    assert "status macro-F" in printed
    assert "names exchanged 1 times: 0 statuses" in printed


def test_of_the_gate_no_single_content_is_printed(articles, capsys):
    program.main(["--set", "gate", "--backend", "rules"])
    printed = capsys.readouterr().out
    assert "gate: 1 articles" in printed
    assert not any(words in printed for words, _, _ in SAID)
    assert "exchanged" not in printed


def test_a_folder_that_is_not_there_has_no_articles_and_is_measured(tmp_path, monkeypatch, capsys):
    assert folder(tmp_path / "none") == []
    monkeypatch.setattr(program, "SETS", {"fresh": tmp_path / "none"})
    assert program.main(["--set", "fresh", "--backend", "rules"]) == 0
    assert "fresh: 0 articles, 0 marked attributions" in capsys.readouterr().out


def test_articles_come_in_the_order_of_their_numbers(tmp_path):
    for number in ("09", "100", "11"):
        (tmp_path / f"{number}.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / f"{number}.json").write_text('{"speakers": [], "attributions": []}', encoding="utf-8")
    assert [each.name for each in folder(tmp_path)] == [f"{tmp_path.name}/{n}" for n in ("09", "11", "100")]


def test_a_backend_that_is_not_there_is_told_and_nothing_is_measured(articles, monkeypatch, capsys):
    def missing(name):
        raise readings.MissingError(f"The backend “{name}” is not there.")

    monkeypatch.setattr(readings, "reader", missing)
    assert program.main(["--set", "tune"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "The backend “parse” is not there.",
        "The backend “rules” is not there.",
    ]
