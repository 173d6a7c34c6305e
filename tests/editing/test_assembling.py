"""A document as the models see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.editing.assembling import Assembler, led_back
from quizapp.editing.steps import Sketch
from quizapp.editing.store import blank
from tests.editing.builders import at, document
from tests.pack.builders import example_pack, questions

if TYPE_CHECKING:
    from random import Random


def test_a_finished_document_is_its_pack() -> None:
    made = Assembler().assembled(document())
    assert made.problems == made.wrong == ()
    whole = made.whole(lambda asked: asked.is_finished)
    assert whole is not None
    assert whole[0] == example_pack()
    assert [one.piece.model for one in made.questions] == questions(example_pack())
    assert made.questions[0].at == "/banks/0/questions/0"


def test_what_did_not_change_is_not_made_again() -> None:
    assembler = Assembler()
    first = assembler.assembled(document_ := document())
    sketch = Sketch(document_)
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
    assert all(one is other for one, other in zip(first.frame.voices, second.frame.voices, strict=True))


def test_a_blank_pack_lacks_an_article_and_questions(chance: Random) -> None:
    made = Assembler().assembled(blank("Cool streets", "en", "Ada", chance))
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
    data["voices"][0]["kind"] = "ghost"
    data["sources"][0]["passages"][1]["text"] = 7
    data["banks"][0]["questions"][0]["difficulty"] = 9
    data["banks"][0]["questions"][1]["kind"] = "riddle"
    made = Assembler().assembled(data)
    assert sorted(each.pointer for each in made.wrong) == [
        "/banks/0/questions/0/difficulty",
        "/banks/0/questions/1/kind",
        "/sources/0/passages/1/text",
        "/voices/0/kind",
    ]
    assert led_back("/voices/0/name", made.places) == "/voices/1/name"
    assert led_back("/sources/0/passages/1/text", made.places) == "/sources/0/passages/2/text"
    whole = made.whole(lambda asked: asked.is_finished)
    assert whole is not None
    assert led_back("/banks/0/questions/0/prompt", whole[1]) == "/banks/0/questions/2/prompt"
    assert led_back("/title", whole[1]) == "/title"


@pytest.mark.parametrize("wrong", [{"banks": 7}, {"sources": [[]]}, {"voices": {}}, {"title": []}, {"x": 1}])
def test_whatever_a_document_holds_is_told_and_never_raises(wrong: dict[str, object]) -> None:
    made = Assembler().assembled(document() | wrong)
    assert made.wrong
    made.whole(lambda asked: asked.is_finished)
