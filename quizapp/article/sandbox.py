"""What the child process may not do: much memory, long steps, sockets, other programs, files to write.

Of a file that crashes or fools a library, the harm ends here. Where the system has no limits on memory and
processor, as on Windows, the parent's patience is the last.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_MEMORY: Final = 256 * 1024 * 1024
"""Bytes that the process may ask for; what is loaded of libraries comes on top, some 40 MB."""
CPU_S: Final = 30
"""Seconds of a processor for all of a file."""

_ROOT: Final = Path(__file__).resolve().parents[2]
_REFUSED: Final = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "pty.",
)  # fmt: skip
_CHANGES: Final = frozenset(
    {
        "os.remove", "os.rename", "os.link", "os.symlink", "os.rmdir", "os.mkdir", "os.truncate", "os.chmod",
        "os.chown", "os.utime", "shutil.rmtree", "shutil.move", "shutil.copyfile",
    }
)  # fmt: skip
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def confine(
    document: str, folders: Iterable[str] = (), memory: int = MAX_MEMORY, processor_s: int = CPU_S
) -> None:
    """Limit this process for good. Call it before any library is loaded.

    `document` is the one file that may be read besides Python's own and those of this program, and what lies
    in these folders. `memory` is in bytes, `processor_s` in seconds.
    """
    _limit(memory, processor_s)
    sys.dont_write_bytecode = True
    places = {sys.prefix, sys.base_prefix, sys.exec_prefix, str(_ROOT), *filter(None, sys.path), *folders}
    readable = tuple(os.path.normcase(f"{place.rstrip(os.sep)}{os.sep}") for place in places)
    files = {os.path.normcase(document), os.path.normcase(os.devnull)}

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        """Refuse what no reader of documents needs; see sys.addaudithook."""
        if event.startswith(_REFUSED) or event in _CHANGES:
            raise PermissionError(f"{event} is not allowed here")
        if event == "open":
            path, _, flags = arguments
            name = os.path.normcase(os.fsdecode(path)) if isinstance(path, str | bytes) else ""
            writes = isinstance(flags, int) and flags & _WRITING
            if writes or (name and name not in files and not name.startswith(readable)):
                raise PermissionError("this is not opened here")

    sys.addaudithook(refuse)


def allow_step(seconds: float) -> None:
    """Let the next step take so many seconds of the processor; the system ends a process that takes more."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit(memory: int, processor_s: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- Windows has none

    for which, most in (
        (resource.RLIMIT_DATA, memory), (resource.RLIMIT_CPU, processor_s), (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):  # fmt: skip
        with suppress(ValueError, OSError):  # a system need not know each
            resource.setrlimit(which, (most, most))
