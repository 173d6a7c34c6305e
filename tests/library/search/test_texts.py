"""What can be found of a pack is all that is seen before an answer, and nothing that gives a key away."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp import paths
from quizapp.library.search.indexing import JsonWalk, read_documents
from tests.pack.builders import example_json

SECRET = frozenset({"explanation", "feedback", "hint", "accepted", "value", "known"})
"""What only comes after an answer, or on being asked for, and what has to be written."""

PACKS = [example_json()] + [
    json.loads((folder / "pack.json").read_bytes()) for folder in sorted(paths.content_dir().iterdir())
]


def questions(pack):
    return [question for bank in pack["banks"] for question in bank["questions"]]


def secrets(value, *, secret=False):
    """Yield the texts of a question that nobody may see before the answer."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from secrets(part, secret=secret or name in SECRET)
    elif isinstance(value, list):
        for part in value:
            yield from secrets(part, secret=secret)
    elif secret and isinstance(value, str):
        yield value


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack["id"])
def test_nothing_that_is_told_after_an_answer_is_found_before_it(pack):
    asked = [doc for doc in read_documents(json.dumps(pack)) if doc.sort == "question"]
    assert len(asked) == len(questions(pack))
    for question, doc in zip(questions(pack), asked, strict=True):
        shown = [text for _, text in doc.texts]
        offered = {option["text"] for option in question.get("options", ()) if "text" in option}
        assert not {secret for secret in secrets(question) if secret in shown} - offered
        assert shown[0] == question["prompt"]


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack["id"])
def test_all_that_is_read_before_an_answer_is_found(pack):
    found = list(read_documents(json.dumps(pack)))
    texts = {(doc.sort, text) for doc in found for _, text in doc.texts}
    for source in pack["sources"]:
        assert ("source", source["title"]) in texts
        assert {("passage", passage["text"]) for passage in source["passages"]} <= texts
    for speaker in pack["speakers"]:
        assert {("speaker", word) for word in (speaker["name"], *speaker.get("aliases", ()))} <= texts
    for bank in pack["banks"]:
        assert {("bank", bank["title"]), ("bank", bank["summary"])} <= texts
    assert ("pack", pack["title"]) in texts
    for question in questions(pack):
        assert ("told", question["explanation"]) in texts
        for name in ("claim", "statement", "before", "after", "label"):
            assert not question.get(name) or ("question", question[name]) in texts


def test_each_thing_has_a_place_of_its_own_and_a_question_that_of_the_library():
    found = list(read_documents(json.dumps(example_json())))
    assert len({(doc.sort, doc.place) for doc in found}) == len(found)
    prompts = [doc.texts[0][1] for doc in found if doc.sort == "question"]
    assert prompts == [question["prompt"] for question in questions(example_json())]


@pytest.mark.parametrize("text", ["", "[]", "3", "{", '{"title": 3', '{"sources": 3}', '{"banks": {}}'])
def test_what_is_no_pack_is_an_error_and_no_endless_walk(text):
    with pytest.raises((ValueError, KeyError, TypeError)):
        list(read_documents(text))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=5), st.lists(VALUES, max_size=4)), st.sampled_from([None, 1]))
def test_walking_through_json_gives_what_reading_it_at_once_gives(value, indent):
    walk = JsonWalk(json.dumps(value, indent=indent))
    assert {name: [walk.value() for _ in walk.elements()] for name in walk.members()} == value
