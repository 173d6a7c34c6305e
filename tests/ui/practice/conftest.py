"""A library with the example pack, made once and copied for every test."""

from __future__ import annotations

import json

import pytest

from quizapp.library.startup import LIBRARY_NAME
from quizapp.pack.pack_reader import parse_pack
from tests.ui.practice.rooms import Room, make, pack_with_a_hint


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """The bytes of a library with the example pack."""
    reading = parse_pack(json.dumps(pack_with_a_hint()).encode())
    return make(tmp_path_factory.mktemp("installed"), reading).read_bytes()


@pytest.fixture
def path(tmp_path, installed):
    """The path of such a library."""
    place = tmp_path / LIBRARY_NAME
    place.write_bytes(installed)
    return place


@pytest.fixture
def enter(path):
    """Makes rooms over the same library; all are closed at the end."""
    rooms = []

    def make_room(*arguments, **changes):
        rooms.append(Room(path, *arguments, **changes))
        return rooms[-1]

    yield make_room
    for room in rooms:
        room.close()


@pytest.fixture
def room(enter):
    """A practice that stands at its first question."""
    made = enter()
    made.open()
    return made
