"""Nouns of saying tell what somebody says where it is known whose they are, and what they say."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The mayor’s claim that the pier is safe was wrong.", "The mayor’s", "the pier is safe"),
        ("A claim by the council that the pier is safe was wrong.", "the council", "the pier is safe"),
        ("The council issued a warning that the pier was unsafe.", "The council", "the pier was unsafe"),
        ("The study comes to the conclusion that the pier is unsafe.", "The study", "the pier is unsafe"),
        ("The fund renewed its demand for a new board.", "The fund", "a new board"),
        ("A plea by Mara Osei for calm was heard.", "Mara Osei", "calm"),
        ("The mayor’s pledge to repair the pier was kept.", "The mayor’s", "to repair the pier"),
        ("Her conclusion is that the pier has cost millions.", "Her", "the pier has cost millions"),
    ],
)
def test_an_utterance_with_an_owner_and_a_content_is_told(told, text, speaker, content):
    assert told(text) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The claim that the pier is safe was wrong.",
        "Our claim that the pier is safe was wrong.",
        "The mayor’s claim was wrong.",
        "The council issued a warning on Monday.",
        "The council met a demand for boats.",
        "Her conclusion is sound.",
    ],
)
def test_an_utterance_of_nobody_or_of_nothing_tells_nothing(told, text):
    assert told(text) == []
