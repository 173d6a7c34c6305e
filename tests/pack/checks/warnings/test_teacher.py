"""Whose words are the author's, sentence by sentence."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings.teacher import own_sentences, texts
from tests.pack.builders import example_json, pack_of, place_of, question_json


def test_claims_items_for_voices_typed_words_and_the_title_are_somebody_elses():
    data = example_json()
    places = {"/" + "/".join(map(str, text.path)) for text in texts(pack_of(data))}
    assert f"{place_of(data, 'weck-call')}/options/0/text" in places
    assert f"{place_of(data, 'what-first')}/items/0/text" in places
    assert f"{place_of(data, 'who-what')}/items/0/feedback" in places
    assert "/sources/1/passages/2/text" in places
    for question_id, field in [
        ("who-fridays", "claim"),
        ("who-pay", "claim"),
        ("who-what", "items/0/text"),
        ("which-fund", "accepted/0"),
        ("which-fund", "known/0/text"),
    ]:
        assert f"{place_of(data, question_id)}/{field}" not in places
    assert "/title" not in places


def test_items_to_be_matched_to_words_are_the_authors():
    data = example_json()
    match = question_json(data, "who-what")
    for place, partner in enumerate(match["partners"]):
        partner.pop("voice")
        partner["text"] = f"In paragraph {place}"
    match["items"].pop()
    for item in match["items"]:
        item["citation"] = {"passage": "gazette-8", "quote": "The council will vote in October."}
    places = {"/" + "/".join(map(str, text.path)) for text in texts(pack_of(data))}
    assert f"{place_of(data, 'who-what')}/items/0/text" in places


def test_a_quotation_is_taken_out_and_ends_no_sentence():
    told = own_sentences("He said “It is so. Really.” Weck heard it. Then “no” came…")
    assert told == ["He said “” Weck heard it.", "Then “” came“”"]


@given(st.text(alphabet="ab. A", max_size=30))
def test_nothing_inside_marks_is_left_whatever_it_is(words):
    assert "".join(own_sentences(f"x “{words}” y")) == "x “” y"
