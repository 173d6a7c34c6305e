"""Narrations are read word by word, in rows of bounded length."""

from quizapp.drafting.attribute.narration import build_narration
from quizapp.drafting.rules.tokenizer import MAX_SENTENCE_WORDS, tokenize_sentences


def rows(text):
    return [[word.text for word in row] for row in tokenize_sentences(build_narration(text))]


def test_each_sentence_is_a_row():
    assert rows("It rained. He left.") == [["It", "rained", "."], ["He", "left", "."]]


def test_numbers_hyphens_and_dots_stay_within_their_word():
    assert rows("Dr. Lee paid 1,400.50 for the 23-member Ito's co-op.") == [
        ["Dr.", "Lee", "paid", "1,400.50", "for", "the", "23-member", "Ito's", "co-op", "."]
    ]


def test_a_whole_quotation_is_one_word_that_stands_for_it():
    ((first, *_),) = tokenize_sentences(build_narration("“It is so and so,” said Lee."))
    assert first.stands


def test_words_of_a_fragment_are_quoted():
    (row,) = tokenize_sentences(build_narration("Lee called it “a sad day” again."))
    assert [word.text for word in row if word.quoted] == ["a", "sad", "day"]


def test_a_month_is_no_verb():
    (row,) = tokenize_sentences(build_narration("It rains in May and he may go."))
    assert [word.low for word in row if word.text.lower() == "may"] == ["May", "may"]


def test_no_row_is_longer_than_the_longest():
    assert max(len(row) for row in rows("word " * 2000)) == MAX_SENTENCE_WORDS
