"""Writes files whole: a reader sees the old file or the new one, and a failure leaves the old one alone.

Also finds a path that is free for a new one.
"""

import os
from pathlib import Path

from quizapp.file_modes import publish


def write_atomically(path: Path, data: bytes, *, exported: bool = False) -> None:
    """Write the bytes under a temporary name beside the file, bring them to the disk, and take its place.

    A link is followed. What is `exported` may be read by whom the user's umask says, and else as all that the
    process writes. Raises OSError if it fails; then nothing is left of the attempt.
    """
    target = Path(os.path.realpath(path))
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
