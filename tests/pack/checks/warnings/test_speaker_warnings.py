"""Speakers that speak for one another, that are key, only meant or nobody, or a slip away from another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.pack.checks.warnings.speaker_warnings import (
    SpeakerHierarchy,
    warn_of_keys_that_are_not_innermost,
    warn_of_options_that_speak_for_others,
    warn_of_slips_that_reach_speakers,
    warn_of_unattributed_statements,
    warn_of_unnamed_judged_speakers,
    warn_of_unnamed_speakers,
)
from tests.pack.builders import example_json, found, pack_of, place_of, question_json


def _lines(leads):
    data = example_json()
    data["speakers"] += [
        {"id": f"v{place}", "name": f"Voice {place}", "kind": "person"}
        | ({} if lead is None else {"speaks_for": f"v{lead}"})
        for place, lead in enumerate(leads)
    ]
    return SpeakerHierarchy(pack_of(data))


@given(st.lists(st.none() | st.integers(0, 30), max_size=30))
def test_a_speaker_speaks_for_all_whom_following_the_line_meets_and_for_nobody_else(wanted):
    leads = [lead if lead is not None and lead < place else None for place, lead in enumerate(wanted)]
    lines = _lines(leads)
    for one in range(len(leads)):
        met, lead = set(), leads[one]
        while lead is not None:
            met.add(lead)
            lead = leads[lead]
        assert met == {other for other in range(len(leads)) if lines.speaks_for(f"v{one}", f"v{other}")}


def test_a_line_of_thousands_of_speakers_is_followed_to_its_end():
    lines = _lines([None, *range(4_900)])
    assert all(lines.speaks_for("v4900", f"v{place}") for place in range(4_900))
    assert not any(lines.speaks_for("v0", f"v{place}") for place in range(4_900))


KEY = "key-is-not-innermost"


def _offer(data, *speakers):
    question = question_json(data, "who-fridays")
    question["options"] = [{"speaker": speaker, "feedback": "See paragraph 3."} for speaker in speakers]
    question["key"] = speakers[0]


def test_a_spokeswoman_is_not_offered_beside_her_company():
    data = example_json()
    _offer(data, "ferry-company", "passengers", "corran")
    where = f"{place_of(data, 'who-fridays')}/options/2/speaker"
    assert found(warn_of_options_that_speak_for_others, data) == [(where, "option-speaks-for-option")]


def test_a_speaker_speaks_for_another_through_a_third_that_is_not_offered():
    data = example_json()
    next(speaker for speaker in data["speakers"] if speaker["id"] == "ferry-company")["speaks_for"] = "office"
    _offer(data, "corran", "office")
    where = f"{place_of(data, 'who-fridays')}/options/0/speaker"
    assert found(warn_of_options_that_speak_for_others, data) == [(where, "option-speaks-for-option")]


def test_two_who_speak_for_the_same_third_may_stand_side_by_side():
    data = example_json()
    next(speaker for speaker in data["speakers"] if speaker["id"] == "weck")["speaks_for"] = "ferry-company"
    _offer(data, "corran", "weck", "article")
    assert found(warn_of_options_that_speak_for_others, data) == []


def test_a_chain_offers_both_who_speaks_and_for_whom():
    data = example_json()
    offered = question_json(data, "who-pay")["offered"]
    assert {"report", "office"} <= {option["speaker"] for option in offered}
    assert found(warn_of_options_that_speak_for_others, data) == []


def test_the_speaker_that_passes_it_on_is_not_the_key():
    data = example_json()
    question = question_json(data, "who-fridays")
    question["evidence"] = question_json(data, "who-pay")["evidence"]
    question["key"] = "report"
    assert found(warn_of_keys_that_are_not_innermost, data) == [(f"{place_of(data, 'who-fridays')}/key", KEY)]
    question["key"] = "passengers"
    assert found(warn_of_keys_that_are_not_innermost, data) == []


@pytest.mark.parametrize(("said", "codes"), [(None, []), ("corran", [KEY])])
def test_where_the_key_is_the_article_a_evidence_has_words_of_its_own(said, codes):
    data = example_json()
    question = question_json(data, "who-fridays")
    question["key"] = "article"
    citation = {"passage": "gazette-1", "quote": "carried 412 passengers a week this summer"}
    question["evidence"] = [
        [citation | ({"attributions": [{"speaker": said, "statement_type": "claim"}]} if said else {})]
    ]
    assert [code for _, code in found(warn_of_keys_that_are_not_innermost, data)] == codes


def test_each_evidence_of_several_is_looked_at():
    data = example_json()
    question = question_json(data, "who-fridays")
    question["evidence"].append([{"passage": "gazette-8", "quote": "The council will vote in October."}])
    where = f"{place_of(data, 'who-fridays')}/key"
    assert found(warn_of_keys_that_are_not_innermost, data) == [(where, KEY)]


def test_narration_beside_the_words_of_the_key_does_no_harm():
    data = example_json()
    evidence = question_json(data, "who-fridays")["evidence"][0]
    evidence.append({"passage": "gazette-8", "quote": "The council will vote in October."})
    assert found(warn_of_keys_that_are_not_innermost, data) == []


def test_the_key_of_a_chain_is_the_row_of_its_evidence():
    data = example_json()
    question_json(data, "who-pay")["key"] = ["office", "report", "passengers"]
    where = f"{place_of(data, 'who-pay')}/key"
    assert found(warn_of_keys_that_are_not_innermost, data) == [(where, KEY)]


@pytest.mark.parametrize(
    ("of", "fires"), [("corran", False), ("ferry-company", False), ("weck", True), ("office", True)]
)
def test_a_judged_speaker_or_one_that_speaks_for_it_is_heard_in_the_evidence(of, fires):
    data = example_json()
    question_json(data, "every-evening")["of"] = of
    where = f"{place_of(data, 'every-evening')}/of"
    assert found(warn_of_keys_that_are_not_innermost, data) == ([(where, KEY)] if fires else [])


def test_a_judged_speaker_may_pass_on_what_others_say():
    data = example_json()
    question = question_json(data, "every-evening")
    question["evidence"] = question_json(data, "who-pay")["evidence"]
    question["of"] = "report"
    assert found(warn_of_keys_that_are_not_innermost, data) == []


def _fridays(data):
    return question_json(data, "who-fridays")["evidence"][0][0]


def test_a_evidence_of_she_needs_the_place_of_her_name():
    data = example_json()
    del _fridays(data)["attributions"][0]["named"]
    where = f"{place_of(data, 'who-fridays')}/evidence/0/0/attributions/0"
    assert found(warn_of_unnamed_speakers, data) == [(where, "speaker-not-named")]


def test_each_speaker_of_a_row_is_looked_for():
    data = example_json()
    for saying in question_json(data, "who-pay")["evidence"][0][0]["attributions"]:
        del saying["named"]
    where = f"{place_of(data, 'who-pay')}/evidence/0/0/attributions"
    assert [place for place, _ in found(warn_of_unnamed_speakers, data)] == [f"{where}/0", f"{where}/1"]


def test_names_aliases_and_surnames_in_the_sentences_of_the_quote_are_enough():
    assert found(warn_of_unnamed_speakers, example_json()) == []


def test_a_name_in_the_sentence_before_counts_where_the_cue_stands_there():
    data = example_json()
    citation = _fridays(data)
    del citation["attributions"][0]["named"]
    citation["attributions"][0]["cue"] = "said Ilse Corran"
    assert found(warn_of_unnamed_speakers, data) == []


def test_reasons_and_unnamed_speakers_and_articles_in_other_languages_are_let_be():
    data = example_json()
    for option in question_json(data, "report-tells")["options"]:
        for saying in option.get("citation", {}).get("attributions", ()):
            saying.pop("named", None)
    assert found(warn_of_unnamed_speakers, data) == []
    del _fridays(data)["attributions"][0]["named"]
    data["sources"][0]["language"] = "fr"
    assert found(warn_of_unnamed_speakers, data) == []
    data["sources"][0]["language"] = "en-GB"
    data["speakers"][0]["kind"] = "unnamed"
    assert found(warn_of_unnamed_speakers, data) == []


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
    assert found(warn_of_unattributed_statements, data) == [(where, "nobody-named")]


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
def test_a_statement_with_a_speaker_or_without_a_saying_is_not_told(statement):
    data = example_json()
    question_json(data, "bus-company")["statement"] = statement
    assert found(warn_of_unattributed_statements, data) == []


@pytest.mark.parametrize(
    ("prompt", "fires"),
    [("Which of these fits?", True), ("What does the article have about Fridays?", False)],
)
def test_an_option_may_have_its_speaker_from_the_prompt(prompt, fires):
    data = example_json()
    question = question_json(data, "weck-call")
    question["prompt"] = prompt
    question["options"][1]["text"] = "that every seat was reportedly taken"
    where = f"{place_of(data, 'weck-call')}/options/1/text"
    assert found(warn_of_unattributed_statements, data) == ([(where, "nobody-named")] if fires else [])


def test_a_verdict_on_one_speaker_names_it_in_prompt_or_statement():
    data = example_json()
    verdict = question_json(data, "every-evening")
    verdict.update(prompt="Does the article say so?", statement="Every seat was taken every evening.")
    where = f"{place_of(data, 'every-evening')}/statement"
    assert found(warn_of_unnamed_judged_speakers, data) == [(where, "judged-speaker-not-named")]
    verdict["statement"] = "Corran spoke of every evening."
    assert found(warn_of_unnamed_judged_speakers, data) == []


@pytest.mark.parametrize(
    "check", [warn_of_unnamed_speakers, warn_of_unattributed_statements, warn_of_unnamed_judged_speakers]
)
def test_a_pack_in_another_language_is_let_be(check):
    data = example_json()
    data["language"] = "de"
    del _fridays(data)["attributions"][0]["named"]
    question_json(data, "every-evening").update(prompt="Stimmt das?", statement="It was reported so.")
    assert found(check, data) == []


CODE = "slip-reaches-speaker"


def _asked(*accepted, **changes):
    data = example_json()
    question_json(data, "which-fund").update(accepted=list(accepted), known=[], **changes)
    return data, f"{place_of(data, 'which-fund')}/accepted/0"


@pytest.mark.parametrize(
    "accepted", ["the ferry companys", "Ilse Corrin", "Corrin", "passenger", "Mara Sand"]
)
def test_words_a_slip_away_from_another_speaker_are_told(accepted):
    data, where = _asked(accepted)
    assert found(warn_of_slips_that_reach_speakers, data) == [(where, CODE)]


@pytest.mark.parametrize(
    "accepted", ["Ilse Corran", "Corran", "the harbour fund", "the bridge path", "Weck", "Weak"]
)
def test_the_speaker_itself_other_words_and_short_names_are_not_told(accepted):
    data, _ = _asked(accepted)
    assert found(warn_of_slips_that_reach_speakers, data) == []


def test_a_speaker_that_is_accepted_by_one_name_may_be_near_by_another():
    data, _ = _asked("Corrans", "Ilse Corran")
    assert found(warn_of_slips_that_reach_speakers, data) == []


def test_exact_spelling_forgives_no_slip():
    data, _ = _asked("Corrin", spelling="exact")
    assert found(warn_of_slips_that_reach_speakers, data) == []


def test_the_rule_knows_no_language():
    data, where = _asked("Corrin")
    data["language"] = "de"
    assert found(warn_of_slips_that_reach_speakers, data) == [(where, CODE)]
