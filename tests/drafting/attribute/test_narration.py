"""A narration has a stand-in for whole quotations, and each of its code points knows where it comes from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.drafting.attribute.narration import PERSON, STAND_IN, build_narration

LETTERS = st.sampled_from([*"“”‘’\"' ,.?aAsé\n—", "It is", "58-year-old", "TORSK, Velmar (AP) - ", "16:41 "])


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        ("“It was late,” Mara Osei said.", f"{STAND_IN}, Mara Osei said."),
        ("Mara Osei said: “It was late.”", f"Mara Osei said: {STAND_IN}."),
        ("“It was late.” It rained.", f"{STAND_IN}. It rained."),
        ("“Was it late?” she said.", f"{STAND_IN}, she said."),
        ("“Was it late?”, Osei said.", f"{STAND_IN}, Osei said."),
        ("“It was late,” said Osei. “It was very cold.”", f"{STAND_IN}, said Osei. {STAND_IN}."),
        ("“It was late,” said Osei, “and it was very cold.”", f"{STAND_IN}, said Osei."),
        ("Mara Osei said it was “late”.", "Mara Osei said it was late."),
        ("Mara Osei called it “a ‘sad’ day”.", "Mara Osei called it a ‘sad’ day."),
        ("A 58-year-old sailor said so.", "A 58-year-old sailor said so."),
        ("A 58-year-old said so.", f"A {PERSON} said so."),
        ("The 58-year-old, Ilse Brandt, left.", f"The {PERSON}, Ilse Brandt, left."),
        ("TORSK, Velmar (AP) - It rained.", "It rained."),
        ("“It was late,”  Mara\u00a0Osei said.", f"{STAND_IN}, Mara Osei said."),
        ("VELMAR — It rained.", "It rained."),
        ("16:41 It rained.", "It rained."),
        ("It rained.", "It rained."),
        ("", ""),
    ],
)
def test_a_paragraph_is_told_as_its_narrator_does(paragraph, text):
    assert build_narration(paragraph).text == text


def test_words_of_the_narration_stand_where_the_paragraph_has_them():
    paragraph = "“It was late,” Mara Osei said. It was “a ‘sad’ day”."
    told = build_narration(paragraph)
    for words in ("Mara Osei said.", "sad", "day"):
        at = told.text.index(words)
        assert told.source(at, at + len(words)).of(paragraph) == words


def test_a_stand_in_stands_for_all_of_its_quotation():
    paragraph = "Mara Osei said: “It was late.”"
    told = build_narration(paragraph)
    at = told.text.index(STAND_IN)
    assert told.source(at, at + 2).of(paragraph) == "“It was late.”"
    assert told.quoted(at) == told.whole[0]
    assert told.quoted(0) is None


@given(st.lists(LETTERS, max_size=25).map("".join))
def test_every_code_point_of_a_narration_comes_from_the_paragraph(paragraph):
    told = build_narration(paragraph)
    assert told.text == "".join(each.words for each in told.pieces)
    for at, letter in enumerate(told.text):
        source, piece = told.source(at, at + 1), told.piece(at)
        assert 0 <= source.start < source.end <= len(paragraph)
        assert piece.whole or source.of(paragraph) == letter


@given(st.lists(LETTERS, max_size=25).map("".join))
def test_parts_of_a_narration_come_from_parts_in_the_same_order(paragraph):
    told = build_narration(paragraph)
    ends = [told.source(at, at + 1) for at in range(len(told.text))]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    "paragraph",
    ["“" * 10_000, "“It is.” " * 5_000, "A" * 100_000, "AB " * 30_000, "a" * 100_000, "58-year-old " * 5_000],
)
def test_hostile_paragraphs_do_not_hang(paragraph):
    assert len(build_narration(paragraph).text) <= len(paragraph) * 2
