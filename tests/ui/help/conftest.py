"""A library with the packs that come with the program, and workers that do everything at once."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from quizapp.library.database import create, open_reader, open_writer
from quizapp.library.profiles import Learner
from quizapp.library.startup import LIBRARY_NAME
from quizapp.ui.screens.help import HelpRoutes
from tests.ui.fakes import NOON, FakeView
from tests.ui.waiting import AtOnce

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def seen():
    return FakeView()


@pytest.fixture
def ways():
    """Where a page has led."""
    return []


@pytest.fixture
def workers(first_start, tmp_path):
    path = shutil.copytree(first_start, tmp_path / "data") / LIBRARY_NAME
    yield from _over(path)


@pytest.fixture
def empty(tmp_path):
    """Workers over a library without a pack."""
    path = tmp_path / "empty" / LIBRARY_NAME
    create(path, Learner("ann", "", NOON))
    yield from _over(path)


def _over(path: Path) -> Iterator[AtOnce]:
    writer = open_writer(path)
    reader = open_reader(path)
    yield AtOnce(reader, writer)
    reader.close()
    writer.close()


def routes(ways) -> HelpRoutes:
    """The ways that lead on from help."""
    return HelpRoutes(
        lambda: ways.append("back"),
        lambda: ways.append("worked"),
        ways.append,
        ways.append,
        lambda: ways.append("logs"),
    )
