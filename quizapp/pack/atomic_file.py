"""Writes files whole: a reader sees the old file or the new one, and a failure leaves the old one alone.

Also reads small files without waiting for what is none, and finds a path that is free for a new one.
"""

import errno
import os
import stat
from pathlib import Path
from typing import Final

from quizapp.catalogue import message
from quizapp.file_modes import publish

_UNWAITED: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_regular_file(path: Path, most: int) -> bytes:
    """Return a file's bytes. Raises OSError, also where it is a pipe, folder or device, or has more bytes."""
    # A pipe that nobody writes into would be waited for.
    with os.fdopen(os.open(path, os.O_RDONLY | _UNWAITED), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def write_atomically(path: Path, data: bytes, *, follow: bool = True, exported: bool = False) -> None:
    """Write the bytes under a temporary name beside the file, bring them to the disk, and take its place.

    A link is followed, or replaced where `follow` is false: the program's own files lead nowhere. What is
    `exported` may be read by whom the user's umask says, and else as all that the process writes. Raises
    OSError if it fails, also where a device or pipe that somebody named would be replaced; nothing of the
    attempt is left then.
    """
    target = Path(os.path.realpath(path)) if follow else path
    if follow and target.exists() and not (target.is_file() or target.is_dir()):
        raise OSError(errno.EINVAL, message("pack.file.not_written_over"), str(path))
    temporary = target.with_name(f".{target.name[:100]}.{os.urandom(6).hex()}.part")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if exported:
            publish(temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_file(path: Path) -> None:
    """Bring what was written to a file to the disk. Raises OSError."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring the folder's list of names to the disk; Windows has no such thing."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def find_free_path(folder: Path, name: str) -> Path:
    """Return a path in a folder that nothing has yet: with a number, where the name is taken."""
    stem, dot, ending = name.rpartition(".")
    number, path = 1, folder / name
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{dot}{ending}"
    return path
