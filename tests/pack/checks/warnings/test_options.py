"""Options that speak of others, that are too few, too often right, or given away by an absolute word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings.options import (
    absolute,
    warn_of_absolute_words,
    warn_of_few_options,
    warn_of_many_keys,
    warn_of_options_about_options,
)
from tests.pack.builders import example_json, found, place_of, question_json


def with_options(question_id, *texts):
    """The example pack with other texts for a question's options, in their order; the first is the key."""
    data = example_json()
    for option, text in zip(question_json(data, question_id)["options"], texts, strict=False):
        option["text"] = text
    return data


ABOUT_OTHERS = [
    "All of the above",
    "none of the above.",
    "None of these",
    "All of these statements",
    "Both A and B",
    "Only a and c",
    "Neither of the above is right",
    "All the above",
    "All of the answers are correct",
    "Both are correct",
]


@pytest.mark.parametrize("text", ABOUT_OTHERS)
def test_an_option_that_speaks_of_the_others_is_told(text):
    data = with_options("weck-call", "A", "B", "C", text)
    where = f"{place_of(data, 'weck-call')}/options/3/text"
    assert found(warn_of_options_about_options, data) == [(where, "all-of-the-above")]


@pytest.mark.parametrize(
    "text",
    [
        "People from all walks of life",
        "“All of the above”",
        "All of these “extra customers”",
        "All of these people had come by ferry",
        "None of them",
        "Both articles",
        "Neither the Gazette nor the Letter",
        "1 and 2",
        "All of the above-ground lines",
    ],
)
def test_an_option_about_the_matter_is_not_taken_for_one_about_the_others(text):
    data = with_options("weck-call", text)
    assert found(warn_of_options_about_options, data) == []


def test_a_partner_that_speaks_of_the_others_is_told():
    data = example_json()
    match = question_json(data, "who-what")
    match["partners"][4] = {"id": "weck", "text": "All of these"}
    where = f"{place_of(data, 'who-what')}/partners/4/text"
    assert found(warn_of_options_about_options, data) == [(where, "all-of-the-above")]


def test_two_options_or_partners_are_too_few_and_three_are_enough():
    data = example_json()
    choice, match = question_json(data, "not-heard"), question_json(data, "who-what")
    del match["items"][1:3]
    del match["partners"][1:3]
    assert found(warn_of_few_options, data) == []
    del choice["options"][2]
    del match["partners"][2]
    assert found(warn_of_few_options, data) == [
        (f"{place_of(data, 'who-what')}/partners", "few-options"),
        (f"{place_of(data, 'not-heard')}/options", "few-options"),
    ]


def test_two_voices_beside_nobody_are_enough():
    data = example_json()
    del question_json(data, "who-fridays")["options"][2:]
    assert found(warn_of_few_options, data) == []


def test_more_keys_than_half_of_the_options_are_too_many():
    data = example_json()
    choices = question_json(data, "report-tells")
    choices["keys"] = ["empty", "safer", "fridays"]
    assert found(warn_of_many_keys, data) == [(f"{place_of(data, 'report-tells')}/keys", "many-keys")]
    choices["options"].append({**choices["options"][4], "id": "rain", "text": "Rain kept passengers away"})
    assert found(warn_of_many_keys, data) == []


def test_an_absolute_word_in_a_wrong_option_alone_is_told_at_the_first():
    data = with_options("weck-call", "He asks", "He counted every evening", "He never judges", "He speaks")
    where = f"{place_of(data, 'weck-call')}/options/1/text"
    assert found(warn_of_absolute_words, data) == [(where, "absolute-distractor")]


@pytest.mark.parametrize(
    "key", ["He asks all to come", "He quotes “every seat”", "No one answers", "Only he asks"]
)
def test_an_absolute_word_in_a_key_makes_up_for_others(key):
    data = with_options("weck-call", key, "He counted every evening")
    assert found(warn_of_absolute_words, data) == []


def test_one_key_of_several_with_an_absolute_word_is_enough():
    data = with_options("report-tells", "Some seats", "Never safer", "Fridays", "None came", "Bad weather")
    assert found(warn_of_absolute_words, data) == []


def test_an_absolute_word_that_the_article_has_where_the_option_is_cited_is_the_articles():
    data = with_options("report-tells", "A", "B", "On Fridays every seat was taken")
    assert found(warn_of_absolute_words, data) == []
    question_json(data, "report-tells")["options"][2]["text"] = "The ferry was always full"
    assert len(found(warn_of_absolute_words, data)) == 1


def test_all_of_them_is_an_answer_where_an_amount_is_asked():
    data = with_options("weck-call", "Two in three of them", "All of them")
    question = question_json(data, "weck-call")
    question["prompt"] = "How many of the passengers would pay more?"
    assert found(warn_of_absolute_words, data) == []
    question["prompt"] = "Which of the passengers would pay more?"
    assert len(found(warn_of_absolute_words, data)) == 1


def test_an_option_that_stays_last_may_say_that_none_fits():
    data = with_options("weck-call", "He asks", "He counts", "He judges", "He says none of it")
    question_json(data, "weck-call")["options"][3]["last"] = True
    assert found(warn_of_absolute_words, data) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Every seat was taken", "Every"),
        ("The ferry was completely full", "completely"),
        ("No one came", "No one"),
        ("The council asked nobody", "nobody"),
        ("The only bus over the bridge", "only"),
    ],
)
def test_words_that_leave_no_exception_are_found(text, word):
    assert absolute(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "People from “all walks of life”",
        "He called it “a trial for „all“ of us”",
        "The Never Again group",
        "Only Boats, a newspaper",
        "Almost all seats",
        "Not every evening",
        "It didn’t always run",
        "Above all, it is safer",
        "The report gives no reason at all",
        "Nobody",
        "Overall, it was small",
    ],
)
def test_quotations_names_and_softened_words_leave_exceptions(text):
    assert absolute(text) is None


@given(st.text(st.sampled_from("all never only „“”\" '’.a")))
def test_nothing_inside_quotation_marks_is_the_teachers(text):
    inner = text.translate(dict.fromkeys(map(ord, "„“”")))
    assert absolute(f"He spoke of “{inner}” then") is None


def test_lists_of_english_words_are_silent_in_another_language():
    data = with_options("weck-call", "A", "all of these", "B never")
    for check in (warn_of_options_about_options, warn_of_absolute_words):
        assert found(check, data) != []
        assert found(check, data | {"language": "de"}) == []
