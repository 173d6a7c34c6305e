"""Every way to break the schema is told with place and advice, and a file full of mistakes costs little."""

import json

import pytest

from quizapp.pack import validating
from quizapp.pack.reading import parse_pack
from quizapp.pack.validating import MAX_PROBLEMS, validate
from tests.pack.builders import example_json, example_pack, question_json


def problem_after(path, value):
    """The only problem once the value at a path of the example is replaced (`...`: taken out)."""
    data = example_json()
    place = data
    for part in path[:-1]:
        place = place[part]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    (problem,) = parse_pack(json.dumps(data).encode()).problems
    return problem


Q = ("banks", 0, "questions")


@pytest.mark.parametrize(
    ("path", "value", "code", "sentence"),
    [
        (
            ("licence",),
            ...,
            "missing-field",
            "“licence” is missing. Add it: SPDX id, for the questions; NONE: for one class alone.",
        ),
        (("titel",), "x", "unknown-field", "Unknown field “titel”. Did you mean “title”?"),
        (
            (*Q, 0, "explantion"),
            "x",
            "unknown-field",
            "Unknown field “explantion”. Did you mean “explanation”?",
        ),
        (("schema_",), "x", "unknown-field", "Unknown field “schema_”. Did you mean “$schema”?"),
        (
            (*Q, 0, "options", 0, "zz"),
            1,
            "unknown-field",
            "Unknown field “zz”. Take it out; known here are feedback,",
        ),
        ((*Q, 0, "kind"), "chioce", "unknown-word", "Unknown kind “chioce”. Did you mean “choice”?"),
        ((*Q, 0, "kind"), "essay", "unknown-word", "Unknown kind “essay”. Kinds are choice, choices,"),
        ((*Q, 0, "kind"), ..., "missing-field", "“kind” is missing. Add it. Kinds are choice,"),
        ((*Q, 0), "x", "wrong-type", "This must be an object in {curly brackets}."),
        (
            (*Q, 4, "key"),
            "supportd",
            "unknown-word",
            "“supportd” is not known here. Did you mean “supported”?",
        ),
        ((*Q, 4, "key"), "maybe", "unknown-word", "Write one of supported, contradicted, not_stated."),
        ((*Q, 4, "key"), None, "unknown-word", "This must be one of supported, contradicted, not_stated"),
        (("id",), "Evening Ferry", "wrong-form", "“Evening Ferry” does not fit here. Write small letters,"),
        ((*Q, 9, "value"), "fourteen", "wrong-form", "Write a number as text, for example “14”"),
        ((*Q, 9, "value"), 14, "wrong-type", "This must be text in double quotes, not a number."),
        ((*Q, 9, "value"), True, "wrong-type", "not true or false."),
        ((*Q, 9, "value"), ["14"], "wrong-type", "not a list."),
        ((*Q, 9, "value"), {}, "wrong-type", "not an object."),
        (("title",), None, "wrong-type", "not null."),
        (("title",), "", "wrong-size", "“title” is empty. Write something."),
        (("advisory",), "", "wrong-size", "“advisory” is empty. Write something, or leave it out."),
        (("title",), "x" * 121, "wrong-size", "This has 121 characters; at most 120 fit. Shorten it."),
        (("authors",), [], "wrong-size", "This list has 0 entries; at least 1 are needed. Add to it."),
        (("authors",), ["x"] * 31, "wrong-size", "This list has 31 entries; at most 30 fit. Take some out."),
        (("authors",), "x", "wrong-type", "This must be a list in [square brackets]."),
        (("authors",), {}, "wrong-type", "This must be a list in [square brackets]."),
        (
            ("revision",),
            "1",
            "wrong-type",
            "This must be a whole number, without quotation marks or a point.",
        ),
        (("revision",), 1.5, "wrong-type", "This must be a whole number"),
        (("revision",), 1.0, "wrong-type", "This must be a whole number"),
        (("revision",), True, "wrong-type", "This must be a whole number"),
        (("revision",), 0, "wrong-size", "This must be 1 or more."),
        (("revision",), 10**30, "wrong-size", "This must be 1,000,000 or less."),
        (
            ("sources", 0, "whole"),
            "yes",
            "wrong-type",
            "This must be true or false, without quotation marks.",
        ),
        (("sources", 0, "rights"), [], "wrong-type", "This must be an object in {curly brackets}."),
        (("sources", 0, "published"), "9/11/2025", "wrong-form", "Write a year, month or day"),
        (("sources", 0, "sha256"), "abc", "wrong-form", "Write 64 digits of 0-9 and a-f"),
        (("language",), "English", "wrong-form", "Write a language tag"),
        (("media",), [{"id": "a", "file": "../a.png", "alt": "A."}], "wrong-form", "a plain file name"),
    ],
)
def test_a_field_that_breaks_the_schema_is_told(path, value, code, sentence):
    problem = problem_after(path, value)
    assert (problem.code, sentence in problem.message) == (code, True), problem
    place = path[:-1] if code == "missing-field" and "kind" in problem.message else path
    if place == ("media",):
        place = ("media", 0, "file")
    if code == "unknown-word" and "kind" in problem.message:
        place = path[:-1]
    assert problem.pointer == "".join(f"/{str(part).replace('~', '~0')}" for part in place)


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
