"""The inflected forms of verbs are made by rule, and irregular ones are known."""

import pytest

from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.lexicon.verb_forms import build_form_table, inflect_verb


@pytest.mark.parametrize(
    ("verb", "third", "past", "participle", "gerund"),
    [
        ("say", "says", "said", "said", "saying"),
        ("write", "writes", "wrote", "written", "writing"),
        ("argue", "argues", "argued", "argued", "arguing"),
        ("deny", "denies", "denied", "denied", "denying"),
        ("stress", "stresses", "stressed", "stressed", "stressing"),
        ("vow", "vows", "vowed", "vowed", "vowing"),
        ("quip", "quips", "quipped", "quipped", "quipping"),
        ("admit", "admits", "admitted", "admitted", "admitting"),
        ("offer", "offers", "offered", "offered", "offering"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("explain", "explains", "explained", "explained", "explaining"),
        ("suggest", "suggests", "suggested", "suggested", "suggesting"),
        ("hold", "holds", "held", "held", "holding"),
        ("forecast", "forecasts", "forecast", "forecast", "forecasting"),
        ("reply", "replies", "replied", "replied", "replying"),
        ("echo", "echoes", "echoed", "echoed", "echoing"),
    ],
)
def test_a_verb_has_its_forms(verb, third, past, participle, gerund):
    forms = inflect_verb(verb)
    assert set(forms) == {verb, third, past, participle, gerund}
    assert {"third"} <= forms[third]
    assert {"past"} <= forms[past]
    assert {"participle"} <= forms[participle]
    assert {"gerund"} <= forms[gerund]


def test_a_verb_in_l_is_spelt_both_ways():
    assert {"labelled", "labeled", "labelling", "labeling"} <= set(inflect_verb("label"))


def test_a_verb_of_its_own_comes_before_the_form_of_another():
    known = build_form_table({"find", "found", "say"})
    assert known["found"] == ("found", frozenset({"base"}))
    assert known["finds"] == ("find", frozenset({"third"}))


def test_every_verb_of_saying_has_all_five_forms():
    for verb in reporting_verbs.STATING | reporting_verbs.JUDGING | reporting_verbs.CALLING:
        assert frozenset().union(*inflect_verb(verb).values()) >= {
            "base",
            "third",
            "past",
            "participle",
            "gerund",
        }
