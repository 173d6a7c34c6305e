"""A file is written whole, or the old one stays as it was."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from quizapp.library.files import write_whole
from tests.library import children

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    for data in (b"old", b"new" * 100_000, b""):
        write_whole(tmp_path / "file", data)
        assert (tmp_path / "file").read_bytes() == data
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_a_file_that_cannot_be_put_in_place_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    with pytest.raises(OSError, match="file"):
        write_whole(tmp_path / "file", b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_bytes(b"old")
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from quizapp.library.files import write_whole\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_whole(Path(sys.argv[1]), b'x' * 5000)\n"
        "except OSError: print('told')"
    )
    assert children.run(code, place).stdout == "told\n"
    assert place.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["file"]
