"""Another database takes the place of the one in use, whole, whenever it is cut short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.library import changing_over
from quizapp.library.changing_over import change_over, finish, is_pending

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    for name, content in (("quizapp.db", "old"), ("quizapp.db-wal", "log"), ("made", "new")):
        (tmp_path / name).write_text(content)
    return tmp_path / "quizapp.db"


def held(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in folder.iterdir()}


AFTER = {"quizapp.db": "new", "quizapp.replaced-1.db": "old", "quizapp.replaced-1.db-wal": "log"}


def test_the_old_one_is_kept_with_its_log_under_a_name_that_says_why(path: Path) -> None:
    aside = change_over(path, path.with_name("made"), "replaced-1")
    assert aside.name == "quizapp.replaced-1.db"
    assert held(path.parent) == AFTER


def test_a_name_that_is_taken_is_not_taken_again(path: Path) -> None:
    path.with_name("quizapp.replaced-1.db").write_text("older")
    aside = change_over(path, path.with_name("made"), "replaced-1")
    assert aside.name == "quizapp.replaced-1-2.db"
    assert path.with_name("quizapp.replaced-1.db").read_text() == "older"


@pytest.mark.parametrize("moves", range(1, 5))
def test_cut_short_after_any_move_it_is_finished_later(
    path: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    type_ = type(path)
    its_own, done = type_.rename, []

    def rename(self: Path, target: Path) -> Path:
        if len(done) == moves:
            raise KeyboardInterrupt
        done.append(target)
        return its_own(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(type_, "rename", rename)
        try:
            change_over(path, path.with_name("made"), "replaced-1")
        except KeyboardInterrupt:
            assert is_pending(held(path.parent)) or held(path.parent) == AFTER
    finish(path)
    assert held(path.parent) == AFTER
    assert not is_pending(held(path.parent))


def test_cut_short_before_the_first_move_nothing_has_changed(path: Path) -> None:
    before = held(path.parent)
    finish(path)
    assert held(path.parent) == before
    assert changing_over.is_pending(before) is False
