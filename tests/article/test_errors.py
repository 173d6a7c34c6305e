"""Each way in which a file cannot be opened is one sentence, or two, that say what to do."""

import re
import string
from pathlib import Path

import pytest

from quizapp.article.errors import SENTENCES, ArticleError

SOURCES = Path(__file__).parents[2] / "quizapp" / "article"


@pytest.mark.parametrize("code", SENTENCES)
def test_a_code_has_a_sentence_with_the_files_name_or_what_is_missing(code):
    fields = {name: "x" for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name}
    fields.pop("name", None)
    told = ArticleError(code, **fields).sentence("“a.txt”")
    assert told.endswith(".")
    assert "“a.txt”" in told or code in ("extra", "missing")
    assert "{" not in told


def test_every_code_that_is_raised_has_a_sentence_and_every_sentence_is_used():
    source = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py"))
    raised = set(re.findall(r'ArticleError\(\s*"([a-z-]+)"', source))
    assert raised <= set(SENTENCES)
    named = set(re.findall(r'"([a-z-]+)"(?!:)', source))
    assert set(SENTENCES) <= named
