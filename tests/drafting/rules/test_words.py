"""Narrations are read word by word, in rows of bounded length."""

from quizapp.drafting.rules.words import LONGEST, word_rows
from quizapp.drafting.said.narration import narrated


def rows(text):
    return [[word.text for word in row] for row in word_rows(narrated(text))]


def test_each_sentence_is_a_row():
    assert rows("It rained. He left.") == [["It", "rained", "."], ["He", "left", "."]]


def test_numbers_hyphens_and_dots_stay_within_their_word():
    assert rows("Dr. Lee paid 1,400.50 for the 23-member Ito's co-op.") == [
        ["Dr.", "Lee", "paid", "1,400.50", "for", "the", "23-member", "Ito's", "co-op", "."]
    ]


def test_a_whole_quotation_is_one_word_that_stands_for_it():
    ((first, *_),) = word_rows(narrated("“It is so and so,” said Lee."))
    assert first.stands


def test_words_of_a_fragment_are_quoted():
    (row,) = word_rows(narrated("Lee called it “a sad day” again."))
    assert [word.text for word in row if word.quoted] == ["a", "sad", "day"]


def test_a_month_is_no_verb():
    (row,) = word_rows(narrated("It rains in May and he may go."))
    assert [word.low for word in row if word.text.lower() == "may"] == ["May", "may"]


def test_no_row_is_longer_than_the_longest():
    assert max(len(row) for row in rows("word " * 2000)) == LONGEST
