"""To the very place of each thing that is found, in the real screen: by F8, and from the hand-out."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value
from quizapp.ui.kit.buttons import LinkButton
from tests.authoring.builders import document as example
from tests.ui.editor.form.given import document
from tests.ui.walk import settle, visible

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WRONG = {
    "/authors": [],
    "/banks/1/title": "",
    "/sources/0/rights/statement": "",
    "/speakers/2/name": "",
}
"""What is made wrong outside questions, by its pointer."""

WRONG_IN_A_QUESTION: list[tuple[str, str, Any]] = [
    ("verdict", "altered", None),
    ("verdict", "closest", []),
    ("find_evidence", "statement", ""),
    ("attribution", "evidence/0/0/attributions/0/cue", "never said so"),
    ("attribution", "hint", "They so-called decided it."),
    ("choice", "closest/0/quote", "These words are nowhere."),
    ("choice", "key", "nowhere"),
    ("choices", "options/1/feedback", ""),
    ("find_evidence", "distractors/0/citation/quote", "These words are nowhere."),
    ("match", "items/1/key", "nowhere"),
    ("order", "items/0/citation/quote", "These words are nowhere."),
]
"""What is made wrong in a question of its own: its kind, where, and what; None: it is taken away."""

NO_TRAP = ("attribution", "chain", "choice", "number", "text")
"""Kinds of which a question loses its traps."""

LOST = "/media/0/file"
"""The file of its picture is not there."""

ELSEWHERE = {"/authors": "/authors/0"}
"""Where the keyboard goes instead: into a list."""

INSTEAD = {"key": "options/0"}
"""Within questions: to the mark of the key."""


def put(made: Any, pointer: str, value: Any) -> None:
    """Put a value where the pointer leads; None takes away what is there."""
    outer, _, name = pointer.rpartition("/")
    around = get_value(made, outer)
    if value is None:
        del around[name]
    else:
        around[name] = value


def has(asked: Any, path: str) -> bool:
    """Whether a question has something at a path from it."""
    for name in path.split("/"):
        asked = asked[int(name)] if isinstance(asked, list) and asked else asked and asked.get(name)
        if not asked:
            return False
    return True


def answers(asked: Any) -> list[tuple[str, Any]]:
    """The answers of a question that could name a trap, with their paths."""
    return [
        (f"{name}/{place}", reason)
        for name in ("options", "offered", "distractors", "known")
        for place, reason in enumerate(asked.get(name, []))
    ]


def is_right(asked: Any, reason: Any) -> bool:
    """Whether a reason is of an answer that is right."""
    key = asked.get("key")
    right = key if isinstance(key, list) else [key]
    name = reason.get("id") or reason.get("speaker")
    return name is not None and name in right


def faulty() -> tuple[Any, set[str]]:
    """Return the pack with all that is wrong in it, and where F8 is to lead."""
    made = document()
    for pointer, value in WRONG.items():
        put(made, pointer, value)
    places = {ELSEWHERE.get(each, each) for each in WRONG}
    free = dict(document_traversal.questions(made))
    for kind, path, value in WRONG_IN_A_QUESTION:
        at = next(at for at, asked in free.items() if asked["kind"] == kind and has(asked, path))
        put(made, f"{at}/{path}", value)
        del free[at]
        places.add(f"{at}/{INSTEAD.get(path, path.removesuffix('/quote'))}")
    for kind in NO_TRAP:
        at = next(at for at, asked in free.items() if asked["kind"] == kind and answers(asked))
        asked = free.pop(at)
        for _, reason in answers(asked):
            reason.pop("trap", None)
        for other in ("nobody", "other"):
            asked.get(other, {}).pop("trap", None)
        first = next(path for path, reason in answers(asked) if not is_right(asked, reason))
        places.add(f"{at}/{first}/trap")
    return made, places | {LOST}


def test_f8_leads_to_the_place_itself_of_whatever_is_found(sit):
    made, expected = faulty()
    desk = sit(made)
    desk.presenter.check()
    reached: list[str] = []
    for _ in expected:
        desk.press(Qt.Key.Key_F8)
        reached.append(desk.place)
    assert sorted(reached) == sorted(expected)


def test_go_there_leads_a_missing_author_from_the_hand_out_into_a_field_in_which_the_name_is_kept(sit):
    desk = sit(example() | {"authors": []})
    desk.presenter.hand_out()
    settle()
    (stop,) = desk.standing.stops
    assert stop.pointer == "/authors"
    (link,) = visible(desk.part("stops"), LinkButton)
    link.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert (desk.over, desk.place) == (None, "/authors/0")
    for words in ("Ada Renn", "Bo"):
        desk.type(words)
        assert (desk.document["authors"], desk.place) == ([words], "/authors/0")
        while desk.state.undo:
            desk.presenter.undo()
        assert desk.document["authors"] == []
