"""Network folders are told from local ones by what the system says of their file systems."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from quizapp.library.database import journal_for

MOUNTS = """\
/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw,vers=4.2 0 0
/dev/sda3 /home/local ext4 rw 0 0
//school/share /mnt/Our\\040school cifs rw 0 0
pupil@host:/ /mnt/ssh fuse.sshfs rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
tmpfs /over tmpfs rw 0 0
server:/over /over nfs rw 0 0
a broken line
"""


@pytest.mark.parametrize(
    ("folder", "journal"),
    [
        ("/var/lib/quizapp", "wal"),
        ("/", "wal"),
        ("/home", "delete"),
        ("/home/ada/.local/share/quizapp", "delete"),
        ("/home/local/ada", "wal"),
        ("/homeless/ada", "wal"),
        ("/mnt/Our school/data", "delete"),
        ("/mnt/ssh", "delete"),
        ("/media/stick/quizapp", "wal"),
        ("/run/user/1000/gvfs/smb", "delete"),
        ("/over/data", "delete"),
    ],
)
def test_the_mount_that_a_folder_is_on_decides(folder: str, journal: str) -> None:
    assert journal_for(PurePosixPath(folder), MOUNTS) == journal


def test_where_there_is_no_list_of_mounts_the_folder_is_taken_for_local() -> None:
    assert journal_for(PurePosixPath("/Users/ada/Library/quizapp")) == "wal"


@pytest.mark.parametrize(
    ("folder", "journal"),
    [("C:\\Users\\ada", "wal"), ("\\\\school\\share\\ada", "delete"), ("D:\\", "wal")],
)
def test_on_windows_a_servers_name_decides(folder: str, journal: str) -> None:
    assert journal_for(PureWindowsPath(folder)) == journal
