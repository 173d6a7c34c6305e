"""Packs in work made of files, and reviews, which a confined child reads."""

import json
from random import Random

import pytest

from quizapp.authoring import file_import
from quizapp.authoring.errors import UnreadablePackError
from quizapp.authoring.export import build_export_step, build_pack_archive
from quizapp.authoring.file_import import create_from_file, read_review_in_child
from quizapp.authoring.folder_layout import LOG_FILE_NAME
from quizapp.authoring.reviews import add_comment, build_review_file, read_review
from quizapp.authoring.working_copy import read_logged_document
from quizapp.authoring.working_copy_store import list_working_copies, move_to_trash, read_pictures
from quizapp.pack.atomic_file import write_atomically
from quizapp.sandbox.child_process import JobCancelledError, JobCrashedError
from tests.authoring.builders import NOW, after, document, done, made_of, opened, refused
from tests.benchmarks.packs import generate
from tests.pack.builders import EXAMPLE, with_picture

FIGURES = {"questions": 1, "errors": 0, "warnings": 0, "publisher": "", "published": "", "derived_from": ""}
ENTRY = "entry", ("Ferry", "ferry", FIGURES)


@pytest.fixture
def working(tmp_path):
    return tmp_path / "working"


@pytest.fixture
def large(tmp_path):
    """A pack whose log has many lines."""
    path = tmp_path / "pack.json"
    path.write_bytes(generate(300))
    return path


def test_somebody_elses_file_becomes_a_copy_that_says_where_it_is_from(tmp_path):
    folder = made_of(EXAMPLE, tmp_path / "working")
    assert read_logged_document(folder)["derived_from"] == {
        "id": document()["id"],
        "revision": 1,
        "why": "copy",
    }
    assert [row.about.name for row in list_working_copies(tmp_path / "working")] == ["The evening ferry"]
    with pytest.raises(UnreadablePackError):
        made_of(tmp_path / "none.quizpack", tmp_path / "working")
    assert len(list_working_copies(tmp_path / "working")) == 1


def test_ones_own_file_goes_on_as_the_same_pack_also_when_it_lies_in_the_trash(tmp_path):
    working = tmp_path / "working"
    first = made_of(EXAMPLE, working)
    mine = done(
        build_export_step(read_logged_document(first), 1, ""),
        read_logged_document(first),
    )
    write_atomically(tmp_path / "mine.quizpack", build_pack_archive(mine, {}, cited=False))
    move_to_trash(first, after(1))
    again = made_of(tmp_path / "mine.quizpack", working, after(2), Random(2))
    assert (
        read_logged_document(again)["id"],
        read_logged_document(again)["revision"],
    ) == (mine["id"], 1)


def test_a_large_pack_is_in_work_as_it_was_with_no_long_line_in_its_log(working, large):
    folder = made_of(large, working)
    given, written = json.loads(large.read_bytes()), read_logged_document(folder)
    assert (written["banks"], written["sources"]) == (given["banks"], given["sources"])
    lines = (folder / LOG_FILE_NAME).read_bytes().splitlines()
    assert len(lines) > 2
    assert max(map(len, lines)) < 300_000
    (row,) = list_working_copies(working)
    assert (row.about.name, row.about.figures.questions) == ("300 questions", 300)


@pytest.mark.parametrize("place", [1, -1])
def test_of_a_long_log_that_lost_a_part_of_its_document_what_was_saved_is_opened(working, large, place):
    folder = made_of(large, working)
    open_ = opened(folder)
    open_.keeper.close(open_.desk.document, after(1))
    whole = open_.desk.document
    base, *lines = (folder / LOG_FILE_NAME).read_bytes().splitlines(keepends=True)
    parts = [each for each in lines if b'"part"' in each]
    (folder / LOG_FILE_NAME).write_bytes(b"".join([base, *parts[:place]]))
    again = opened(folder)
    assert (again.desk.document, again.told) == (whole, ("log-lost",))
    again.keeper.release()


def test_pictures_come_along(tmp_path, working):
    pack, media = with_picture(document())
    path = tmp_path / "pictured.quizreview"
    path.write_bytes(build_review_file(pack, media))
    assert read_pictures(made_of(path, working)) == media


def test_it_is_looked_all_the_time_whether_to_stop_and_nothing_is_left_then(working, large):
    looks = iter([False, False, True])
    with pytest.raises(JobCancelledError):
        list(create_from_file(working, large, NOW, Random(1), lambda: next(looks)))
    assert not list(working.glob("*"))


def test_one_that_is_given_up_while_it_is_written_leaves_nothing(working, large):
    steps = create_from_file(working, large, NOW, Random(1), lambda: False)
    while not list(working.glob(".*")):
        next(steps)
    steps.close()
    assert not list(working.glob("*"))


FOOLED = {
    "nothing": [],
    "no entry": [("log", b"x")],
    "an entry of another form": [("entry", ("Ferry", 7, {}))],
    "figures in words": [("entry", ("Ferry", "ferry", FIGURES | {"questions": "many"}))],
    "a picture elsewhere": [ENTRY, ("picture", "../../evil.png"), ("data", b"x")],
    "a picture on the whole disk": [ENTRY, ("picture", "/tmp/evil.png"), ("data", b"x")],
    "bytes of no picture": [ENTRY, ("data", b"x")],
    "a text for bytes": [ENTRY, ("log", "x")],
    "something else": [ENTRY, ("more", 1)],
}


@pytest.mark.parametrize("told", FOOLED)
def test_what_a_child_tells_that_a_file_has_fooled_is_looked_at(working, monkeypatch, told):
    monkeypatch.setattr(file_import, "iter_values", lambda *_: iter(FOOLED[told]))
    with refused(UnreadablePackError, "editing.no_pack"):
        made_of(EXAMPLE, working)
    assert not list(working.glob("*"))


def test_a_file_that_takes_too_much_is_refused_in_a_sentence(working, monkeypatch):
    def crash(*_):
        yield None
        raise JobCrashedError

    monkeypatch.setattr(file_import, "iter_values", crash)
    with refused(UnreadablePackError, "editing.no_pack") as told:
        made_of(EXAMPLE, working)
    assert told.value.message.values["reason"].id == "editing.too_heavy"
    with refused(UnreadablePackError, "editing.no_pack"):
        list(read_review_in_child(EXAMPLE, lambda: False))


def test_of_a_review_come_its_comments_and_its_readers(tmp_path):
    written = document()
    for number in range(250):
        step = add_comment(written, "", "Ada", f"Comment {number}", NOW.date(), Random(number))
        written = done(step, written)
    path = tmp_path / "ferry.quizreview"
    path.write_bytes(build_review_file(written, {}))
    *_, come = read_review_in_child(path, lambda: False)
    whole = read_review(path)
    assert (come.comments, come.read, come.document) == (whole.comments, whole.read, {"id": written["id"]})
    with pytest.raises(JobCancelledError):
        list(read_review_in_child(path, lambda: True))
