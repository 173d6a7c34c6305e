"""What a process may not do that reads a stranger's file: the network, programs, processes, other files.

Of a file that crashes or fools a library, the harm ends here. Python's own hook refuses in every system what
is asked for through Python. Linux refuses it to native code too, by Landlock and seccomp, if its kernel has
them. Memory and processor are limited in Linux, the latter in macOS too; in Windows the parent's patience is
the last.
"""

# ruff: noqa: PLC0415 -- no other system has these, and nobody else loads ctypes
from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_MEMORY: Final = 256 * 1024 * 1024
"""Bytes that the process may ask for; what is loaded of libraries comes on top, some 40 MB."""
MAX_MAPPED: Final = 16 * 1024 * 1024 * 1024
"""Bytes of addresses besides: libraries, and what allocators reserve for the threads of 64 processors. The
kernel keeps 8 bytes for each 4,096 of them, which no limit counts."""
CPU_S: Final = 30
"""Seconds of a processor for all of a file."""
MAX_OPEN_FILES: Final = 256

ANY_ABI: Final = 1_000
"""No limit to which of Landlock's interfaces is used."""

_ROOT: Final = Path(__file__).resolve().parents[2]
_SYSTEM: Final = (
    "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/etc/localtime",
    "/usr/share/zoneinfo",
)  # fmt: skip
"""What native libraries are loaded from, and what they read of the system."""
_REFUSED: Final = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "pty.",
)  # fmt: skip
_CHANGES: Final = frozenset(
    {
        "os.remove", "os.rename", "os.link", "os.symlink", "os.rmdir", "os.mkdir", "os.truncate", "os.chmod",
        "os.chown", "os.utime", "os.kill", "os.setxattr", "os.removexattr", "shutil.rmtree", "shutil.move",
        "shutil.copyfile",
    }
)  # fmt: skip
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass(frozen=True, slots=True)
class Confinement:
    """What the kernel refuses to native code: calls by seccomp, files by Landlock, of which this is the ABI.

    0 where it has none.
    """

    seccomp: bool = False
    landlock_abi: int = 0

    @property
    def level(self) -> Literal["full", "calls", "none"]:
        """What holds in native code too: all, all but reading other files, or too little to count on."""
        return "none" if not self.seccomp else "full" if self.landlock_abi else "calls"


def find_confinement(newest_abi: int = ANY_ABI) -> Confinement:
    """Return what this system's kernel can refuse, with no newer ABI of Landlock than that."""
    if sys.platform != "linux":
        return Confinement()
    from quizapp.sandbox.kernel import NEWEST_ABI, find_abi, find_machine

    return Confinement(bool(find_machine()), min(find_abi(), NEWEST_ABI, newest_abi))


def confine(
    places: Iterable[str] = (),
    *,
    memory: int = MAX_MEMORY,
    processor_s: int = CPU_S,
    written: int = 0,
    niceness: int = 0,
    newest_abi: int = ANY_ABI,
) -> Confinement:
    """Limit this process for good, and return what the kernel refuses. A child does it before anything else.

    `places` are the files that may be read besides Python's own and those of this program, and folders of
    such, by their real paths: one that is a link is not followed. Nothing is opened to be written. `memory`
    is in bytes, and so is `written`, the most in any file that is open already. Raises RuntimeError if
    another thread runs, which would keep its rights, and OSError if the kernel does not do what it offers.
    """
    if niceness and hasattr(os, "nice"):
        os.nice(niceness)
    sys.dont_write_bytecode = True
    own = {sys.prefix, sys.base_prefix, sys.exec_prefix, str(_ROOT), *_module_folders()}
    others = frozenset(filter(None, places)) | {os.devnull}
    _limit(memory, processor_s, written)
    confinement = find_confinement(newest_abi)
    if sys.platform == "linux":
        followed = map(os.path.realpath, {*own, *_SYSTEM, *_library_folders()})
        _confine_by_kernel({*followed, *others}, confinement)
    _add_hook(own, others)
    return confinement


def find_real_path(path: Path) -> str:
    """Return the path without links, also of what is not there; '' for what no path can be."""
    with suppress(ValueError):
        return os.path.realpath(path)
    return ""


def allow_step(seconds: float) -> None:
    """Let the next step take so many seconds of the processor; the system ends a process that takes more."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _module_folders() -> Iterable[str]:
    """Return where modules are looked for, but the folder that the program was started in: often a home."""
    here = ""
    with suppress(FileNotFoundError):  # one that is gone
        here = str(Path.cwd())
    return {each for each in sys.path if each and each != here}


def _library_folders() -> Iterable[str]:
    return filter(None, os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep))


def _confine_by_kernel(places: Iterable[str], confinement: Confinement) -> None:
    from quizapp.sandbox.kernel import find_machine, refuse_calls, restrict_reading

    with suppress(FileNotFoundError):  # of a system without /proc
        if len(os.listdir("/proc/self/task")) > 1:  # noqa: PTH208 -- names are all that is wanted
            raise RuntimeError("a thread that runs already would keep its rights")
    if confinement.landlock_abi:
        restrict_reading(places, confinement.landlock_abi)
    if confinement.seccomp:
        refuse_calls(find_machine())


def _add_hook(own: Iterable[str], others: Iterable[str]) -> None:
    """Refuse what no reader of files needs; see sys.addaudithook.

    Python's own files are many, and links among them are nobody else's: these are not followed.
    """
    readable = tuple(os.path.normcase(_end_folder(os.path.abspath(each))) for each in own)  # noqa: PTH100 -- no link is followed
    files = frozenset(map(os.path.normcase, others))
    folders = tuple(map(_end_folder, files))

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_REFUSED) or event in _CHANGES:
            raise PermissionError(f"{event} is not allowed here")
        if event == "open":
            path, _, flags = arguments
            if isinstance(path, int):  # what is open already
                return
            writes = isinstance(flags, int) and flags & _WRITING
            if writes or not is_readable(os.fsdecode(path)):
                raise PermissionError("this is not opened here")

    def is_readable(path: str) -> bool:
        if os.path.normcase(os.path.abspath(path)).startswith(readable):  # noqa: PTH100 -- links are followed below
            return True
        real = os.path.normcase(os.path.realpath(path))
        return path == os.devnull or real in files or real.startswith(folders)

    sys.addaudithook(refuse)


def _end_folder(path: str) -> str:
    return f"{path.rstrip(os.sep)}{os.sep}"


def _limit(memory: int, processor_s: int, written: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    stack, _ = resource.getrlimit(resource.RLIMIT_STACK)
    for which, most in (
        (resource.RLIMIT_DATA, memory), (resource.RLIMIT_AS, memory + MAX_MAPPED),
        (resource.RLIMIT_CPU, processor_s), (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, written), (resource.RLIMIT_STACK, stack),
        (resource.RLIMIT_NOFILE, MAX_OPEN_FILES),
    ):  # fmt: skip
        with suppress(ValueError, OSError):  # a system need not know each
            resource.setrlimit(which, (most, most))
