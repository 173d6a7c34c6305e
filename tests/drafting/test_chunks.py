"""What is parsed at once is bounded: long paragraphs are cut at sentence ends, and texts come in groups."""

import pytest

from quizapp.drafting.chunks import MAX_CHUNK_LENGTH, group_texts, split_chunks
from quizapp.drafting.source_text import build_source_text
from tests.drafting.stood_for import source, words_of

SENTENCE = "Nobody counted the ferries of Mr. Weck on Monday."


def cut(text, most):
    return list(split_chunks(text, most))


def test_a_paragraph_that_is_short_enough_stays_whole():
    assert cut(f"{SENTENCE} {SENTENCE}", 200) == [f"{SENTENCE} {SENTENCE}"]


def test_a_long_one_is_cut_where_sentences_end():
    text = " ".join([SENTENCE] * 5)
    assert cut(text, 2 * len(SENTENCE) + 1) == [f"{SENTENCE} {SENTENCE}"] * 2 + [SENTENCE]


def test_a_sentence_without_an_end_is_cut_between_words_and_a_word_where_there_is_no_space():
    words = f"one two three four {'x' * 30} end"
    assert cut(words, 20) == ["one two three four", "x" * 20, "x" * 10 + " end"]


@pytest.mark.parametrize("most", [7, 20, 64, 1_000])
def test_no_word_is_lost_and_no_piece_is_longer(most):
    text = " ".join(f"{SENTENCE} {'y' * number}" for number in range(40))
    found = cut(text, most)
    assert max(map(len, found)) <= most
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_texts_are_grouped_up_to_so_many_characters():
    assert list(group_texts(["aa", "bb", "cccc", "dddddd", "e"], 5)) == [
        ["aa", "bb"],
        ["cccc"],
        ["dddddd"],
        ["e"],
    ]


def test_the_parts_of_a_source_stand_in_its_text():
    made = source()
    text, parts = build_source_text(made)
    assert words_of(parts, text) == [passage["text"] for passage in made["passages"]]
    assert [part.passage for part in parts] == ["a1-h1", "a1-p1", "a1-p2", "a1-p3"]
    assert [part.role for part in parts] == ["headline", "body", "body", "body"]
    assert text.split("\n\n") == words_of(parts, text)


def test_a_summary_is_no_part_and_a_paragraph_that_is_too_long_is_several_of_one_passage():
    long = " ".join([SENTENCE] * 900)
    passages = [
        {"id": "p1", "role": "summary", "text": "It tells of ferries."},
        {"id": "p2", "role": "body", "text": long},
        {"id": "p3", "role": "body", "text": SENTENCE},
    ]
    text, parts = build_source_text({"passages": passages})
    assert [part.passage for part in parts] == ["p2", "p2", "p2", "p3"]
    assert all(part.span.end - part.span.start <= MAX_CHUNK_LENGTH for part in parts)
    assert " ".join(words_of(parts, text)) == f"{long} {SENTENCE}"
    assert text.split("\n\n") == words_of(parts, text)
