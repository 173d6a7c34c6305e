"""Quotations that no backend found get their speaker by the words beside them."""

import pytest

from quizapp.drafting.attribute.fallback_quote_attribution import QUESTION, attribute_quotes
from quizapp.drafting.attribute.quotation_scanner import find_quotations
from tests.drafting.attribute.told import moved, quoted, report


def _beside(paragraphs, *known):
    """Return who says what besides what is known: rows of speaker, cue, content."""
    text, found = quoted(*paragraphs)
    marks = [
        [moved(one, each.part.span.start) for one in find_quotations(words)]
        for each, words in zip(found, paragraphs, strict=True)
    ]
    return text, attribute_quotes(text, found, marks, [report(text, *each) for each in known])


def _told(paragraphs, *known):
    text, made = _beside(paragraphs, *known)
    return [(each.mention.words, each.content.of(text), each.part) for each in made]


@pytest.mark.parametrize(
    ("paragraphs", "who", "content"),
    [
        (["“It was late,” Osei mewled."], "Osei", "“It was late,”"),
        (["Osei was blunt: “It was late.”"], "Osei", "“It was late.”"),
        (["Osei continued:", "“It was late.”"], "Osei", "“It was late.”"),
        (["Osei said in a statement. “It was late.”"], "Osei", "“It was late.”"),
        (["It was, in Osei’s words, “a mess”."], "Osei", "“a mess”"),
        (["“It was late” – Mara Osei."], "Mara Osei", "“It was late”"),
        (["“It was late” — Mara Osei, mayor"], "Mara Osei", "“It was late”"),
    ],
)
def test_a_quotation_is_its_neighbours(paragraphs, who, content):
    assert _told(paragraphs) == [(who, content, len(paragraphs) - 1)]


def test_what_is_known_to_be_said_is_not_told_twice():
    assert _told(["“It was late,” Osei said."], ("Osei", "said", "“It was late,”")) == []


def test_a_cue_that_has_its_content_leads_to_no_other_but_by_a_colon_to_the_next_paragraph():
    known = ("Osei", "said", "it was late")
    assert _told(["Osei said it was late. “It was cold.”"], known) == []
    assert _told(["Osei said it was late: “It was cold.”"], known) == []
    assert _told(["Osei said it was late:", "“It was cold.”"], known) == [("Osei", "“It was cold.”", 1)]


def test_what_another_tells_leads_to_nothing():
    text = "Mara Brandt said Osei was blunt: “It was late.”"
    assert _told([text], ("Mara Brandt", "said", "Osei was blunt")) == []


def test_speech_within_a_quotation_does_not_keep_it_from_being_told():
    text = "“Brandt told me it was late,” Osei mewled."
    within = report(text, "Brandt", "told", "it was late", marks=frozenset({"in-quotation"}))
    _, found = quoted(text)
    assert len(attribute_quotes(text, found, [find_quotations(text)], [within])) == 1


def test_a_question_is_marked_as_one():
    _, (made,) = _beside(["“Was it late?” Osei asked."])
    assert QUESTION in made.marks


def test_an_unknown_verb_and_a_place_are_kept_for_the_confidence():
    _, (made,) = _beside(["“It was late,” Osei mewled."])
    assert made.marks == {"beside", "beside-straight", "beside-unknown"}


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["It was “late” – Mara Osei."],
        ["“Late” – a film."],
        ["Osei left.", "“It was late.”"],
        ["It was “late”."],
    ],
)
def test_nothing_is_told_where_nobody_stands_beside(paragraphs):
    assert _told(paragraphs) == []
