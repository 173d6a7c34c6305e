"""The packs in work on the list: begun, named, put into the trash, and what is told of each."""

import os
import platform
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import MissingWorkingCopyError, SaveError, WorkingCopyInUseError
from quizapp.authoring.folder_layout import LIST_ENTRY_FILE_NAME, PACK_FILE_NAME
from quizapp.authoring.working_copy import build_copy, duplicate_working_copy
from quizapp.authoring.working_copy_store import (
    UNKNOWN_FIGURES,
    LastExport,
    PackFigures,
    count_figures,
    create_working_copy,
    empty_trash,
    find_copy_name,
    list_trash,
    list_working_copies,
    lock_folder,
    move_to_trash,
    read_list_entry,
    read_statistics,
    remove_unfinished_folders,
    rename_working_copy,
    restore_from_trash,
    write_list_entry,
)
from quizapp.catalogue import message
from quizapp.pack.problems import Problem
from tests.authoring.builders import NOW, after, document, edited, made, opened, retitle
from tests.authoring.limits import file_size_limit
from tests.library import children

COUNT = sum(len(bank["questions"]) for bank in document()["banks"])
FOUND = (Problem("/title", "x", "."), Problem("", "y", ".", "warning"), Problem("", "z", ".", "note"))


def names(working: Path) -> list[str]:
    return [row.about.name for row in list_working_copies(working)]


def test_the_list_has_what_was_changed_last_first_and_tells_that_nothing_was_handed_out(tmp_path):
    first = made(tmp_path, "First")
    create_working_copy(tmp_path / "working", StepHistory(document()), "Second", after(5), Random(1))
    assert names(tmp_path / "working") == ["Second", "First"]
    open_ = opened(first)
    retitle(open_, "Anew")
    open_.keeper.close(open_.desk.document, after(9))
    assert names(tmp_path / "working") == ["First", "Second"]
    assert {row.state for row in list_working_copies(tmp_path / "working")} == {"edited"}
    assert list_working_copies(tmp_path / "nowhere") == ()


def test_it_is_handed_out_until_it_is_changed(tmp_path):
    folder = made(tmp_path)
    open_ = opened(folder)
    open_.keeper.handed_out(open_.desk.document, 1, "/tmp/ferry.quizpack", after(2))
    open_.keeper.close(open_.desk.document, after(3))
    (row,) = list_working_copies(tmp_path / "working")
    assert row.state == "handed-out"
    assert (row.about.handed_out.revision, row.about.handed_out.file) == (1, "/tmp/ferry.quizpack")
    edited(folder, 5, "Anew")
    assert [row.state for row in list_working_copies(tmp_path / "working")] == ["edited"]


def test_a_pack_that_was_handed_out_is_read_to_be_listed_only_if_its_file_was_touched(tmp_path):
    folder = made(tmp_path)
    open_ = opened(folder)
    open_.keeper.handed_out(open_.desk.document, 1, "/tmp/ferry.quizpack", after(2))
    open_.keeper.close(open_.desk.document, after(3))
    edited(folder, 5)
    file = folder / PACK_FILE_NAME
    data, found = file.read_bytes(), file.stat()
    file.write_bytes(data.replace(b"evening", b"EVENING"))
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert [row.state for row in list_working_copies(tmp_path / "working")] == ["handed-out"]
    os.utime(file, ns=(found.st_atime_ns, found.st_mtime_ns + 1))
    assert [row.state for row in list_working_copies(tmp_path / "working")] == ["edited"]
    file.write_bytes(data)
    assert [row.state for row in list_working_copies(tmp_path / "working")] == ["handed-out"]


def test_a_name_on_the_list_is_changed_and_the_title_of_the_pack_is_not(tmp_path):
    folder = made(tmp_path)
    rename_working_copy(folder, "Class 7b", after(1))
    assert names(tmp_path / "working") == ["Class 7b"]
    open_ = opened(folder)
    assert open_.desk.document["title"] == document()["title"]
    with pytest.raises(WorkingCopyInUseError):
        rename_working_copy(folder, "Class 8a", after(1))
    open_.keeper.release()
    assert find_copy_name("Class 7b", {"Class 7b", "Class 7b (2)"}) == "Class 7b (3)"


def test_what_is_deleted_lies_in_the_trash_and_comes_back_whole(tmp_path):
    working = tmp_path / "working"
    folder = made(tmp_path)
    open_ = opened(folder)
    with pytest.raises(WorkingCopyInUseError):
        move_to_trash(folder, after(1))
    retitle(open_, "Anew")
    open_.keeper.close(open_.desk.document, after(2))
    trashed = move_to_trash(folder, after(3))
    assert names(working) == []
    assert [row.about.deleted for row in list_trash(working)] == [after(3)]
    assert restore_from_trash(trashed) == folder
    assert list_trash(working) == ()
    again = opened(folder, 4)
    assert again.desk.document["title"] == "Anew"
    assert again.desk.undo() is not None
    again.keeper.release()


def test_the_trash_is_emptied_of_what_lies_there_for_over_thirty_days(tmp_path):
    day = 24 * 60
    working = tmp_path / "working"
    old = move_to_trash(made(tmp_path, "Old"), after(0))
    move_to_trash(made(tmp_path, "New"), after(10 * day))
    assert empty_trash(working, after(30 * day)) == 0
    assert empty_trash(working, after(31 * day)) == 1
    assert not old.exists()
    assert [row.about.name for row in list_trash(working)] == ["New"]


def test_a_new_one_has_the_folder_of_none_in_the_trash(tmp_path):
    trashed = move_to_trash(made(tmp_path), after(1))
    again = made(tmp_path)
    assert again.name != trashed.name
    assert restore_from_trash(trashed).name == trashed.name


def test_one_that_cannot_be_made_whole_is_not_made_at_all(tmp_path):
    with file_size_limit(100), pytest.raises(SaveError):
        made(tmp_path)
    assert list((tmp_path / "working").iterdir()) == []


def test_what_a_killed_program_had_half_made_is_neither_listed_nor_kept(tmp_path):
    working = tmp_path / "working"
    made(tmp_path)
    (working / ".making-half").mkdir()
    assert len(list_working_copies(working)) == 1
    remove_unfinished_folders(working)
    assert not (working / ".making-half").exists()


@pytest.mark.parametrize("told", ["", "[]", "{}", '{"name": "x"}'])
def test_a_folder_that_tells_nothing_is_not_listed_and_cannot_be_deleted(tmp_path, told):
    folder = made(tmp_path)
    (folder / LIST_ENTRY_FILE_NAME).write_text(told, encoding="utf-8")
    assert list_working_copies(tmp_path / "working") == ()
    with pytest.raises(MissingWorkingCopyError):
        move_to_trash(folder, after(1))


def test_a_hand_out_and_the_trash_come_back_as_they_were(tmp_path):
    folder = made(tmp_path)
    about = read_list_entry(folder)
    assert about is not None
    out = replace(
        about, handed_out=LastExport(after(1), 3, "/tmp/x.quizpack", "sum"), deleted=after(2), revision=4
    )
    write_list_entry(folder, out)
    assert read_list_entry(folder) == out


def figures(folder: Path) -> PackFigures:
    about = read_list_entry(folder)
    return about.figures


def test_errors_and_all_else_that_was_found_are_counted_and_the_first_article_is_named():
    written = document()
    source = written["sources"][0]
    told = count_figures(written, FOUND)
    assert (told.questions, told.errors, told.warnings) == (COUNT, 1, 2)
    assert (told.publisher, told.published) == (source["publisher"], source["published"])
    assert told.derived_from == ""
    assert count_figures(build_copy(written, Random(1)), FOUND).derived_from == written["id"]


def test_what_was_not_looked_for_is_not_told_as_none():
    assert count_figures({"banks": [{}]}, None) == PackFigures(questions=0)
    assert read_statistics({}) is UNKNOWN_FIGURES


def test_the_list_tells_what_was_saved_last_and_what_was_found_in_it(tmp_path):
    folder = made(tmp_path)
    assert (figures(folder).questions, figures(folder).errors) == (COUNT, None)
    open_ = opened(folder)
    open_.keeper.tell(open_.desk.document, FOUND)
    assert (figures(folder).errors, figures(folder).warnings) == (1, 2)
    open_.keeper.close(open_.desk.document, after(2), FOUND[:1])
    assert (figures(folder).errors, figures(folder).warnings) == (1, 0)


def test_what_was_changed_without_being_looked_at_is_not_told_by_old_figures(tmp_path):
    folder = made(tmp_path)
    open_ = opened(folder)
    open_.keeper.tell(open_.desk.document, FOUND)
    retitle(open_, "Anew")
    open_.keeper.close(open_.desk.document, after(2))
    assert figures(folder) == count_figures(open_.desk.document, None)


def test_a_duplicate_is_looked_at_before_it_is_listed(tmp_path):
    assert figures(duplicate_working_copy(made(tmp_path), "Another", after(1), Random(3))).errors == 0


def test_a_report_that_was_dealt_with_is_remembered_and_can_be_taken_up_again(tmp_path):
    folder = made(tmp_path)
    open_ = opened(folder)
    open_.keeper.deal_with(["one", "two"])
    open_.keeper.deal_with(["one"], done=False)
    open_.keeper.close(open_.desk.document, after(1))
    about = read_list_entry(folder)
    assert about.done == ("two",)


def test_nothing_hides_in_what_is_listed_of_somebody_elses_pack(tmp_path):
    written = document()
    written["sources"][0]["publisher"] = "The \u202etupsO\nGazette " + "x" * 500
    folder = create_working_copy(tmp_path, StepHistory(written), "A\u200bb " + "y" * 5_000, NOW, Random(1))
    about = read_list_entry(folder)
    assert about.name.startswith("A⟨U+200B⟩b yyy")
    assert about.figures.publisher.startswith("The ⟨U+202E⟩tupsO Gazette xxx")
    assert max(len(about.name), len(about.figures.publisher)) < 140


def test_who_comes_second_is_told_on_which_computer_it_is_open(tmp_path):
    lock = lock_folder(tmp_path, "Mine", NOW)
    with pytest.raises(WorkingCopyInUseError) as told:
        lock_folder(tmp_path, "Mine", NOW)
    assert told.value.host == platform.node()
    lock.release()
    lock_folder(tmp_path, "Mine", NOW).release()


def test_a_folder_that_cannot_be_locked_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveError) as told:
        lock_folder(tmp_path / "file" / "folder", "Mine", NOW)
    assert told.value.message.values["reason"] == message("editing.disk.not_locked")


HEAVY = {"pydantic", "fsrs", "PySide6", "numpy"}
LIGHT = ("autosave", "edit_steps", "working_copy_store", "undo_stack")


def test_the_list_and_the_keeping_load_none_of_the_models():
    imports = "; ".join(f"import quizapp.authoring.{module}" for module in LIGHT)
    child = children.run(f"import sys; {imports}; print(*sorted(sys.modules))")
    loaded = set(child.stdout.split())
    assert "quizapp.authoring.working_copy_store" in loaded, child.stderr
    assert loaded.isdisjoint(HEAVY)
