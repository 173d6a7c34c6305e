import shutil
from contextlib import closing

import pytest

from quizapp.library.database import open_reader, open_writer
from quizapp.library.startup import LIBRARY_NAME
from tests.reliability.holdings import make
from tests.ui.waiting import LongAtOnce


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """A data folder with some of everything, and a backup that lacks the last answers."""
    folder = tmp_path_factory.mktemp("made") / "data"
    make(folder)
    return folder


@pytest.fixture
def data(made, tmp_path):
    """A copy of it."""
    return shutil.copytree(made, tmp_path / "data")


@pytest.fixture
def background(data):
    with (
        closing(open_writer(data / LIBRARY_NAME)) as writer,
        closing(open_reader(data / LIBRARY_NAME)) as reader,
    ):
        yield LongAtOnce(reader, writer)
