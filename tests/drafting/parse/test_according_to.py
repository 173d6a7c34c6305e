"""“According to” tells the clause that it opens, closes or interrupts."""

import pytest


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("According to Mara Osei, the ferry was late.", "the ferry was late"),
        ("According to Mara Osei, an analyst at the bank, the ferry was late.", "the ferry was late"),
        ("But according to Mara Osei, the ferry was late.", "the ferry was late"),
        ("The ferry was late, according to Mara Osei.", "The ferry was late"),
        ("The ferry was late, at least according to Mara Osei.", "The ferry was late"),
        ("The ferry, according to Mara Osei, was late again.", "was late again"),
        ("Sailors slept; according to Mara Osei, the ferry was late.", "the ferry was late"),
        ("Sailors slept; the ferry was late, according to Mara Osei.", "the ferry was late"),
        ("In it, according to Mara Osei, sailors found 18 boxes.", "sailors found 18 boxes"),
    ],
)
def test_the_clause_of_according_to_is_told(told, text, content):
    assert told(text) == [("Mara Osei", content)]


def test_according_as_a_verb_of_its_own_tells_nothing(told):
    assert told("The council closed the pier, according Mara Osei an honour.") == []


@pytest.mark.parametrize("text", ["According to Mara Osei", "according to the report", "According to"])
def test_a_paragraph_that_ends_with_it_tells_nothing(told, text):
    assert told(text) == []
