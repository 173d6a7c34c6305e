"""The window that is open adds packs for the command line; silence means that it does not hear."""

from __future__ import annotations

import platform
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizapp.library import inbox
from quizapp.library.adding.account import Account, Line, account_of, as_plain
from quizapp.library.adding.intake import Asking
from quizapp.library.errors import HeldError
from quizapp.library.inbox import PATIENCE_S, NotDoneError
from quizapp.pack.ids import PackId
from tests.library.builders import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.library.adding.intake import Adding

ACCOUNT = Account(
    (
        Line(Path("/a.quizpack"), "added", PackId("a"), "A", "new"),
        Line(Path("/b.quizpack"), "refused", sentence="It is no pack."),
    )
)


@dataclass
class Desk:
    """Both sides of a request, and a clock that goes on only when it is told."""

    folder: Path
    host: str | None = field(default_factory=platform.node)
    seconds: float = 0.0

    def __post_init__(self) -> None:
        self.asking = Asking(HeldError(self.folder, 7, self.host, NOW), lambda: self.seconds)
        self.steps: Iterator[Adding | None] = self.asking.add([self.folder / "a.quizpack"], "both", NOW)

    def taken(self) -> inbox.AddRequest:
        """What the window finds in its inbox."""
        (asked,) = inbox.take(self.folder)
        assert isinstance(asked, inbox.AddRequest)
        return asked


def left(folder: Path) -> list[Path]:
    return [file for file in (folder / "inbox").rglob("*") if file.is_file()]


def test_the_window_is_asked_and_its_account_comes_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert next(desk.steps) is None
    asked = desk.taken()
    assert (asked.paths, asked.when_different) == ((tmp_path / "a.quizpack",), "both")
    inbox.answer(tmp_path, asked.name, {"done": 0, "total": 1, "title": "A", "beat": 1})
    told = next(desk.steps)
    assert (told.done, told.total, told.title, told.account) == (0, 1, "A", None)
    assert next(desk.steps) is None
    inbox.answer(tmp_path, asked.name, {"account": as_plain(ACCOUNT), "beat": 2})
    assert next(desk.steps).account == ACCOUNT
    assert list(desk.steps) == []
    assert left(tmp_path) == []


def test_a_window_that_does_not_hear_is_told_of_and_nothing_is_left_with_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    next(desk.steps)
    desk.seconds = PATIENCE_S
    assert next(desk.steps) is None
    desk.seconds = PATIENCE_S + 0.1
    with pytest.raises(HeldError, match="process 7"):
        next(desk.steps)
    assert left(tmp_path) == []


def test_a_window_that_goes_on_telling_is_waited_for(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    next(desk.steps)
    name = desk.taken().name
    for beat in range(5):
        inbox.answer(tmp_path, name, {"done": 0, "total": 1, "title": "", "beat": beat})
        assert next(desk.steps).account is None
        desk.seconds += PATIENCE_S
        assert next(desk.steps) is None


def test_what_the_window_could_not_do_is_its_sentence(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    next(desk.steps)
    inbox.answer(tmp_path, desk.taken().name, {"failed": "The disk is full.", "beat": 1})
    with pytest.raises(NotDoneError, match=r"The disk is full\."):
        next(desk.steps)


def test_a_wish_to_stop_names_the_request(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    next(desk.steps)
    name = desk.taken().name
    desk.asking.stop(NOW)
    assert inbox.take(tmp_path) == (inbox.StopRequest(name),)


def test_a_window_of_another_computer_is_not_asked(tmp_path: Path) -> None:
    desk = Desk(tmp_path, host="another")
    with pytest.raises(HeldError, match="another"):
        next(desk.steps)
    assert not (tmp_path / "inbox").exists()


def test_an_account_comes_back_from_its_json() -> None:
    assert account_of(as_plain(ACCOUNT)) == ACCOUNT
    with pytest.raises(ValueError, match="none of"):
        account_of(as_plain(ACCOUNT) | {"packs": [as_plain(ACCOUNT)["packs"][0] | {"outcome": "eaten"}]})
