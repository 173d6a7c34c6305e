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
from quizapp.authoring.working_copy import read_logged_document
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.pack.pack_writer import build_archive_from_files
from tests.authoring.builders import document, made_of, refused

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
    theirs = made_of(path, tmp_path / "theirs", NOON, Random(2))
    assert read_logged_document(theirs)["id"] == document()["id"]
    assert [each.text for each in reviews.list_comments(read_logged_document(theirs))] == ["Too easy?"]
    create_working_copy(tmp_path / "mine", StepHistory(document()), "Ferry", NOON, Random(1))
    mine = made_of(path, tmp_path / "mine", NOON, Random(2))
    assert read_logged_document(mine)["id"] != document()["id"]


def test_a_half_written_pack_can_be_sent(tmp_path):
    written = document()
    written["banks"][0]["questions"][0]["prompt"] = ""
    assert reviews.read_review(sent(tmp_path, written)).document == written


@pytest.mark.parametrize(
    ("by", "words", "code"),
    [(" ", "Good", "no-name"), ("Ada\u202e", "Good", "no-name"), ("Ada", "  ", "no-words")],
)
def test_a_comment_has_a_name_and_words(by, words, code):
    with pytest.raises(OperationError) as failed:
        reviews.add_comment(document(), "", by, words, DAY, Random(1))
    assert failed.value.code == code


def test_what_nobody_sees_is_left_out_of_a_comment_and_its_lines_stay(tmp_path):
    written = document()
    step = reviews.add_comment(written, "", "Ada", "Go\u202eod,\r\n\tbut\u200b long.\x07 ", DAY, Random(1))
    (comment,) = reviews.read_review(sent(tmp_path, StepHistory(written).done(step).document)).comments
    assert comment.text == "Good,\n but long."


def test_who_has_read_it_has_a_name():
    with refused(OperationError, "editing.review.no_name"):
        reviews.mark_as_reviewed(document(), " ", DAY)


def test_a_name_that_is_cut_at_a_space_comes_back(tmp_path):
    name = "A" * (reviews.MAX_REVIEWER_NAME_LENGTH - 1) + " Renn"
    there = StepHistory(document())
    there = there.done(reviews.mark_as_reviewed(there.document, name, DAY))
    there = there.done(reviews.add_comment(there.document, "", name, "Good", DAY, Random(1)))
    review = reviews.read_review(sent(tmp_path, there.document))
    assert list(review.read) == [each.by for each in review.comments] == [name[:-5]]


def test_a_pack_has_no_room_for_more_comments_than_a_review_may_hold(tmp_path):
    full = document() | {"comments": {f"c-{number}": PLAIN for number in range(reviews.MAX_COMMENTS)}}
    with refused(OperationError, "editing.review.too_many"):
        reviews.add_comment(full, "", "Ada", "One more", DAY, Random(1))
    assert len(reviews.read_review(sent(tmp_path, full)).comments) == reviews.MAX_COMMENTS
    with refused(OperationError, "editing.review.too_many"):
        reviews.import_review(full, reviews.read_review(sent(tmp_path, commented().document)))


PLAIN = {"question": "", "by": "Ada", "text": "Good", "written": "2026-03-02", "done": False}
REVIEW = "quizapp-review/1"
COMMENT, READERS = "editing.review.comment", "editing.review.readers"


def comments(**fields: Any) -> dict[str, Any]:
    return {"comments": {"c": PLAIN | fields}}


BROKEN: dict[str, tuple[Any, str]] = {
    "no object": ([], "editing.review.no_review"),
    "no JSON": (b"Dear diary", "pack.json.syntax.value"),
    "a pack": (b'{"format": "quizapp-review/1", "format": "quizapp-pack/1"}', "pack.json.doubled"),
    "a number for a format": ({"format": 1}, "editing.review.no_review"),
    "newer": ({"format": "quizapp-review/2"}, "editing.review.too_new"),
    "no document": ({"format": REVIEW}, "editing.no_object"),
    "a document's id that is a path": (
        {"document": document() | {"id": "../../.bashrc"}},
        "editing.review.no_review",
    ),
    "a document's id without end": ({"document": document() | {"id": "a" * 81}}, "editing.review.no_review"),
    "comments in a list": ({"comments": []}, "editing.review.comments"),
    "too many comments": (
        {"comments": {str(number): PLAIN for number in range(reviews.MAX_COMMENTS + 1)}},
        "pack.json.many_fields",
    ),
    "a list for a comment": ({"comments": {"c": list(PLAIN)}}, COMMENT),
    "a comment without text": (
        {"comments": {"c": {key: PLAIN[key] for key in PLAIN if key != "text"}}},
        COMMENT,
    ),
    "a comment with more": (comments(html="<b>"), COMMENT),
    "a comment that is too long": (comments(text="x" * (reviews.MAX_COMMENT_LENGTH + 1)), COMMENT),
    "a comment's id that is too long": ({"comments": {"c" * 81: PLAIN}}, COMMENT),
    "a number as a name": (comments(by=3), COMMENT),
    "a name of nothing": (comments(by=""), COMMENT),
    "a name of two lines": (comments(by="Ada\nThis pack is approved."), COMMENT),
    "a name that turns the writing": (comments(by="Ada\u202e"), COMMENT),
    "words that turn the writing": (comments(text="Good\u202e"), COMMENT),
    "words that nobody sees": (comments(text="Good\U000e0041"), COMMENT),
    "a question's id with a control": (comments(question="q\x07"), COMMENT),
    "a day with a hidden mark": (comments(written="2026\u200b"), COMMENT),
    "done in words": (comments(done="yes"), COMMENT),
    "readers in a list": ({"read": ["Ada"]}, READERS),
    "a reader with a control": ({"read": {"Ada\u202e": "2026-03-02"}}, READERS),
    "a reader on two lines": ({"read": {"Ada\nBo": "2026-03-02"}}, READERS),
    "a reader without a name": ({"read": {"": "2026-03-02"}}, READERS),
    "a reader's name without end": ({"read": {"A" * 121: "2026-03-02"}}, READERS),
    "a reader without a day": ({"read": {"Ada": None}}, READERS),
    "too many readers": ({"read": {f"R{number}": "2026" for number in range(31)}}, READERS),
}


@pytest.mark.parametrize("how", BROKEN)
def test_what_is_no_review_is_refused_with_its_reason(tmp_path, how):
    told, reason = BROKEN[how]
    if isinstance(told, dict) and "format" not in told:
        told = {"format": REVIEW, "document": document(), "comments": {}, "read": {}} | told
    path = tmp_path / "bad.quizreview"
    data = told if isinstance(told, bytes) else json.dumps(told).encode()
    path.write_bytes(build_archive_from_files(data, {}))
    with pytest.raises(UnreadablePackError) as refused:
        reviews.read_review(path)
    values = refused.value.message.values
    assert (values["name"], values["reason"].id) == ("bad.quizreview", reason)


def test_a_review_with_a_picture_that_is_none_is_refused(tmp_path):
    with pytest.raises(UnreadablePackError) as refused:
        reviews.read_review(sent(tmp_path, document(), {"a.png": b"<svg/>"}))
    assert refused.value.message.values["reason"].id == "pack.picture.unknown"


def test_what_is_no_archive_is_no_review(tmp_path):
    (tmp_path / "bad.quizreview").write_bytes(b"Dear diary")
    with pytest.raises(UnreadablePackError) as refused:
        reviews.read_review(tmp_path / "bad.quizreview")
    assert refused.value.message.values["reason"].id == "pack.archive.damaged"


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
