"""A second start leaves its file for the first window, which takes them in order."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.library.inbox import Message, leave, take
from tests.library.builders import NOW


def test_messages_are_taken_once_in_the_order_in_which_they_were_left(tmp_path: Path) -> None:
    sent = [Message(tmp_path / "b ö.quizpack"), Message(None), Message(tmp_path / "a.quizpack")]
    for seconds, message in enumerate(sent):
        leave(tmp_path / "data", message, NOW + timedelta(seconds=seconds))
    assert take(tmp_path / "data") == tuple(sent)
    assert take(tmp_path / "data") == ()


def test_a_path_is_left_as_the_window_will_find_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    leave(tmp_path, Message(Path("pack.quizpack")), NOW)
    assert take(tmp_path) == (Message(tmp_path / "pack.quizpack"),)


def test_there_may_be_no_inbox(tmp_path: Path) -> None:
    assert take(tmp_path) == ()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"open": 7}', b'{"show": "x"}', b"\xff", b" " * 70_000]
)
def test_what_is_no_message_is_removed_and_the_others_are_taken(tmp_path: Path, content: bytes) -> None:
    leave(tmp_path, Message(None), NOW)
    (tmp_path / "inbox" / "0001.json").write_bytes(content)
    assert take(tmp_path) == (Message(None),)
    assert list((tmp_path / "inbox").iterdir()) == []


def test_a_message_that_is_still_being_written_is_left_there(tmp_path: Path) -> None:
    leave(tmp_path, Message(None), NOW)
    take(tmp_path)
    (tmp_path / "inbox" / ".1-2.json.3.part").write_bytes(b'{"op')
    assert take(tmp_path) == ()
    assert len(list((tmp_path / "inbox").iterdir())) == 1
