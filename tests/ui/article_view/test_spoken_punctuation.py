from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.article_view.spoken_punctuation import PunctuationWords, replace_punctuation

WORDS = PunctuationWords("quote", "end quote", "inserted", "end inserted", "cut")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("she called it “a start”, he said", "she called it quote a start end quote, he said"),
        ("“We [the ferrymen] wait.”", "quote We inserted the ferrymen end inserted wait. end quote"),
        ("the harbour … is silted", "the harbour cut is silted"),
        ("the harbour […] is silted", "the harbour cut is silted"),
        ("wait...", "wait cut"),
        ("the ferry’s bell doesn’t ring", "the ferry’s bell doesn’t ring"),
        ("the boats’ crews", "the boats’ crews"),
        ("“He said ‘never’ twice”", "quote He said quote never end quote twice end quote"),
        ("‘It’s late’", "quote It’s late end quote"),
        ("er sagte „Nein“ und ging", "er sagte quote Nein end quote und ging"),
        ("il dit « non » et part", "il dit quote non end quote et part"),
        ('she said "no" and left', "she said quote no end quote and left"),
        ("… paid for themselves” in June", "cut paid for themselves end quote in June"),
    ],
)
def test_marks_are_said_as_words(written, said):
    assert replace_punctuation(written, WORDS) == said


@given(st.text(alphabet="ab “”‘’„«»[]….\"'", max_size=40))
def test_no_double_quotation_mark_or_bracket_is_left_unsaid(text):
    assert not set('“”„«»[]…"') & set(replace_punctuation(text, WORDS))


@given(st.text(alphabet="abc ,.", max_size=40))
def test_words_alone_stay_as_they_are(text):
    if "..." not in text and ". . ." not in text:
        assert replace_punctuation(text, WORDS).replace(" ", "") == text.replace(" ", "")
