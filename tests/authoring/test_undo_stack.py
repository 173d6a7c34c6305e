"""What was done, back and forward, and the log of it: each line whole or not there."""

import copy
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from quizapp.authoring import undo_log
from quizapp.authoring.edit_steps import PutEdit, Step, StepHistory, Transaction
from quizapp.authoring.errors import EditMismatchError, SaveConflictError
from quizapp.authoring.folder_layout import LOG_FILE_NAME
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.undo_stack import TYPING_PAUSE_S, UndoStack
from quizapp.authoring.working_copy import WorkingCopy, open_working_copy
from quizapp.authoring.working_copy_store import create_working_copy
from tests.authoring.builders import NOW, document, titled


def test_typing_into_one_field_is_one_step_until_a_pause():
    desk = UndoStack(StepHistory(document()))
    for second, text in enumerate(["T", "Th", "The", "The f"]):
        desk.type("/title", text, second)
    assert len(desk.written.steps) == 1
    desk.type("/title", "The ferry", 3 + TYPING_PAUSE_S)
    assert len(desk.written.steps) == 2
    desk.undo()
    assert desk.document["title"] == "The f"
    desk.undo()
    assert is_same_json(desk.document, document())


@pytest.mark.parametrize("between", ["field", "step", "undo", "left"])
def test_typing_begins_a_step_of_its_own_after_something_else(between):
    desk = UndoStack(StepHistory(document()))
    desk.type("/title", "A", 0)
    if between == "field":
        desk.type("/summary", "B", 0.1)
    elif between == "step":
        desk.do(titled(desk.document, "C"))
    elif between == "left":
        desk.pause()
    else:
        desk.undo()
    count = len(desk.written.steps)
    desk.type("/title", "D", 0.2)
    assert len(desk.written.steps) == count + 1


def test_the_first_note_makes_the_place_of_all_notes_in_the_same_step():
    desk = UndoStack(StepHistory(document()))
    desk.type("/notes/q-one", "A", 0)
    desk.type("/notes/q-one", "Ask", 0.1)
    assert desk.document["notes"] == {"q-one": "Ask"}
    assert len(desk.written.steps) == 1
    desk.undo()
    assert is_same_json(desk.document, document())


def test_typing_what_stands_there_already_is_no_step():
    desk = UndoStack(StepHistory(document()))
    desk.type("/title", document()["title"], 0)
    desk.do(Step("nothing", ()))
    assert desk.undoes is None
    assert desk.taken() == ()


def test_a_step_that_does_not_fit_changes_nothing_and_is_not_logged():
    desk = UndoStack(StepHistory(document()))
    with pytest.raises(EditMismatchError):
        desk.do(Step("wrong", (PutEdit("/title", "another", "x"),)))
    assert is_same_json(desk.document, document())
    assert desk.taken() == ()


def test_what_is_to_be_logged_is_handed_out_once():
    desk = UndoStack(StepHistory(document()))
    desk.type("/title", "A", 0)
    desk.type("/title", "AB", 1)
    desk.undo()
    desk.redo()
    assert [next(iter(entry)) for entry in desk.taken()] == ["do", "on", "undo", "redo"]
    assert desk.taken() == ()


def filled(path: Path, titles: int = 5) -> StepHistory:
    """A log of so many titles, the last of them undone."""
    desk = UndoStack(StepHistory(document()))
    for number in range(titles):
        desk.do(titled(desk.document, f"Title {number}"))
    desk.undo()
    appender = undo_log.LogWriter(path, undo_log.write_log(path, StepHistory(document())))
    appender.append([*desk.taken(), {"saved": 1}])
    appender.close()
    return desk.written


def test_a_log_tells_the_document_with_all_steps_back_and_forward(tmp_path):
    written = filled(tmp_path / "undo.log")
    replay = undo_log.read_log(tmp_path / "undo.log")
    assert replay.written == written
    assert (replay.saved, replay.damaged) == ((written.document,), False)
    assert replay.size == (tmp_path / "undo.log").stat().st_size


def test_a_log_written_anew_tells_the_same(tmp_path):
    written = filled(tmp_path / "undo.log")
    size = undo_log.write_log(tmp_path / "anew.log", written)
    replay = undo_log.read_log(tmp_path / "anew.log")
    assert (replay.written, replay.size) == (written, size)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(0, 1))
def test_a_log_cut_anywhere_tells_all_lines_that_are_whole(tmp_path, share):
    path = tmp_path / "undo.log"
    written = filled(path)
    data = path.read_bytes()
    cut = int(share * len(data))
    path.write_bytes(data[:cut])
    replay = undo_log.read_log(path)
    if replay is None:
        assert data[:cut].count(b"\n") == 0
        return
    assert not replay.damaged
    assert replay.lines == data[:cut].count(b"\n")
    assert is_same_json(replay.written.document["title"], _title_after(written, replay.lines - 1))


def _title_after(written: StepHistory, entries: int) -> str:
    titles = [document()["title"], *(f"Title {number}" for number in range(5)), "Title 3", "Title 3"]
    return titles[entries]


def test_a_line_that_does_not_fit_what_stands_there_is_damage_too(tmp_path):
    path = tmp_path / "undo.log"
    filled(path)
    with path.open("ab") as file:
        file.write(
            undo_log.format_log_line({"do": {"name": "x", "edits": [{"take": "/banks/9", "value": 1}]}})
        )
    replay = undo_log.read_log(path)
    assert replay.damaged


def test_what_is_no_log_tells_nothing(tmp_path):
    path = tmp_path / "undo.log"
    for data in (
        b"",
        b"hello\n",
        b"00000000 {}\n",
        undo_log.format_log_line({"quizapp-work": 2, "base": {}}),
        undo_log.format_log_line([1]),
    ):
        path.write_bytes(data)
        assert undo_log.read_log(path) is None


@pytest.mark.parametrize("how", ["longer", "replaced", "gone"])
def test_a_log_that_others_wrote_to_is_left_alone(tmp_path, how):
    path = tmp_path / "undo.log"
    appender = undo_log.LogWriter(path, undo_log.write_log(path, StepHistory(document())))
    theirs = undo_log.format_log_line({"saved": "theirs"})
    if how == "longer":
        with path.open("ab") as file:
            file.write(theirs)
    elif how == "replaced":
        undo_log.write_log(path, StepHistory({}))
    else:
        path.unlink()
    there = path.read_bytes() if path.exists() else None
    with pytest.raises(SaveConflictError):
        appender.append([{"saved": "mine"}])
    assert (path.read_bytes() if path.exists() else None) == there
    appender.close()


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


Editing.TestCase.settings = settings(stateful_step_count=30)
TestEditing = Editing.TestCase
