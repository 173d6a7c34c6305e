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
from tests.pack.builders import example_json, faults, pack_of, question_json


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


EXAMPLE = example_json()
FRIDAYS, PAY = (question_json(EXAMPLE, name)["evidence"] for name in ("who-fridays", "who-pay"))
VOTE = {"passage": "gazette-8", "quote": "The council will vote in October."}
CLAIM = {"speaker": "corran", "statement_type": "claim"}
OWN = {"passage": "gazette-1", "quote": "carried 412 passengers a week this summer"}


def offered(*speakers):
    options = [{"speaker": speaker, "feedback": "See paragraph 3."} for speaker in speakers]
    return {"who-fridays": {"options": options, "key": speakers[0]}}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            offered("ferry-company", "passengers", "corran"),
            ["who-fridays/options/2/speaker option-speaks-for-option"],
        ),
        # through a third that is not offered
        (
            {"speakers/1/speaks_for": "office"} | offered("corran", "office"),
            ["who-fridays/options/0/speaker option-speaks-for-option"],
        ),
        ({"speakers/5/speaks_for": "ferry-company"} | offered("corran", "weck", "article"), []),
    ],
)
def test_a_spokeswoman_is_not_offered_beside_her_company(changes, told):
    assert faults(warn_of_options_that_speak_for_others, changes) == told


def test_a_chain_offers_both_who_speaks_and_for_whom():
    speakers = {option["speaker"] for option in question_json(EXAMPLE, "who-pay")["offered"]}
    assert {"report", "office"} <= speakers
    assert faults(warn_of_options_that_speak_for_others, {}) == []


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"who-fridays": {"evidence": PAY, "key": "report"}}, "who-fridays/key"),
        ({"who-fridays": {"evidence": PAY, "key": "passengers"}}, None),
        # where the key is the article, the evidence has words of its own
        ({"who-fridays": {"evidence": [[OWN]], "key": "article"}}, None),
        (
            {"who-fridays": {"evidence": [[OWN | {"attributions": [CLAIM]}]], "key": "article"}},
            "who-fridays/key",
        ),
        # each evidence of several is looked at, and narration beside the words of the key does no harm
        ({"who-fridays/evidence/-": [VOTE]}, "who-fridays/key"),
        ({"who-fridays/evidence/0/-": VOTE}, None),
        ({"who-pay/key": ["office", "report", "passengers"]}, "who-pay/key"),
        # a judged speaker, or one that speaks for it, is heard, and may pass on what others say
        ({"every-evening/of": "corran"}, None),
        ({"every-evening/of": "ferry-company"}, None),
        ({"every-evening/of": "weck"}, "every-evening/of"),
        ({"every-evening/of": "office"}, "every-evening/of"),
        ({"every-evening": {"evidence": PAY, "of": "report"}}, None),
    ],
)
def test_the_key_is_the_innermost_speaker_of_its_evidence(changes, told):
    found = faults(warn_of_keys_that_are_not_innermost, changes)
    assert found == ([f"{told} key-is-not-innermost"] if told else [])


SHE = "who-fridays/evidence/0/0/attributions/0"
ROW = "who-pay/evidence/0/0/attributions"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({f"{SHE}/named": ...}, [SHE]),
        ({f"{ROW}/0/named": ..., f"{ROW}/1/named": ...}, [f"{ROW}/0", f"{ROW}/1"]),
        # a name in the sentence before counts where the cue stands there
        ({f"{SHE}/named": ..., f"{SHE}/cue": "said Ilse Corran"}, []),
        # reasons, articles in other languages and unnamed speakers are let be
        ({"report-tells/options/2/citation/attributions/0/named": ...}, []),
        ({f"{SHE}/named": ..., "sources/0/language": "fr"}, []),
        ({f"{SHE}/named": ..., "sources/0/language": "en-GB", "speakers/0/kind": "unnamed"}, []),
    ],
)
def test_a_speaker_who_is_not_named_around_the_quote_needs_the_place_of_the_name(changes, told):
    assert faults(warn_of_unnamed_speakers, changes) == [f"{place} speaker-not-named" for place in told]


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
    found = faults(warn_of_unattributed_statements, {"bus-company/statement": statement})
    assert found == ["bus-company/statement nobody-named"]


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
    assert faults(warn_of_unattributed_statements, {"bus-company/statement": statement}) == []


def test_an_option_may_have_its_speaker_from_the_prompt():
    option = "weck-call/options/1/text"
    changes = {"weck-call/prompt": "Which fits?", option: "that every seat was reportedly taken"}
    assert faults(warn_of_unattributed_statements, changes) == [f"{option} nobody-named"]
    prompt = {"weck-call/prompt": "What does the article have about Fridays?"}
    assert faults(warn_of_unattributed_statements, changes | prompt) == []


def test_a_verdict_on_one_speaker_names_it_in_prompt_or_statement():
    place = "every-evening/statement"
    changes = {"every-evening/prompt": "Does the article say so?", place: "Every seat was taken."}
    assert faults(warn_of_unnamed_judged_speakers, changes) == [f"{place} judged-speaker-not-named"]
    named = changes | {place: "Corran spoke of every evening."}
    assert faults(warn_of_unnamed_judged_speakers, named) == []


@pytest.mark.parametrize(
    "check", [warn_of_unnamed_speakers, warn_of_unattributed_statements, warn_of_unnamed_judged_speakers]
)
def test_a_pack_in_another_language_is_let_be(check):
    asked = {"every-evening": {"prompt": "Stimmt das?", "statement": "It was reported so."}}
    assert faults(check, asked | {f"{SHE}/named": ...}) != []
    assert faults(check, asked | {f"{SHE}/named": ..., "language": "de"}) == []


def slips(*accepted, **changes):
    asked = {"which-fund": {"accepted": list(accepted), "known": []}}
    return faults(warn_of_slips_that_reach_speakers, asked | changes)


@pytest.mark.parametrize(
    "accepted", ["the ferry companys", "Ilse Corrin", "Corrin", "passenger", "Mara Sand"]
)
def test_words_a_slip_away_from_another_speaker_are_told_in_any_language(accepted):
    for language in ("en", "de"):
        assert slips(accepted, language=language) == ["which-fund/accepted/0 slip-reaches-speaker"]


@pytest.mark.parametrize(
    "accepted", ["Ilse Corran", "Corran", "the harbour fund", "the bridge path", "Weck", "Weak"]
)
def test_the_speaker_itself_other_words_and_short_names_are_not_told(accepted):
    assert slips(accepted) == []


def test_another_name_that_is_accepted_or_exact_spelling_leaves_no_slip():
    assert slips("Corrans", "Ilse Corran") == slips("Corrin", **{"which-fund/spelling": "exact"}) == []
