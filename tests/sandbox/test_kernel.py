"""The filter of system calls, run as the kernel runs it, for both architectures."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from quizapp.sandbox.kernel import ARCHITECTURES, build_filter
from tests.sandbox.breakouts import numbers

PID = 4711
ALLOWED, KILLED = 0x7FFF0000, 0x80000000
REFUSED, UNKNOWN = (0x00050000 | each for each in (errno.EPERM, errno.ENOSYS))
HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}
"""What Debian's package linux-libc-dev has; aarch64 uses the generic numbers."""
CALLS = {
    "x86_64": {"clone": 56, "openat": 257, "kill": 62, "mmap": 9, "fcntl": 72, "ioctl": 16, "prlimit64": 302},
    "aarch64": {
        "clone": 220, "openat": 56, "kill": 129, "mmap": 222, "fcntl": 25, "ioctl": 29, "prlimit64": 261,
    },
}  # fmt: skip


def run(machine, number, *arguments, audit=None):
    """What a filter returns for a call; see Documentation/networking/filter.rst of the kernel."""
    padded = [*arguments, *[0] * (6 - len(arguments))]
    seen = {0: number, 4: ARCHITECTURES[machine].audit if audit is None else audit}
    seen |= {16 + 8 * place: value & 0xFFFFFFFF for place, value in enumerate(padded)}
    program, place, value = build_filter(machine, PID), 0, 0
    while True:
        code, if_true, if_false, operand = program[place]
        place += 1
        match code:
            case 0x20:
                value = seen[operand]
            case 0x54:
                value &= operand
            case 0x15:
                place += if_true if value == operand else if_false
            case 0x35:
                place += if_true if value >= operand else if_false
            case 0x06:
                return operand


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_threads_and_plain_reading_go_on_and_what_changes_something_does_not(machine):
    calls = CALLS[machine]
    for name, arguments, result in (
        ("clone", (0x3D0F00,), ALLOWED),  # as glibc starts a thread
        ("clone", (0x01200011,), REFUSED),  # as it forks
        ("openat", (-100, 1, os.O_RDONLY | os.O_CLOEXEC), ALLOWED),
        ("openat", (-100, 1, os.O_WRONLY), REFUSED),
        ("openat", (-100, 1, os.O_RDWR | os.O_APPEND), REFUSED),
        ("openat", (-100, 1, os.O_CREAT), REFUSED),
        ("openat", (-100, 1, os.O_TRUNC), REFUSED),
        ("kill", (PID, 6), ALLOWED),
        ("kill", (PID + 1, 0), REFUSED),
        ("kill", (0, 0), REFUSED),
        ("kill", (-PID, 0), REFUSED),
        ("mmap", (0, 4096, 3, 0x22), ALLOWED),
        ("mmap", (0, 4096, 1, 0x01), ALLOWED),
        ("mmap", (0, 4096, 3, 0x21), REFUSED),
        ("mmap", (0, 4096, 3, 0x23), REFUSED),
        ("mmap", (0, 4096, 3, 0x122), REFUSED),
        ("fcntl", (3, 1030), ALLOWED),
        ("fcntl", (3, 8), REFUSED),
        ("ioctl", (0, 0x5401), ALLOWED),
        ("ioctl", (0, 0x5412), REFUSED),
        ("prlimit64", (0, 7), ALLOWED),
        ("prlimit64", (PID + 1, 7), REFUSED),
    ):
        assert run(machine, calls[name], *arguments) == result, (name, arguments)


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_calls_of_other_architectures_and_of_later_kernels_are_none(machine):
    for other in (0x40000003, 0xC00000B7 ^ 0xC000003E ^ ARCHITECTURES[machine].audit):  # 32 bits, the other
        assert run(machine, 0, audit=other) == KILLED
    for number in (463, 10_000, 0x40000000, 0x40000039, 0xFFFFFFFF):  # later ones, and those of x32
        assert run(machine, number) == UNKNOWN


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_the_numbers_are_those_of_the_kernel(machine):
    if not HEADERS[machine].is_file():
        pytest.skip("the kernel's headers are not installed")
    found = re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)\b", HEADERS[machine].read_text(encoding="utf-8"))
    known = {int(number): name for name, number in reversed(found)}
    listed = numbers(list(ARCHITECTURES).index(machine) + 1)
    assert {name: known[number] for name, number in listed.items()} == {name: name for name in listed}
    for name, number in CALLS[machine].items():
        assert known[number] == name
