"""Edits, undo, redo, saving, crashes and openings in any order, against a plain list of documents."""

from __future__ import annotations

import copy
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.folder_layout import LOG_FILE_NAME
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.working_copy import WorkingCopy, open_working_copy
from quizapp.authoring.working_copy_store import create_working_copy
from tests.authoring.builders import NOW

NAMES = st.sampled_from(["a", "b"])
WORDS = st.text(alphabet="xyz é\ud800", max_size=4)
VALUES = st.sampled_from([None, True, 1, 1.5, "w", [], {"a": ["x"]}])


class Editing(RuleBasedStateMachine):
    """The plain model is a list of deep copies: those before now, and those after it that were undone."""

    def __init__(self) -> None:
        super().__init__()
        self.data = Path(tempfile.mkdtemp(prefix="editing"))
        self.now = NOW
        self.open_: WorkingCopy
        self.past: list[Any] = []
        self.future: list[Any] = []
        self.logged: tuple[list[Any], list[Any]] = ([], [])

    @initialize()
    def begin(self) -> None:
        start = {"id": "p", "a": "", "b": [[], {"a": "x"}]}
        self.folder = create_working_copy(self.data, StepHistory(start), "Pack", self.now, Random(1))
        self.past = [copy.deepcopy(start)]
        self.logged = (list(self.past), [])
        self.open_ = open_working_copy(self.folder, self.now)

    @property
    def document(self) -> Any:
        return self.open_.desk.document

    def _did(self, changed: Any) -> None:
        self.past.append(changed)
        self.future.clear()

    @rule(value=VALUES, name=NAMES)
    def put(self, value: Any, name: str) -> None:
        sketch = Transaction(self.document)
        sketch.put(f"/c/{name}" if "c" in self.document else "/c", value if "c" in self.document else {})
        step = sketch.step("put")
        if step.edits:
            self.open_.desk.do(step)
            plain = copy.deepcopy(self.past[-1])
            if "c" in plain:
                plain["c"][name] = copy.deepcopy(value)
            else:
                plain["c"] = {}
            self._did(plain)

    @rule(value=VALUES, place=st.integers(0, 5))
    def insert(self, value: Any, place: int) -> None:
        place = min(place, len(self.document["b"]))
        sketch = Transaction(self.document)
        sketch.insert(f"/b/{place}", value)
        self.open_.desk.do(sketch.step("insert"))
        plain = copy.deepcopy(self.past[-1])
        plain["b"].insert(place, copy.deepcopy(value))
        self._did(plain)

    @precondition(lambda self: self.past and self.past[-1]["b"])
    @rule(one=st.integers(0, 9), other=st.integers(0, 9))
    def move_or_take(self, one: int, other: int) -> None:
        plain = copy.deepcopy(self.past[-1])
        one %= len(plain["b"])
        sketch = Transaction(self.document)
        taken = plain["b"].pop(one)
        if other % 3 == 0:
            sketch.take(f"/b/{one}")
        else:
            other %= len(plain["b"]) + 1
            plain["b"].insert(other, taken)
            sketch.move(f"/b/{one}", f"/b/{other}")
        step = sketch.step("rearrange")
        self.open_.desk.do(step)
        if step.edits:
            self._did(plain)

    @rule(words=WORDS, long=st.booleans())
    def type_words(self, words: str, long: bool) -> None:
        self.now += timedelta(seconds=60 if long else 1)
        desk = self.open_.desk
        text = desk.document["a"] + words
        steps = len(desk.written.steps)
        desk.type("/a", text, self.now.timestamp())
        if words:
            plain = {**copy.deepcopy(self.past[-1]), "a": text}
            if len(desk.written.steps) == steps and not self.future:
                self.past[-1] = plain
            else:
                self._did(plain)

    @rule()
    def undo(self) -> None:
        if self.open_.desk.undo():
            self.future.append(self.past.pop())
        else:
            assert len(self.past) == 1

    @rule()
    def redo(self) -> None:
        if self.open_.desk.redo():
            self.past.append(self.future.pop())
        else:
            assert not self.future

    @rule()
    def log(self) -> None:
        self.open_.keeper.log(self.open_.desk.taken())
        self.logged = (list(self.past), list(self.future))

    @rule()
    def save(self) -> None:
        self.log()
        self.open_.keeper.save(self.document, self.now)

    @rule(torn=st.binary(max_size=12).filter(lambda data: b"\n" not in data))
    def crash_and_open(self, torn: bytes) -> None:
        self.open_.keeper.release()
        with (self.folder / LOG_FILE_NAME).open("ab") as file:
            file.write(torn)
        self._open()
        self.past, self.future = list(self.logged[0]), list(self.logged[1])

    @rule()
    def close_and_open(self) -> None:
        self.log()
        self.open_.keeper.close(self.document, self.now)
        self._open()

    def _open(self) -> None:
        self.now += timedelta(minutes=1)
        self.open_ = open_working_copy(self.folder, self.now)
        assert self.open_.told == ()

    @invariant()
    def the_document_is_the_last_of_the_list(self) -> None:
        if self.past:
            assert is_same_json(self.document, self.past[-1])
            assert len(self.open_.desk.written.steps) == len(self.past) - 1
            assert len(self.open_.desk.written.undone) == len(self.future)

    def teardown(self) -> None:
        if self.past:
            while self.open_.desk.undo():
                pass
            assert is_same_json(self.document, self.past[0])
            self.open_.keeper.release()
        shutil.rmtree(self.data)


Editing.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
TestEditing = Editing.TestCase
