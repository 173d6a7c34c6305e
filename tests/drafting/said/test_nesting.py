"""Speech within speech makes chains of voices, the outermost first."""

from dataclasses import replace

import pytest

from quizapp.drafting.said.nesting import chains
from quizapp.drafting.voices.entities import Entity
from quizapp.drafting.voices.naming import Named
from tests.drafting.said.told import report, span

TEXT = "Mara Osei said the council told her the ferry was late."
OUTER = report(TEXT, "Mara Osei", "said", "the council told her the ferry was late")
INNER = report(TEXT, "the council", "told", "the ferry was late")


def _entity(name):
    return Entity(name=name, kind="person")


def test_a_report_in_anothers_content_has_both_voices():
    osei, council = _entity("Mara Osei"), _entity("the council")
    outer, inner = chains([Named(INNER, council, "described"), Named(OUTER, osei, "name")])
    assert (outer.report, outer.chain, outer.depth) == (OUTER, (osei,), 0)
    assert (inner.report, inner.chain, inner.depth) == (INNER, (osei, council), 1)


def test_who_only_quotes_themselves_is_told_once():
    osei = _entity("Mara Osei")
    (only,) = chains([Named(OUTER, osei, "name"), Named(INNER, osei, "pronoun")])
    assert only.report == OUTER


def test_a_report_beside_another_is_not_within_it():
    text = "Mara Osei said it was late, but Ilse Brandt said it rained."
    first = report(text, "Mara Osei", "said", "it was late")
    second = report(text, "Ilse Brandt", "Brandt said", "it rained")
    placed = chains([Named(first, _entity("a"), "name"), Named(second, _entity("b"), "name")])
    assert [each.depth for each in placed] == [0, 0]


def test_a_report_of_the_same_words_is_not_around_another():
    text = "Mara Osei and Ilse Brandt said it was late, said so."
    one = report(text, "Mara Osei", "said", "it was late, said so")
    two = report(text, "Ilse Brandt", ", said", "it was late, said so")
    placed = chains([Named(one, _entity("a"), "name"), Named(two, _entity("b"), "name")])
    assert [each.depth for each in placed] == [0, 0]


def test_whose_voice_is_not_known_is_left_out():
    assert chains([Named(OUTER, None, "")]) == []


@pytest.mark.parametrize(("how", "words"), [("name", "Mara Osei"), ("pronoun", "her")])
def test_a_voice_is_named_at_its_mention_or_where_it_was_first_told(how, words):
    entity = _entity("Mara Osei")
    entity.first = span(TEXT, "her")
    (placed,) = chains([Named(OUTER, entity, how)])
    assert placed.named == span(TEXT, words)


@pytest.mark.parametrize(("kind", "told"), [("document", True), ("organisation", False)])
def test_who_says_what_a_survey_says_is_around_it(kind: str, told: bool):
    text = "Mara Osei said that it rained, according to a survey."
    osei, survey = _entity("Mara Osei"), Entity(name="a survey", kind=kind)
    inner = report(text, "Mara Osei", "said", "it rained")
    outer = replace(
        report(text, "a survey", "according to", "Mara Osei said that it rained"), sort="according"
    )
    first, second = chains([Named(inner, osei, "name"), Named(outer, survey, "described")])
    if told:
        assert (first.chain, second.chain) == ((osei,), (osei, survey))
        assert (first.report.content, second.report.content) == (
            span(text, "it rained, according to a survey"),
            span(text, "it rained"),
        )
    else:
        assert (first.chain, second.chain) == ((survey,), (survey, osei))
