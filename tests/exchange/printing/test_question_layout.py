"""Questions on paper: every kind can be answered with a pen, and nothing tells what is right."""

from typing import Any

import pytest

from quizapp.exchange.printing.print_context import NumberedQuestion
from quizapp.exchange.printing.question_layout import NOBODY_OPTION, list_printed_options, render_question
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.exchange.printing.papers import example_desk, example_paper, paper_of, parts, told
from tests.pack.builders import (
    ONE_OF_EACH,
    example_json,
    example_pack,
    example_question,
    question_json,
    questions,
)


def part_of(kind: str, **request: Any) -> dict[str, Any]:
    """The example's question of a kind, as it is asked."""
    return render_question(example_desk(**request), NumberedQuestion(1, example_question(ONE_OF_EACH[kind])))


def test_every_kind_has_its_room_for_an_answer():
    rooms = {kind: part_of(kind)["answer"]["type"] for kind in QUESTION_KINDS}
    assert rooms == {
        "choice": "options", "choices": "options", "attribution": "options", "verdict": "options",
        "chain": "chain", "find_evidence": "evidence", "match": "match", "order": "order",
        "number": "field", "text": "field",
    }  # fmt: skip


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_prompt_points_and_a_way_to_answer_are_told(kind):
    part = part_of(kind, points=3)
    assert part["prompt"] == example_question(ONE_OF_EACH[kind]).prompt
    assert part["points"] == "of 3"
    assert part["how_to"].endswith(".")


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_nothing_in_a_question_tells_why_an_answer_is_right(kind):
    question = example_question(ONE_OF_EACH[kind])
    hidden = {question.explanation, *_feedback(question.model_dump(mode="json"))}
    assert hidden.isdisjoint(told(part_of(kind)))


def _feedback(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["feedback"]] if isinstance(value.get("feedback"), str) else []
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
    assert (
        render_question(example_desk(), NumberedQuestion(1, question))["head"] == "Who, if anyone, says this?"
    )
    question = example_question("who-fridays", prompt="Who, if anyone, says this in the Gazette?")
    assert render_question(example_desk(), NumberedQuestion(1, question))["head"] == ""


def of(kind: str, **changes: object) -> dict[str, Any]:
    """The example's question of a kind with some fields changed, as it is asked."""
    return render_question(
        example_desk(), NumberedQuestion(1, example_question(ONE_OF_EACH[kind], **changes))
    )


def test_several_sentences_have_a_room_each_and_are_asked_for():
    evidence = [
        {"passage": "gazette-2", "quote": "The last bus over the bridge had been cut in March."},
        {"passage": "gazette-3", "quote": "She added that every seat had been taken on Fridays."},
    ]
    assert of("find_evidence")["answer"]["lines"] == 1
    part = of("find_evidence", evidence=[evidence])
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


def test_the_first_order_of_lines_is_never_the_right_one():
    question = example_question(ONE_OF_EACH["order"])
    for version in (None, "A", "B", "C", "D"):
        ids = [each.id for each in list_printed_options(example_desk(version=version), question)]
        assert ids != [item for group in question.order for item in group]


def test_versions_show_options_in_orders_of_their_own():
    question = example_question(ONE_OF_EACH["choices"])
    orders = [
        [each.id for each in list_printed_options(example_desk(version=v), question)]
        for v in ("A", "B", "C", "D")
    ]
    assert len({tuple(order) for order in orders}) > 1
    assert all(sorted(order) == sorted(orders[0]) for order in orders)


def test_what_the_article_does_not_say_stands_last_and_verdicts_in_their_own_order():
    for version in ("A", "B", "C", "D"):
        laid = example_desk(version=version)
        speakers = list_printed_options(laid, example_question(ONE_OF_EACH["attribution"]))
        verdicts = list_printed_options(laid, example_question(ONE_OF_EACH["verdict"]))
        assert (speakers[-1].id, speakers[-1].text) == (NOBODY_OPTION, "Nobody: it isn’t in the article")
        assert [each.id for each in verdicts] == ["supported", "contradicted", "not_stated"]


def test_what_is_written_offers_nothing():
    for kind in ("find_evidence", "number", "text"):
        assert list_printed_options(example_desk(), example_question(ONE_OF_EACH[kind])) == ()


def test_the_answer_sheet_has_a_row_a_question_and_nothing_of_its_words():
    (sheet,) = parts(example_paper(paper="answers"), "answers")
    assert [row["number"] for row in sheet["rows"]] == [str(number) for number in range(1, 14)]
    texts = set(told(sheet))
    assert texts.isdisjoint(question.prompt for question in questions(example_pack()))


def test_rooms_on_the_answer_sheet_have_the_letters_of_the_question_paper():
    asked = {part["number"]: part["answer"] for part in parts(example_paper(), "question")}
    (sheet,) = parts(example_paper(paper="answers"), "answers")
    for row in sheet["rows"]:
        answer, room = asked[row["number"]], row["room"]
        if room["type"] == "boxes":
            assert room["labels"] == [each["letter"] for each in answer["options"]]
        if room["type"] == "spaces":
            named = answer["items"] if answer["type"] == "match" else answer["options"]
            assert room["labels"] == [each.get("number") or each.get("letter") for each in named]


def test_each_row_of_the_sheet_has_the_points_of_a_question():
    (sheet,) = parts(example_paper(paper="answers", points=3), "answers")
    assert {row["points"] for row in sheet["rows"]} == {"of 3"}


def test_the_sheet_has_room_for_as_many_sentences_as_the_question_asks_for():
    data = example_json()
    question_json(data, ONE_OF_EACH["find_evidence"])["evidence"] = [
        [
            {"passage": "gazette-2", "quote": "The last bus over the bridge had been cut in March."},
            {"passage": "gazette-3", "quote": "She added that every seat had been taken on Fridays."},
        ]
    ]
    asked = paper_of(data, paper="answers", only=(ONE_OF_EACH["find_evidence"],))
    (sheet,) = parts(asked, "answers")
    assert sheet["rows"][0]["room"] == {"type": "evidence", "label": "Sentence", "lines": 2}
