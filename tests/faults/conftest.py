"""A library with the example pack, and practices over it one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.practice import conftest as practice
from tests.ui.practice.rooms import Room

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quizapp.library.settings import Settings

# The same library as practices are tested with.
installed, path = practice.installed, practice.path


@pytest.fixture
def enter(path: Path) -> Iterator[Callable[..., Room]]:
    """Begins or goes on with a practice over the same library; whoever practised before has left."""
    rooms: list[Room] = []

    def make_room(settings: Settings | None = None) -> Room:
        while rooms:
            rooms.pop().close()
        rooms.append(Room(path, settings))
        return rooms[-1]

    yield make_room
    for room in rooms:
        room.close()
