"""Each way in which a file cannot be opened is one sentence, or two, that say what to do."""

import re
from pathlib import Path

import pytest

from quizapp.article.errors import CODES, ArticleError
from tests.catalogue.entries import entries

SOURCES = Path(__file__).parents[2] / "quizapp" / "article"


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_code_has_a_sentence_with_the_files_name_or_what_is_missing(code):
    entry = next(entry for entry in entries() if entry.id == f"open_article.error.{code}")
    fields = dict.fromkeys(entry.placeholders - {"name"}, "x")
    told = ArticleError(code, **fields).sentence("“a.txt”")
    assert told.id == entry.id
    assert "“a.txt”" in told or code == "extra"


def test_every_code_that_is_raised_has_a_sentence_and_every_sentence_is_used():
    sources = [path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py") if path.name != "errors.py"]
    source = "\n".join([*sources, *(SOURCES / "errors.py").read_text(encoding="utf-8").split("class ")[1:]])
    raised = set(re.findall(r'ArticleError\(\s*"([a-z-]+)"', source))
    assert raised <= CODES
    named = set(re.findall(r'"([a-z-]+)"(?!:)', source))
    assert named >= CODES
