"""Documents as the models see them, whole and half-written."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.model_assembly import (
    UNFINISHED,
    PackAssembler,
    complete_part,
    find_document_pointer,
    find_question_model,
)
from quizapp.authoring.working_copy_store import build_blank_document
from quizapp.catalogue import message
from quizapp.pack.models.pack import Pack
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.authoring.builders import at, document
from tests.pack.builders import ONE_OF_EACH, example_pack, question_json, questions

if TYPE_CHECKING:
    from random import Random


def test_a_finished_document_is_its_pack() -> None:
    made = PackAssembler().assembled(document())
    assert made.problems == made.wrong == ()
    whole = made.whole(lambda asked: asked.is_finished)
    assert whole is not None
    assert whole[0] == example_pack()
    assert [one.piece.model for one in made.questions] == questions(example_pack())
    assert made.questions[0].at == "/banks/0/questions/0"


def test_what_did_not_change_is_not_made_again() -> None:
    assembler = PackAssembler()
    first = assembler.assembled(document_ := document())
    sketch = Transaction(document_)
    sketch.put(f"{at('weck-call')}/prompt", "Anew?")
    second = assembler.assembled(sketch.document)
    changed = [
        one.at
        for one, other in zip(first.questions, second.questions, strict=True)
        if one.piece is not other.piece
    ]
    assert changed == [at("weck-call")]
    assert second.frame is not None
    assert first.frame is not None
    assert all(one is other for one, other in zip(first.frame.speakers, second.frame.speakers, strict=True))


def test_a_blank_pack_lacks_an_article_and_questions(chance: Random) -> None:
    made = PackAssembler().assembled(build_blank_document("Cool streets", "en", "Ada", chance))
    assert made.wrong == ()
    assert sorted(each.pointer for each in made.problems) == [
        "/banks/0/questions",
        "/banks/0/summary",
        "/licence",
        "/sources",
        "/summary",
    ]
    assert made.whole(lambda asked: asked.is_finished) is not None


def test_parts_that_break_the_format_are_left_out_and_places_are_led_back() -> None:
    data = document()
    data["speakers"][0]["kind"] = "ghost"
    data["sources"][0]["passages"][1]["text"] = 7
    data["banks"][0]["questions"][0]["difficulty"] = 9
    data["banks"][0]["questions"][1]["kind"] = "riddle"
    made = PackAssembler().assembled(data)
    assert sorted(each.pointer for each in made.wrong) == [
        "/banks/0/questions/0/difficulty",
        "/banks/0/questions/1/kind",
        "/sources/0/passages/1/text",
        "/speakers/0/kind",
    ]
    assert find_document_pointer("/speakers/0/name", made.places) == "/speakers/1/name"
    assert find_document_pointer("/sources/0/passages/1/text", made.places) == "/sources/0/passages/2/text"
    whole = made.whole(lambda asked: asked.is_finished)
    assert whole is not None
    assert find_document_pointer("/banks/0/questions/0/prompt", whole[1]) == "/banks/0/questions/2/prompt"
    assert find_document_pointer("/title", whole[1]) == "/title"


@pytest.mark.parametrize(
    "wrong", [{"banks": 7}, {"sources": [[]]}, {"speakers": {}}, {"title": []}, {"x": 1}]
)
def test_whatever_a_document_holds_is_told_and_never_raises(wrong: dict[str, object]) -> None:
    made = PackAssembler().assembled(document() | wrong)
    assert made.wrong
    made.whole(lambda asked: asked.is_finished)


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_of_every_kind_nothing_but_the_kind_has_to_be_there(kind: str) -> None:
    model = find_question_model({"kind": kind})
    assert model is not None
    piece = complete_part(model, {"kind": kind})
    assert piece.model is not None
    assert piece.error is None
    assert {"/id", "/prompt", "/explanation"} <= {each.pointer for each in piece.unfinished}
    assert {each.code for each in piece.unfinished} == {UNFINISHED}


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_every_field_of_a_question_can_be_missing_and_is_told_once(kind: str) -> None:
    whole = question_json(document(), ONE_OF_EACH[kind])
    model = find_question_model(whole)
    assert model is not None
    assert complete_part(model, whole).unfinished == ()
    for name in whole.keys() - {"kind"}:
        half = {other: value for other, value in whole.items() if other != name}
        piece = complete_part(model, half)
        assert piece.model is not None
        needed = model.model_fields[name].is_required()
        assert [each.pointer for each in piece.unfinished] == ([f"/{name}"] if needed else [])


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_every_text_of_a_question_can_be_empty(kind: str) -> None:
    whole = question_json(document(), ONE_OF_EACH[kind])
    model = find_question_model(whole)
    assert model is not None
    for place in texts(whole, ""):
        if place == "/kind":
            continue
        piece = complete_part(model, emptied(whole, place))
        assert piece.model is not None, place
        assert [each.pointer for each in piece.unfinished] in ([place], []), place


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
    model = find_question_model(whole)
    assert model is not None
    piece = complete_part(model, whole)
    assert [each.pointer for each in piece.unfinished] == ["/options"]
    assert piece.unfinished[0].message == message("editing.unfinished.more", what="what can be chosen", n=1)
    assert piece.model.options[0].text == whole["options"][0]["text"]


def test_what_is_wrong_rather_than_missing_is_not_mended() -> None:
    whole = question_json(document(), ONE_OF_EACH["choice"])
    model = find_question_model(whole)
    assert model is not None
    for wrong in ({"prompt": "x" * 401}, {"difficulty": 9}, {"prompt": 7}, {"titel": "x"}, {"options": {}}):
        piece = complete_part(model, whole | wrong)
        assert piece.model is None
        assert piece.error is not None
    assert complete_part(Pack, 7).model is None
    assert find_question_model({"kind": "riddle"}) is None
    assert find_question_model([]) is None


def test_beside_what_is_wrong_what_is_missing_is_told_as_missing() -> None:
    whole = question_json(document(), ONE_OF_EACH["choice"]) | {"difficulty": 9, "prompt": ""}
    model = find_question_model(whole)
    assert model is not None
    piece = complete_part(model, whole)
    assert piece.model is None
    assert [each.pointer for each in piece.unfinished] == ["/prompt"]
    assert piece.error is not None
    assert [one["loc"] for one in piece.error.errors()] == [("difficulty",)]


def test_an_empty_text_that_need_not_be_there_is_left_out() -> None:
    whole = question_json(document(), ONE_OF_EACH["choice"]) | {"hint": "", "family": ""}
    model = find_question_model(whole)
    assert model is not None
    piece = complete_part(model, whole)
    assert piece.unfinished == ()
    assert (piece.model.hint, piece.model.family) == (None, None)
