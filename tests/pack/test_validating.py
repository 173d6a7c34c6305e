"""A pack is made of plain data, and a file full of mistakes costs little."""

import pytest

from quizapp.pack import validating
from quizapp.pack.validating import MAX_PROBLEMS, validate
from tests.pack.builders import example_json, example_pack, question_json


def places(data) -> list[str]:
    pack, problems = validate(data)
    assert (pack is None) == bool(problems)
    return [problem.pointer for problem in problems]


def test_plain_data_give_the_pack():
    assert validate(example_json()) == (example_pack(), ())


def test_mistakes_in_every_piece_are_told_at_their_places():
    data = example_json()
    data["voices"][2]["kind"] = "animal"
    data["sources"][1]["passages"][1]["role"] = "joke"
    data["sources"][0]["whole"] = 1
    data["banks"][1]["worked"] = 1
    question_json(data, "two-articles")["difficulty"] = 4
    data["book"] = "shut"
    assert places(data) == [
        "/banks/1/questions/0/difficulty",
        "/banks/1/worked",
        "/book",
        "/sources/0/whole",
        "/sources/1/passages/1/role",
        "/voices/2/kind",
    ]


def test_a_list_whose_only_entry_is_wrong_is_not_called_too_short():
    data = example_json()
    data["banks"] = [{**data["banks"][1], "questions": [{"kind": "choice"}]}]
    assert not any(place.endswith("/questions") or place == "/banks" for place in places(data))


@pytest.mark.parametrize("name", ["sources", "voices", "banks"])
@pytest.mark.parametrize("value", [None, {}, "x", [None], [[]]])
def test_anything_may_stand_where_a_list_should(name, value):
    data = example_json()
    data[name] = value
    assert all(place.startswith(f"/{name}") for place in places(data))
    assert places(data)


def test_a_list_that_is_too_long_is_told_and_its_end_not_looked_at():
    data = example_json()
    data["banks"] *= 150
    data["banks"][299] = None
    assert places(data) == ["/banks"]


def test_where_more_is_wrong_than_anybody_reads_it_ends():
    data = example_json()
    data["banks"][0]["questions"] = [{"kind": "choice"}] * 5_000
    pack, problems = validate(data)
    assert pack is None
    assert problems[0].code == "too-many-problems"
    assert MAX_PROBLEMS <= len(problems) <= MAX_PROBLEMS + 20


def test_what_is_validated_piece_by_piece_is_every_long_list():
    assert set(validating._ENTRIES) == {"sources", "passages", "voices", "banks", "questions"}
