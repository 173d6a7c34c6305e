"""Half-written parts made whole."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from quizapp.editing.assembling import complete, question_model
from quizapp.pack.models.pack import Pack
from quizapp.pack.words import KINDS
from tests.editing.builders import document
from tests.pack.builders import ONE_OF_EACH, question_json


@pytest.mark.parametrize("kind", KINDS)
def test_of_every_kind_nothing_but_the_kind_has_to_be_there(kind: str) -> None:
    model = question_model({"kind": kind})
    assert model is not None
    piece = complete(model, {"kind": kind})
    assert piece.model is not None
    assert piece.error is None
    assert {"/id", "/prompt", "/explanation"} <= {each.pointer for each in piece.unfinished}
    assert all(each.message.startswith("Not finished yet: ") for each in piece.unfinished)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_question_can_be_missing_and_is_told_once(kind: str) -> None:
    whole = question_json(document(), ONE_OF_EACH[kind])
    model = question_model(whole)
    assert model is not None
    assert complete(model, whole).unfinished == ()
    for name in whole.keys() - {"kind"}:
        half = {other: value for other, value in whole.items() if other != name}
        piece = complete(model, half)
        assert piece.model is not None
        needed = model.model_fields[name].is_required()
        assert [each.pointer for each in piece.unfinished] == ([f"/{name}"] if needed else [])


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_of_a_question_can_be_empty(kind: str) -> None:
    whole = question_json(document(), ONE_OF_EACH[kind])
    model = question_model(whole)
    assert model is not None
    for at in texts(whole, ""):
        if at == "/kind":
            continue
        piece = complete(model, emptied(whole, at))
        assert piece.model is not None, at
        assert [each.pointer for each in piece.unfinished] in ([at], []), at


def texts(node: object, at: str) -> list[str]:
    if isinstance(node, str):
        return [at]
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [inner for name, value in pairs for inner in texts(value, f"{at}/{name}")]


def emptied(whole: Any, at: str) -> Any:
    made = copy.deepcopy(whole)
    node = made
    *way, last = at.split("/")[1:]
    for part in way:
        node = node[int(part)] if isinstance(node, list) else node[part]
    node[int(last) if isinstance(node, list) else last] = ""
    return made


def test_a_list_that_is_too_short_is_told_with_how_many_more() -> None:
    whole = question_json(document(), ONE_OF_EACH["choice"])
    whole["options"] = whole["options"][:1]
    model = question_model(whole)
    assert model is not None
    piece = complete(model, whole)
    assert [(each.pointer, each.message) for each in piece.unfinished] == [
        ("/options", "Not finished yet: what can be chosen; 1 more.")
    ]
    assert piece.model.options[0].text == whole["options"][0]["text"]


def test_what_is_wrong_rather_than_missing_is_not_mended() -> None:
    whole = question_json(document(), ONE_OF_EACH["choice"])
    model = question_model(whole)
    assert model is not None
    for wrong in ({"prompt": "x" * 401}, {"difficulty": 9}, {"prompt": 7}, {"titel": "x"}, {"options": {}}):
        piece = complete(model, whole | wrong)
        assert piece.model is None
        assert piece.error is not None
    assert complete(Pack, 7).model is None
    assert question_model({"kind": "riddle"}) is None
    assert question_model([]) is None


def test_beside_what_is_wrong_what_is_missing_is_told_as_missing() -> None:
    whole = question_json(document(), ONE_OF_EACH["choice"]) | {"difficulty": 9, "prompt": ""}
    model = question_model(whole)
    assert model is not None
    piece = complete(model, whole)
    assert piece.model is None
    assert [each.pointer for each in piece.unfinished] == ["/prompt"]
    assert piece.error is not None
    assert [one["loc"] for one in piece.error.errors()] == [("difficulty",)]


def test_an_empty_text_that_need_not_be_there_is_left_out() -> None:
    whole = question_json(document(), ONE_OF_EACH["choice"]) | {"hint": "", "family": ""}
    model = question_model(whole)
    assert model is not None
    piece = complete(model, whole)
    assert piece.unfinished == ()
    assert (piece.model.hint, piece.model.family) == (None, None)
