"""Questions carried into another pack in work."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from quizapp.editing.errors import NotSavedError, OpenElsewhereError
from quizapp.editing.opening import peek
from quizapp.editing.steps import Written
from quizapp.editing.store import begin, pictures
from quizapp.editing.writing.copying import Clip, carry, clip_of
from tests.editing.builders import NOW, after, document, opened
from tests.editing.writing.test_copying import target
from tests.editing.writing.test_questions import EVERY
from tests.pack.builders import png, with_picture

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another pack in work, which is not open."""
    return begin(tmp_path / "working", Written(target()), "Another", NOW, Random(1))


def clip() -> Clip:
    origin, _ = with_picture(document())
    first = origin["banks"][0]["questions"][0]["id"]
    return clip_of(origin, [first, *EVERY[-2:]], {"quay.png": png()}, Random(1))


def test_they_come_with_their_pictures_and_as_one_step_that_is_undone_there(other: Path) -> None:
    before = peek(other)
    assert carry(other, clip(), after(1), Random(2)) == "Another"
    assert len(peek(other)["banks"][0]["questions"]) == 3
    (file,) = (each["file"] for each in peek(other)["media"])
    assert pictures(other) == {file: png()}
    there = opened(other, 2)
    assert there.told == ()
    step = there.desk.undo()
    assert step is not None
    assert step.name == "copy-questions"
    assert there.desk.document == before
    there.keeper.release()


def test_a_pack_that_is_open_is_left_alone(other: Path) -> None:
    there = opened(other)
    before = peek(other)
    with pytest.raises(OpenElsewhereError):
        carry(other, clip(), after(2), Random(2))
    assert peek(other) == before
    there.keeper.release()


def test_where_the_disk_is_full_the_other_pack_is_as_it_was_and_can_be_opened(
    other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = peek(other)

    def full(path: Path, data: bytes) -> None:
        raise NotSavedError(path, "the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr("quizapp.editing.writing.copying.write_whole", full)
        with pytest.raises(NotSavedError):
            carry(other, clip(), after(1), Random(2))
    assert peek(other) == before
    opened(other, 2).keeper.release()


def test_a_pack_without_a_bank_gets_one(tmp_path: Path) -> None:
    bare = target() | {"banks": []}
    folder = begin(tmp_path / "working", Written(bare), "Bare", NOW, Random(1))
    carry(folder, clip(), after(1), Random(2))
    assert [len(bank["questions"]) for bank in peek(folder)["banks"]] == [3]
