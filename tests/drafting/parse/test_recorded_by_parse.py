"""Who says what in whole articles, as the parse and the rules together tell it, is as it was read last.

    python -m tests.drafting.parse.test_recorded_by_parse

writes the files of `recorded` anew: read what `git diff` then shows before it is committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.drafting.attribute.attribution_pipeline import read_article
from quizapp.drafting.drafting_process import load_reader
from tests.drafting.test_recorded import said
from tests.evaluation.drafting.marked import TUNE, folder, passages

HERE = Path(__file__).with_name("recorded")
ARTICLES = {each.name.replace("/", "-"): each.text for each in folder(TUNE)}


def told(text: str, reader: object) -> str:
    """What is told of an article, a line each."""
    return "".join(f"{line}\n" for line in said(read_article(passages(text), reader)))


@pytest.fixture(scope="module")
def reader(model):
    """Reads by the parse, and by the rules beside it."""
    return load_reader("parse")


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_is_read_by_the_parse_as_recorded(reader, name):
    assert told(ARTICLES[name], reader) == (HERE / f"{name}.txt").read_text("utf-8")


if __name__ == "__main__":
    both = load_reader("parse")
    for name, text in ARTICLES.items():
        (HERE / f"{name}.txt").write_text(told(text, both), "utf-8")
