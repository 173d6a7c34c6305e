"""The sheet for answers alone."""

from quizapp.exchange.printing.paper import paper
from quizapp.exchange.printing.request import Request
from tests.exchange.printing.papers import WORDS, example_paper, pack_from, parts, told
from tests.pack.builders import ONE_OF_EACH, example_json, example_pack, question_json, questions


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
    question_json(data, ONE_OF_EACH["evidence"])["proofs"] = [
        [
            {"passage": "gazette-2", "quote": "The last bus over the bridge had been cut in March."},
            {"passage": "gazette-3", "quote": "She added that every seat had been taken on Fridays."},
        ]
    ]
    asked = paper(pack_from(data), Request(paper="answers", only=(ONE_OF_EACH["evidence"],)), WORDS)
    (sheet,) = parts(asked, "answers")
    assert sheet["rows"][0]["room"] == {"type": "evidence", "label": "Sentence", "lines": 2}
