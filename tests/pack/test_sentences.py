"""Sentences: where they end, and that all of a text belongs to one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.sentences import CharSpan, find_touched_sentences, split_sentences

LIKE_PROSE = st.text(
    alphabet=st.sampled_from(
        [" ", " ", ".", ".", "!", "?", "…", "”", "“", "’", ")", "(", "A", "b", "1", "M", "r", "。"]
    ),
    max_size=60,
)


def split(text):
    return [text[span.start : span.end] for span in split_sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["It rained.", "It was dry.", "Was it?", "Yes!"],
        ["“It is wet,” she said.", "“Very wet.”", "He left."],
        ["“Is it wet?” he asked.", "(It was.)", "So it went."],
        ["Mr. Weck met Dr. Sund on 3 Sept. 2025.", "They spoke."],
        ["A. B. Corran runs it.", "No. 4 is hers."],
        ["The U.S. envoy came.", "He left."],
        ["Fares rose by 3.5 per cent.", "Few paid 1.20 more."],
        ["It went on … and on.", "Then it stopped…", "Did it?"],
        ["“Really?!”", "Really."],
        [][:1],
        ["一つ目。", "二つ目！"],
        ["He said so.", "‘So it is.’", "She did not."],
    ],
)
def test_a_text_falls_into_its_sentences(parts):
    assert split(" ".join(parts)) == parts


@pytest.mark.parametrize("text", ["approx. Four came.", "on 3 Sept. Four came.", "Mr. Four came."])
def test_an_abbreviation_does_not_end_a_sentence(text):
    assert split(text) == [text]


def test_a_lower_case_word_does_not_begin_a_sentence():
    assert split("“Stop!” he cried. then nothing.") == ["“Stop!” he cried. then nothing."]


@given(LIKE_PROSE | st.text(max_size=60))
def test_sentences_hold_all_that_is_no_space_and_do_not_overlap(text):
    spans = split_sentences(text)
    covered = set()
    for span in spans:
        assert span.start < span.end
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        assert covered.isdisjoint(range(span.start, span.end))
        covered.update(range(span.start, span.end))
    assert list(spans) == sorted(spans)
    assert all(place in covered or char.isspace() for place, char in enumerate(text))


@given(LIKE_PROSE)
def test_a_whole_sentence_touches_itself_alone(text):
    for number, span in enumerate(split_sentences(text)):
        has_words = any(char.isalnum() for char in text[span.start : span.end])
        assert find_touched_sentences(text, span) == ((number,) if has_words else ())


@pytest.mark.parametrize(
    ("quote", "numbers"),
    [
        ("One came.", (0,)), ("came. Two", (0, 1)), (". Two", (1,)), ("came. ", (0,)), (". ", ()),
        ("One came. Two left. Three", (0, 1, 2)),
    ],
)  # fmt: skip
def test_a_quote_touches_the_sentences_with_which_it_shares_a_letter_or_digit(quote, numbers):
    text = "One came. Two left. Three stayed."
    start = text.index(quote)
    assert find_touched_sentences(text, CharSpan(start, start + len(quote))) == numbers
