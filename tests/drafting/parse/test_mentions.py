"""What stands for a speaker is kept with its words and what kind of words they are."""

import pytest


@pytest.mark.parametrize(
    ("who", "head", "sort", "plural", "joint"),
    [
        ("Mara Osei", "Osei", "name", False, False),
        ("The harbour master", "master", "noun", False, False),
        ("Two sailors", "sailors", "noun", True, False),
        ("One of the sailors", "One", "noun", False, False),
        ("She", "She", "pronoun", False, False),
        ("They", "They", "pronoun", True, False),
        ("Mara Osei and Ilse Brandt", "Osei", "name", False, True),
    ],
)
def test_a_speaker_is_a_name_a_noun_or_a_pronoun(reports, who, head, sort, plural, joint):
    (only,) = reports(f"{who} said that the ferry was late.")
    mention = only.mention
    assert (mention.words, mention.head, mention.sort) == (who, head, sort)
    assert (mention.plural, mention.joint) == (plural, joint)


def test_a_name_goes_before_the_office_that_it_explains(told):
    assert told("Its director, Ilse Brandt, said that it was late.") == [("Ilse Brandt", "it was late")]


def test_a_mention_stands_where_its_words_are(reports):
    text = "The co-owner’s sister, Ilse Brandt, was calm. Mara  Osei said that it was late."
    (only,) = reports(text)
    assert only.mention.span.of(text) == "Mara  Osei"
    assert only.mention.words == "Mara Osei"
