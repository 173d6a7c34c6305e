"""How pages are measured, on pages of the test's own."""

import gzip
import json
from pathlib import Path

import pytest

from tests.evaluation.articles import f1, main

BODY = "Nobody counted the ferries on the days of the strike, said the harbour board on Monday. " * 3


def test_the_same_text_is_one_another_is_nought_and_grams_count_as_often_as_they_stand():
    assert (f1(BODY, BODY), f1("something quite different from that", BODY), f1("", "")) == (1, 0, 1)
    assert f1("a b c d", "a b c d e f g") == pytest.approx(2 * 1 / (1 + 4))
    assert f1("a b c d a b c d", "a b c d") == pytest.approx(2 * 1 / (5 + 1))


def pages(folder: Path, marked: str, head: str = "") -> list[str]:
    page = f"<html>{head}<body><nav><a href='/'>Home</a></nav><article><p>{BODY}</p></article></body></html>"
    (folder / "one.html.gz").write_bytes(gzip.compress(page.encode()))
    gold = {"one": {"articleBody": marked, "url": "https://example.org/one"}}
    (folder / "ground-truth.json").write_text(json.dumps(gold), encoding="utf-8")
    return [str(folder)]


@pytest.mark.parametrize(
    ("more", "ends", "printed"),
    [
        ("", 0, "1 pages: mean F1 1.0000"),
        ("and then some more that nobody found " * 9, 1, "https://example.org/one"),
    ],
)
def test_an_aim_that_is_met_ends_with_nought_and_one_that_is_missed_with_one(
    tmp_path, capsys, more, ends, printed
):
    assert main([*pages(tmp_path, BODY + more), "--each"]) == ends
    assert printed in capsys.readouterr().out
