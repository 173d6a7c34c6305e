"""A library in a folder of the test's own, with a writer and a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quizapp.library.database import create, open_reader, open_writer
from tests.library.builders import LEARNER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.library.connections import LibraryReader, LibraryWriter


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a database that was just made; copied, for making one waits for the disk many times."""
    place = tmp_path_factory.mktemp("fresh") / "library.sqlite"
    create(place, LEARNER)
    return place.read_bytes()


@pytest.fixture
def path(tmp_path: Path, fresh: bytes) -> Path:
    """The path of a database as it is when it was just made."""
    place = tmp_path / "data" / "library.sqlite"
    place.parent.mkdir()
    place.write_bytes(fresh)
    return place


@pytest.fixture
def writer(path: Path) -> Iterator[LibraryWriter]:
    """The connection that writes."""
    connection = open_writer(path)
    yield connection
    connection.close()


@pytest.fixture
def reader(writer: LibraryWriter) -> Iterator[LibraryReader]:
    """A query-only connection, closed before the writer."""
    connection = open_reader(writer.path)
    yield connection
    connection.close()
