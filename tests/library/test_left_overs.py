"""What a killed work left is known by its name, and what is kept never is taken for it."""

import pytest

from quizapp.library.database_files import is_temp_file, remove_path


@pytest.mark.parametrize(
    "name",
    [
        "quizapp.work-x7", "quizapp.draft-00.db", "quizapp.draft-00.db-journal", "quizapp.db.new",
        "quizapp.replaced-20251125T093000Z.db.work", ".quizapp.erasing.0a.part",
    ],
)  # fmt: skip
def test_what_a_killed_work_left_is_known_by_its_name(tmp_path, name):
    assert is_temp_file(tmp_path / name)


@pytest.mark.parametrize(
    "name",
    [
        "quizapp.db", "quizapp.db-wal", "quizapp.lock", "backups", "logs", "inbox", "my notes.txt",
        "quizapp.damaged-20251125T093000Z.db", "quizapp-20251125T093000Z-0123abcd.db",
    ],
)  # fmt: skip
def test_what_is_kept_is_not_taken_for_it(tmp_path, name):
    assert not is_temp_file(tmp_path / name)


def test_files_and_folders_are_removed_and_what_is_gone_is_no_error(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_bytes(b"x")
    (tmp_path / "file").write_bytes(b"x")
    for name in ("folder", "file", "gone"):
        remove_path(tmp_path / name)
    assert list(tmp_path.iterdir()) == []
