"""The whole pack, for who reads it before class."""

import pytest

from quizapp.exchange.printing.choosing import Numbered
from quizapp.exchange.printing.desk import desk
from quizapp.exchange.printing.reading import about, glossary, speakers, told_in_full
from quizapp.exchange.printing.request import Request
from quizapp.pack.proving import reasons
from quizapp.pack.words import KINDS
from tests.exchange.printing.papers import WORDS, Json, example_desk, pack_from
from tests.pack.builders import ONE_OF_EACH, example_json, example_pack, example_question


def in_full(kind: str, **changes: object) -> Json:
    """The example's question of a kind with all that is told of it."""
    return told_in_full(example_desk(), Numbered(1, example_question(ONE_OF_EACH[kind], **changes)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_reason_for_every_answer_is_told(kind):
    question = example_question(ONE_OF_EACH[kind])
    told = [reason for _, reason in in_full(kind)["reasons"]]
    for _, reason in reasons(question):
        assert any(each.startswith(reason.feedback) for each in told)
    if question.kind == "match":
        assert told == [item.feedback for item in question.items]


def test_lettered_answers_come_in_the_order_of_their_letters():
    for kind in ("choice", "choices", "attribution", "chain", "verdict"):
        letters = [answer[0] for answer, _ in in_full(kind)["reasons"] if answer[1:2] == "."]
        assert letters == sorted(letters)
        assert letters[:2] == ["A", "B"]


def test_a_trap_is_named_as_on_the_screen():
    traps = [reason for _, reason in in_full("choice")["reasons"] if "A trap: " in reason]
    assert traps
    assert all(reason.endswith(".") for reason in traps)


def test_a_hint_is_told_where_there_is_one():
    assert in_full("choice", hint="Look at paragraph 4.")["hint"] == ["Hint", "Look at paragraph 4."]
    assert in_full("choice", hint=None)["hint"] == []


def test_the_pack_says_what_it_is_and_who_made_it():
    lines = about(example_desk())["lines"]
    assert lines[0] == example_pack().summary
    assert lines[-2:] == ["Written by The Quizapp authors.", "Licence of the questions: CC0-1.0."]


def test_speakers_and_words_to_know_are_listed():
    pack = example_pack()
    assert len(speakers(example_desk())["terms"]) == len(pack.voices)
    assert glossary(example_desk())["terms"] == [[each.term, each.text] for each in pack.glossary]


def test_who_reviewed_the_pack_and_what_to_know_before_are_told():
    data = {**example_json(), "reviewers": ["Ida", "Bea"], "advisory": "A ferry sinks."}
    lines = about(desk(pack_from(data), Request(), WORDS))["lines"]
    assert lines[1] == "Before you start: A ferry sinks."
    assert lines[3] == "Read and reviewed by Ida, Bea."


def test_whom_a_speaker_speaks_for_is_told_behind_the_role():
    terms = dict(speakers(example_desk())["terms"])
    assert terms["Ilse Corran"] == "runs the ferry company; speaks for the ferry company"
    assert terms["Anton Weck"] == "deputy mayor"
    assert terms["The ferry company"] == ""


def test_what_a_line_ends_with_is_not_doubled_by_the_colon_behind_it():
    first, *_ = in_full("match")["reasons"]
    assert first == ["People no longer went out", "Paragraph 3 quotes Ilse Corran."]
