"""Words are folded so that what people type meets what is written, and every mark leads back to the text."""

import sqlite3
from contextlib import closing
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.search.folding import (
    EXCERPT_LONGEST,
    MOST_WORDS,
    WORDS,
    build_excerpt,
    find_best,
    find_marks,
    fold_text,
    parse_query,
    spread_text,
)

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("aB .'’-ßŁéُ東한U.N")), max_size=60)


def words(text):
    return WORDS.findall(fold_text(text))


@pytest.mark.parametrize(
    ("typed", "written", "marked"),
    [
        ("strasse", "Die Straße am Hafen", "Straße"),
        ("STRASSE", "Die Straße am Hafen", "Straße"),
        ("Straße", "an der Hafenstrasse, STRASSE", "STRASSE"),
        ("Lodz", "in Łódź, 1939", "Łódź"),
        ("Gonzalez", "said González.", "González"),
        ("Gonzalez", "said Gonza\u0301lez.", "Gonza\u0301lez"),
        ("oneill", "Anna O’Neill spoke", "O’Neill"),
        ("o'neill", "Anna ONeill spoke", "ONeill"),
        ("UN", "the U.N. said", "U.N"),
        ("u.n.", "the UN said", "UN"),
        ("u.n", "the U.N. said", "U.N"),
        ("المتحدث", "قال المُتَحَدِّث أمس", "المُتَحَدِّث"),
        ("الامم", "في الأمم المتحدة", "الأمم"),
        ("测试", "这是一个测试句子", "测试"),
        ("東京", "昨日、東京都で", "東京"),
        ("カタカナ", "これはｶﾀｶﾅです", "ｶﾀｶﾅ"),
        ("ประเทศ", "ในประเทศไทย", "ประเทศ"),
        ("한국", "대한 한국어로", "한국"),
        ("hindi", "हिन्दी hindi", "hindi"),
        ("हिन्दी", "वह हिन्दी में", "हिन्दी"),
        ("צהל", "דובר צה״ל אמר", "צה״ל"),
        ("istanbul", "İSTANBUL", "İSTANBUL"),
        ("aero", "Ærø", "Ærø"),
        ("ﬁre", "the fire", "fire"),
        ("fire", "the ﬁre", "ﬁre"),
        ("50 €", "costs 50 € a day", "50"),
        ("💡", "an idea 💡!", "💡"),
        ("them", "paid for themselves", "them"),
        ("soft\u00adened", "it softened", "softened"),
    ],
)
def test_what_is_typed_marks_the_words_as_they_are_written(typed, written, marked):
    start, end = find_marks(written, parse_query(typed))[0]
    assert written[start:end] == marked


@pytest.mark.parametrize(
    "text", ["the end.I went", "3.5 per cent", "e.g. this", "a.b.c and ab.c", "rock 'n' roll"]
)
def test_points_and_joints_hold_words_together_only_between_single_letters_or_inside(text):
    assert (
        words(text)
        == {
            "the end.I went": ["the", "end", "i", "went"],
            "3.5 per cent": ["3", "5", "per", "cent"],
            "e.g. this": ["eg", "this"],
            "a.b.c and ab.c": ["abc", "and", "ab", "c"],
            "rock 'n' roll": ["rock", "n", "roll"],
        }[text]
    )


@given(TEXTS)
def test_the_places_of_what_is_in_the_index_lead_back_to_it(text):
    found = spread_text(text)
    assert found.folded == fold_text(text)
    assert len(found.places) == len(found.folded)
    assert list(found.places) == sorted(found.places)
    for match in WORDS.finditer(found.folded):
        start, end = found.span(*match.span())
        assert 0 <= start < end <= len(text)
        assert match[0] in fold_text(text[start:end])


@given(TEXTS, st.data())
def test_every_word_of_a_text_typed_again_is_marked_in_it(text, data):
    typed = text.split()
    if not typed or any(mark in text for mark in '"“”„‟«»＂'):
        return
    word = data.draw(st.sampled_from(typed))
    query = parse_query(word)
    # The same characters may be joined to what stands before and after them only where there is no space.
    assert bool(query.phrases) == bool(words(word))
    if query.phrases and fold_text(f" {word} ").strip() in fold_text(text):
        found = find_marks(text, query)
        assert found
        assert all(one[1] <= other[0] for one, other in pairwise(found))


@given(st.text(max_size=200))
def test_any_typed_text_is_a_query_that_sqlite_understands(typed):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE t USING fts5 (words, content='', tokenize='ascii', prefix='1 2')"
        )
        expression = parse_query(typed).expression
        if expression:
            connection.execute("SELECT rowid FROM t WHERE t MATCH ?", (expression,)).fetchall()


STRANGE = (
    "u.n.", "AND", 'foo"bar', "NOT", "a OR", "NEAR(", "*", "^x", "-", '"', "{}", "x:y", "💡", "x" * 10_240,
    "many words " * 1_000, "\ud800", "\0",
)  # fmt: skip


@pytest.mark.parametrize("typed", STRANGE)
def test_words_that_mean_something_to_sqlite_are_plain_words(typed):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE t USING fts5 (words, content='', tokenize='ascii', prefix='1 2')"
        )
        connection.execute("INSERT INTO t (rowid, words) VALUES (1, ?)", (fold_text(typed),))
        expression = parse_query(typed).expression
        found = connection.execute("SELECT rowid FROM t WHERE t MATCH ?", (expression or '"x"',)).fetchall()
        assert bool(found) == bool(expression)


def test_words_in_quotation_marks_stand_as_they_are():
    query = parse_query("“paid for” them")
    assert [(phrase.words, phrase.whole) for phrase in query.phrases] == [
        (("paid", "for"), True),
        (("them",), False),
    ]
    assert find_marks("for them they paid", query) == ((4, 8),)
    assert find_marks("paid forty", parse_query('"paid for"')) == ()
    assert find_marks("paid forty", parse_query('"paid for')) == ((0, 8),)


def test_of_more_words_than_anybody_types_the_first_are_looked_for():
    typed = " ".join(f"word{number}" for number in range(2 * MOST_WORDS))
    assert len(parse_query(typed).phrases) == MOST_WORDS


def test_a_long_text_is_cut_around_what_was_found():
    text = "before " * 60 + "the ferry sails " + "after " * 60
    found = build_excerpt(text, parse_query("ferry"))
    assert found.before
    assert found.after
    assert len(found.text) <= EXCERPT_LONGEST
    ((start, end),) = found.marks
    assert found.text[start:end] == "ferry"
    assert build_excerpt("the ferry", parse_query("ferry")).marks == ((4, 9),)


def test_the_text_with_the_most_of_what_is_looked_for_is_shown():
    assert find_best(["a ferry", "the evening ferry", "evening"], parse_query("ferry evening")) == 1
    assert find_best(["a ferry", "evening"], parse_query("ferry evening")) == 0
