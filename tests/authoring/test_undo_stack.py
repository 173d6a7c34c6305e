"""What was done, back and forward, and the log of it: each line whole or not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.authoring import undo_log
from quizapp.authoring.edit_steps import PutEdit, Step, StepHistory
from quizapp.authoring.errors import EditMismatchError, SaveConflictError, SaveError
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.undo_stack import TYPING_PAUSE_S, UndoStack
from tests.authoring.builders import document, titled
from tests.authoring.limits import file_size_limit

if TYPE_CHECKING:
    from pathlib import Path


def test_typing_into_one_field_is_one_step_until_a_pause() -> None:
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
def test_typing_begins_a_step_of_its_own_after_something_else(between: str) -> None:
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


def test_the_first_note_makes_the_place_of_all_notes_in_the_same_step() -> None:
    desk = UndoStack(StepHistory(document()))
    desk.type("/notes/q-one", "A", 0)
    desk.type("/notes/q-one", "Ask", 0.1)
    assert desk.document["notes"] == {"q-one": "Ask"}
    assert len(desk.written.steps) == 1
    desk.undo()
    assert is_same_json(desk.document, document())


def test_typing_what_stands_there_already_is_no_step() -> None:
    desk = UndoStack(StepHistory(document()))
    desk.type("/title", document()["title"], 0)
    desk.do(Step("nothing", ()))
    assert desk.undoes is None
    assert desk.taken() == ()


def test_steps_are_named_and_undone_and_done_again_one_by_one() -> None:
    desk = UndoStack(StepHistory(document()))
    desk.do(titled(desk.document, "One"))
    desk.do(titled(desk.document, "Two"))
    assert desk.undoes is not None
    assert desk.undoes.name == "title"
    assert desk.undo() is not None
    assert desk.document["title"] == "One"
    assert desk.redoes is not None
    assert desk.redo() is not None
    assert desk.document["title"] == "Two"
    assert desk.redo() is None


def test_a_step_that_does_not_fit_changes_nothing_and_is_not_logged() -> None:
    desk = UndoStack(StepHistory(document()))
    with pytest.raises(EditMismatchError):
        desk.do(Step("wrong", (PutEdit("/title", "another", "x"),)))
    assert is_same_json(desk.document, document())
    assert desk.taken() == ()


def test_what_is_to_be_logged_is_handed_out_once() -> None:
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


def test_a_log_tells_the_document_with_all_steps_back_and_forward(tmp_path: Path) -> None:
    written = filled(tmp_path / "undo.log")
    replay = undo_log.read_log(tmp_path / "undo.log")
    assert replay is not None
    assert replay.written == written
    assert (replay.saved, replay.damaged) == ((written.document,), False)
    assert replay.size == (tmp_path / "undo.log").stat().st_size


def test_a_log_written_anew_tells_the_same(tmp_path: Path) -> None:
    written = filled(tmp_path / "undo.log")
    size = undo_log.write_log(tmp_path / "anew.log", written)
    replay = undo_log.read_log(tmp_path / "anew.log")
    assert replay is not None
    assert (replay.written, replay.size) == (written, size)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.floats(0, 1))
def test_a_log_cut_anywhere_tells_all_lines_that_are_whole(tmp_path: Path, share: float) -> None:
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


def test_a_line_that_was_changed_ends_what_is_believed_and_is_told_as_damage(tmp_path: Path) -> None:
    path = tmp_path / "undo.log"
    filled(path)
    path.write_bytes(path.read_bytes().replace(b'"new":"2"', b'"new":"X"', 1))
    replay = undo_log.read_log(path)
    assert replay is not None
    assert replay.damaged
    assert replay.written.document["title"] == "Title 1"


def test_a_line_that_does_not_fit_what_stands_there_is_damage_too(tmp_path: Path) -> None:
    path = tmp_path / "undo.log"
    filled(path)
    with path.open("ab") as file:
        file.write(
            undo_log.format_log_line({"do": {"name": "x", "edits": [{"take": "/banks/9", "value": 1}]}})
        )
    replay = undo_log.read_log(path)
    assert replay is not None
    assert replay.damaged


def test_what_is_no_log_tells_nothing(tmp_path: Path) -> None:
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


def test_a_disk_that_takes_half_a_line_takes_none_and_the_next_try_writes_all(tmp_path: Path) -> None:
    path = tmp_path / "undo.log"
    size = undo_log.write_log(path, StepHistory(document()))
    appender = undo_log.LogWriter(path, size)
    entry = undo_log.build_log_entry(titled(document(), "A title of some length"))
    with file_size_limit(size + 20), pytest.raises(SaveError):
        appender.append([entry])
    assert path.stat().st_size == size
    appender.append([entry])
    appender.close()
    replay = undo_log.read_log(path)
    assert replay is not None
    assert replay.written.document["title"] == "A title of some length"


@pytest.mark.parametrize("how", ["longer", "replaced", "gone"])
def test_a_log_that_others_wrote_to_is_left_alone(tmp_path: Path, how: str) -> None:
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
