"""What was corrected of who says what, kept with a pack in work."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from quizapp.editing.decisions import correct_sayings, heard
from quizapp.editing.opening import peek
from quizapp.editing.places import public
from quizapp.editing.steps import Written
from quizapp.editing.store import begin
from tests.editing.builders import document
from tests.ui.fakes import NOON

if TYPE_CHECKING:
    from pathlib import Path

TOLD = {"names": [[["v1", "Ada"], "Ada Weck"]]}


def test_corrections_are_a_step_that_can_be_undone_and_none_are_none_at_all() -> None:
    pack = document()
    written = Written(pack).done(correct_sayings(pack, "ferry", TOLD))
    assert heard(written.document, "ferry") == TOLD
    assert heard(written.document, "another") == {}
    assert written.back().document == pack
    gone = written.done(correct_sayings(written.document, "ferry", {}))
    assert heard(gone.document, "ferry") == {}
    assert not correct_sayings(pack, "ferry", {}).edits


def test_they_are_private_to_the_pack_in_work_and_come_back_with_it(tmp_path: Path) -> None:
    pack = document()
    written = Written(pack).done(correct_sayings(pack, "ferry", TOLD))
    assert public(written.document) == pack
    folder = begin(tmp_path / "working", Written(written.document), "In work", NOON, Random(1))
    assert heard(peek(folder), "ferry") == TOLD


def test_what_somebody_else_wrote_into_the_file_counts_for_nothing() -> None:
    pack = {**document(), "said": {"ferry": 3}}
    assert heard(pack, "ferry") == {}
    assert heard(Written(pack).done(correct_sayings(pack, "ferry", TOLD)).document, "ferry") == TOLD
