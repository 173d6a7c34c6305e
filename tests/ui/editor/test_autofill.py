"""What the editor writes by itself follows from the evidence, holds for the checks, and replaces nothing."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.undo_stack import UndoStack
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.ui.editor.autofill import add_default_prompt, build_fill_step, derive_values
from quizapp.ui.editor.text_selection import TextSelection, build_evidence_step, build_question_step
from tests.ui.editor.form.given import CHANCE, document, of_kind
from tests.ui.fakes import translate

TEXTS = ("feedback", "explanation", "trap")


def emptied(node: Any) -> None:
    """Take all that could follow out of a question."""
    if isinstance(node, dict):
        for name in TEXTS:
            if not isinstance(node.get(name), dict):  # the feedback to a verdict is three of them
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
    emptied(get_value(made, at))
    found = derive_values(made, at, translate)
    desk = UndoStack(StepHistory(made))
    if found:
        desk.do(build_fill_step(made, at, translate))
    return desk.document, at, found


@pytest.mark.parametrize("kind", QUESTION_KINDS)
def test_what_follows_stands_in_the_question_and_no_check_minds_it(kind):
    made, at, found = filled(kind)
    assert found
    assert all(get_value(made, pointer) == value for pointer, value in found.items())
    assert all("{" not in str(value) and "  " not in str(value) for value in found.values())
    wrong = [
        each for each in LiveChecker().checked(made) if each.pointer in found and each.severity == "error"
    ]
    assert wrong == []
    assert derive_values(made, at, translate) == {}
    with pytest.raises(OperationError):
        build_fill_step(made, at, translate)


@pytest.mark.parametrize("kind", ["attribution", "chain", "find_evidence", "order"])
def test_of_some_kinds_nothing_is_left_to_write(kind):
    made, at, _ = filled(kind)
    assert [
        each
        for each in LiveChecker().checked(made)
        if each.code == "unfinished" and each.pointer.startswith(at)
    ] == []


def test_what_is_written_stays():
    made, at = of_kind("attribution")
    assert f"{at}/explanation" not in derive_values(made, at, translate)
    made = deepcopy(made)
    get_value(made, at)["explanation"] = ""
    assert list(derive_values(made, at, translate)) == [f"{at}/explanation"]


def test_a_pack_in_another_language_gets_none_of_these_sentences():
    made, at = of_kind("attribution")
    made = deepcopy(made) | {"language": "de"}
    emptied(get_value(made, at))
    assert derive_values(made, at, translate) == {}
    step = build_question_step(made, at, "verdict", None, CHANCE, selected=False)
    assert add_default_prompt(made, step, translate) is step


def test_a_question_that_is_begun_asks_what_its_kind_mostly_asks():
    made = document()
    step = add_default_prompt(
        made, build_question_step(made, "", "find_evidence", None, CHANCE, selected=False), translate
    )
    desk = UndoStack(StepHistory(made))
    desk.do(step)
    assert desk.document["banks"][-1]["questions"][-1]["prompt"] == translate(
        "editor_texts.prompts.find_evidence"
    )
    desk.undo()
    assert desk.document == made


def test_words_that_become_an_item_have_their_speaker_as_its_partner():
    made, at = of_kind("match")
    made = deepcopy(made)
    get_value(made, at).update(items=[], partners=[])
    citation = get_value(made, of_kind("attribution")[1])["evidence"][0][0]
    words = next(each for each in made["sources"][0]["passages"] if each["id"] == citation["passage"])
    start = words["text"].index(citation["quote"])
    desk = UndoStack(StepHistory(made))
    for _ in range(2):
        chosen = TextSelection(words["id"], start, start + len(citation["quote"]))
        desk.do(build_evidence_step(desk.document, get_value(desk.document, at), chosen, CHANCE))
    (partner,) = get_value(desk.document, at)["partners"]
    assert partner["speaker"] == citation["attributions"][-1]["speaker"]
    assert [each["key"] for each in get_value(desk.document, at)["items"]] == [partner["id"]] * 2
