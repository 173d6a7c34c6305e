"""A pack as text: everything that a teacher wants to read, wrapped, with nothing hidden in it."""

import pytest

from quizapp.pack.text_renderer import iter_judged_answers, iter_offered_answers, remove_keys, render_lines
from tests.pack.builders import edited, example_json, example_pack, example_question, pack_of, questions

NAMES = {speaker.id: speaker.name for speaker in example_pack().speakers} | {"article": "the article itself"}


def test_no_line_is_wider_than_a_screen_and_every_prompt_is_there():
    shown = list(render_lines(example_pack(), keys=True))
    assert max(map(len, shown)) <= 96
    text = " ".join(" ".join(shown).split())
    for question in questions(example_pack()):
        assert question.prompt in text
        assert question.explanation in text


@pytest.mark.parametrize(
    ("question_id", "right"),
    [
        ("weck-call", ["He asks for something to be done"]),
        (
            "report-tells",
            ["On some evenings there were empty seats", "Passengers felt safer on the crossing"],
        ),
        ("who-fridays", ["Ilse Corran"]),
        ("who-pay", ["the article > the harbour office’s report > passengers in the report"]),
        ("every-evening", ["The article says otherwise"]),
        (
            "who-what",
            [
                "People no longer went out. = Ilse Corran",
                "No more customers came. = the traders’ association",
                "More people used the ferry than had been planned. = the article itself",
                "The ferry will cost nothing next year. = nobody",
            ],
        ),
        (
            "what-first",
            ["The last bus is cut", "The ferry trial begins", "The report is published", "The council votes"],
        ),
        ("how-many", ["14"]),
        ("which-fund", ["the harbour fund", "harbour fund"]),
    ],
)
def test_exactly_what_is_right_is_marked(question_id, right):
    judged = iter_judged_answers(example_question(question_id), NAMES)
    assert [text for text, is_right, _ in judged if is_right] == right


def test_items_to_be_ordered_are_offered_in_another_order_than_the_right_one():
    question = example_question("what-first")
    assert list(iter_offered_answers(question, NAMES)) == sorted(item.text for item in question.items)
    assert list(iter_offered_answers(question, NAMES)) != [item.text for item in question.items]


def test_keys_that_are_no_option_can_be_shown_too():
    gone = {
        "what-first/order/0/0": "gone",
        "who-what/items/0/key": "gone",
        "who-fridays/options/0/speaker": "gone",
    }
    assert "gone" in " ".join(render_lines(pack_of(edited(gone)), keys=True))


def test_plain_data_without_keys_leave_the_data_alone():
    data = example_json()
    assert remove_keys(data) != data
    assert data == example_json()
