"""The extra `documents` is named where it is missing, loaded by nobody else, the same for tests."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from quizapp.article.errors import ArticleError
from quizapp.article.extras import extra

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_a_library_that_is_not_there_is_asked_for_by_its_extra():
    with pytest.raises(ArticleError) as raised:
        extra("no_such_library", "PDF")
    told = raised.value.sentence("“a.pdf”")
    assert told.startswith("To open PDF files, Quizapp needs its extra “documents”")


def test_the_tests_bring_what_the_extra_brings():
    assert (
        PROJECT["dependency-groups"]["documents"] == PROJECT["project"]["optional-dependencies"]["documents"]
    )


def test_the_process_that_asks_for_an_article_loads_no_library_of_documents():
    lines = (
        "import sys\nimport quizapp.article.opening, quizapp.article.starting, quizapp.cli.articles\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'lxml', 'readability', 'mammoth', 'pypdfium2'}, loaded"
    )
    subprocess.run([sys.executable, "-c", lines], cwd=ROOT, check=True)
