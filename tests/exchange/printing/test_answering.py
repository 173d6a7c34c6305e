"""The sheet for answers alone."""

from tests.exchange.printing.papers import example_paper, parts, told
from tests.pack.builders import example_pack, questions


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
