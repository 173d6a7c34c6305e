"""A noun phrase ends where a clause or a comma parts something off."""

import pytest

from quizapp.drafting.parse.noun_phrases import find_phrase, is_cataphoric


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("The old harbour master of Torsk spoke.", "master", "The old harbour master of Torsk"),
        ("The master, a friend of mine, spoke.", "master", "The master"),
        ("The master who came late spoke.", "master", "The master"),
        ("The tall, thin master spoke.", "master", "The tall, thin master"),
        ("The master and the clerk spoke.", "master", "The master"),
    ],
)
def test_a_noun_phrase_has_neither_clauses_nor_what_is_joined_to_it(model, text, head, words):
    doc = model(text)
    token = next(each for each in doc if each.text == head)
    start, end = find_phrase(token)
    assert doc[start:end].text == words


def test_a_pronoun_may_come_before_the_subject_that_it_means(model):
    doc = model("Asked if she would go, Mara Osei said that she was tired.")
    before, after = (each for each in doc if each.text == "she")
    assert is_cataphoric(before)
    assert not is_cataphoric(after)
