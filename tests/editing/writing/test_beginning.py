"""Questions begun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.editing import walk
from quizapp.editing.assembling import Assembler
from quizapp.editing.pointers import get, same
from quizapp.editing.steps import Written
from quizapp.editing.writing.citations import select
from quizapp.editing.writing.questions import begin_from, begin_question
from quizapp.pack.proving import find
from quizapp.pack.words import KINDS
from tests.editing.builders import document
from tests.editing.writing.test_selecting import selected

if TYPE_CHECKING:
    from random import Random

BANK = document()["banks"][0]["id"]


def begun(step: Any) -> tuple[Any, Written]:
    written = Written(document()).done(step)
    return walk.question(written.document, step.subject)[1], written


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_question_of_every_kind_lacks_things_and_breaks_nothing(kind: Any, chance: Random) -> None:
    made, written = begun(begin_question(document(), BANK, kind, chance))
    assert made["kind"] == kind
    assembled = Assembler().assembled(written.document)
    assert assembled.wrong == ()
    assert assembled.problems
    assert same(written.back().document, document())


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_from_words_has_evidence_that_holds(kind: Any, chance: Random) -> None:
    words = selected("every seat had been taken on Fridays")
    made, written = begun(begin_from(document(), BANK, kind, words, chance))
    assert Assembler().assembled(written.document).wrong == ()
    cited = [citation for _, citation in walk.citations(made)]
    assert [(each["passage"], each["quote"]) for each in cited] == [("gazette-3", words.words)]
    text = walk.passage(document(), "gazette-3")[1]["text"]
    assert find(text, cited[0]["quote"]) == words.span
    assert cited[0]["said"][-1]["voice"] == "corran"


def test_who_said_it_begins_with_the_claim_the_voice_and_others_that_are_heard(chance: Random) -> None:
    words = selected("every seat had been taken on Fridays")
    made, _ = begun(begin_from(document(), BANK, "attribution", words, chance))
    assert (made["claim"], made["key"]) == ("every seat had been taken on Fridays", "corran")
    voices = [option["voice"] for option in made["options"]]
    assert voices[0] == "corran"
    assert len(voices) == len(set(voices)) == 4
    assert made["reads"] == ["gazette"]


def test_is_it_supported_begins_as_a_statement_of_that_voice(chance: Random) -> None:
    words = selected("every seat had been taken on Fridays")
    made, _ = begun(begin_from(document(), BANK, "verdict", words, chance))
    assert (made["statement"], made["of"], made["key"]) == (words.words, "corran", "supported")


def test_a_chain_begins_with_its_row(chance: Random) -> None:
    words = selected("the crossing felt safer", "gazette-5")
    said = [{"voice": "report", "status": "finding"}, {"voice": "passengers", "status": "claim"}]
    made, _ = begun(begin_from(document(), BANK, "chain", words, chance, said=said))
    assert made["key"] == ["report", "passengers"]
    assert {"report", "passengers"} <= {option["voice"] for option in made["offered"]}


def test_put_in_order_begins_with_an_item_for_each_sentence(chance: Random) -> None:
    words = select(document(), "gazette-2", 0, 400)
    made, _ = begun(begin_from(document(), BANK, "order", words, chance))
    assert [item["text"][:12] for item in made["items"]] == ["The last bus", "The ferry tr"]
    assert made["order"] == [[item["id"]] for item in made["items"]]


def test_a_number_begins_with_the_only_figure_of_its_words(chance: Random) -> None:
    one = selected("carried 412 passengers a week", "gazette-1")
    assert begun(begin_from(document(), BANK, "number", one, chance))[0]["value"] == "412"
    two = selected("14 of 60 evenings", "gazette-4")
    assert begun(begin_from(document(), BANK, "number", two, chance))[0]["value"] == ""


def test_it_is_put_at_the_place_that_is_asked_for(chance: Random) -> None:
    step = begin_question(document(), BANK, "choice", chance, place=1)
    written = Written(document()).done(step)
    assert get(written.document, "/banks/0/questions/1")["id"] == step.subject


def test_where_nobody_is_told_the_voice_is_left_open(chance: Random) -> None:
    words = selected("The last bus over the bridge", "gazette-2")
    made, _ = begun(begin_from(document(), BANK, "attribution", words, chance, said=[]))
    assert "key" not in made
