"""Every way to break the schema is told with place and advice, and a file full of mistakes costs little."""

import json

import pytest

from quizapp.pack.pack_reader import parse_pack
from quizapp.pack.validation import MAX_PROBLEMS, validate_pack
from tests.pack.builders import edited, example_json, example_pack, name_place, said

MISSING = "pack.field.missing_meaning SPDX id, for the questions; NONE: for one class alone"
DEEP = json.loads("[" * 300 + "]" * 300)
MEDIA = [{"id": "a", "file": "../a.png", "alt": "A."}]


@pytest.mark.parametrize(
    ("place", "value", "code", "sentence"),
    [
        ("licence", ..., "missing-field", MISSING),
        ("titel", "x", "unknown-field", "pack.did_you_mean title"),
        ("weck-call/explantion", "x", "unknown-field", "pack.did_you_mean explanation"),
        ("schema_", "x", "unknown-field", "pack.did_you_mean $schema"),
        ("weck-call/options/0/zz", 1, "unknown-field", "pack.field.unknown"),
        ("sources/0", "x", "wrong-type", "pack.field.no_object"),
        ("every-evening/key", "supportd", "unknown-word", "pack.did_you_mean supported"),
        (
            "every-evening/key",
            "maybe",
            "unknown-word",
            "pack.write_one_of supported, contradicted, not_stated",
        ),
        ("every-evening/key", None, "unknown-word", "pack.field.one_of"),
        ("id", "Evening Ferry", "wrong-form", "pack.form.id"),
        ("id", "ferry\u202e", "wrong-form", "pack.field.wrong_form “ferry⟨U+202E⟩”"),
        ("how-many/value", "fourteen", "wrong-form", "pack.form.figure"),
        ("how-many/value", 14, "wrong-type", "pack.field.not_text.number"),
        ("how-many/value", True, "wrong-type", "pack.field.not_text.true_or_false"),
        ("how-many/value", ["14"], "wrong-type", "pack.field.not_text.list"),
        ("how-many/value", {}, "wrong-type", "pack.field.not_text.object"),
        ("title", None, "wrong-type", "pack.field.not_text.null"),
        ("weck-call/hint", DEEP, "wrong-type", "pack.field.not_text.list"),
        ("title", "", "wrong-size", "pack.field.empty"),
        ("advisory", "", "wrong-size", "pack.field.empty_optional"),
        ("title", "x" * 121, "wrong-size", "pack.field.too_long 121"),
        ("authors", [], "wrong-size", "pack.field.too_few 0"),
        ("authors", ["x"] * 31, "wrong-size", "pack.field.too_many 31"),
        ("authors", "x", "wrong-type", "pack.field.no_list"),
        ("authors", {}, "wrong-type", "pack.field.no_list"),
        ("revision", "1", "wrong-type", "pack.field.no_whole_number"),
        ("revision", 1.5, "wrong-type", "pack.field.no_whole_number"),
        ("revision", 1.0, "wrong-type", "pack.field.no_whole_number"),
        ("revision", True, "wrong-type", "pack.field.no_whole_number"),
        ("revision", 0, "wrong-size", "pack.field.at_least"),
        ("revision", 10**30, "wrong-size", "pack.field.at_most"),
        ("sources/0/whole", "yes", "wrong-type", "pack.field.no_true_or_false"),
        ("sources/0/rights", [], "wrong-type", "pack.field.no_object"),
        ("sources/0/published", "9/11/2025", "wrong-form", "pack.form.date"),
        ("sources/0/sha256", "abc", "wrong-form", "pack.form.sha256"),
        ("language", "English", "wrong-form", "pack.form.language"),
    ],
)
def test_a_field_that_breaks_the_schema_is_told_at_its_place(place, value, code, sentence):
    assert told({place: value}, sentence) == (place, code, True)


@pytest.mark.parametrize(
    ("changes", "place", "code", "sentence"),
    [
        ({"weck-call/kind": ...}, "weck-call", "missing-field", "pack.field.no_kind"),
        ({"weck-call/kind": "chioce"}, "weck-call", "unknown-word", "pack.did_you_mean choice"),
        ({"weck-call/kind": []}, "weck-call", "unknown-word", "pack.field.unknown_kind"),
        ({"weck-call/kind": "essay"}, "weck-call", "unknown-word", "pack.field.unknown_kind"),
        ({"banks/0/questions/0": "x"}, "banks/0/questions/0", "wrong-type", "pack.field.no_object"),
        ({"media": MEDIA}, "media/0/file", "wrong-form", "pack.form.media_file"),
    ],
)
def test_what_is_no_question_or_of_no_kind_is_told_of_the_whole_of_it(changes, place, code, sentence):
    assert told(changes, sentence) == (place, code, True)


def told(changes, sentence):
    """The place and the code of the only problem of the example so edited, and whether it has a sentence."""
    data = edited(changes)
    (problem,) = parse_pack(json.dumps(data).encode()).problems
    return name_place(data, problem.pointer), problem.code, sentence in said(problem.message)


def places(data):
    pack, problems = validate_pack(data)
    assert (pack is None) == bool(problems)
    return [name_place(data, problem.pointer) for problem in problems]


def test_plain_data_give_the_pack():
    assert validate_pack(example_json()) == (example_pack(), ())


def test_mistakes_in_every_piece_are_told_at_their_places():
    wrong = {
        "two-articles/difficulty": 4,
        "banks/1/worked": 1,
        "book": "shut",
        "sources/0/whole": 1,
        "sources/1/passages/1/role": "joke",
        "speakers/2/kind": "animal",
    }
    assert places(edited(wrong)) == list(wrong)


def test_a_list_whose_only_entry_is_wrong_is_not_called_too_short():
    data = edited({"banks/0": ..., "two-articles/options": ...})
    assert places(data) == ["two-articles/options"]


@pytest.mark.parametrize("name", ["sources", "speakers", "banks"])
@pytest.mark.parametrize("value", [None, {}, "x", [None], [[]]])
def test_anything_may_stand_where_a_list_should(name, value):
    found = places(edited({name: value}))
    assert found
    assert all(place.startswith(name) for place in found)


def test_a_list_that_is_too_long_is_told_and_its_end_not_looked_at():
    data = example_json()
    data["banks"] *= 150
    data["banks"][299] = None
    assert places(data) == ["banks"]


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("banks/0/questions", [{"kind": "choice"}] * 5_000),
        ("sources/0/passages", [{}] * 2_000),
        ("sources", [{}] * 1_000),
        ("speakers", [{}] * 5_000),
    ],
)
def test_where_more_is_wrong_than_anybody_reads_it_ends(name, entries):
    pack, problems = validate_pack(edited({name: entries}))
    assert pack is None
    assert problems[0].code == "too-many-problems"
    assert MAX_PROBLEMS <= len(problems) <= MAX_PROBLEMS + 20
