"""Every way to break the schema is told with place and advice, and a file full of mistakes costs little."""

import json

import pytest

from quizapp.pack import validation
from quizapp.pack.pack_reader import parse_pack
from quizapp.pack.validation import MAX_PROBLEMS, validate_pack
from tests.pack.builders import example_json, example_pack, question_json, said


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
            "pack.field.missing_meaning SPDX id, for the questions; NONE: for one class alone",
        ),
        (("titel",), "x", "unknown-field", "pack.did_you_mean title"),
        (
            (*Q, 0, "explantion"),
            "x",
            "unknown-field",
            "pack.did_you_mean explanation",
        ),
        (("schema_",), "x", "unknown-field", "pack.did_you_mean $schema"),
        (
            (*Q, 0, "options", 0, "zz"),
            1,
            "unknown-field",
            "pack.field.unknown",
        ),
        ((*Q, 0, "kind"), "chioce", "unknown-word", "pack.did_you_mean choice"),
        ((*Q, 0, "kind"), "essay", "unknown-word", "pack.field.unknown_kind"),
        ((*Q, 0, "kind"), ..., "missing-field", "pack.field.no_kind"),
        ((*Q, 0), "x", "wrong-type", "pack.field.no_object"),
        (
            (*Q, 4, "key"),
            "supportd",
            "unknown-word",
            "pack.did_you_mean supported",
        ),
        ((*Q, 4, "key"), "maybe", "unknown-word", "pack.write_one_of supported, contradicted, not_stated"),
        ((*Q, 4, "key"), None, "unknown-word", "pack.field.one_of"),
        (("id",), "Evening Ferry", "wrong-form", "pack.form.id"),
        ((*Q, 9, "value"), "fourteen", "wrong-form", "pack.form.figure"),
        ((*Q, 9, "value"), 14, "wrong-type", "pack.field.not_text.number"),
        ((*Q, 9, "value"), True, "wrong-type", "pack.field.not_text.true_or_false"),
        ((*Q, 9, "value"), ["14"], "wrong-type", "pack.field.not_text.list"),
        ((*Q, 9, "value"), {}, "wrong-type", "pack.field.not_text.object"),
        (("title",), None, "wrong-type", "pack.field.not_text.null"),
        (("title",), "", "wrong-size", "pack.field.empty"),
        (("advisory",), "", "wrong-size", "pack.field.empty_optional"),
        (("title",), "x" * 121, "wrong-size", "pack.field.too_long 121"),
        (("authors",), [], "wrong-size", "pack.field.too_few 0"),
        (("authors",), ["x"] * 31, "wrong-size", "pack.field.too_many 31"),
        (("authors",), "x", "wrong-type", "pack.field.no_list"),
        (("authors",), {}, "wrong-type", "pack.field.no_list"),
        (
            ("revision",),
            "1",
            "wrong-type",
            "pack.field.no_whole_number",
        ),
        (("revision",), 1.5, "wrong-type", "pack.field.no_whole_number"),
        (("revision",), 1.0, "wrong-type", "pack.field.no_whole_number"),
        (("revision",), True, "wrong-type", "pack.field.no_whole_number"),
        (("revision",), 0, "wrong-size", "pack.field.at_least"),
        (("revision",), 10**30, "wrong-size", "pack.field.at_most"),
        (
            ("sources", 0, "whole"),
            "yes",
            "wrong-type",
            "pack.field.no_true_or_false",
        ),
        (("sources", 0, "rights"), [], "wrong-type", "pack.field.no_object"),
        (("sources", 0, "published"), "9/11/2025", "wrong-form", "pack.form.date"),
        (("sources", 0, "sha256"), "abc", "wrong-form", "pack.form.sha256"),
        (("language",), "English", "wrong-form", "pack.form.language"),
        (("media",), [{"id": "a", "file": "../a.png", "alt": "A."}], "wrong-form", "pack.form.media_file"),
    ],
)
def test_a_field_that_breaks_the_schema_is_told(path, value, code, sentence):
    problem = problem_after(path, value)
    assert (problem.code, sentence in said(problem.message)) == (code, True), problem
    place = path[:-1] if sentence == "pack.field.no_kind" else path
    if place == ("media",):
        place = ("media", 0, "file")
    if code == "unknown-word" and "pack.field.unknown_kind" in said(problem.message):
        place = path[:-1]
    assert problem.pointer == "".join(f"/{str(part).replace('~', '~0')}" for part in place)


def places(data) -> list[str]:
    pack, problems = validate_pack(data)
    assert (pack is None) == bool(problems)
    return [problem.pointer for problem in problems]


def test_plain_data_give_the_pack():
    assert validate_pack(example_json()) == (example_pack(), ())


def test_mistakes_in_every_piece_are_told_at_their_places():
    data = example_json()
    data["speakers"][2]["kind"] = "animal"
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
        "/speakers/2/kind",
    ]


def test_a_list_whose_only_entry_is_wrong_is_not_called_too_short():
    data = example_json()
    data["banks"] = [{**data["banks"][1], "questions": [{"kind": "choice"}]}]
    assert not any(place.endswith("/questions") or place == "/banks" for place in places(data))


@pytest.mark.parametrize("name", ["sources", "speakers", "banks"])
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
    pack, problems = validate_pack(data)
    assert pack is None
    assert problems[0].code == "too-many-problems"
    assert MAX_PROBLEMS <= len(problems) <= MAX_PROBLEMS + 20


def test_what_is_validated_piece_by_piece_is_every_long_list():
    assert set(validation._ENTRIES) == {"sources", "passages", "speakers", "banks", "questions"}
