"""Documents as the models see them, whole and half-written."""

from typing import Any

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


def test_a_finished_document_is_its_pack():
    made = PackAssembler().assembled(document())
    assert made.problems == made.wrong == ()
    whole = made.whole(lambda asked: asked.is_finished)
    assert whole[0] == example_pack()
    assert [one.piece.model for one in made.questions] == questions(example_pack())
    assert made.questions[0].at == "/banks/0/questions/0"


def test_what_did_not_change_is_not_made_again():
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
    assert all(one is other for one, other in zip(first.frame.speakers, second.frame.speakers, strict=True))


def test_a_blank_pack_lacks_an_article_and_questions(chance):
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


def test_parts_that_break_the_format_are_left_out_and_places_are_led_back():
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
    assert find_document_pointer("/banks/0/questions/0/prompt", whole[1]) == "/banks/0/questions/2/prompt"
    assert find_document_pointer("/title", whole[1]) == "/title"


@pytest.mark.parametrize(
    "wrong", [{"banks": 7}, {"sources": [[]]}, {"speakers": {}}, {"title": []}, {"x": 1}]
)
def test_whatever_a_document_holds_is_told_and_never_raises(wrong):
    made = PackAssembler().assembled(document() | wrong)
    assert made.wrong
    made.whole(lambda asked: asked.is_finished)


def completed(half: Any) -> Any:
    """A question as its model takes it, with what is missing of it."""
    return complete_part(find_question_model(half), half)


def choice(**changes: Any) -> Any:
    """The example's choice with some fields changed, as plain data."""
    return question_json(document(), ONE_OF_EACH["choice"]) | changes


def unfinished(half: Any) -> list[str]:
    """The places that wait to be written in a question that breaks nothing."""
    piece = completed(half)
    assert piece.model is not None
    return [each.pointer for each in piece.unfinished]


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_of_every_kind_nothing_but_the_kind_has_to_be_there(kind):
    assert {"/id", "/prompt", "/explanation"} <= set(unfinished({"kind": kind}))
    assert completed({"kind": kind}).error is None
    assert {each.code for each in completed({"kind": kind}).unfinished} == {UNFINISHED}


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_every_field_of_a_question_can_be_missing_and_every_text_empty(kind):
    whole = question_json(document(), ONE_OF_EACH[kind])
    assert unfinished(whole) == []
    for name in whole.keys() - {"kind"}:
        half = {other: value for other, value in whole.items() if other != name}
        needed = find_question_model(whole).model_fields[name].is_required()
        assert unfinished(half) == ([f"/{name}"] if needed else [])
    for place in texts(whole, ""):
        if place != "/kind":
            sketch = Transaction(whole)
            sketch.put(place, "")
            assert unfinished(sketch.document) in ([place], []), place


def texts(node: object, at: str) -> list[str]:
    if isinstance(node, str):
        return [at]
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [inner for name, value in pairs for inner in texts(value, f"{at}/{name}")]


def test_a_list_that_is_too_short_is_told_with_how_many_more():
    half = choice(options=choice()["options"][:1])
    (told,) = completed(half).unfinished
    more = message("editing.unfinished.more", what="what can be chosen", n=1)
    assert (told.pointer, told.message) == ("/options", more)
    assert completed(half).model.options[0].text == half["options"][0]["text"]


def test_what_is_wrong_rather_than_missing_is_not_mended():
    for wrong in ({"prompt": "x" * 401}, {"difficulty": 9}, {"prompt": 7}, {"titel": "x"}, {"options": {}}):
        piece = completed(choice(**wrong))
        assert piece.model is None
        assert piece.error is not None
    assert complete_part(Pack, 7).model is None
    assert find_question_model({"kind": "riddle"}) is None
    assert find_question_model([]) is None


def test_beside_what_is_wrong_what_is_missing_is_told_as_missing():
    piece = completed(choice(difficulty=9, prompt=""))
    assert piece.model is None
    assert [each.pointer for each in piece.unfinished] == ["/prompt"]
    assert [one["loc"] for one in piece.error.errors()] == [("difficulty",)]


def test_an_empty_text_that_need_not_be_there_is_left_out():
    piece = completed(choice(hint="", family=""))
    assert piece.unfinished == ()
    assert (piece.model.hint, piece.model.family) == (None, None)
