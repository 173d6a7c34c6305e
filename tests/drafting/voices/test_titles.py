"""Titles that fit nobody known, and mentions without words, end no reading."""

import pytest

from quizapp.drafting.models import Span
from quizapp.drafting.said.reading import Passage, read_article
from quizapp.drafting.said.reports import Found, Mention

TEXTS = (
    "Ferry stays",
    "Mrs Ada Quill said the ferry would stay. She said it was full.",
    "Miss Lena Quill said the quay was old. “It leaks,” she said.",
    "Mr Quill said that nobody had asked.",
)


def passages():
    return [Passage(f"p{at}", "body" if at else "headline", text) for at, text in enumerate(TEXTS)]


def test_a_man_is_none_of_two_women_of_his_name():
    rules = pytest.importorskip(
        "quizapp.drafting.rules.reading", reason="only where the backend without a parser is in the tree"
    )
    read = read_article(passages(), rules.RulesBackend(), least=0.0)
    told = {each.content.of(read.text): read.voice(each.speaker).name for each in read.attributions}
    assert told["nobody had asked"] == "Mr Quill"
    assert told["the ferry would stay"] == "Ada Quill"


class Wordless:
    """A backend that finds one subject without words in every paragraph."""

    name = "rules"

    def found(self, parts, narrations):
        for number, part in enumerate(parts):
            yield Found([], [(number, Mention(Span(part.span.start, part.span.start), "", "", "noun"))])


def test_a_mention_without_words_is_nobody():
    assert read_article(passages(), Wordless(), least=0.0).attributions == ()
