"""The texts that checks look at: none is left out."""

import pytest

from quizapp.pack.checks.pack_traversal import (
    iter_framing_texts,
    iter_names,
    iter_offered_speakers,
    iter_offered_texts,
    iter_passages,
    iter_question_texts,
)
from tests.pack.builders import ONE_OF_EACH, example_json, example_question, pack_of, with_picture

NO_PROSE = {
    "kind", "id", "skill", "origin", "family", "reads", "evidence", "closest", "trap", "citation", "key",
    "keys", "order",
    "by", "speaker", "of", "altered", "value", "tolerance", "near", "spelling", "distractors", "format",
    "schema_", "language", "book", "published", "sha256", "share", "file", "speaks_for", "derived_from",
    "questions",
}  # fmt: skip
"""Fields that hold ids, words of closed lists, figures, evidence, or what is looked at elsewhere."""


def entries(value):
    """The fields of an object or the entries of a list."""
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, (list, tuple)) else []


def prose(value, path=()):
    """Every text of plain data that people read."""
    for name, part in entries(value):
        is_id = name == "media" and isinstance(part, str)
        is_closed = name == "role" and path[:1] == ("sources",)
        if name in NO_PROSE or is_id or is_closed:
            continue
        if isinstance(part, str):
            yield (*path, name), part
        yield from prose(part, (*path, name))


@pytest.mark.parametrize("question_id", ONE_OF_EACH.values())
def test_every_text_of_a_question_is_told_or_offered_and_stands_at_its_path(question_id):
    question = example_question(question_id, hint="Look.", label="Short")
    data = question.model_dump()
    distractors = [
        (("distractors", n, "feedback"), distractor["feedback"])
        for n, distractor in enumerate(data.get("distractors", ()))
    ]
    assert sorted([*iter_question_texts(question), *iter_offered_texts(question)], key=str) == sorted(
        [*prose(data), *distractors], key=str
    )


def test_every_other_text_of_a_pack_is_framing_a_name_or_a_passage():
    data, _ = with_picture(example_json())
    data.update(advisory="Careful.", reviewers=["Somebody"], skills=[{"id": "weather", "title": "Weather"}])
    data["sources"][0].update(author="A. Writer", url="https://example.org/ferry")
    data["sources"][0]["rights"]["holder"] = "The Gazette"
    data["media"][0]["credit"] = "Photo: nobody."
    pack = pack_of(data)
    verbatim = [((*path, "text"), passage.text) for path, passage in iter_passages(pack)]
    assert {*iter_framing_texts(pack), *iter_names(pack), *verbatim} == set(prose(pack.model_dump()))


def test_speakers_are_offered_by_three_kinds():
    offering = {
        kind for kind, name in ONE_OF_EACH.items() if list(iter_offered_speakers(example_question(name)))
    }
    assert offering == {"attribution", "chain", "match"}
