"""Who speaks changes no statement type: reports with other names, and articles with names exchanged."""

from dataclasses import replace

import pytest

from quizapp.drafting.attribute.speech_reports import Mention, SpeechReport
from quizapp.drafting.classification.content_features import extract_words
from quizapp.drafting.classification.reported_statement import ReportedStatement
from quizapp.drafting.classification.statement_features import extract_wording_features
from quizapp.drafting.classification.statement_type import classify_by_rules, classify_statement
from quizapp.drafting.classification.statement_weights import (
    STATEMENT_TYPES,
    classify_by_weights,
    load_statement_weights,
)
from quizapp.drafting.source_reading import ReadingSpan
from tests.evaluation.drafting.marked import marked
from tests.evaluation.drafting.readings import MissingError, reader
from tests.evaluation.drafting.swapping import exchanged, pairs_of, swapped
from tests.evaluation.drafting.test_scoring import attributions

NAMES = ("Ada Quill", "Minister Oren Vask", "Professor Sera Study", "the Varn Commission", "May Ward")
SAID = (
    ("say", "stating", "the bridge had been closed since March"),
    ("say", "stating", "It is a disgrace, and everybody in the valley knows it."),
    ("find", "stating", "three of the nine wells were dry"),
    ("urge", "calling", "to keep the ferry until spring"),
    ("say", "according", "prices rose by 4 per cent"),
)
TEXT = """Varn ferry to stop in spring

“The ferry is a disgrace,” Ada Quill, a farmer, told the meeting. She said it had been late on nine days.

Oren Vask, who runs the ferry, said that the boat should be replaced. “We counted 214 passengers,” he said.

Ilo Sandor urged the council to keep the ferry. A survey found that two thirds of residents use it every week.
"""


def told(verb, sort, name):
    return SpeechReport(
        ReadingSpan(0, 1), 0, sort, verb, mention=Mention(ReadingSpan(0, 1), name.split()[-1], name, "name")
    )


def said(verb, sort, name, content):
    return ReportedStatement(
        told(verb, sort, name), content, "indirect", f"{name} spoke first. He counted twelve. "
    )


@pytest.mark.parametrize(("verb", "sort", "content"), SAID)
def test_a_report_has_one_statement_type_and_the_same_features_whoever_it_is_told_of(verb, sort, content):
    every = [said(verb, sort, name, content) for name in NAMES]
    assert len({classify_statement(each) for each in every}) == 1
    assert len({tuple(extract_wording_features(each, "claim")) for each in every}) == 1


def test_names_in_a_content_are_no_words_of_it():
    words = {"said", "and", "i", "don't", "trust", "count"}
    assert extract_words("Grant said May and I don’t trust Bill’s count") == words
    assert extract_words("We knew. Never mind Ward.") == {"we", "knew", "never", "mind"}


def test_a_common_noun_for_an_examination_tells_of_a_method_and_a_name_does_not():
    survey = replace(
        told("show", "stating", "x"), mention=Mention(ReadingSpan(0, 1), "survey", "the survey", "noun")
    )
    assert classify_by_rules(survey, "most wells were dry") == "finding"
    assert classify_by_rules(told("show", "stating", "Sera Survey"), "most wells were dry") == "claim"


def test_rules_and_words_are_weighed_together():
    weights = {"bias": (0.0, 0.0, 0.0, 0.1), "a": (1.0, 0.0, 0.0, 0.0), "b": (0.0, 0.0, 2.0, 0.0)}
    assert [classify_by_weights(each, weights) for each in ((), ("a",), ("a", "b"), ("unknown",))] == [
        "opinion", "claim", "call", "opinion",
    ]  # fmt: skip


def test_weights_that_ship_have_a_row_for_every_statement_type_and_the_rules_answer():
    weights = load_statement_weights()
    assert {len(row) for row in weights.values()} == {len(STATEMENT_TYPES)}
    for place, statement_type in enumerate(STATEMENT_TYPES):
        row = weights[f"rule:{statement_type}"]
        assert row[place] == max(row)


def test_names_change_places_with_their_first_and_last_words():
    assert (
        exchanged("Ada Quill met Oren. Quill’s Vask!", "Ada Quill", "Oren Vask")
        == "Oren Vask met Ada. Vask’s Quill!"
    )


def article():
    people = [("quill", "Ada Quill"), ("vask", "Oren Vask"), ("sandor", "Ilo Sandor")]
    rows = attributions(
        ("The ferry is a disgrace,", "quill", "direct"),
        ("the boat should be replaced", "vask", "direct"),
        ("to keep the ferry", "sandor", "direct"),
    )
    speakers = [{"id": known, "name": name, "aliases": [], "type": "person"} for known, name in people]
    return marked("ferry", TEXT, {"speakers": speakers, "attributions": rows})


@pytest.mark.parametrize("name", ["parse", "rules"])
def test_exchanged_names_change_no_statement_type_of_an_article(name):
    try:
        backend = reader(name)
    except MissingError as missing:
        pytest.skip(str(missing))
    assert len(list(pairs_of(article()))) == 3
    found = swapped([article()], backend)
    assert found.swaps == 3
    assert found.compared >= 12
    assert not found.changes
