"""Models that are made of valid data without validating are those that validating makes."""

import json

import pytest

from quizapp.pack.models.construction import ModelBuilder
from quizapp.pack.models.pack import Pack
from quizapp.pack.quote_matching import list_citations
from quizapp.paths import content_dir
from tests.benchmarks.packs import generate
from tests.pack.builders import EXAMPLE, example_json, example_pack, question_json, questions

PACKS = {
    path.parent.name: path.read_bytes()
    for path in (*content_dir().glob("*/pack.json"), EXAMPLE / "pack.json")
} | {"generated": generate(60)}


@pytest.mark.parametrize("data", PACKS.values(), ids=PACKS.keys())
def test_they_are_equal_and_written_the_same_way(data):
    builder, plain, valid = ModelBuilder(), json.loads(data), Pack.model_validate_json(data)
    pairs = [
        *zip((builder.passage(one) for each in plain["sources"] for one in each["passages"]),
             (one for each in valid.sources for one in each.passages), strict=True),
        *zip((builder.question(one) for each in plain["banks"] for one in each["questions"]),
             questions(valid), strict=True),
    ]  # fmt: skip
    for made, model in pairs:
        assert (made, made.model_fields_set) == (model, model.model_fields_set)
        assert made.model_dump_json() == model.model_dump_json()
        assert made.model_copy(update={"id": "x"}) == model.model_copy(update={"id": "x"})


def test_every_citation_is_listed():
    builder = ModelBuilder()
    made = [builder.question(each) for bank in example_json()["banks"] for each in bank["questions"]]
    told = [citation for each in questions(example_pack()) for _, citation in list_citations(each)]
    assert made == questions(example_pack())
    assert sorted(map(repr, builder.citations)) == sorted(map(repr, told))


@pytest.mark.parametrize(
    "damage",
    [
        lambda asked: asked.pop("prompt"),
        lambda asked: asked.update(promt="?"),
        lambda asked: asked["options"][0].pop("text"),
        lambda asked: asked.update(options=7),
        lambda asked: asked.update(evidence=[["no citation"]]),
        lambda asked: asked.update(kind="choose"),
    ],
)
def test_data_of_another_shape_are_refused(damage):
    data = example_json()
    asked = question_json(data, "weck-call")
    damage(asked)
    with pytest.raises((ValueError, TypeError, LookupError, AttributeError)):
        ModelBuilder().question(asked)
