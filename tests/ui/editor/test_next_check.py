"""F8 in the real screen: to the very place of each thing that is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.editing.pointers import get
from quizapp.ui.editor.form.field_box import FieldBox
from quizapp.ui.editor.form.part_box import PartBox
from tests.ui.editor.at_desk import at_desk
from tests.ui.editor.form.given import document

if TYPE_CHECKING:
    from pathlib import Path

WRONG = {
    "/authors": [],
    "/banks/0/questions/2/altered": None,
    "/banks/1/questions/2/hint": "They so-called decided it.",
    "/banks/1/questions/6/closest": [],
    "/banks/1/questions/9/proofs/0/0/said/0/cue": "never said so",
    "/banks/1/title": "",
    "/banks/2/questions/0/statement": "",
    "/banks/2/questions/1/closest/0/quote": "These words are nowhere.",
    "/banks/2/questions/5/closest": [],
    "/banks/3/questions/1/items/0/citation/quote": "These words are nowhere.",
    "/banks/3/questions/2/options/1/feedback": "",
    "/banks/4/questions/0/key": "nowhere",
    "/banks/4/questions/1/decoys/0/citation/quote": "These words are nowhere.",
    "/banks/4/questions/3/items/1/key": "nowhere",
    "/sources/0/rights/statement": "",
    "/voices/2/name": "",
}
"""What is made wrong, by its pointer; None: it is taken away."""

NO_TRAP = {
    "/banks/0/questions/0": "options/0",
    "/banks/0/questions/1": "options/0",
    "/banks/1/questions/3": "known/0",
    "/banks/1/questions/4": "offered/1",
    "/banks/1/questions/8": "options/0",
    "/banks/2/questions/3": "decoys/0",
    "/banks/3/questions/0": "known/0",
}
"""Questions of seven kinds that lose their traps, and the first wrong answer of each."""

LOST = "/media/0/file"
"""The file of its picture is not there."""

ELSEWHERE = {
    "/authors": "/authors/0",
    "/banks/1/questions/6/closest": "/banks/1/questions/6/proofs",
    "/banks/4/questions/0/key": "/banks/4/questions/0/options/0",
}
"""Where the keyboard goes instead: into a list, to what is asked for in its place, to the mark of the key."""


def faulty() -> Any:
    made = document()
    for pointer, value in WRONG.items():
        outer, _, name = pointer.rpartition("/")
        around = get(made, outer)
        if value is None:
            del around[name]
        else:
            around[name] = value
    for at in NO_TRAP:
        asked = get(made, at)
        listed = [each for name in ("options", "offered", "decoys", "known") for each in asked.get(name, [])]
        for reason in (*listed, asked.get("nobody", {}), asked.get("other", {})):
            reason.pop("trap", None)
    return made


def place_of(widget: QWidget | None) -> str:
    """The pointer of the field that has the keyboard, else of the smallest part around it."""
    while widget is not None:
        if isinstance(widget, FieldBox):
            return widget.field.pointer
        if isinstance(widget, PartBox) and widget.part.pointer:
            return widget.part.pointer
        widget = widget.parentWidget()
    return ""


def test_f8_leads_to_the_place_itself_of_whatever_is_found(look: Any, entered: Any, tmp_path: Path) -> None:
    wrong = {ELSEWHERE.get(each, each.removesuffix("/quote")) for each in WRONG}
    expected = wrong | {f"{at}/{inner}/trap" for at, inner in NO_TRAP.items()} | {LOST}
    with at_desk(look, entered, tmp_path, faulty()) as desk:
        desk.presenter.check()
        reached: list[str] = []
        for _ in expected:
            desk.press(Qt.Key.Key_F8)
            reached.append(place_of(QApplication.focusWidget()))
        assert sorted(reached) == sorted(expected)
