"""Attempts to break out of a confined process, by Python, by native calls and by libraries.

    python -m tests.sandbox.breakouts ABI [kernel]

A request on the standard input names what can be reached: {"folder": …, "places": …, "outside": …,
"outside_pdf": …, "victim": PID, "port": …}. The answer tells what came of each attempt: "refused", or what
else happened. With "kernel", Python's own hook is left out, so that the kernel alone refuses.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import json
import mmap
import os
import platform
import re
import resource
import signal
import socket
import struct
import subprocess
import sys
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.sandbox import confinement, kernel

if TYPE_CHECKING:
    from collections.abc import Callable

REFUSALS: Final = (errno.EPERM, errno.EACCES, errno.ENOSYS)
C: Final = ctypes.CDLL(None, use_errno=True)
C.syscall.restype = ctypes.c_long
C.mmap.restype = ctypes.c_long
HUGE: Final = ctypes.c_size_t(600 * 1024 * 1024)
OWN: Final = Path(__file__)
COLUMN: Final = {"x86_64": 1, "aarch64": 2}.get(platform.machine(), 1)
AT_FDCWD: Final = -100
SIGNAL_NONE: Final = 0

Attempts = dict[str, "Callable[[dict[str, Any]], object]"]


def numbers(column: int) -> dict[str, int]:
    """The system calls that the filter knows, with their numbers on x86-64 (1) or aarch64 (2)."""
    listed = re.findall(r"(\w+) (\d+|-) (\d+|-)", Path(kernel.__file__).read_text(encoding="utf-8"))
    return {each[0]: int(each[column]) for each in listed if each[column] != "-"}


NUMBERS: Final = numbers(COLUMN)


def call(name: str, *arguments: int | bytes | None) -> Callable[[dict[str, Any]], object]:
    """An attempt by a native call, with arguments that would let it do something."""

    def attempt(_given: dict[str, Any]) -> object:
        return native(name, *arguments)

    return attempt


def native(name: str, *arguments: object) -> int:
    """Make a system call. Raises OSError."""
    converted = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    return checked(C.syscall(ctypes.c_long(NUMBERS[name]), *converted))


def checked(result: int) -> int:
    """Raise the error of a native call that failed."""
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


def path_of(given: dict[str, Any], name: str) -> bytes:
    """The path of a file outside, or of one that is to be made there."""
    return str(Path(given["folder"], name)).encode()


def reach(_given: dict[str, Any]) -> None:
    """Be a new process that ends at once."""
    if (pid := native("fork")) == 0:
        os._exit(0)
    os.waitpid(pid, 0)


def clone(flags: int) -> Callable[[dict[str, Any]], None]:
    """Start a process by `clone`."""

    def attempt(_given: dict[str, Any]) -> None:
        if (pid := native("clone", flags | signal.SIGCHLD, None, None, None, 0)) == 0:
            os._exit(0)
        os.waitpid(pid, 0)

    return attempt


def map_memory(flags: int) -> Callable[[dict[str, Any]], None]:
    """Ask for 600 MB in a way that limits may not count."""

    def attempt(_given: dict[str, Any]) -> None:
        found = C.mmap(None, HUGE, 3, flags | 0x20, -1, ctypes.c_long(0))
        if found == -1:
            raise OSError(errno.EPERM, "no memory")

    return attempt


def map_addresses(_given: dict[str, Any]) -> None:
    """Ask for a terabyte that is only read, for which the kernel's own tables take two gigabytes."""
    if C.mmap(None, ctypes.c_size_t(2**40), 1, 0x4022, -1, ctypes.c_long(0)) == -1:
        raise OSError(errno.EPERM, "no addresses")


def spawn(given: dict[str, Any]) -> None:
    """Start a program below the module that Python's own hook sees."""
    import _posixsubprocess  # noqa: PLC0415 -- no other system has it

    reading, writing = os.pipe()
    _posixsubprocess.fork_exec(
        [b"/bin/true"], [b"/bin/true"], True, (writing,), None, None, -1, -1, -1, -1, -1, -1, reading,
        writing, False, False, -1, None, None, None, -1, None, False,
    )  # fmt: skip


def connect(given: dict[str, Any]) -> None:
    """Reach a server of this computer natively."""
    found = native("socket", 2, 1, 0)
    address = struct.pack("=H", 2) + struct.pack("!H", given["port"]) + bytes([127, 0, 0, 1]) + bytes(8)
    native("connect", found, address, len(address))


def set_owner(given: dict[str, Any]) -> None:
    """Have the kernel send signals about a pipe to another process."""
    reading, _ = os.pipe()
    native("fcntl", reading, 8, given["victim"])


def type_into_terminal(_given: dict[str, Any]) -> None:
    """Put a letter into the line that somebody types in a terminal."""
    native("ioctl", 0, 0x5412, b"x")


def read_natively(path: bytes) -> None:
    """Read a file past Python."""
    found = native("openat", AT_FDCWD, path, os.O_RDONLY, 0)
    os.read(found, 10)


def parse_xml(given: dict[str, Any]) -> None:
    """Have libxml2 open a file, as an entity of a document would."""
    from lxml import etree  # noqa: PLC0415 -- loaded after it is confined, as readers do

    try:
        etree.parse(given["outside"])
    except OSError as error:  # it has no number
        raise PermissionError(str(error)) from error
    except etree.XMLSyntaxError as error:  # it was read, and is no XML
        raise RuntimeError("it was read") from error


def open_pdf(given: dict[str, Any]) -> None:
    """Have PDFium open a file."""
    import pypdfium2  # noqa: PLC0415 -- loaded after it is confined, as readers do

    try:
        pypdfium2.PdfDocument(given["outside_pdf"])
    except pypdfium2.PdfiumError as error:
        raise PermissionError(str(error)) from error


def by_python(given: dict[str, Any]) -> Attempts:
    """What is asked for through Python."""
    outside, new = Path(given["outside"]), Path(given["folder"]) / "new"
    return {
        "a socket": lambda _: socket.socket(),
        "a program": lambda _: subprocess.run(["/bin/true"], check=False),
        "a shell": lambda _: refuse_status(os.system("true")),
        "os.posix_spawn": lambda _: os.posix_spawn("/bin/true", ["true"], {}),
        "os.fork": lambda _: os.fork() or os._exit(0),
        "_posixsubprocess.fork_exec": spawn,
        "a file of others": lambda _: outside.read_bytes(),
        "a path that begins like one of ours": lambda _: Path(
            f"{sys.prefix}/{'../' * 20}{outside}"
        ).read_bytes(),
        "a path through the document's folder": lambda g: Path(f"{g['places']}/../outside.txt").read_bytes(),
        "a link in the document's folder": lambda g: Path(f"{g['places']}/link").read_bytes(),
        "a new file": lambda _: new.write_bytes(b"x"),
        "a file of the program's": lambda _: OWN.open("r+"),
        "removing": lambda _: outside.unlink(),
        "renaming": lambda _: outside.rename(new),
        "a hard link": lambda _: os.link(outside, new),
        "a symbolic link": lambda _: new.symlink_to(outside),
        "rights": lambda _: outside.chmod(0o777),
        "a folder": lambda _: new.mkdir(),
        "truncating": lambda _: os.truncate(outside, 0),
        "times": lambda _: os.utime(outside, (1, 1)),
        "a signal": lambda g: os.kill(g["victim"], SIGNAL_NONE),
        "an attribute": lambda _: os.setxattr(outside, "user.x", b"x"),
    }


def refuse_status(status: int) -> None:
    """Raise where a shell could not run."""
    if status:
        raise PermissionError(status)


def native_files(given: dict[str, Any]) -> Attempts:
    """Native calls about files."""
    outside, new = given["outside"].encode(), path_of(given, "new")
    at = AT_FDCWD
    return {
        "open to write": call("openat", at, outside, os.O_WRONLY, 0),
        "open to read and write": call("openat", at, outside, os.O_RDWR, 0),
        "open and create": call("openat", at, new, os.O_CREAT, 0o600),
        "open and truncate": call("openat", at, outside, os.O_RDONLY | os.O_TRUNC, 0),
        "open without a name": call("openat", at, given["folder"].encode(), os.O_RDWR | os.O_TMPFILE, 0o600),
        "openat2": call("openat2", at, outside, struct.pack("=QQQ", os.O_WRONLY, 0, 0), 24),
        "a writing /proc/PID/mem": call("openat", at, f"/proc/{given['victim']}/mem".encode(), os.O_RDWR, 0),
        "unlinkat": call("unlinkat", at, outside, 0),
        "renameat2": call("renameat2", at, outside, at, new, 0),
        "linkat": call("linkat", at, outside, at, new, 0),
        "symlinkat": call("symlinkat", outside, at, new),
        "mkdirat": call("mkdirat", at, new, 0o700),
        "mknodat": call("mknodat", at, new, 0o010600, 0),
        "fchmodat": call("fchmodat", at, outside, 0o777),
        "fchownat": call("fchownat", at, outside, os.getuid(), os.getgid(), 0),
        "truncate": call("truncate", outside, 0),
        "utimensat": call("utimensat", at, outside, None, 0),
        "setxattr": call("setxattr", outside, b"user.x", b"x", 1, 0),
        "chroot": call("chroot", given["folder"].encode()),
        "mount": call("mount", b"none", given["folder"].encode(), b"tmpfs", 0, None),
    }


def native_old_files(given: dict[str, Any]) -> Attempts:
    """The older calls about files that x86-64 has besides."""
    outside, new = given["outside"].encode(), path_of(given, "new")
    return {
        "open": call("open", outside, os.O_WRONLY, 0),
        "creat": call("creat", new, 0o600),
        "unlink": call("unlink", outside),
        "rename": call("rename", outside, new),
        "link": call("link", outside, new),
        "symlink": call("symlink", outside, new),
        "mkdir": call("mkdir", new, 0o700),
        "mknod": call("mknod", new, 0o010600, 0),
        "chmod": call("chmod", outside, 0o777),
        "fork": reach,
        "vfork": call("vfork"),
    }


def native_others(given: dict[str, Any]) -> Attempts:
    """Native calls about the network, programs, other processes and memory."""
    victim = given["victim"]
    there, here = ctypes.create_string_buffer(8), struct.pack("=QQ", ctypes.addressof(ctypes.c_long(0)), 8)
    return {
        "socket": call("socket", 2, 1, 0),
        "a socket of this computer": call("socket", 1, 1, 0),
        "connect": connect,
        "socketpair": call("socketpair", 1, 1, 0, there),
        "a message queue": call("msgget", 0, 0o1600),
        "clone": clone(0),
        "clone like vfork": clone(0x4000),
        "clone3": call("clone3", bytes(64), 64),
        "execve": call("execve", b"/bin/true", None, None),
        "execveat": call("execveat", AT_FDCWD, b"/bin/true", None, None, 0),
        "ptrace": call("ptrace", 0x4206, victim, None, None),
        "process_vm_readv": call("process_vm_readv", victim, here, 1, here, 1, 0),
        "process_vm_writev": call("process_vm_writev", victim, here, 1, here, 1, 0),
        "kill": call("kill", victim, SIGNAL_NONE),
        "killing all": call("kill", -1, SIGNAL_NONE),
        "tkill": call("tkill", victim, SIGNAL_NONE),
        "tgkill": call("tgkill", victim, victim, SIGNAL_NONE),
        "rt_sigqueueinfo": call("rt_sigqueueinfo", victim, SIGNAL_NONE, struct.pack("=iii116x", 0, 0, -1)),
        "pidfd_open": call("pidfd_open", victim, 0),
        "pidfd_send_signal": call("pidfd_send_signal", 0, SIGNAL_NONE, None, 0),
        "signals about a pipe": set_owner,
        "typing into a terminal": type_into_terminal,
        "a limit of another": call("prlimit64", victim, resource.RLIMIT_CPU, None, bytes(16)),
        "haste of another": call("setpriority", 0, victim, 19),
        "bpf": call("bpf", 0, bytes(72), 72),
        "io_uring_setup": call("io_uring_setup", 1, bytes(120)),
        "perf_event_open": call("perf_event_open", bytes(112), 0, -1, -1, 0),
        "userfaultfd": call("userfaultfd", 1),
        "keyctl": call("keyctl", 0, -3, 0),
        "unshare": call("unshare", 0x10000000),
        "memfd_create": call("memfd_create", b"x", 0),
        "shmget": call("shmget", 0, 4096, 0o1600),
        "600 MB of shared memory": map_memory(0x01),
        "600 MB of a stack": map_memory(0x02 | 0x100),
        "600 MB of memory": map_memory(0x02),
        "addresses without end": map_addresses,
        "inotify_init1": call("inotify_init1", 0),
        "600 MB by Python": lambda _: mmap.mmap(-1, HUGE.value),
    }


def reading(given: dict[str, Any]) -> Attempts:
    """Reading other files past Python."""
    outside = given["outside"].encode()
    by_library = {"a file by lxml": parse_xml} if find_spec("lxml") else {}
    return {
        **by_library,
        "a file of others, natively": lambda _: read_natively(outside),
        "the accounts, natively": lambda _: read_natively(b"/etc/passwd"),
        "a path through ours, natively": lambda _: read_natively(
            f"{sys.prefix}/{'../' * 20}{outside.decode()}".encode()
        ),
        "a link beside the document, natively": lambda g: read_natively(f"{g['places']}/link".encode()),
        "the memory of another": lambda g: read_natively(f"/proc/{g['victim']}/mem".encode()),
        "what another was started with": lambda g: read_natively(f"/proc/{g['victim']}/environ".encode()),
        "a folder of others": lambda _: read_folder(given["folder"]),
        "a file by PDFium": open_pdf,
    }


def read_folder(folder: str) -> None:
    """Open a folder natively, to list it."""
    native("openat", AT_FDCWD, folder.encode(), os.O_RDONLY | os.O_DIRECTORY, 0)


def groups(given: dict[str, Any]) -> dict[str, Attempts]:
    """All attempts by what has to refuse them."""
    old = native_old_files(given) if COLUMN == 1 else {}
    return {
        "python": by_python(given),
        "native": {**native_files(given), **old, **native_others(given)},
        "reading": reading(given),
    }


def tried(attempt: Callable[[dict[str, Any]], object], given: dict[str, Any]) -> str:
    """What came of an attempt."""
    try:
        attempt(given)
    except OSError as error:
        refused = isinstance(error, PermissionError) or error.errno in REFUSALS
        return "refused" if refused else f"{errno.errorcode.get(error.errno or 0)}: {error}"
    except MemoryError:
        return "refused"
    except Exception as error:  # noqa: BLE001 -- whatever else happened is told
        return f"{type(error).__name__}: {error}"
    return "it was let through"


def main() -> None:
    """Try everything, and tell."""
    given = json.loads(sys.stdin.readline())
    if "kernel" in sys.argv:
        sys.addaudithook = lambda _hook: None
    pipe = os.fdopen(os.dup(1), "w")
    held = confinement.confine([given["places"]], newest_abi=int(sys.argv[1]))
    told: dict[str, Any] = {"held": asdict(held)}
    for group, attempts in groups(given).items():
        told[group] = {name: tried(attempt, given) for name, attempt in attempts.items()}
    told["document"] = Path(given["places"], "a.txt").read_text(encoding="utf-8")
    with contextlib.suppress(OSError):
        pipe.write(json.dumps(told))
        pipe.flush()


if __name__ == "__main__":
    main()
