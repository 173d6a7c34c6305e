"""Opening what was closed, killed, changed underneath, or is open elsewhere."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from quizapp.editing import undo
from quizapp.editing.errors import NoCopyError, OpenElsewhereError
from quizapp.editing.keeping import version_document, versions
from quizapp.editing.opening import KEPT_STEPS, MOST_STEPS, open_copy
from quizapp.editing.places import LOG, PACK
from quizapp.editing.pointers import same
from quizapp.editing.steps import Sketch, Written
from tests.editing.builders import after, document, made, opened, titled
from tests.editing.limits import file_size_limit

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_closed_opens_as_it_was_and_can_be_undone_to_the_start(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.desk.do(titled(first.desk.document, "One"))
    first.desk.type("/summary", "Told anew.", 1)
    first.keeper.log(first.desk.taken())
    first.keeper.close(first.desk.document, after(2))
    again = opened(folder, 3)
    assert again.told == ()
    assert again.desk.document["summary"] == "Told anew."
    assert again.desk.undo() is not None
    assert again.desk.undo() is not None
    assert again.desk.undo() is None
    assert same(again.desk.document, document())
    again.keeper.release()


def test_after_a_crash_all_that_was_logged_is_there_and_pack_json_follows(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    first.desk.type("/title", "Half writ", 1)
    first.keeper.log(first.desk.taken())
    first.keeper.release()
    with (folder / LOG).open("ab") as file:
        file.write(b"1234")
    again = opened(folder, 2)
    assert again.desk.document["title"] == "Half writ"
    assert again.told == ()
    again.keeper.save(again.desk.document, after(3))
    assert json.loads((folder / PACK).read_bytes())["title"] == "Half writ"
    again.keeper.release()


KILLED = """
import os, sys
from pathlib import Path
from tests.editing.builders import opened
open_ = opened(Path(sys.argv[1]))
for number in range(1_000):
    open_.desk.type("/title", f"Title {number}", number / 10)
    open_.keeper.log(open_.desk.taken())
    if number % 5 == 4:
        open_.keeper.save(open_.desk.document, open_.keeper.about.made)
    print(number, flush=True)
"""


def test_killed_at_any_moment_the_last_acknowledged_word_is_there(tmp_path: Path) -> None:
    folder = made(tmp_path)
    child = subprocess.Popen([sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    told = [child.stdout.readline() for _ in range(37)]
    child.kill()
    rest = child.stdout.read().splitlines()
    child.wait()
    child.stdout.close()
    last = int(rest[-1] if rest else told[-1])
    again = opened(folder)
    assert int(again.desk.document["title"].split()[1]) in (last, last + 1)
    assert again.told == ()
    again.keeper.release()


def test_a_second_window_is_told_who_has_it_and_nothing_is_changed(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    with pytest.raises(OpenElsewhereError, match="“The evening ferry” is open"):
        opened(folder)
    first.keeper.release()
    opened(folder).keeper.release()


def test_what_another_program_made_of_pack_json_is_kept_as_a_version_and_told(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.desk.do(titled(first.desk.document, "Mine"))
    first.keeper.log(first.desk.taken())
    first.keeper.close(first.desk.document, after(2))
    theirs = {**document(), "title": "Theirs"}
    (folder / PACK).write_text(json.dumps(theirs), encoding="utf-8")
    again = opened(folder, 3)
    assert again.told == ("changed-underneath",)
    assert again.desk.document["title"] == "Mine"
    newest = versions(folder)[0]
    assert (newest.why, newest.at) == ("found", after(3))
    assert version_document(folder, newest) == theirs
    again.keeper.save(again.desk.document, after(4))
    assert json.loads((folder / PACK).read_bytes())["title"] == "Mine"
    again.keeper.release()
    last = opened(folder, 5)
    assert last.told == ()
    last.keeper.release()


def test_a_pack_json_that_is_no_json_any_more_is_set_aside(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.close(first.desk.document, after(1))
    (folder / PACK).write_bytes(b"{ half a pack")
    again = opened(folder, 2)
    assert again.told == ("unreadable-underneath",)
    assert same(again.desk.document, document())
    assert (folder / "pack-unreadable-1.json").read_bytes() == b"{ half a pack"
    again.keeper.release()


def test_a_log_that_is_damaged_is_told_and_kept_and_what_was_saved_is_a_version(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    for title in ("One", "Two", "Three"):
        first.desk.do(titled(first.desk.document, title))
    first.keeper.log(first.desk.taken())
    first.keeper.close(first.desk.document, after(1))
    whole = (folder / LOG).read_bytes()
    (folder / LOG).write_bytes(whole.replace(b'"new":"Two"', b'"new":"Tw0"', 1))
    again = opened(folder, 2)
    assert again.told == ("log-damaged", "changed-underneath")
    assert again.desk.document["title"] == "One"
    assert version_document(folder, versions(folder)[0])["title"] == "Three"
    assert (folder / "undo-damaged-1.log").read_bytes() == whole.replace(b'"new":"Two"', b'"new":"Tw0"', 1)
    again.keeper.release()


def test_without_its_log_it_opens_as_it_was_saved_with_its_notes(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    sketch = Sketch(first.desk.document)
    sketch.put("/notes", {"weck-call": "Ask Ada."})
    first.desk.do(sketch.step("note"))
    first.keeper.log(first.desk.taken())
    first.keeper.close(first.desk.document, after(1))
    assert "Ada" not in (folder / PACK).read_text(encoding="utf-8")
    (folder / LOG).unlink()
    again = opened(folder, 2)
    assert again.told == ("log-lost",)
    assert same(again.desk.document, first.desk.document)
    assert again.desk.undo() is None
    again.desk.do(titled(again.desk.document, "After"))
    again.keeper.log(again.desk.taken())
    again.keeper.release()
    last = opened(folder, 3)
    assert last.desk.document["title"] == "After"
    last.keeper.release()


def test_where_nothing_is_left_but_a_version_it_opens_with_that(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.close(first.desk.document, after(1))
    (folder / LOG).unlink()
    (folder / PACK).unlink()
    again = opened(folder, 2)
    assert same(again.desk.document, document())
    again.keeper.release()


def test_a_copy_of_the_folder_with_other_times_is_not_taken_for_a_change(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    first.desk.do(titled(first.desk.document, "Mine"))
    first.keeper.log(first.desk.taken())
    first.keeper.release()
    (folder / PACK).write_text(json.dumps(document()), encoding="utf-8")
    again = opened(folder, 2)
    assert again.told == ()
    assert again.desk.document["title"] == "Mine"
    again.keeper.release()


def test_a_saving_that_was_cut_short_is_not_taken_for_a_change(tmp_path: Path) -> None:
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    saved = (folder / PACK).read_bytes()
    first.desk.do(titled(first.desk.document, "Mine"))
    first.keeper.log(first.desk.taken())
    first.keeper.save(first.desk.document, after(2))
    first.keeper.release()
    (folder / PACK).write_bytes(saved)
    again = opened(folder, 3)
    assert again.told == ()
    again.keeper.release()


def test_a_log_of_very_many_steps_is_written_anew_with_the_last_thousand(tmp_path: Path) -> None:
    folder = made(tmp_path)
    written = Written({"t": 0})
    for number in range(MOST_STEPS + 1):
        sketch = Sketch(written.document)
        sketch.put("/t", number + 1)
        written = written.done(sketch.step("set-field"))
    undo.begin(folder / LOG, written)
    again = opened(folder)
    assert len(again.desk.written.steps) == KEPT_STEPS
    again.keeper.release()
    last = opened(folder)
    assert last.told == ()
    last.keeper.release()
    replay = undo.read(folder / LOG)
    assert replay is not None
    assert replay.written == again.desk.written


def test_on_a_full_disk_it_opens_with_its_long_log(tmp_path: Path) -> None:
    folder = made(tmp_path)
    written = Written({"t": 0})
    for number in range(MOST_STEPS + 1):
        sketch = Sketch(written.document)
        sketch.put("/t", number + 1)
        written = written.done(sketch.step("set-field"))
    undo.begin(folder / LOG, written)
    with file_size_limit(2_000):
        again = opened(folder)
    assert len(again.desk.written.steps) == MOST_STEPS + 1
    again.keeper.release()


def test_what_is_no_pack_in_work_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(NoCopyError):
        open_copy(tmp_path, after(1))
