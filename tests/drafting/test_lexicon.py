"""The lists of words, which nouns may speak, and the forms of verbs."""

from __future__ import annotations

import pytest

from quizapp.drafting.lexicon import (
    capitalisation,
    first_names,
    noun_classes,
    organisations,
    places,
    reporting_verbs,
    speaker_noun_lists,
)
from quizapp.drafting.lexicon.verb_forms import build_form_table, inflect_verb

MODULES = (
    organisations, capitalisation, first_names, speaker_noun_lists, places, noun_classes, reporting_verbs,
)  # fmt: skip


def test_every_word_can_be_met_for_it_is_one_word_in_small_letters_and_of_one_sort() -> None:
    for module in MODULES:
        for name, words in vars(module).items():
            if isinstance(words, frozenset) and not name.startswith("_"):
                assert words
                assert {each for each in words if len(each.split()) != 1} == set(), name
                assert name == "ALONE" or {each for each in words if each != each.lower()} == set(), name
    assert not first_names.WOMEN & first_names.MEN
    assert not speaker_noun_lists.WOMEN & speaker_noun_lists.MEN
    assert speaker_noun_lists.PRONOUNS <= speaker_noun_lists.WOMEN | speaker_noun_lists.MEN
    assert reporting_verbs.CLAUSE_ONLY <= reporting_verbs.STATING
    assert organisations.FIRMS < organisations.GENERIC
    assert not organisations.PUBLIC & organisations.PRIVATE


@pytest.mark.parametrize(
    ("nouns", "is_person", "may_be_person", "may_speak"),
    [
        ("mayor Mayors ferrywoman bee-keeper islanders crewmates cellists", True, True, True),
        ("ferryer tunnellers entrant", False, True, None),
        ("committee council surveys autopsy sign", False, False, True),
        ("river rivers letter career ombudsman", False, False, None),
        ("chimney", False, False, False),
    ],
)
def test_people_bodies_and_documents_may_speak_and_things_may_not(
    nouns: str, *, is_person: bool, may_be_person: bool, may_speak: bool | None
) -> None:
    for noun in nouns.split():
        assert noun_classes.is_person(noun) is is_person, noun
        assert noun_classes.may_be_person(noun) is may_be_person, noun
        assert may_speak is None or noun_classes.may_speak(noun) is may_speak, noun


@pytest.mark.parametrize(
    "noun",
    ["Bakers baker", "parties party", "fishermen fisherman", "boss boss", "census census", "crisis crisis"],
)
def test_the_ending_of_a_plural_is_taken_off(noun: str) -> None:
    plural, one = noun.split()
    assert noun_classes.find_singular(plural) == one
    assert noun_classes.is_among(plural, {one})


@pytest.mark.parametrize(
    "forms",
    [
        "say says said said saying",
        "write writes wrote written writing",
        "argue argues argued argued arguing",
        "deny denies denied denied denying",
        "stress stresses stressed stressed stressing",
        "vow vows vowed vowed vowing",
        "quip quips quipped quipped quipping",
        "admit admits admitted admitted admitting",
        "offer offers offered offered offering",
        "agree agrees agreed agreed agreeing",
        "suggest suggests suggested suggested suggesting",
        "forecast forecasts forecast forecast forecasting",
        "echo echoes echoed echoed echoing",
    ],
)
def test_a_verb_has_its_forms(forms: str) -> None:
    verb, third, past, participle, gerund = forms.split()
    found = inflect_verb(verb)
    assert set(found) == set(forms.split())
    assert "third" in found[third]
    assert "past" in found[past]
    assert "participle" in found[participle]
    assert "gerund" in found[gerund]


def test_a_verb_in_l_is_spelt_both_ways_and_one_of_its_own_comes_before_the_form_of_another() -> None:
    assert {"labelled", "labeled", "labelling", "labeling"} <= set(inflect_verb("label"))
    known = build_form_table({"find", "found", "say"})
    assert known["found"] == ("found", frozenset({"base"}))
    assert known["finds"] == ("find", frozenset({"third"}))
    for verb in reporting_verbs.STATING | reporting_verbs.JUDGING | reporting_verbs.CALLING:
        forms = frozenset().union(*inflect_verb(verb).values())
        assert forms >= {"base", "third", "past", "participle", "gerund"}, verb
