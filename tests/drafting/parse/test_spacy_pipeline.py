"""Narrations are parsed in their order, with sentences by the house's own rule."""

from quizapp.drafting.attribute.narration import STAND_IN
from quizapp.drafting.parse.spacy_pipeline import parse_narrations


def _sentences(model, text):
    (doc,) = parse_narrations(model, [text])
    return [each.text.strip() for each in doc.sents]


def test_sentences_are_those_of_the_house(model):
    assert _sentences(model, "Dr. Osei came. She left.") == ["Dr. Osei came.", "She left."]


def test_a_quotation_after_a_stop_begins_a_sentence_even_after_an_abbreviation(model):
    assert _sentences(model, f"It closed at 5 p.m. {STAND_IN}.") == ["It closed at 5 p.m.", f"{STAND_IN}."]


def test_words_for_people_are_one_token(model):
    (doc,) = parse_narrations(model, ["The co-owner left the well-known pier."])
    assert [each.text for each in doc][1] == "co-owner"
    assert "well-known" not in [each.text for each in doc]


def test_every_narration_has_its_document_in_order(model):
    texts = ["It rained.", "", "   ", "It’s late."]
    assert [len(doc.text) for doc in parse_narrations(model, texts)] == [len(each) for each in texts]
