"""What the Linux kernel refuses to this process, asked for by calls that Python has no name for.

Landlock, from Linux 5.13 on, lets it read some places and reach no other file. Newer kernels know more; by
the number of its interface (ABI) a kernel tells what. Source: landlock(7) and the kernel's own description,
Documentation/userspace-api/landlock.rst.

Seccomp refuses calls that no reader of a file needs, whatever code asks for them. A filter is a small program
of the kernel's (BPF) that sees the number and the arguments of each call. Calls younger than this list do not
exist for it. Source: seccomp(2), and the kernel's tables of system calls.

The start of the program loads no ctypes for it.
"""

from __future__ import annotations

import ctypes
import errno
import os
import stat
import struct
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SET_NO_NEW_PRIVILEGES: Final = 38
_PRCTL_ARGUMENTS: Final = 5

_C: Final = ctypes.CDLL(None, use_errno=True)
_C.syscall.restype = ctypes.c_long
NEWEST_ABI: Final = 7
"""The newest that is asked for here; with 7 came logging alone."""
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
"""Numbers of system calls, the same on every architecture."""
_ASK_VERSION: Final = 1
_PATH_BENEATH: Final = 1
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_FILE_RIGHTS: Final = ((1, 13), (2, 14), (3, 15), (5, 16))
"""From which ABI on there are how many rights to files: 2 brought moves, 3 truncating, 5 ioctl of devices."""
_NET, _NET_RIGHTS = 4, 0b11
"""From ABI 4 on: binding and connecting by TCP."""
_SCOPE, _SCOPES = 6, 0b11
"""From ABI 6 on: sockets without a file, and signals, of processes that are not confined with this one."""
_REFUSED: Final = """
socket 41 198, socketpair 53 199, bind 49 200, listen 50 201, accept 43 202, accept4 288 242,
connect 42 203, sendto 44 206, sendmsg 46 211, sendmmsg 307 269, msgget 68 186, msgsnd 69 189,
msgrcv 70 188, msgctl 71 187, semget 64 190, semop 65 193, semtimedop 220 192, semctl 66 191,
mq_open 240 180, mq_unlink 241 181,

fork 57 -, vfork 58 -, execve 59 221, execveat 322 281, uselib 134 -,

ptrace 101 117, process_vm_readv 310 270, process_vm_writev 311 271, process_madvise 440 440,
process_mrelease 448 448, kcmp 312 272, pidfd_open 434 434, pidfd_getfd 438 438, pidfd_send_signal 424 424,
tkill 200 130, rt_sigqueueinfo 129 138, rt_tgsigqueueinfo 297 240, migrate_pages 256 238,
move_pages 279 239, setpgid 109 154, setpriority 141 140, ioprio_set 251 30, sched_setaffinity 203 122,
sched_setscheduler 144 119, sched_setparam 142 118, sched_setattr 314 274,

creat 85 -, unlink 87 -, unlinkat 263 35, rename 82 -, renameat 264 38, renameat2 316 276, link 86 -,
linkat 265 37, symlink 88 -, symlinkat 266 36, mkdir 83 -, mkdirat 258 34, rmdir 84 -, mknod 133 -,
mknodat 259 33, truncate 76 45, ftruncate 77 46, chmod 90 -, fchmod 91 52, fchmodat 268 53,
fchmodat2 452 452, chown 92 -, fchown 93 55, lchown 94 -, fchownat 260 54, utime 132 -, utimes 235 -,
futimesat 261 -, utimensat 280 88, setxattr 188 5, lsetxattr 189 6, fsetxattr 190 7, removexattr 197 14,
lremovexattr 198 15, fremovexattr 199 16, open_by_handle_at 304 265, inotify_init 253 -,
inotify_init1 294 26,

memfd_create 319 279, memfd_secret 447 447, shmget 29 194, shmat 30 196, shmctl 31 195,

mount 165 40, umount2 166 39, pivot_root 155 41, chroot 161 51, swapon 167 224, swapoff 168 225,
fsopen 430 430, fsconfig 431 431, fsmount 432 432, fspick 433 433, move_mount 429 429, open_tree 428 428,
mount_setattr 442 442, unshare 272 97, setns 308 268, quotactl 179 60, quotactl_fd 443 443,
fanotify_init 300 262, acct 163 89,

io_uring_setup 425 425, io_uring_enter 426 426, io_uring_register 427 427, bpf 321 280,
perf_event_open 298 241, userfaultfd 323 282, keyctl 250 219, add_key 248 217, request_key 249 218,
init_module 175 105, finit_module 313 273, delete_module 176 106, kexec_load 246 104,
kexec_file_load 320 294, reboot 169 142, settimeofday 164 170, clock_settime 227 112, adjtimex 159 171,
clock_adjtime 305 266, sethostname 170 161, setdomainname 171 162, syslog 103 116, ioperm 173 -, iopl 172 -,
modify_ldt 154 -
"""
"""Calls by name with their numbers on x86-64 and aarch64: the network and other channels; programs;
processes; what a path stands for; memory that no limit counts; places of the system; other parts of it."""
_UNKNOWN: Final = "clone3 435 435, openat2 437 437"
"""Calls whose arguments a filter cannot see. Libraries go back to the older ones, which it can."""
_LAST_KNOWN: Final = 462
"""The highest number of Linux 6.12 on both. Younger calls, and all of x32, do not exist here."""
_CLONE_THREAD: Final = 0x10000
_WRITING: Final = 0o3 | 0o100 | 0o1000
"""O_ACCMODE, O_CREAT and O_TRUNC, the same on both."""
_WHOLE: Final = 0xFFFFFFFF
_LOAD, _AND, _RETURN = 0x20, 0x54, 0x06
_IS_EQUAL, _IS_AT_LEAST = 0x15, 0x35
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
"""Where each lies in what a filter sees (struct seccomp_data)."""
_ALLOW: Final = 0x7FFF0000
_KILL: Final = 0x80000000
_ERROR: Final = 0x00050000
_NOT_ALLOWED, _NO_SUCH_CALL = _ERROR | errno.EPERM, _ERROR | 38
"""38: Linux' ENOSYS."""
_SET_SECCOMP, _MODE_FILTER = 22, 2
_Instruction = tuple[int, int, int, int]
"""Code, how many to skip if true and if false, operand."""


def call_kernel(number: int, *arguments: int | bytes | None) -> int:
    """Make a system call by its number. Raises OSError."""
    return _checked(_C.syscall(ctypes.c_long(number), *map(_converted, arguments)))


def call_prctl(*arguments: int | bytes | None) -> int:
    """Change or ask for a trait of this process; see prctl(2). Raises OSError."""
    padded = (*arguments, *[0] * (_PRCTL_ARGUMENTS - len(arguments)))
    return _checked(_C.prctl(*map(_converted, padded)))


def give_up_privileges() -> None:
    """Never gain rights again by a program that is run, which the kernel asks for before it confines."""
    call_prctl(_SET_NO_NEW_PRIVILEGES, 1)


def _converted(argument: int | bytes | None) -> ctypes.c_long | bytes | None:
    return ctypes.c_long(argument) if isinstance(argument, int) else argument


def _checked(result: int) -> int:
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result


def find_abi() -> int:
    """Return the ABI that the kernel offers; 0 where it has none."""
    with suppress(OSError):
        return call_kernel(_CREATE_RULESET, None, 0, _ASK_VERSION)
    return 0


def restrict_reading(places: Iterable[str], abi: int) -> None:
    """Let this process read these files, and what is in these folders, for good, and nothing else.

    `abi` is at least 1, and not newer than the kernel's. A place that is a link, or not there, is
    passed over. Raises OSError.
    """
    rights = max(count for first, count in _FILE_RIGHTS if first <= abi)
    ruleset = struct.pack("=Q", (1 << rights) - 1)
    if abi >= _NET:
        ruleset += struct.pack("=Q", _NET_RIGHTS)
    if abi >= _SCOPE:
        ruleset += struct.pack("=Q", _SCOPES)
    rules = call_kernel(_CREATE_RULESET, ruleset, len(ruleset), 0)
    try:
        for place in places:
            _allow(rules, place)
        give_up_privileges()
        call_kernel(_RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)


def _allow(rules: int, place: str) -> None:
    try:
        found = os.open(place, os.O_PATH | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return
    try:
        kind = os.fstat(found).st_mode
        rights = _READ_FILE | _READ_FOLDER if stat.S_ISDIR(kind) else _READ_FILE
        if not stat.S_ISLNK(kind):
            call_kernel(_ADD_RULE, rules, _PATH_BENEATH, struct.pack("=Qi", rights, found), 0)
    finally:
        os.close(found)


@dataclass(frozen=True, slots=True)
class _Condition:
    """The call is let through where the lower half of an argument, masked, has one of these values."""

    call: str
    argument: int
    mask: int
    values: tuple[int, ...]


def _conditions(pid: int) -> tuple[_Condition, ...]:
    return (
        _Condition("clone 56 220", 0, _CLONE_THREAD, (_CLONE_THREAD,)),  # threads, no processes
        _Condition("open 2 -", 1, _WRITING, (0,)),
        _Condition("openat 257 56", 2, _WRITING, (0,)),
        _Condition("kill 62 129", 0, _WHOLE, (pid,)),  # abort() ends itself so
        _Condition("tgkill 234 131", 0, _WHOLE, (pid,)),
        _Condition("prlimit64 302 261", 0, _WHOLE, (0, pid)),
        # Neither shared and of no file, nor growing like a stack: no limit counts these.
        _Condition("mmap 9 222", 3, 0x121, (0x00, 0x01, 0x20)),
        # Copies of descriptors, their flags, locks; F_SETOWN would have the kernel send signals to others.
        _Condition("fcntl 72 25", 1, _WHOLE, (*range(8), 1030)),
        # TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX; TIOCSTI would type into the terminal.
        _Condition("ioctl 16 29", 1, _WHOLE, (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)),
    )


@dataclass(frozen=True, slots=True)
class _Architecture:
    audit: int
    """AUDIT_ARCH_…, by which the kernel tells it."""
    column: int
    """Of the numbers above."""


ARCHITECTURES: Final[Mapping[str, _Architecture]] = {
    "x86_64": _Architecture(0xC000003E, 1),
    "aarch64": _Architecture(0xC00000B7, 2),
}
"""By what `os.uname` calls the machine."""


def find_machine() -> str:
    """Return the architecture of which calls can be refused here; '' where none can."""
    machine = os.uname().machine
    if machine not in ARCHITECTURES or sys.maxsize < 2**32:
        return ""
    try:
        call_prctl(_SET_SECCOMP, _MODE_FILTER, 0)
    except OSError as error:  # a kernel that has filters looks for this one at the address 0
        return machine if error.errno == errno.EFAULT else ""
    raise AssertionError("no filter was given")


def refuse_calls(machine: str) -> None:
    """Have the kernel refuse these calls to this thread and all that it starts, for good. Raises OSError."""
    instructions = build_filter(machine, os.getpid())
    code = b"".join(struct.pack("=HBBI", *each) for each in instructions)
    kept = ctypes.create_string_buffer(code, len(code))
    give_up_privileges()
    call_prctl(_SET_SECCOMP, _MODE_FILTER, struct.pack("@HP", len(instructions), ctypes.addressof(kept)))


def build_filter(machine: str, pid: int) -> tuple[_Instruction, ...]:
    """Return the filter for the process of that id on x86_64 or aarch64."""
    return tuple(_instructions(ARCHITECTURES[machine], pid))


def _instructions(architecture: _Architecture, pid: int) -> Iterator[_Instruction]:
    yield _LOAD, 0, 0, _ARCHITECTURE
    yield _IS_EQUAL, 1, 0, architecture.audit
    yield _RETURN, 0, 0, _KILL
    yield _LOAD, 0, 0, _NUMBER
    yield from _if_so(_IS_AT_LEAST, _LAST_KNOWN + 1, [(_RETURN, 0, 0, _NO_SUCH_CALL)])
    for number in _numbers(_REFUSED, architecture.column):
        yield from _if_so(_IS_EQUAL, number, [(_RETURN, 0, 0, _NOT_ALLOWED)])
    for number in _numbers(_UNKNOWN, architecture.column):
        yield from _if_so(_IS_EQUAL, number, [(_RETURN, 0, 0, _NO_SUCH_CALL)])
    for condition in _conditions(pid):
        for number in _numbers(condition.call, architecture.column):
            yield from _if_so(_IS_EQUAL, number, list(_compare_argument(condition)))
    yield _RETURN, 0, 0, _ALLOW


def _compare_argument(condition: _Condition) -> Iterator[_Instruction]:
    yield _LOAD, 0, 0, _ARGUMENTS + 8 * condition.argument
    yield _AND, 0, 0, condition.mask
    for value in condition.values:
        yield from _if_so(_IS_EQUAL, value, [(_RETURN, 0, 0, _ALLOW)])
    yield _RETURN, 0, 0, _NOT_ALLOWED


def _if_so(test: int, operand: int, then: list[_Instruction]) -> Iterator[_Instruction]:
    yield test, 0, len(then), operand
    yield from then


def _numbers(calls: str, column: int) -> Iterator[int]:
    for each in calls.split(","):
        number = each.split()[column]
        if number != "-":
            yield int(number)
