"""Which journal the database may use: WAL needs memory shared by processes, which network folders lack.

On a network folder there is one connection, the DELETE journal and an exclusive lock. It is told on Linux by
the file system's type in /proc/mounts, on Windows by a path that begins with a server's name; elsewhere the
folder is taken for local, as the data folder nearly always is.
"""

from __future__ import annotations

import re
from pathlib import PurePath, PurePosixPath
from typing import Final, Literal

Journal = Literal["wal", "delete"]

_REMOTE: Final = frozenset(
    {
        "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs",
        "nfs4", "ocfs2", "orangefs", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs",
    }
)  # fmt: skip
"""File systems of servers, and of hosts seen from inside a virtual machine."""

_REMOTE_FUSE: Final = frozenset(
    {
        "cephfs", "davfs", "davfs2", "gcsfuse", "glusterfs", "gvfsd-fuse", "rclone", "s3fs", "smbnetfs",
        "sshfs", "vmhgfs-fuse",
    }
)  # fmt: skip
_OCTAL: Final = re.compile(r"\\([0-7]{3})")


def journal_for(folder: PurePath, mounts: str = "") -> Journal:
    """Return the journal for a database in this folder.

    `folder` is absolute, with links resolved; `mounts` is the text of /proc/mounts, empty if there is none.
    """
    if folder.drive.startswith("\\\\"):
        return "delete"
    return "delete" if _is_remote(_file_system(folder, mounts)) else "wal"


def _file_system(folder: PurePath, mounts: str) -> str:
    """Return the type of the file system that the folder is on: the last of the longest mounts above it."""
    found, longest = "", -1
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePosixPath(_OCTAL.sub(lambda match: chr(int(match[1], 8)), fields[1]))
        if len(point.parts) >= longest and folder.is_relative_to(point):
            found, longest = fields[2], len(point.parts)
    return found


def _is_remote(kind: str) -> bool:
    main, _, sub = kind.partition(".")
    return main in _REMOTE or (main == "fuse" and sub in _REMOTE_FUSE)
