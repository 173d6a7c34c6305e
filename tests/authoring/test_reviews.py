import json
import os
import sys
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring import reviews
from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import OperationError, UnreadablePackError
from quizapp.authoring.export import build_pack_archive
from quizapp.authoring.operations.fields import set_note
from quizapp.authoring.working_copy import create_from_review, read_logged_document
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.pack.pack_writer import build_archive_from_files
from tests.authoring.builders import document, refused

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = date(2026, 3, 2)


def first(written: Any) -> str:
    return str(written["banks"][0]["questions"][0]["id"])


def sent(tmp_path: Path, written: Any, media: dict[str, bytes] | None = None) -> Path:
    path = tmp_path / "ferry.quizreview"
    path.write_bytes(reviews.build_review_file(written, media or {}))
    return path


def commented() -> StepHistory:
    """The example pack as a colleague sends it back: a comment on its first question, and read."""
    there = StepHistory(document())
    there = there.done(
        reviews.add_comment(there.document, first(there.document), "Ada", "Too easy?", DAY, Random(1))
    )
    return there.done(reviews.mark_as_reviewed(there.document, "Ada  Renn", DAY))


def test_comments_and_who_read_it_come_back_and_nothing_else_changes(tmp_path):
    mine = document()
    theirs = commented().document
    theirs["title"] = "Changed by the reviewer"
    step = reviews.import_review(mine, reviews.read_review(sent(tmp_path, theirs)))
    after = StepHistory(mine).done(step)
    (told,) = reviews.list_comments(after.document)
    assert (told.by, told.text, told.question, told.done) == ("Ada", "Too easy?", first(mine), False)
    assert after.document["title"] == mine["title"]
    assert after.document["reviewers"] == [*mine.get("reviewers", []), "Ada Renn"]
    assert after.back().document == mine


def test_a_comment_that_is_here_already_is_taken_once_and_stays_as_it_is(tmp_path):
    back = commented()
    path = sent(tmp_path, back.document)
    taken = StepHistory(document()).done(reviews.import_review(document(), reviews.read_review(path)))
    (told,) = reviews.list_comments(taken.document)
    taken = taken.done(reviews.set_comment_done(taken.document, told.id, done=True))
    again = reviews.import_review(taken.document, reviews.read_review(path))
    assert again.edits == ()
    assert reviews.list_comments(taken.document)[0].done


def test_a_review_of_another_pack_is_refused(tmp_path):
    path = sent(tmp_path, commented().document)
    other = document() | {"id": "another-pack"}
    with refused(OperationError, "editing.review.another_pack"):
        reviews.import_review(other, reviews.read_review(path))


def test_notes_stay_behind_and_comments_are_in_no_hand_out(tmp_path):
    there = commented()
    there = there.done(set_note(there.document, first(there.document), "Ask Bo about this."))
    assert b"Ask Bo" not in reviews.build_review_file(there.document, {})
    assert "notes" not in reviews.read_review(sent(tmp_path, there.document)).document
    handed = build_pack_archive(there.document, {}, cited=False)
    path = tmp_path / "out.quizpack"
    path.write_bytes(handed)
    from quizapp.pack.archive import read_archive  # noqa: PLC0415 -- beside its use

    assert b"Too easy" not in (read_archive(path).pack or b"")


def test_a_reviewer_opens_the_file_as_the_same_pack_and_its_author_as_a_copy(tmp_path):
    path = sent(tmp_path, commented().document)
    theirs = create_from_review(tmp_path / "theirs", path, NOON, Random(2))
    assert read_logged_document(theirs)["id"] == document()["id"]
    assert [each.text for each in reviews.list_comments(read_logged_document(theirs))] == ["Too easy?"]
    create_working_copy(tmp_path / "mine", StepHistory(document()), "Ferry", NOON, Random(1))
    mine = create_from_review(tmp_path / "mine", path, NOON, Random(2))
    assert read_logged_document(mine)["id"] != document()["id"]


def test_a_half_written_pack_can_be_sent(tmp_path):
    written = document()
    written["banks"][0]["questions"][0]["prompt"] = ""
    assert reviews.read_review(sent(tmp_path, written)).document == written


@pytest.mark.parametrize(("by", "words", "code"), [(" ", "Good", "no-name"), ("Ada", "  ", "no-words")])
def test_a_comment_has_a_name_and_words(by, words, code):
    with pytest.raises(OperationError) as failed:
        reviews.add_comment(document(), "", by, words, DAY, Random(1))
    assert failed.value.code == code


PLAIN = {"question": "", "by": "Ada", "text": "Good", "written": "2026-03-02", "done": False}
BROKEN: dict[str, Any] = {
    "no object": [],
    "newer": {"format": "quizapp-review/2"},
    "no document": {"format": "quizapp-review/1"},
    "comments in a list": {"comments": []},
    "a comment without text": {"comments": {"c": {key: PLAIN[key] for key in PLAIN if key != "text"}}},
    "a comment that is too long": {
        "comments": {"c": PLAIN | {"text": "x" * (reviews.MAX_COMMENT_LENGTH + 1)}}
    },
    "a number as a name": {"comments": {"c": PLAIN | {"by": 3}}},
    "done in words": {"comments": {"c": PLAIN | {"done": "yes"}}},
    "too many comments": {"comments": {str(number): PLAIN for number in range(2_001)}},
    "readers in a list": {"read": ["Ada"]},
    "a reader with a control": {"read": {"Ada\u202e": "2026-03-02"}},
    "too many readers": {"read": {f"R{number}": "2026" for number in range(31)}},
}


@pytest.mark.parametrize("how", BROKEN)
def test_what_is_no_review_is_refused_in_a_sentence(tmp_path, how):
    told = BROKEN[how]
    if isinstance(told, dict) and "format" not in told:
        told = {"format": "quizapp-review/1", "document": document(), "comments": {}, "read": {}} | told
    path = tmp_path / "bad.quizreview"
    path.write_bytes(build_archive_from_files(json.dumps(told).encode(), {}))
    with pytest.raises(UnreadablePackError) as refused:
        reviews.read_review(path)
    assert refused.value.message.values["name"] == "bad.quizreview"


@given(data=st.data())
def test_damaged_bytes_never_raise_anything_else(tmp_path_factory, data):
    whole = bytearray(reviews.build_review_file(commented().document, {}))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.mktemp("damaged") / "bad.quizreview"
    path.write_bytes(bytes(whole))
    with suppress(UnreadablePackError):
        reviews.read_review(path)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "bad.quizreview")
    with pytest.raises(UnreadablePackError):
        reviews.read_review(tmp_path / "bad.quizreview")
