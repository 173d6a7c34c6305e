"""Landlock: the kernel lets this process read some places, and reach no other file. In Linux from 5.13 on.

Newer kernels know more; by the number of its interface (ABI) a kernel tells what. Source: landlock(7) and the
kernel's own description, Documentation/userspace-api/landlock.rst.
"""

from __future__ import annotations

import os
import stat
import struct
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from quizapp.sandbox.kernel import call_kernel, give_up_privileges

if TYPE_CHECKING:
    from collections.abc import Iterable

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
