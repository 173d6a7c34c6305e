"""Speech within speech makes chains of speakers, the outermost first."""

import pytest

from quizapp.drafting.attribute.attribution_chains import build_chains
from quizapp.drafting.coreference.entity_registry import Entity
from quizapp.drafting.coreference.report_speakers import ResolvedReport
from tests.drafting.attribute.told import report, span

TEXT = "Mara Osei said the council told her the ferry was late."
OUTER = report(TEXT, "Mara Osei", "said", "the council told her the ferry was late")
INNER = report(TEXT, "the council", "told", "the ferry was late")


def _entity(name):
    return Entity(name=name, kind="person")


def test_a_report_in_anothers_content_has_both_speakers():
    osei, council = _entity("Mara Osei"), _entity("the council")
    outer, inner = build_chains(
        [ResolvedReport(INNER, council, "described"), ResolvedReport(OUTER, osei, "name")]
    )
    assert (outer.report, outer.chain, outer.depth) == (OUTER, (osei,), 0)
    assert (inner.report, inner.chain, inner.depth) == (INNER, (osei, council), 1)


def test_who_only_quotes_themselves_is_told_once():
    osei = _entity("Mara Osei")
    (only,) = build_chains([ResolvedReport(OUTER, osei, "name"), ResolvedReport(INNER, osei, "pronoun")])
    assert only.report == OUTER


def test_a_report_beside_another_is_not_within_it():
    text = "Mara Osei said it was late, but Ilse Brandt said it rained."
    first = report(text, "Mara Osei", "said", "it was late")
    second = report(text, "Ilse Brandt", "Brandt said", "it rained")
    placed = build_chains(
        [ResolvedReport(first, _entity("a"), "name"), ResolvedReport(second, _entity("b"), "name")]
    )
    assert [each.depth for each in placed] == [0, 0]


def test_a_report_of_the_same_words_is_not_around_another():
    text = "Mara Osei and Ilse Brandt said it was late, said so."
    one = report(text, "Mara Osei", "said", "it was late, said so")
    two = report(text, "Ilse Brandt", ", said", "it was late, said so")
    placed = build_chains(
        [ResolvedReport(one, _entity("a"), "name"), ResolvedReport(two, _entity("b"), "name")]
    )
    assert [each.depth for each in placed] == [0, 0]


def test_whose_speaker_is_not_known_is_left_out():
    assert build_chains([ResolvedReport(OUTER, None, "")]) == []


@pytest.mark.parametrize(("how", "words"), [("name", "Mara Osei"), ("pronoun", "her")])
def test_a_speaker_is_named_at_its_mention_or_where_it_was_first_told(how, words):
    entity = _entity("Mara Osei")
    entity.first = span(TEXT, "her")
    (placed,) = build_chains([ResolvedReport(OUTER, entity, how)])
    assert placed.named == span(TEXT, words)
