"""A library with the example pack, and practices over it one after the other."""

import pytest

from tests.ui.practice import conftest as practice
from tests.ui.practice.rooms import Room

# The same library as practices are tested with.
installed, path = practice.installed, practice.path


@pytest.fixture
def enter(path):
    """Begins or goes on with a practice over the same library; whoever practised before has left."""
    rooms = []

    def make_room(settings=None):
        while rooms:
            rooms.pop().close()
        rooms.append(Room(path, settings))
        return rooms[-1]

    yield make_room
    for room in rooms:
        room.close()
