"""How what a page tells is measured, on marks of the test's own."""

import json
import re

import pytest

from quizapp.article.models import ArticleMetadata
from tests.evaluation import told
from tests.evaluation.articles import main
from tests.evaluation.test_articles import BODY, pages
from tests.evaluation.told import FIELDS, MARKED, digest, judged, share

PAGE = "0123456789abcdef"
RIGHT = {
    "title": ["Ferries Go Empty"], "author": [], "publisher": ["Post", "Ostermere Post"],
    "published": ["2031-03-04"], "url": ["https://example.org/ferries/"], "language": ["en"],
}  # fmt: skip
MARKS = {field: [digest(PAGE, field, value) for value in values] for field, values in RIGHT.items()}


def test_what_counts_of_a_value_is_what_readers_read():
    found = ArticleMetadata(
        "Ferries go empty!", "", "POST", "2031-03-04", "http://www.example.org/ferries", "en-GB"
    )
    assert set(judged(PAGE, found, MARKS).values()) == {"right"}


def test_a_wrong_value_is_wrong_an_empty_one_is_not_and_a_value_that_nobody_told_is():
    found = judged(PAGE, ArticleMetadata("Trains Go Empty", "Ada Weck", published="2031-03-05"), MARKS)
    assert found == {
        "title": "wrong", "author": "wrong", "publisher": "empty", "published": "wrong", "url": "empty",
        "language": "empty",
    }  # fmt: skip
    assert share([found]) == 0.5
    assert share([]) == 1


def test_a_digest_is_of_one_page_and_one_field():
    made = {digest(page, field, "Post") for page in ("a", "b") for field in ("title", "publisher")}
    assert len(made) == 4


def test_twenty_pages_are_marked_with_nothing_but_digests_and_each_tells_a_title_and_a_day():
    marked = told.marks()
    assert len(marked) == 20
    for page, fields in marked.items():
        assert tuple(fields) == FIELDS
        assert fields["title"]
        assert fields["published"]
        assert all(
            re.fullmatch("[0-9a-f]{12}", word) for words in ([page], *fields.values()) for word in words
        )
    assert MARKED.stat().st_size < 10_000


@pytest.mark.parametrize(("right", "ends"), [("Ostermere Post", 0), ("Another", 1)])
def test_the_figure_is_printed_with_the_pages_and_an_aim_missed_ends_with_one(
    tmp_path, capsys, monkeypatch, right, ends
):
    marked = {field: [digest("one", field, right)] if field == "publisher" else [] for field in FIELDS}
    monkeypatch.setattr(told, "MARKED", tmp_path / "told.json")
    (tmp_path / "told.json").write_text(json.dumps({"one": marked}), encoding="utf-8")
    head = "<head><meta property=og:site_name content='Ostermere Post'></head>"
    assert main([*pages(tmp_path, BODY, head), "--each"]) == ends
    printed = capsys.readouterr().out
    assert f"1 pages marked by hand: {1 - ends / 6:.4f} of 6 fields right or empty" in printed
    assert ("publisher wrong: Ostermere Post" in printed) == bool(ends)


def test_marks_become_digests(tmp_path, capsys):
    (tmp_path / "marked.json").write_text(json.dumps({PAGE: RIGHT}), encoding="utf-8")
    told.main([str(tmp_path / "marked.json")])
    assert json.loads(capsys.readouterr().out) == {
        PAGE[:12]: {field: sorted(made) for field, made in MARKS.items()}
    }
