"""Opening packs in work, and making them of others."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from quizapp.authoring import undo_log, working_copy
from quizapp.authoring.autosave import list_versions, load_version_document
from quizapp.authoring.edit_steps import StepHistory, Transaction
from quizapp.authoring.errors import MissingWorkingCopyError, SaveConflictError, UnreadablePackError
from quizapp.authoring.folder_layout import LIST_ENTRY_FILE_NAME, LOG_FILE_NAME, PACK_FILE_NAME
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.working_copy_store import (
    create_working_copy,
    list_working_copies,
    lock_folder,
    read_pictures,
)
from quizapp.pack.pack_reader import read_pack
from tests.authoring.builders import NOW, after, document, edited, made, opened, retitle, titled
from tests.authoring.limits import file_size_limit
from tests.pack.builders import EXAMPLE, png, with_picture

NAME = "The evening ferry"


def test_after_a_crash_all_that_was_logged_is_there_and_pack_json_follows(tmp_path):
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    first.desk.type("/title", "Half writ", 1)
    first.keeper.log(first.desk.taken())
    first.keeper.release()
    with (folder / LOG_FILE_NAME).open("ab") as file:
        file.write(b"1234")
    again = opened(folder, 2)
    assert again.desk.document["title"] == "Half writ"
    assert again.told == ()
    again.keeper.save(again.desk.document, after(3))
    assert json.loads((folder / PACK_FILE_NAME).read_bytes())["title"] == "Half writ"
    again.keeper.release()


KILLED = """
import os, sys
from pathlib import Path
from tests.authoring.builders import opened
open_ = opened(Path(sys.argv[1]))
for number in range(1_000):
    open_.desk.type("/title", f"Title {number}", number / 10)
    open_.keeper.log(open_.desk.taken())
    if number % 5 == 4:
        open_.keeper.save(open_.desk.document, open_.keeper.about.made)
    print(number, flush=True)
"""


def test_killed_at_any_moment_the_last_acknowledged_word_is_there(tmp_path):
    folder = made(tmp_path)
    child = subprocess.Popen([sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, text=True)
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


def test_what_another_program_made_of_pack_json_is_kept_as_a_version_and_told(tmp_path):
    folder = made(tmp_path)
    edited(folder, 2, "Mine")
    theirs = {**document(), "title": "Theirs"}
    (folder / PACK_FILE_NAME).write_text(json.dumps(theirs), encoding="utf-8")
    again = opened(folder, 3)
    assert again.told == ("changed-underneath",)
    assert again.desk.document["title"] == "Mine"
    newest = list_versions(folder)[0]
    assert (newest.why, newest.at) == ("found", after(3))
    assert load_version_document(folder, newest) == theirs
    again.keeper.save(again.desk.document, after(4))
    assert json.loads((folder / PACK_FILE_NAME).read_bytes())["title"] == "Mine"
    again.keeper.release()
    last = opened(folder, 5)
    assert last.told == ()
    last.keeper.release()


def test_a_pack_json_that_is_no_json_any_more_is_set_aside(tmp_path):
    folder = made(tmp_path)
    edited(folder, 1)
    (folder / PACK_FILE_NAME).write_bytes(b"{ half a pack")
    again = opened(folder, 2)
    assert again.told == ("unreadable-underneath",)
    assert is_same_json(again.desk.document, document())
    assert (folder / "pack-unreadable-1.json").read_bytes() == b"{ half a pack"
    again.keeper.release()


def test_a_log_that_is_damaged_is_told_and_kept_and_what_was_saved_is_a_version(tmp_path):
    folder = made(tmp_path)
    first = opened(folder)
    for title in ("One", "Two", "Three"):
        first.desk.do(titled(first.desk.document, title))
    first.keeper.log(first.desk.taken())
    first.keeper.close(first.desk.document, after(1))
    whole = (folder / LOG_FILE_NAME).read_bytes()
    (folder / LOG_FILE_NAME).write_bytes(whole.replace(b'"new":"Two"', b'"new":"Tw0"', 1))
    again = opened(folder, 2)
    assert again.told == ("log-damaged", "changed-underneath")
    assert again.desk.document["title"] == "One"
    assert load_version_document(folder, list_versions(folder)[0])["title"] == "Three"
    assert (folder / "undo-damaged-1.log").read_bytes() == whole.replace(b'"new":"Two"', b'"new":"Tw0"', 1)
    again.keeper.release()


def test_without_its_log_it_opens_as_it_was_saved_with_its_notes(tmp_path):
    folder = made(tmp_path)
    first = opened(folder)
    sketch = Transaction(first.desk.document)
    sketch.put("/notes", {"weck-call": "Ask Ada."})
    first.desk.do(sketch.step("note"))
    first.keeper.log(first.desk.taken())
    first.keeper.close(first.desk.document, after(1))
    assert "Ada" not in (folder / PACK_FILE_NAME).read_text(encoding="utf-8")
    (folder / LOG_FILE_NAME).unlink()
    again = opened(folder, 2)
    assert again.told == ("log-lost",)
    assert is_same_json(again.desk.document, first.desk.document)
    assert again.desk.undo() is None
    retitle(again, "After")
    again.keeper.release()
    last = opened(folder, 3)
    assert last.desk.document["title"] == "After"
    last.keeper.release()


def test_where_nothing_is_left_but_a_version_it_opens_with_that(tmp_path):
    folder = made(tmp_path)
    edited(folder, 1)
    (folder / LOG_FILE_NAME).unlink()
    (folder / PACK_FILE_NAME).unlink()
    again = opened(folder, 2)
    assert is_same_json(again.desk.document, document())
    again.keeper.release()


def test_a_copy_of_the_folder_with_other_times_is_not_taken_for_a_change(tmp_path):
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    retitle(first, "Mine")
    first.keeper.release()
    (folder / PACK_FILE_NAME).write_text(json.dumps(document()), encoding="utf-8")
    again = opened(folder, 2)
    assert again.told == ()
    assert again.desk.document["title"] == "Mine"
    again.keeper.release()


def test_a_saving_that_was_cut_short_is_not_taken_for_a_change(tmp_path):
    folder = made(tmp_path)
    first = opened(folder)
    first.keeper.save(first.desk.document, after(1))
    saved = (folder / PACK_FILE_NAME).read_bytes()
    retitle(first, "Mine")
    first.keeper.save(first.desk.document, after(2))
    first.keeper.release()
    (folder / PACK_FILE_NAME).write_bytes(saved)
    again = opened(folder, 3)
    assert again.told == ()
    again.keeper.release()


def with_long_log(folder: Path) -> Path:
    """The pack in work, with one step more in its log than is kept."""
    written = StepHistory({"t": 0})
    for number in range(working_copy.MAX_STEPS + 1):
        sketch = Transaction(written.document)
        sketch.put("/t", number + 1)
        written = written.done(sketch.step("set-field"))
    undo_log.write_log(folder / LOG_FILE_NAME, written)
    return folder


def test_a_log_of_very_many_steps_is_written_anew_with_the_last_thousand(tmp_path):
    folder = with_long_log(made(tmp_path))
    again = opened(folder)
    assert len(again.desk.written.steps) == working_copy.RETAINED_STEPS
    again.keeper.release()
    last = opened(folder)
    assert last.told == ()
    last.keeper.release()
    replay = undo_log.read_log(folder / LOG_FILE_NAME)
    assert replay.written == again.desk.written


def test_on_a_full_disk_it_opens_with_its_long_log(tmp_path):
    folder = with_long_log(made(tmp_path))
    with file_size_limit(2_000):
        again = opened(folder)
    assert len(again.desk.written.steps) == working_copy.MAX_STEPS + 1
    again.keeper.release()


def test_what_is_no_pack_in_work_is_not_opened(tmp_path):
    with pytest.raises(MissingWorkingCopyError):
        working_copy.open_working_copy(tmp_path, after(1))


@pytest.mark.parametrize("left", [None, b"", b"{}", b'{"format": "quizapp-about/1", "name": '])
def test_a_pack_whose_small_file_is_gone_or_broken_is_listed_under_its_title(tmp_path, left):
    folder = made(tmp_path, "On the list")
    if left is None:
        (folder / LIST_ENTRY_FILE_NAME).unlink()
    else:
        (folder / LIST_ENTRY_FILE_NAME).write_bytes(left)
    assert list_working_copies(folder.parent) == ()
    assert working_copy.repair_list_entries(folder.parent, NOW) == 1
    (row,) = list_working_copies(folder.parent)
    assert (row.about.name, row.about.pack) == (document()["title"], document()["id"])
    assert row.about.figures.questions
    assert working_copy.repair_list_entries(folder.parent, NOW) == 0


def test_what_is_no_pack_or_open_elsewhere_is_left_as_it_is(tmp_path):
    folder = made(tmp_path)
    (folder.parent / "notes").mkdir()
    (folder / LIST_ENTRY_FILE_NAME).unlink()
    lock = lock_folder(folder, "", NOW)
    assert working_copy.repair_list_entries(folder.parent, NOW) == 0
    lock.release()
    (folder.parent / "notes" / "pack.json").write_text("no pack")
    assert working_copy.repair_list_entries(folder.parent, NOW) == 1
    assert len(list_working_copies(folder.parent)) == 1


def test_two_computers_that_hold_it_both_keep_what_each_of_them_wrote(tmp_path):
    folder = create_working_copy(
        tmp_path / "working", StepHistory(document()), NAME, NOW, Random(1), {"quay.png": png()}
    )
    first = opened(folder)
    first.keeper.handed_out(first.desk.document, 1, "ferry.quizpack", after(1))
    # The other computer's lock did not reach this one, as on some network folders.
    (folder / "quizapp.lock").unlink()
    (folder / "quizapp.holder.json").unlink()
    edited(folder, 2, "Theirs")
    first.desk.do(titled(first.desk.document, "Mine"))
    with pytest.raises(SaveConflictError):
        first.keeper.log(first.desk.taken())
    first.desk.do(titled(first.desk.document, "Mine, also"))
    kept = working_copy.save_conflict_copy(first.keeper, first.desk, after(3), Random(1))
    assert (kept.about.name, kept.about.handed_out) == ("The evening ferry (2)", None)
    assert first.desk.taken() == ()
    assert read_pictures(kept.folder) == {"quay.png": png()}
    first.desk.do(titled(first.desk.document, "Mine, more"))
    kept.log(first.desk.taken())
    kept.close(first.desk.document, after(4))
    titles = []
    for row in list_working_copies(tmp_path / "working"):
        again = working_copy.open_working_copy(row.folder, after(5))
        titles.append((row.about.name, again.desk.document["title"], len(again.desk.written.steps)))
        again.keeper.release()
    assert sorted(titles) == [("The evening ferry", "Theirs", 1), ("The evening ferry (2)", "Mine, more", 3)]


def test_a_duplicate_has_what_was_written_last_also_while_it_is_open(tmp_path):
    data, media = with_picture(document())
    folder = create_working_copy(tmp_path / "working", StepHistory(data), "Mine", NOW, Random(1), media)
    open_ = opened(folder)
    retitle(open_, "Anew")
    copy = working_copy.duplicate_working_copy(folder, "Mine (2)", after(2), Random(2))
    open_.keeper.release()
    assert working_copy.read_logged_document(copy)["title"] == "Anew"
    assert working_copy.read_logged_document(copy)["id"] != working_copy.read_logged_document(folder)["id"]
    assert (
        working_copy.read_logged_document(copy)["banks"] == working_copy.read_logged_document(folder)["banks"]
    )
    assert "derived_from" not in working_copy.read_logged_document(copy)
    assert read_pictures(copy) == {"quay.png": png()}
    again = opened(copy, 3)
    assert again.desk.undo() is None
    again.keeper.release()
    with pytest.raises(MissingWorkingCopyError):
        working_copy.duplicate_working_copy(tmp_path, "x", NOW, Random(3))


def test_looking_at_one_that_lost_its_log_changes_nothing(tmp_path):
    folder = made(tmp_path)
    edited(folder, 1)
    (folder / LOG_FILE_NAME).unlink()
    before = sorted(path.name for path in folder.iterdir())
    assert is_same_json(working_copy.read_logged_document(folder), document())
    assert sorted(path.name for path in folder.iterdir()) == before
    assert (folder / PACK_FILE_NAME).exists()


def test_a_pack_file_is_opened_with_all_that_it_has():
    assert working_copy.extract_document(read_pack(EXAMPLE), EXAMPLE) == document()


def test_a_half_written_pack_is_opened_too(tmp_path):
    half = document()
    del half["banks"][0]["questions"][0]["explanation"]
    half["banks"][1]["questions"] = []
    half["licence"] = ""
    path = tmp_path / "pack.json"
    path.write_text(json.dumps(half), encoding="utf-8")
    assert working_copy.extract_document(read_pack(path), path) == half


BROKEN = [{"titel": "x"}, {"format": "quizapp-pack/99"}, {"banks": "none"}]


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b'{"a": 1, "a": 2}', b"{", *(json.dumps(document() | each).encode() for each in BROKEN)],
)
def test_what_is_no_pack_or_breaks_the_format_is_not_opened(tmp_path, data):
    (tmp_path / "pack.json").write_bytes(data)
    for path in (tmp_path / "pack.json", tmp_path / "nothing.quizpack"):
        with pytest.raises(UnreadablePackError):
            working_copy.extract_document(read_pack(path), path)


def test_somebody_elses_pack_becomes_one_of_ones_own_and_says_where_it_is_from():
    theirs = {**document(), "revision": 3, "changes": [{"revision": 3, "text": "x"}]}
    mine = working_copy.build_copy(theirs, Random(1))
    assert mine["id"] != theirs["id"]
    assert mine["derived_from"] == {"id": theirs["id"], "revision": 3, "why": "copy"}
    assert not {"revision", "changes"} & set(mine)
    assert mine["banks"] == theirs["banks"]


def test_a_duplicate_of_a_copy_goes_on_to_say_where_that_is_from():
    mine = working_copy.build_copy(document(), Random(1))
    again = working_copy.build_duplicate(mine, Random(2))
    assert again["id"] != mine["id"]
    assert again["derived_from"] == mine["derived_from"]
    assert "derived_from" not in working_copy.build_duplicate(document(), Random(1))
