"""Questions on paper: every kind can be answered with a pen, and nothing tells what is right."""

from typing import Any

import pytest

from quizapp.exchange.printing.asking import asked
from quizapp.exchange.printing.choosing import Numbered
from quizapp.pack.words import KINDS
from tests.exchange.printing.papers import example_desk, told
from tests.pack.builders import ONE_OF_EACH, example_question


def part_of(kind: str, **request: Any) -> dict[str, Any]:
    """The example's question of a kind, as it is asked."""
    return asked(example_desk(**request), Numbered(1, example_question(ONE_OF_EACH[kind])))


def test_every_kind_has_its_room_for_an_answer():
    rooms = {kind: part_of(kind)["answer"]["type"] for kind in KINDS}
    assert rooms == {
        "choice": "options", "choices": "options", "attribution": "options", "verdict": "options",
        "chain": "chain", "evidence": "evidence", "match": "match", "order": "order",
        "number": "field", "text": "field",
    }  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_prompt_points_and_a_way_to_answer_are_told(kind):
    part = part_of(kind, points=3)
    assert part["prompt"] == example_question(ONE_OF_EACH[kind]).prompt
    assert part["points"] == "of 3"
    assert part["how_to"].endswith(".")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_in_a_question_tells_why_an_answer_is_right(kind):
    question = example_question(ONE_OF_EACH[kind])
    hidden = {question.explanation, *_feedback(question.model_dump(mode="json"))}
    assert hidden.isdisjoint(told(part_of(kind)))


def _feedback(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["feedback"]] if value.get("feedback") else []
        return own + [text for each in value.values() for text in _feedback(each)]
    return [text for each in value for text in _feedback(each)] if isinstance(value, list) else []


def test_what_is_offered_has_letters_and_speakers_have_their_roles():
    options = part_of("attribution")["answer"]["options"]
    assert [each["letter"] for each in options] == list("ABCDEFGHI")[: len(options)]
    assert options[-1]["text"] == "Nobody: it isn’t in the article"
    assert any(each["detail"] for each in options)


def test_a_row_of_speakers_has_four_places_whatever_the_key_needs():
    answer = part_of("chain")["answer"]
    assert answer["places"] == 4
    assert answer["article"] == "The article"


def test_a_claim_is_headed_by_who_if_anyone_unless_the_prompt_asks_just_that():
    question = example_question("who-fridays", prompt="Going by the Gazette, whose words are these?")
    assert asked(example_desk(), Numbered(1, question))["head"] == "Who, if anyone, says this?"
    question = example_question("who-fridays", prompt="Who, if anyone, says this in the Gazette?")
    assert asked(example_desk(), Numbered(1, question))["head"] == ""


def test_so_many_sentences_can_be_written_as_the_largest_proof_has():
    answer = part_of("evidence")["answer"]
    assert answer["lines"] == 1


def of(kind: str, **changes: object) -> dict[str, Any]:
    """The example's question of a kind with some fields changed, as it is asked."""
    return asked(example_desk(), Numbered(1, example_question(ONE_OF_EACH[kind], **changes)))


def test_several_sentences_have_a_room_each_and_are_asked_for():
    proof = [
        {"passage": "gazette-2", "quote": "The last bus over the bridge had been cut in March."},
        {"passage": "gazette-3", "quote": "She added that every seat had been taken on Fridays."},
    ]
    part = of("evidence", proofs=[proof])
    assert part["answer"]["lines"] == 2
    assert part["how_to"] == ("Write the numbers of the sentences that show it together, at most 2.")


def test_whether_a_letter_fits_again_is_told():
    assert of("match", reusable=False)["how_to"].endswith("Each letter fits once at most.")
    assert of("match", reusable=True)["how_to"].endswith("A letter may fit more than once.")


def test_how_exact_a_number_has_to_be_is_told_where_it_is_no_whole_one():
    assert of("number", decimals=2)["how_to"] == "Write a number. Decimals: 2."
    assert of("number")["how_to"] == "Write a number."


def test_a_field_stands_between_its_words_and_is_wider_for_words_than_for_a_number():
    assert of("number", before="On", after="evenings")["answer"] == {
        "type": "field", "before": "On", "after": "evenings", "wide": False,
    }  # fmt: skip
    assert of("text", before="Out of", after=None)["answer"] == {
        "type": "field", "before": "Out of", "after": "", "wide": True,
    }  # fmt: skip


def test_a_verdict_on_a_speakers_word_names_the_speaker():
    options = [each["text"] for each in of("verdict")["answer"]["options"]]
    assert options[1] == "Ilse Corran says otherwise"
    assert options[1] not in [each["text"] for each in of("verdict", of=None)["answer"]["options"]]
