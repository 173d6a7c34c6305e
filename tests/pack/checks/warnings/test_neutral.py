"""The author's own words: loaded, judging, disputed, or repeating a claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings.neutral import (
    warn_of_claims_repeated,
    warn_of_disputed_terms,
    warn_of_loaded_words,
)
from tests.pack.builders import example_json, found, place_of, question_json

LOADED, VERDICT, DISPUTED, REPEATED = (
    "loaded-word",
    "verdict-on-the-world",
    "disputed-without-voice",
    "claim-without-voice",
)


def _told(text, question_id="weck-call", field="explanation", **changes):
    data = example_json()
    data.update(changes)
    question_json(data, question_id)[field] = text
    return data, f"{place_of(data, question_id)}/{field}"


def test_the_example_has_none_of_these():
    for check in (warn_of_loaded_words, warn_of_disputed_terms, warn_of_claims_repeated):
        assert found(check, example_json()) == []


@pytest.mark.parametrize("field", ["prompt", "explanation", "hint", "label"])
def test_loaded_words_are_told_wherever_the_author_speaks(field):
    data, where = _told("Anton Weck admitted that nobody will pay.", field=field)
    assert found(warn_of_loaded_words, data) == [(where, LOADED)]


def test_summaries_feedback_and_options_are_the_authors_too():
    data = example_json()
    data["summary"] = "Two articles on the so-called trial."
    data["sources"][1]["passages"][2]["text"] = "The council lied about the number of shops."
    data["banks"][0]["summary"] = "What the mayor conceded that he would do."
    weck = question_json(data, "weck-call")
    weck["options"][1]["text"] = "He slammed the council"
    weck["options"][2]["feedback"] = "This is false."
    where = place_of(data, "weck-call")
    assert found(warn_of_loaded_words, data) == [
        (f"{where}/options/1/text", LOADED),
        (f"{where}/options/2/feedback", VERDICT),
        ("/banks/0/summary", LOADED),
        ("/sources/1/passages/2/text", LOADED),
        ("/summary", LOADED),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The headline has “slams”, and paragraph 6 has “claimed that it was “a so-called trial””.",
        "The claim stands in paragraph 6, and somebody made it.",
        "Paragraph 10 speaks of people “from all walks of life”, he said.",
    ],
)
def test_loaded_words_in_quotation_marks_and_the_noun_claim_are_not_told(text):
    data, _ = _told(text)
    assert found(warn_of_loaded_words, data) == []


def test_claims_items_for_voices_and_options_of_one_word_are_not_the_authors():
    data = example_json()
    question_json(data, "who-fridays")["claim"] = "The mayor lied about the so-called trial."
    question_json(data, "who-what")["items"][0]["text"] = "The council lied."
    question_json(data, "weck-call")["options"][1]["text"] = "claimed"
    assert found(warn_of_loaded_words, data) == []


def test_what_is_true_or_false_may_be_judged_in_a_statement_but_not_in_an_explanation():
    data, _ = _told("The count proves that the ferry was a failure.", "bus-company", "statement")
    assert found(warn_of_loaded_words, data) == []
    data, where = _told("The count proves that the ferry was a failure.")
    assert found(warn_of_loaded_words, data) == [(where, VERDICT)]


def test_a_question_on_kinds_of_statement_may_say_that_he_claims_something():
    data, where = _told("He claims something; nobody has looked into it.", "which-fund")
    assert found(warn_of_loaded_words, data) == [(where, LOADED)]
    question_json(data, "which-fund")["skill"] = "claim-or-finding"
    assert found(warn_of_loaded_words, data) == []


_WORDS = st.sampled_from(
    ["claimed", "so-called", "a success", "is false", "“lied”", "in fact", "said.", "He"]
)


@given(st.lists(_WORDS, min_size=1, max_size=12).map(" ".join))
def test_words_in_quotation_marks_never_count_whatever_they_are(words):
    data, _ = _told(f"The paper has “{words}” there.", "which-fund")
    assert found(warn_of_loaded_words, data) == []
    assert found(warn_of_disputed_terms, data) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was a success.",
        "A success was what it was, and a Success it stayed.",
        "Anton Weck speaks in paragraph 6. The ferry was a success.",
    ],
)
def test_a_disputed_term_in_a_sentence_that_names_nobody_is_told(text):
    data, where = _told(text)
    assert found(warn_of_disputed_terms, data) == [(where, DISPUTED)]


@pytest.mark.parametrize(
    "text",
    [
        "Corran called it a success.",
        "She later said that it was a success.",
        "In paragraph 3 it is called a success.",
        "According to the company it was a success.",
        "The word “a success” does not stand there.",
        "The statement adds that it was a success.",
        "It was a successful trial.",
    ],
)
def test_a_disputed_term_with_its_voice_in_marks_or_inside_another_word_is_not_told(text):
    data, _ = _told(text)
    assert found(warn_of_disputed_terms, data) == []


def test_plurals_of_a_disputed_term_count():
    data, where = _told("There were night crossings of terrorists.", disputed=["terrorist"])
    assert found(warn_of_disputed_terms, data) == [(where, DISPUTED)]


def test_statements_need_their_voice_and_options_may_have_it_from_the_prompt():
    data, where = _told("The trial was a success.", "bus-company", "statement")
    question_json(data, "weck-call")["options"][1]["text"] = "that the trial was a success"
    assert found(warn_of_disputed_terms, data) == [(where, DISPUTED)]
    question_json(data, "weck-call")["prompt"] = "Which of these fits best?"
    option = f"{place_of(data, 'weck-call')}/options/1/text"
    assert found(warn_of_disputed_terms, data) == [(option, DISPUTED), (where, DISPUTED)]


def test_claims_labels_advisory_and_a_terms_own_entry_are_exempt():
    data = example_json()
    data["advisory"] = "This pack is about a success."
    data["glossary"] = [{"term": "a success", "text": "A success is something that went well."}]
    question_json(data, "who-fridays")["claim"] = "The ferry is a success."
    question_json(data, "who-what")["items"][0]["text"] = "The ferry is a success."
    question_json(data, "weck-call")["label"] = "A success, paragraph 6"
    assert found(warn_of_disputed_terms, data) == []


@pytest.mark.parametrize(
    ("question_id", "text"),
    [
        ("who-pay", "Most of them would gladly pay more money for the ferry crossing itself."),
        ("every-evening", "So every seat of the ferry was taken on Fridays this year."),
    ],
)
def test_a_claim_repeated_without_its_voice_is_told(question_id, text):
    data, where = _told(text, question_id)
    question_json(data, "who-pay")["claim"] = "They would pay more money for the ferry crossing."
    question_json(data, "every-evening")["statement"] = (
        "On Fridays every seat of the ferry was taken this year."
    )
    assert found(warn_of_claims_repeated, data) == [(where, REPEATED)]


@pytest.mark.parametrize(
    "text",
    [
        "Corran says that every seat of the ferry was taken on Fridays this year.",
        "The statement has every seat of the ferry taken on Fridays this year.",
        "Here “every seat of the ferry was taken on Fridays this year” is the point.",
        "Fridays were full.",
        "The pier was painted blue in spring, before boats came.",
    ],
)
def test_a_claim_with_its_voice_or_in_few_or_other_words_is_not_told(text):
    data, _ = _told(text, "every-evening")
    question_json(data, "every-evening")["statement"] = (
        "On Fridays every seat of the ferry was taken this year."
    )
    assert found(warn_of_claims_repeated, data) == []


def test_a_false_statement_may_be_put_right_in_much_the_same_words():
    data, where = _told("Three months passed from the vote to the first trip of the ferry.", "bus-company")
    question = question_json(data, "bus-company")
    question["statement"] = "Three weeks passed from the vote to the first trip of the ferry."
    assert found(warn_of_claims_repeated, data) == []
    question["explanation"] = question["statement"]
    assert found(warn_of_claims_repeated, data) == [(where, REPEATED)]
    question["explanation"] = "Three weeks did not pass from the vote to the first trip of the ferry."
    assert found(warn_of_claims_repeated, data) == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (warn_of_loaded_words, "He claimed that the ferry was full."),
        (warn_of_disputed_terms, "The ferry was a success."),
        (warn_of_claims_repeated, "On Fridays every seat of the ferry was taken this year."),
    ],
)
def test_a_pack_in_another_language_is_let_be(check, text):
    data, _ = _told(text, "every-evening")
    question_json(data, "every-evening")["statement"] = (
        "On Fridays every seat of the ferry was taken this year."
    )
    assert found(check, data) != []
    data["language"] = "de"
    assert found(check, data) == []
