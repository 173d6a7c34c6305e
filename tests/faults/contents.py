"""What a folder holds, and the command `check` in one that stays empty, to see that nothing is written."""

import pytest


def contents(folder):
    """Everything in a folder by its name, with when it was changed."""
    return {str(path): path.lstat().st_mtime_ns for path in folder.rglob("*")}


@pytest.fixture(scope="module")
def checker(tmp_path_factory):
    """The command `check`, loaded once, in a folder that stays empty."""
    from tests.faults.checking import Checker  # noqa: PLC0415 -- limits of memory are not everywhere

    folder = tmp_path_factory.mktemp("empty")
    with Checker(folder) as made:
        yield made
    assert not list(folder.iterdir())
