"""One process holds the data folder; a second is told who, and a killed one holds nothing."""

import os
import sys
from datetime import timedelta

import pytest

from quizapp.library.data_lock import LockHolder, acquire_lock, read_holder
from quizapp.library.errors import HeldError, LockError
from tests.library import children
from tests.library.builders import NOW

HOLD = (
    "import sys; from pathlib import Path\n"
    "from quizapp.library.data_lock import acquire_lock\n"
    "from tests.library.builders import NOW\n"
    "lock = acquire_lock(Path(sys.argv[1]), NOW); print('held', flush=True); sys.stdin.read()"
)


def test_whoever_holds_the_folder_is_told_until_they_give_it_back(tmp_path):
    folder = tmp_path / "data"
    assert read_holder(folder) is None
    lock = acquire_lock(folder, NOW)
    said = read_holder(folder)
    assert said is not None
    assert (said.pid, said.since) == (os.getpid(), NOW)
    assert said.host
    lock.release()
    assert read_holder(folder) is None
    acquire_lock(folder, NOW).release()


def test_a_second_process_is_told_who_holds_the_folder_and_takes_over_when_that_is_killed(tmp_path):
    with children.start(HOLD, tmp_path) as child:
        with pytest.raises(HeldError, match=f"process {child.pid} on .*, since 2025-11-25 09:30") as told:
            acquire_lock(tmp_path, NOW)
        assert told.value.pid == child.pid
        child.kill()
        child.wait()
    assert read_holder(tmp_path) == LockHolder(child.pid, told.value.host or "", NOW)
    later = NOW + timedelta(hours=1)
    lock = acquire_lock(tmp_path, later)
    assert read_holder(tmp_path).since == later
    lock.release()


@pytest.mark.parametrize("left", [b"", b"{", b"[]", b'{"pid": "x", "host": "h", "since": "now"}'])
def test_what_a_crash_left_behind_locks_nothing(tmp_path, left):
    (tmp_path / "quizapp.lock").write_bytes(left)
    (tmp_path / "quizapp.holder.json").write_bytes(left)
    assert read_holder(tmp_path) is None
    acquire_lock(tmp_path, NOW).release()


def test_a_holder_who_has_not_said_who_they_are_is_told_without_a_name(tmp_path):
    lock = acquire_lock(tmp_path, NOW)
    (tmp_path / "quizapp.holder.json").unlink()
    try:
        with pytest.raises(HeldError, match=r"is in use by another Quizapp\. Nothing was changed"):
            acquire_lock(tmp_path, NOW)
    finally:
        lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="a read-only folder can be written in there")
def test_a_folder_that_cannot_be_locked_is_told(tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(LockError, match="cannot be locked"):
        acquire_lock(tmp_path / "data", NOW)
    folder = children.open_folder()
    folder.chmod(0o555)
    try:
        assert children.without_rights(lambda: str(acquire_lock(folder, NOW))).startswith(
            "LockError: The folder"
        )
    finally:
        folder.rmdir()
