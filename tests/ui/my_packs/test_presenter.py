from dataclasses import replace
from datetime import timedelta

import pytest

from quizapp.authoring.working_copy import open_working_copy, read_logged_document
from quizapp.authoring.working_copy_store import (
    LastExport,
    list_trash,
    list_working_copies,
    lock_folder,
    read_list_entry,
    write_list_entry,
)
from quizapp.pack.pack_writer import build_archive_from_files
from tests.article.making import pdf_of, zipped
from tests.article.web.pages import SENTENCES, page, paragraphs
from tests.pack.builders import EXAMPLE
from tests.ui.fakes import NOON, translate
from tests.ui.my_packs.conftest import TEXT


@pytest.fixture
def two(desk):
    """Two packs in work, with the list in front."""
    desk.presenter.new()
    desk.clock.moment += timedelta(minutes=5)
    desk.presenter.new()
    desk.presenter.show()
    desk.edited.clear()
    return desk


def test_a_new_pack_is_listed_and_opened_and_its_name_is_its_own(two):
    assert two.titles == ["Untitled pack (2)", "Untitled pack"]
    assert two.state.practised == ("Apples",)
    line = two.state.packs[0]
    assert (line.told, line.saved, line.file) == (translate("author.edited"), "12:05", "")
    assert all(each in line.name for each in ("Untitled pack (2)", line.told, line.saved))
    two.presenter.edit(1)
    assert read_list_entry(two.edited[0]).name == "Untitled pack"


def test_a_pack_that_was_handed_out_says_so_and_where_the_file_is(two, tmp_path):
    folder = list_working_copies(two.working)[0].folder
    opened = open_working_copy(folder, NOON)
    opened.keeper.handed_out(opened.desk.document, 1, str(tmp_path / "a.quizpack"), NOON)
    opened.keeper.close(opened.desk.document, NOON)
    two.presenter.show()
    line = next(each for each in two.state.packs if each.file)
    assert "revision 1, 2 March 2026" in line.told
    assert line.file == str(tmp_path / "a.quizpack")
    place = two.state.packs.index(line)
    assert two.presenter.has_file(place)
    two.presenter.show_file(place)
    assert two.folders == [tmp_path]


def test_a_pack_that_was_edited_since_says_so(two):
    folder = list_working_copies(two.working)[0].folder
    handed = LastExport(NOON, 4, "a.quizpack", "another sum")
    write_list_entry(folder, replace(read_list_entry(folder), handed_out=handed))
    two.presenter.show()
    assert "since revision 4 of 2 March 2026" in two.state.packs[0].told


def test_a_deleted_pack_lies_in_the_trash_and_comes_back_by_undo_or_from_there(two):
    two.presenter.delete(0)
    assert (two.titles, two.state.undoes) == (["Untitled pack"], translate("author.undo"))
    assert "1 April 2026" in two.state.trash[0].told
    two.presenter.undo()
    assert (two.titles, two.state.trash) == (["Untitled pack (2)", "Untitled pack"], ())
    two.presenter.undo()
    assert len(two.names) == 2
    two.presenter.delete(1)
    two.presenter.delete(0)
    assert two.titles == []
    two.presenter.restore([line.title for line in two.state.trash].index("Untitled pack"))
    assert two.titles == ["Untitled pack"]


def test_what_lies_in_the_trash_for_too_long_is_cleared_away(two):
    two.presenter.delete(0)
    two.clock.moment += timedelta(days=31)
    two.presenter.show()
    assert two.state.trash == list_trash(two.working) == ()


def test_a_pack_is_renamed_on_the_list_alone_and_undo_takes_that_back(two):
    two.presenter.ask_name(1)
    assert (two.state.naming, two.presenter.name_of(1)) == (1, "Untitled pack")
    assert not two.presenter.rename("   ")
    assert two.state.failed == translate("author.no_name")
    assert two.presenter.rename("  Ferries \n and piers ")
    assert (two.state.naming, two.titles[1]) == (-1, "Ferries and piers")
    (folder,) = (
        row.folder for row in list_working_copies(two.working) if row.about.name == "Ferries and piers"
    )
    assert read_logged_document(folder)["title"] == "Untitled pack"
    two.presenter.undo()
    assert two.titles == ["Untitled pack (2)", "Untitled pack"]


def test_a_name_that_is_asked_for_can_be_left_as_it_is(two):
    two.presenter.ask_name(0)
    assert two.presenter.stop()
    assert two.state.naming == -1
    assert not two.presenter.stop()


def test_a_duplicate_is_a_pack_of_its_own(two):
    two.presenter.duplicate(1)
    assert "Untitled pack (3)" in two.titles
    assert len({row.about.pack for row in list_working_copies(two.working)}) == 3


def test_a_pack_that_is_open_in_another_window_is_left_alone(two):
    lock = lock_folder(list_working_copies(two.working)[0].folder, "", NOON)
    try:
        two.presenter.delete(0)
    finally:
        lock.release()
    assert "“Untitled pack (2)”" in two.state.failed
    assert len(two.names) == 2


def test_a_pack_that_is_practised_becomes_one_in_work_that_says_where_it_is_from(desk):
    desk.presenter.from_practised(0)
    (folder,) = desk.edited
    document = read_logged_document(folder)
    assert document["title"] == "Apples"
    assert document["derived_from"] == {"id": "apples", "revision": 3, "why": "copy"}


def test_a_pack_file_becomes_one_in_work(desk):
    desk.ask.file = EXAMPLE / "pack.json"
    desk.presenter.from_file()
    (folder,) = desk.edited
    assert read_logged_document(folder)["derived_from"]["why"] == "copy"


def test_what_is_dropped_is_opened_as_a_pack_or_as_an_article(desk, tmp_path):
    desk.presenter.take([EXAMPLE])
    assert len(desk.edited) == 1
    article = tmp_path / "ferries.txt"
    article.write_text(TEXT)
    desk.presenter.take([article])
    assert [name for _, name in desk.opened] == ["ferries.txt"]


def test_an_article_is_opened_from_a_file_with_progress(desk, tmp_path):
    desk.ask.file = tmp_path / "ferries.txt"
    desk.ask.file.write_text(TEXT)
    desk.presenter.open_article()
    ((article, name),) = desk.opened
    assert (article.told.title, article.told.author, name) == ("Ferries Go Empty", "Ann Lee", "ferries.txt")
    assert any(state.opening and state.opening.what == "Opening ferries.txt" for state in desk.states)
    assert desk.state.opening is None


def test_of_a_pdf_it_is_shown_how_many_pages_are_read_and_told_that_none_has_text(desk, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf_of([b""] * 2))
    desk.presenter.take([tmp_path / "a.pdf"])
    assert 2 in {state.opening.total for state in desk.states if state.opening}
    assert desk.state.failed == translate("open_article.error.scanned", name="“a.pdf”")


def test_opening_an_article_can_be_stopped(desk, tmp_path):
    desk.ask.file = tmp_path / "ferries.txt"
    desk.ask.file.write_text(TEXT)
    desk.workers.between = desk.presenter.stop
    desk.presenter.open_article()
    assert (desk.opened, desk.state.opening, desk.state.failed) == ([], None, "")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"", translate("open_article.error.empty", name="“a.txt”")),
        ("b.quizpack", b"no pack at all", "b.quizpack cannot be edited: "),
        (
            "a.quizpack",
            build_archive_from_files(b'{"format": "quizapp-pack/2"}', {}),
            "a.quizpack cannot be edited: /format: ",
        ),
        ("a.xlsx", zipped([("xl/workbook.xml", b"x")]), "a.xlsx was not taken in. "),
        ("a.zip", zipped([("pack.json", b"{}")]), translate("open_article.error.pack", name="“a.zip”")),
    ],
)
def test_what_is_no_article_or_no_pack_is_a_sentence_and_nothing_is_begun(desk, tmp_path, name, data, told):
    (tmp_path / name).write_bytes(data)
    desk.presenter.show()
    before = desk.state.packs
    desk.presenter.take([tmp_path / name])
    assert desk.state.failed.startswith(told)
    assert (desk.opened, desk.edited, desk.state.packs) == ([], [], before)


def test_without_the_extra_the_sentence_names_it_and_how_to_get_it(desk, tmp_path, monkeypatch):
    (tmp_path / "absent").mkdir()
    (tmp_path / "absent" / "pypdfium2.py").write_text("raise ImportError", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "absent"))
    (tmp_path / "a.pdf").write_bytes(pdf_of([b""]))
    desk.presenter.take([tmp_path / "a.pdf"])
    assert "-m pip install -c constraints.txt --group documents" in desk.state.failed


def test_what_was_copied_with_its_layout_is_opened_as_a_page(desk):
    desk.pasted = "\n\n".join(SENTENCES), page(f"<div>{paragraphs()}</div>")
    desk.presenter.paste()
    ((article, _),) = desk.opened
    assert article.of("body") == SENTENCES


def test_where_the_page_leaves_out_much_of_what_was_copied_its_words_are_opened(desk):
    desk.pasted = TEXT, "<p>x</p>"
    desk.presenter.paste()
    ((article, name),) = desk.opened
    assert article.of("body") == ("Nobody counted the ferries, she said.", "The pier is old.")
    assert name == translate("open_article.reading.pasted")


def test_without_anything_copied_it_is_told_what_to_do(desk):
    desk.presenter.paste()
    assert desk.state.failed


def test_a_folder_is_shown_or_it_is_told_that_none_can_be(two):
    two.presenter.show_folder(0)
    assert two.folders == [list_working_copies(two.working)[0].folder]
    two.shows_folders = False
    two.presenter.show_folder(0)
    assert two.state.failed == translate("author.not_shown")


def test_a_folder_of_packs_that_cannot_be_read_is_not_taken_for_none(desk):
    desk.working.write_text("no folder")
    desk.presenter.show()
    assert desk.state.failed


def test_a_pack_whose_small_file_is_broken_is_listed_all_the_same(two):
    (list_working_copies(two.working)[0].folder / "about.json").write_text("{")
    two.presenter.show()
    assert two.titles.count("Untitled pack") == 2
    assert two.state.packs[0].marks[0].words == translate("author.no_questions")
