"""How pages are measured, on pages of the test's own."""

import gzip
import json
from pathlib import Path

import pytest

from tests.evaluation.articles import f1, main

BODY = "Nobody counted the ferries on the days of the strike, said the harbour board on Monday. " * 3


def test_the_same_text_is_one_and_another_is_nought():
    assert f1(BODY, BODY) == 1
    assert f1("something quite different from that", BODY) == 0
    assert f1("", "") == 1


def test_grams_count_as_often_as_they_stand():
    assert f1("a b c d", "a b c d e f g") == pytest.approx(2 * 1 / (1 + 4))
    assert f1("a b c d a b c d", "a b c d") == pytest.approx(2 * 1 / (5 + 1))


def pages(folder: Path, marked: str, head: str = "") -> list[str]:
    page = f"<html>{head}<body><nav><a href='/'>Home</a></nav><article><p>{BODY}</p></article></body></html>"
    (folder / "one.html.gz").write_bytes(gzip.compress(page.encode()))
    gold = {"one": {"articleBody": marked, "url": "https://example.org/one"}}
    (folder / "ground-truth.json").write_text(json.dumps(gold), encoding="utf-8")
    return [str(folder)]


def test_an_aim_that_is_met_ends_with_nought(tmp_path, capsys):
    assert main(pages(tmp_path, BODY)) == 0
    assert capsys.readouterr().out.startswith("1 pages: mean F1 1.0000")


def test_an_aim_that_is_missed_ends_with_one(tmp_path, capsys):
    assert (
        main([*pages(tmp_path, BODY + "and then some more words that nobody found at all " * 9), "--each"])
        == 1
    )
    assert "https://example.org/one" in capsys.readouterr().out
