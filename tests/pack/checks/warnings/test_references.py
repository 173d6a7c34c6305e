"""Speakers who are only meant, and sayings of nobody."""

import pytest

from quizapp.pack.checks.warnings.references import (
    warn_of_judged_voices_not_named,
    warn_of_sayings_by_nobody,
    warn_of_speakers_only_meant,
)
from tests.pack.builders import example_json, found, place_of, question_json


def _fridays(data):
    return question_json(data, "who-fridays")["proofs"][0][0]


def test_a_proof_of_she_needs_the_place_of_her_name():
    data = example_json()
    del _fridays(data)["said"][0]["named"]
    where = f"{place_of(data, 'who-fridays')}/proofs/0/0/said/0"
    assert found(warn_of_speakers_only_meant, data) == [(where, "speaker-not-named")]


def test_each_voice_of_a_row_is_looked_for():
    data = example_json()
    for saying in question_json(data, "who-pay")["proofs"][0][0]["said"]:
        del saying["named"]
    where = f"{place_of(data, 'who-pay')}/proofs/0/0/said"
    assert [place for place, _ in found(warn_of_speakers_only_meant, data)] == [f"{where}/0", f"{where}/1"]


def test_names_aliases_and_surnames_in_the_sentences_of_the_quote_are_enough():
    assert found(warn_of_speakers_only_meant, example_json()) == []


def test_a_name_in_the_sentence_before_counts_where_the_cue_stands_there():
    data = example_json()
    citation = _fridays(data)
    del citation["said"][0]["named"]
    citation["said"][0]["cue"] = "said Ilse Corran"
    assert found(warn_of_speakers_only_meant, data) == []


def test_reasons_and_unnamed_voices_and_articles_in_other_languages_are_let_be():
    data = example_json()
    for option in question_json(data, "report-tells")["options"]:
        for saying in option.get("citation", {}).get("said", ()):
            saying.pop("named", None)
    assert found(warn_of_speakers_only_meant, data) == []
    del _fridays(data)["said"][0]["named"]
    data["sources"][0]["language"] = "fr"
    assert found(warn_of_speakers_only_meant, data) == []
    data["sources"][0]["language"] = "en-GB"
    data["voices"][0]["kind"] = "unnamed"
    assert found(warn_of_speakers_only_meant, data) == []


@pytest.mark.parametrize(
    "statement",
    [
        "It was reported that the ferry was full.",
        "The ferry is said to have been full.",
        "The ferry was allegedly full.",
        "According to reports, the ferry was full.",
        "Critics say that the ferry was never full.",
    ],
)
def test_a_statement_that_is_passed_on_by_nobody_is_told(statement):
    data = example_json()
    question_json(data, "bus-company")["statement"] = statement
    where = f"{place_of(data, 'bus-company')}/statement"
    assert found(warn_of_sayings_by_nobody, data) == [(where, "nobody-named")]


@pytest.mark.parametrize(
    "statement",
    [
        "The report says that seats were empty.",
        "It was said by Anton Weck that the ferry should go on.",
        "According to the article, the ferry is said to be full.",
        "The paper has the words “it was reported that”.",
        "Many passengers felt safer.",
        "The ferry was full.",
    ],
)
def test_a_statement_with_a_voice_or_without_a_saying_is_not_told(statement):
    data = example_json()
    question_json(data, "bus-company")["statement"] = statement
    assert found(warn_of_sayings_by_nobody, data) == []


@pytest.mark.parametrize(
    ("prompt", "fires"),
    [("Which of these fits?", True), ("What does the article have about Fridays?", False)],
)
def test_an_option_may_have_its_voice_from_the_prompt(prompt, fires):
    data = example_json()
    question = question_json(data, "weck-call")
    question["prompt"] = prompt
    question["options"][1]["text"] = "that every seat was reportedly taken"
    where = f"{place_of(data, 'weck-call')}/options/1/text"
    assert found(warn_of_sayings_by_nobody, data) == ([(where, "nobody-named")] if fires else [])


def test_a_verdict_on_one_voice_names_it_in_prompt_or_statement():
    data = example_json()
    verdict = question_json(data, "every-evening")
    verdict.update(prompt="Does the article say so?", statement="Every seat was taken every evening.")
    where = f"{place_of(data, 'every-evening')}/statement"
    assert found(warn_of_judged_voices_not_named, data) == [(where, "judged-voice-not-named")]
    verdict["statement"] = "Corran spoke of every evening."
    assert found(warn_of_judged_voices_not_named, data) == []


@pytest.mark.parametrize(
    "check", [warn_of_speakers_only_meant, warn_of_sayings_by_nobody, warn_of_judged_voices_not_named]
)
def test_a_pack_in_another_language_is_let_be(check):
    data = example_json()
    data["language"] = "de"
    del _fridays(data)["said"][0]["named"]
    question_json(data, "every-evening").update(prompt="Stimmt das?", statement="It was reported so.")
    assert found(check, data) == []
