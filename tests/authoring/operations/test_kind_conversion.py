"""A question made one of another kind."""

from copy import deepcopy
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring import document_traversal
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.model_assembly import UNFINISHED, PackAssembler
from quizapp.authoring.operations.kind_conversion import change_kind, find_lost_words
from quizapp.authoring.operations.questions import add_blank_question
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.authoring.builders import document, done


def first_of(data: Any, kind: str) -> Any:
    return next(asked for _, asked in document_traversal.questions(data) if asked["kind"] == kind)


def changed(data: Any, question: str, kind: Any) -> Any:
    """The question after the change, which is undone as a whole."""
    written = StepHistory(data).done(change_kind(data, question, kind, Random(5)))
    assert is_same_json(written.back().document, data)
    return document_traversal.question(written.document, question)[1]


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_every_question_of_the_example_becomes_one_of_every_kind_that_is_checked(kind):
    data = document()
    for _, asked in document_traversal.questions(document()):
        step = change_kind(data, asked["id"], kind, Random(1))
        assert bool(step.edits) == (asked["kind"] != kind)
        after = done(step, data)
        made = document_traversal.question(after, asked["id"])[1]
        assert made["kind"] == kind
        for name in ("prompt", "explanation", "skill", "difficulty", "hint", "family"):
            assert made.get(name) == asked.get(name), name
        assert PackAssembler().assembled(after).wrong == ()
        assert not find_lost_words(asked, asked)


def test_the_same_kind_again_changes_nothing():
    data = document()
    question = first_of(data, "choice")["id"]
    assert change_kind(data, question, "choice", Random(1)).edits == ()
    with pytest.raises(OperationError):
        change_kind(data, "gone", "choice", Random(1))


def test_answers_go_along_with_their_reasons_and_the_key():
    asked = first_of(document(), "choice")
    made = changed(document(), asked["id"], "choices")
    assert made["options"] == asked["options"]
    assert made["keys"] == [asked["key"]]
    assert find_lost_words(asked, made) == ()
    typed = changed(document(), asked["id"], "text")
    key = next(each for each in asked["options"] if each["id"] == asked["key"])
    assert typed["accepted"] == [key["text"]]
    assert [each["feedback"] for each in typed["known"]] == [
        each["feedback"] for each in asked["options"] if each is not key
    ]
    assert find_lost_words(asked, typed) == (key["feedback"],)


def test_speakers_go_along_by_name_and_are_known_again_by_it():
    asked = first_of(document(), "attribution")
    data = document()
    names = {each["id"]: each["name"] for each in data["speakers"]}
    choice = done(change_kind(data, asked["id"], "choice", Random(1)), data)
    offered = document_traversal.question(choice, asked["id"])[1]["options"]
    assert [each["text"] for each in offered] == [names.get(each["speaker"], "") for each in asked["options"]]
    again = changed(choice, asked["id"], "attribution")
    assert again["options"] == [each for each in asked["options"] if each["speaker"] in names]
    assert again["key"] == asked["key"]


def test_a_claim_becomes_the_statement_and_its_speaker_whose_word_is_judged():
    asked = first_of(document(), "attribution")
    made = changed(document(), asked["id"], "verdict")
    assert made["statement"] == asked["claim"]
    assert made["of"] == asked["key"]
    assert "key" not in made
    assert made["evidence"] == asked["evidence"]
    assert made["feedback"]["not_stated"] == asked["nobody"]


def test_where_nothing_is_said_it_stays_so_and_the_closest_passages_with_it():
    data = document()
    asked = next(
        each
        for _, each in document_traversal.questions(data)
        if each["kind"] == "verdict" and each["key"] == "not_stated"
    )
    made = changed(data, asked["id"], "attribution")
    assert made["key"] is None
    assert made["closest"] == asked["closest"]
    other = changed(data, asked["id"], "find_evidence")
    assert "closest" not in other
    assert other["evidence"] == [[each] for each in asked["closest"]]


def test_what_items_cite_becomes_one_evidence_and_evidence_become_items():
    asked = first_of(document(), "order")
    made = changed(document(), asked["id"], "find_evidence")
    assert made["evidence"] == [[each["citation"] for each in asked["items"]]]
    proved = first_of(document(), "find_evidence")
    items = changed(document(), proved["id"], "match")["items"]
    assert items[0]["text"] == proved["statement"]
    assert items[0]["citation"] == proved["evidence"][0][0]


def test_a_number_stays_one_only_where_it_is_a_figure():
    asked = first_of(document(), "number")
    typed = changed(document(), asked["id"], "text")
    assert typed["accepted"] == [asked["value"]]
    choice = first_of(document(), "choice")
    assert changed(document(), choice["id"], "number")["value"] in (
        "",
        *(o["text"] for o in choice["options"]),
    )


def without(node: Any, chance: Random, most: float) -> Any:
    """A part with some of its fields gone, as half-written ones are; what tells it apart stays."""
    if isinstance(node, dict):
        kept = {"id", "kind", "passage", "quote"}
        return {
            name: without(value, chance, most)
            for name, value in node.items()
            if name in kept or chance.random() > most
        }
    return [without(each, chance, most) for each in node] if isinstance(node, list) else node


@given(
    st.lists(st.sampled_from(QUESTION_KINDS), min_size=1, max_size=4),
    st.floats(0, 0.6),
    st.integers(0, 2**32),
)
def test_half_written_questions_change_too_and_all_of_it_is_undone(kinds, most, seed):
    chance, data = Random(seed), deepcopy(document())
    bank = chance.choice(data["banks"])
    bank["questions"] = [without(asked, chance, most) for asked in bank["questions"]]
    written = StepHistory(data)
    written = written.done(add_blank_question(data, bank["id"], chance.choice(QUESTION_KINDS), chance))
    begun, before = len(written.steps), written.document
    question = chance.choice([each["id"] for _, each in document_traversal.questions(before)])
    for kind in kinds:
        old = document_traversal.question(written.document, question)[1]
        written = written.done(change_kind(written.document, question, kind, chance))
        new = document_traversal.question(written.document, question)[1]
        assert new["kind"] == kind
        assert all(isinstance(words, str) for words in find_lost_words(old, new))
        found = LiveChecker().checked(written.document)
        own = [each for each in found if each.code == "schema" and each.code != UNFINISHED]
        assert own == [each for each in LiveChecker().checked(before) if each.code == "schema"]
    while len(written.steps) > begun:
        written = written.back()
    assert is_same_json(written.document, before)
