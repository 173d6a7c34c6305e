"""What the editor writes by itself follows from the evidence, holds for the checks, and replaces nothing."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from quizapp.editing.checking import Checker
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import get
from quizapp.editing.steps import Written
from quizapp.editing.undo import Desk
from quizapp.pack.words import KINDS
from quizapp.ui.editor.selected import Chosen, begun, cited
from quizapp.ui.editor.suggesting import filled_step, follows, prompted
from tests.ui.editor.form.given import CHANCE, document, of_kind
from tests.ui.fakes import translate

TEXTS = ("feedback", "explanation", "trap")


def emptied(node: Any) -> None:
    """Take all that could follow out of a question."""
    if isinstance(node, dict):
        for name in TEXTS:
            node.pop(name, None)
        for value in node.values():
            emptied(value)
    elif isinstance(node, list):
        for value in node:
            emptied(value)


def filled(kind: Any) -> tuple[Any, str, dict[str, Any]]:
    """The document with a question of a kind emptied and filled again, its pointer, and what came."""
    made, at = of_kind(kind)
    made = deepcopy(made)
    emptied(get(made, at))
    found = follows(made, at, translate)
    desk = Desk(Written(made))
    if found:
        desk.do(filled_step(made, at, translate))
    return desk.document, at, found


@pytest.mark.parametrize("kind", KINDS)
def test_what_follows_stands_in_the_question_and_no_check_minds_it(kind: Any) -> None:
    made, at, found = filled(kind)
    assert found
    assert all(get(made, pointer) == value for pointer, value in found.items())
    assert all("{" not in str(value) and "  " not in str(value) for value in found.values())
    wrong = [each for each in Checker().checked(made) if each.pointer in found and each.severity == "error"]
    assert wrong == []
    assert follows(made, at, translate) == {}
    with pytest.raises(NotDoneError):
        filled_step(made, at, translate)


@pytest.mark.parametrize("kind", ["attribution", "chain", "evidence", "order"])
def test_of_some_kinds_nothing_is_left_to_write(kind: Any) -> None:
    made, at, _ = filled(kind)
    assert [
        each for each in Checker().checked(made) if each.code == "unfinished" and each.pointer.startswith(at)
    ] == []


def test_what_is_written_stays() -> None:
    made, at = of_kind("attribution")
    assert f"{at}/explanation" not in follows(made, at, translate)
    made = deepcopy(made)
    get(made, at)["explanation"] = ""
    assert list(follows(made, at, translate)) == [f"{at}/explanation"]


def test_a_pack_in_another_language_gets_none_of_these_sentences() -> None:
    made, at = of_kind("attribution")
    made = deepcopy(made) | {"language": "de"}
    emptied(get(made, at))
    assert follows(made, at, translate) == {}
    step = begun(made, at, "verdict", None, CHANCE, selected=False)
    assert prompted(made, step, translate) is step


def test_a_question_that_is_begun_asks_what_its_kind_mostly_asks() -> None:
    made = document()
    step = prompted(made, begun(made, "", "evidence", None, CHANCE, selected=False), translate)
    desk = Desk(Written(made))
    desk.do(step)
    assert desk.document["banks"][-1]["questions"][-1]["prompt"] == translate("editor_texts.prompts.evidence")
    desk.undo()
    assert desk.document == made


def test_words_that_become_an_item_have_their_speaker_as_its_partner() -> None:
    made, at = of_kind("match")
    made = deepcopy(made)
    get(made, at).update(items=[], partners=[])
    citation = get(made, of_kind("attribution")[1])["proofs"][0][0]
    words = next(each for each in made["sources"][0]["passages"] if each["id"] == citation["passage"])
    start = words["text"].index(citation["quote"])
    desk = Desk(Written(made))
    for _ in range(2):
        chosen = Chosen(words["id"], start, start + len(citation["quote"]))
        desk.do(cited(desk.document, get(desk.document, at), chosen, CHANCE))
    (partner,) = get(desk.document, at)["partners"]
    assert partner["voice"] == citation["said"][-1]["voice"]
    assert [each["key"] for each in get(desk.document, at)["items"]] == [partner["id"]] * 2
