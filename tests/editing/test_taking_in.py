"""What another program made of a pack in work: told field by field, and taken as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quizapp.editing.comparing import account_of, as_handed_out, take_in
from quizapp.editing.errors import NotDoneError
from quizapp.editing.steps import Written
from quizapp.editing.writing.pictures import keep_pictures
from tests.editing.builders import document
from tests.pack.builders import png

if TYPE_CHECKING:
    from pathlib import Path


def questions(written: Any) -> list[Any]:
    return written["banks"][0]["questions"]


def test_a_pack_that_came_back_as_it_went_differs_in_nothing():
    written = {**document(), "notes": {"": "mine alone"}, "revision": 3}
    questions(written)[0]["shuffle"] = True
    made = account_of(written, as_handed_out(document()))
    assert made.differences == ()
    assert (made.new, made.changed, made.gone, len(made.same)) == ((), (), (), 13)


def test_new_changed_moved_and_gone_questions_are_told_apart():
    taken = document()
    first, second, third = questions(taken)[:3]
    first["prompt"] = "Another question?"
    questions(taken).remove(second)
    taken["banks"][1]["questions"].append(third)
    questions(taken).remove(third)
    questions(taken).append({**questions(taken)[-1], "id": "quite-new"})
    made = account_of(document(), taken)
    assert made.new == ("quite-new",)
    assert made.changed == (first["id"], third["id"])
    assert made.gone == (second["id"],)
    assert len(made.same) == 10


def test_it_is_one_step_that_undo_takes_back_whole():
    taken = {**document(), "title": "Another title"}
    questions(taken).pop()
    before = Written({**document(), "notes": {"": "mine alone"}})
    after = before.done(take_in(before.document, account_of(before.document, taken)))
    assert after.document["title"] == "Another title"
    assert len(questions(after.document)) == 11
    assert after.document["notes"] == {"": "mine alone"}
    assert [step.name for step in after.steps] == ["take-spreadsheet"]
    assert after.back().document == before.document


def test_what_tells_of_the_packs_own_past_stays_as_it_is():
    written = {**document(), "id": "mine", "revision": 4, "derived_from": {"id": "a", "revision": 1}}
    made = account_of(written, {**document(), "id": "theirs", "revision": 9, "changes": []})
    assert made.differences == ()
    assert {made.other["id"], made.other["revision"]} == {"mine", 4}
    assert made.other["derived_from"] == written["derived_from"]
    never = {name: value for name, value in document().items() if name not in ("revision", "format")}
    assert "revision" not in account_of(never, document()).other


def test_a_pack_that_is_half_written_is_compared_as_it_stands():
    written = document()
    questions(written)[0]["prompt"] = ""
    assert as_handed_out(written) == written
    assert account_of(written, document()).changed == (questions(written)[0]["id"],)


def test_what_cannot_be_edited_is_not_taken():
    taken = document()
    questions(taken)[0]["kind"] = "riddle"
    made = account_of(document(), taken)
    with pytest.raises(NotDoneError):
        take_in(document(), made)


def test_new_pictures_are_kept_and_none_is_written_over(tmp_path: Path):
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "map.png").write_bytes(b"the old one")
    other = {"media": [{"id": "m", "file": "map.png"}, {"id": "n", "file": "new.png"}]}
    made, kept = keep_pictures(tmp_path, other, {"map.png": png(2, 2), "new.png": png(3, 3)})
    assert [each["file"] for each in made["media"]] == ["map-2.png", "new.png"]
    assert kept == {"map-2.png": png(2, 2), "new.png": png(3, 3)}
    assert (tmp_path / "media" / "map.png").read_bytes() == b"the old one"
    again, _ = keep_pictures(tmp_path, other, {"map.png": png(2, 2)})
    assert [each["file"] for each in again["media"]] == ["map-2.png", "new.png"]
