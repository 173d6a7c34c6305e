"""Handing out."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.editing.errors import NotDoneError
from quizapp.editing.handing_out import (
    NotReadyError,
    last_handed_out,
    look_ahead,
    packed_pack,
    raise_revision,
    strict,
)
from quizapp.editing.opening import as_copy, open_copy
from quizapp.editing.steps import Sketch, Written
from quizapp.editing.store import begin, pictures
from quizapp.editing.writing.fields import note, set_field
from quizapp.editing.writing.questions import begin_question, remove_questions
from quizapp.pack.checks.run import read_and_check
from quizapp.pack.saving import write_whole
from tests.editing.builders import NOW, after, at, document
from tests.pack.builders import example_pack, png, with_picture

if TYPE_CHECKING:
    from pathlib import Path


def read(data: bytes, folder: Path) -> Any:
    path = folder / "out.quizpack"
    write_whole(path, data)
    reading = read_and_check(path)
    assert reading.problems == ()
    return reading


def test_a_finished_pack_is_handed_out_as_it_is_without_its_notes(tmp_path: Path) -> None:
    data = Written(document()).done(note(document(), "weck-call", "Ask Ada.")).document
    packed = packed_pack(data, {}, cited=False)
    assert read(packed, tmp_path).pack == example_pack()
    assert b"Ada" not in read(packed, tmp_path).data


def test_of_articles_that_may_not_be_passed_on_only_what_is_cited_goes_along(tmp_path: Path) -> None:
    data = (
        Written(document())
        .done(remove_questions(document(), ["weck-call", "report-tells", "how-many"]))
        .document
    )
    whole, cited = (read(packed_pack(data, {}, cited=each), tmp_path).pack for each in (False, True))
    assert sum(len(source.passages) for source in cited.sources) < sum(len(s.passages) for s in whole.sources)
    assert [bank.questions for bank in cited.banks] == [bank.questions for bank in whole.banks]
    assert look_ahead(data, {}, None).may_not_be_whole == ("Low Street asks for its bus",)


def test_what_is_not_finished_is_not_handed_out_and_told_by_place(chance: Random) -> None:
    step = begin_question(document(), document()["banks"][0]["id"], "choice", chance)
    data = Written(document()).done(step).document
    with pytest.raises(NotReadyError, match="still to be done") as told:
        packed_pack(data, {}, cited=False)
    assert all(each.pointer.startswith("/banks/0/questions/") for each in told.value.problems)
    assert look_ahead(data, {}, None).stops
    wrong = Written(document()).done(set_field(document(), f"{at('weck-call')}/key", "nowhere")).document
    with pytest.raises(NotReadyError):
        packed_pack(wrong, {}, cited=False)
    with pytest.raises(NotReadyError):
        strict({**document(), "titel": "x"})


def test_empty_fields_that_need_not_be_there_are_left_out(tmp_path: Path) -> None:
    data = Written(document()).done(set_field(document(), f"{at('weck-call')}/hint", "")).document
    assert read(packed_pack(data, {}, cited=False), tmp_path).pack == example_pack()


def test_pictures_go_along_but_for_those_that_are_not_listed(tmp_path: Path) -> None:
    data, media = with_picture(document())
    out = read(packed_pack(data, {**media, "old.png": png()}, cited=False), tmp_path)
    assert dict(out.media) == media
    with pytest.raises(NotReadyError):
        packed_pack(data, {}, cited=False)


def test_the_first_hand_out_is_revision_one_and_each_one_more() -> None:
    mine = as_copy(document(), Random(1))
    assert look_ahead(mine, {}, None).revision == 1
    written = Written(mine).done(raise_revision(mine, 1, ""))
    assert written.document["revision"] == 1
    assert "changes" not in written.document
    assert look_ahead(written.document, {}, None).revision == 2
    written = written.done(raise_revision(written.document, 2, " Mended. ", ["weck-call"]))
    assert written.document["revision"] == 2
    assert written.document["changes"] == [{"revision": 2, "text": "Mended.", "wording_only": ["weck-call"]}]
    assert strict(written.document).changes[0].wording_only == ("weck-call",)
    with pytest.raises(NotDoneError):
        raise_revision(mine, 2, " ", ["weck-call"])


def test_of_very_many_notes_on_changes_the_last_are_kept() -> None:
    changes = [{"revision": number, "text": f"Note {number}."} for number in range(1, 501)]
    data = {**document(), "revision": 500, "changes": changes}
    kept = Written(data).done(raise_revision(data, 501, "The last.")).document["changes"]
    assert (len(kept), kept[0]["revision"], kept[-1]["text"]) == (500, 2, "The last.")


def test_what_is_only_worth_a_look_keeps_nobody_from_handing_out() -> None:
    data = Written(document()).done(set_field(document(), f"{at('weck-call')}/prompt", "So-called?")).document
    found = look_ahead(data, {}, None)
    assert found.stops == ()
    assert f"{at('weck-call')}/prompt" in {each.pointer for each in found.warnings}


def test_against_the_last_hand_out_it_is_told_what_is_new_gone_other_and_only_reworded(
    chance: Random,
) -> None:
    sketch = Sketch(document())
    sketch.put(f"{at('weck-call')}/prompt", "What does Anton Weck do in paragraph 6?")
    sketch.put(f"{at('every-evening')}/key", "supported")
    sketch.put(f"{at('how-many')}/explanation", "Told anew.")
    sketch.take(at("which-fund"))
    made = {**sketch.get(at("weck-call")), "id": "another"}
    sketch.append("/banks/1/questions", made)
    found = look_ahead(sketch.document, {}, document())
    assert (found.new, found.gone) == (("another",), ("which-fund",))
    assert (found.other, found.reworded) == (("every-evening",), ("weck-call",))
    assert look_ahead(document(), {}, None).new
    assert found.revision == 2


def test_what_was_handed_out_is_kept_as_a_version_and_compared_with_next_time(tmp_path: Path) -> None:
    data, media = with_picture(as_copy(document(), Random(1)))
    folder = begin(tmp_path / "working", Written(data), "Mine", NOW, Random(1), media)
    open_ = open_copy(folder, after(1))
    assert last_handed_out(folder) is None
    open_.desk.do(raise_revision(open_.desk.document, 1, "First."))
    packed = packed_pack(open_.desk.document, pictures(folder), cited=False)
    write_whole(tmp_path / "mine.quizpack", packed)
    open_.keeper.log(open_.desk.taken())
    open_.keeper.handed_out(open_.desk.document, 1, str(tmp_path / "mine.quizpack"), after(2))
    open_.keeper.close(open_.desk.document, after(3))
    last = last_handed_out(folder)
    assert last is not None
    assert last["revision"] == 1
    assert look_ahead(last, media, last).reworded == ()
    assert read(packed, tmp_path).pack.derived_from.id == document()["id"]
