"""A second start leaves its file for the first window, which takes them in order."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.library.inbox import (
    AddRequest,
    ConfirmRequest,
    OpenRequest,
    RestoreRequest,
    StopRequest,
    clear_answers,
    post_request,
    read_answer,
    take_requests,
    withdraw_request,
    write_answer,
)
from tests.library.builders import NOW


def test_messages_are_taken_once_in_the_order_in_which_they_were_left(tmp_path):
    sent = [OpenRequest(tmp_path / "b ö.quizpack"), OpenRequest(None), OpenRequest(tmp_path / "a.quizpack")]
    for seconds, message in enumerate(sent):
        post_request(tmp_path / "data", message, NOW + timedelta(seconds=seconds))
    assert take_requests(tmp_path / "data") == tuple(sent)
    assert take_requests(tmp_path / "data") == ()


def test_a_path_is_left_as_the_window_will_find_it(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    post_request(tmp_path, OpenRequest(Path("pack.quizpack")), NOW)
    assert take_requests(tmp_path) == (OpenRequest(tmp_path / "pack.quizpack"),)


def test_there_may_be_no_inbox(tmp_path):
    assert take_requests(tmp_path) == ()


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b'{"open": 7}', b'{"show": "x"}', b"\xff", b" " * 9_000_000,
        b'{"add": "a", "when_different": "keep"}', b'{"add": [7], "when_different": ""}', b"[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_message_is_removed_and_the_others_are_taken(tmp_path, content):
    post_request(tmp_path, OpenRequest(None), NOW)
    (tmp_path / "inbox" / "0001.json").write_bytes(content)
    assert take_requests(tmp_path) == (OpenRequest(None),)
    assert list((tmp_path / "inbox").iterdir()) == []


def test_a_message_that_is_still_being_written_is_left_there(tmp_path):
    post_request(tmp_path, OpenRequest(None), NOW)
    take_requests(tmp_path)
    (tmp_path / "inbox" / ".1-2.json.3.part").write_bytes(b'{"op')
    assert take_requests(tmp_path) == ()
    assert len(list((tmp_path / "inbox").iterdir())) == 1


@pytest.mark.parametrize(
    ("asked", "then"),
    [
        (AddRequest((Path("/a"), Path("/b")), "keep"), StopRequest),
        (RestoreRequest(Path("/backup.db")), ConfirmRequest),
    ],
)
def test_a_request_is_taken_with_its_name_and_what_is_wished_of_it_later(tmp_path, asked, then):
    name = post_request(tmp_path, asked, NOW)
    post_request(tmp_path, then(name), NOW + timedelta(seconds=1))
    assert take_requests(tmp_path) == (replace(asked, name=name), then(name))


def test_what_was_not_taken_can_be_withdrawn(tmp_path):
    name = post_request(tmp_path, AddRequest((tmp_path,), "keep"), NOW)
    assert withdraw_request(tmp_path, name)
    assert not withdraw_request(tmp_path, name)
    assert take_requests(tmp_path) == ()


def test_an_answer_is_read_under_the_name_of_its_request_until_it_is_cleared(tmp_path):
    assert read_answer(tmp_path, "1-2") is None
    for done in (1, 2):
        write_answer(tmp_path, "1-2", {"done": done})
        assert read_answer(tmp_path, "1-2") == {"done": done}
    write_answer(tmp_path, "3-4", {})
    clear_answers(tmp_path, "1-2")
    assert (read_answer(tmp_path, "1-2"), read_answer(tmp_path, "3-4")) == (None, {})
    clear_answers(tmp_path)
    assert read_answer(tmp_path, "3-4") is None
    assert take_requests(tmp_path) == ()


def test_an_answer_that_is_nested_too_deep_is_none(tmp_path):
    write_answer(tmp_path, "1-2", {})
    (tmp_path / "inbox" / "answers" / "1-2.json").write_bytes(b"[" * 100_000)
    assert read_answer(tmp_path, "1-2") is None
