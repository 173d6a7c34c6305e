"""A guest's practice goes on after a crash, once; all other guests are to be erased."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from quizapp.library.learners.classes import add_class, archive, classes, members
from quizapp.library.learners.profiles import (
    add_guest,
    last_here,
    left_guests,
    people,
    resume_guest,
    waiting_guest,
)
from quizapp.library.sessions import begin_session, finish
from tests.library.builders import LEARNER, NOW, plan

if TYPE_CHECKING:
    from quizapp.library.connections import Reader, Writer


def practise(writer: Writer, guest: str) -> str:
    own = replace(plan(f"of-{guest}"), learner=guest)
    begin_session(writer, own)
    return own.id


def test_a_guest_is_never_who_was_here_last(writer: Writer, reader: Reader) -> None:
    add_guest(writer, "guest-1", NOW + timedelta(days=1))
    assert [each.profile.guest for each in people(reader)] == [False, True]
    offered = last_here(people(reader))
    assert offered is not None
    assert offered.id == LEARNER.id


def test_a_guest_whose_practice_goes_on_waits_once(writer: Writer, reader: Reader) -> None:
    add_guest(writer, "guest-1", NOW)
    assert waiting_guest(reader) is None
    practise(writer, "guest-1")
    assert waiting_guest(reader) == "guest-1"
    assert left_guests(reader, but="guest-1") == ()
    resume_guest(writer, "guest-1", NOW)
    assert waiting_guest(reader) is None
    assert left_guests(reader) == ("guest-1",)


def test_a_guest_who_goes_on_is_in_no_class_whatever_classes_are_called(
    writer: Writer, reader: Reader
) -> None:
    add_guest(writer, "guest-1", NOW)
    resume_guest(writer, "guest-1", NOW)
    (guest,) = (each for each in people(reader) if each.profile.guest)
    assert (guest.profile.class_name, guest.profile.resumed) == ("", True)
    assert classes(reader) == ()
    (ana,) = add_class(writer, "resumed", ["Ana"], lambda: "ana", NOW)
    assert members(reader, "resumed") == (ana.id,)
    archive(writer, "resumed")
    assert "guest-1" in [each.id for each in people(reader)]
    assert members(reader, "resumed", archived=True) == (ana.id,)


def test_a_guest_whose_practice_has_ended_does_not_wait(writer: Writer, reader: Reader) -> None:
    add_guest(writer, "guest-1", NOW)
    finish(writer, practise(writer, "guest-1"), NOW)
    assert waiting_guest(reader) is None
    assert left_guests(reader) == ("guest-1",)
