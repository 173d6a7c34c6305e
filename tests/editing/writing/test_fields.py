"""Fields set one by one or many at once, and notes."""

from __future__ import annotations

from quizapp.editing import walk
from quizapp.editing.steps import Written
from quizapp.editing.writing.fields import note, set_field, set_many
from tests.editing.builders import document
from tests.editing.writing.test_banks import after
from tests.editing.writing.test_questions import EVERY


def test_a_note_is_written_changed_and_taken_away() -> None:
    written = Written(document()).done(note(document(), "", "Check the date."))
    assert written.document["notes"] == {"": "Check the date."}
    written = written.done(note(written.document, "", ""))
    assert written.document["notes"] == {}
    assert note(document(), "", "").edits == ()


def test_one_field_of_many_questions_is_set_in_one_step() -> None:
    data = after(set_many(document(), EVERY[:4], "skill", "compare-articles"))
    assert [walk.question(data, each)[1]["skill"] for each in EVERY[:4]] == ["compare-articles"] * 4
    data = after(set_many(document(), EVERY[:4], "skill", None))
    assert "skill" not in walk.question(data, EVERY[0])[1]


def test_a_field_is_set_and_taken_away() -> None:
    assert after(set_field(document(), "/advisory", "Mind the tide."))["advisory"] == "Mind the tide."
    assert "licence" not in after(set_field(document(), "/licence", None))
    assert set_field(document(), "/advisory", None).edits == ()
