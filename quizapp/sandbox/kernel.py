"""Calls of the Linux kernel that Python has no name for. The start of the program loads no ctypes for it."""

from __future__ import annotations

import ctypes
import os
from typing import Final

_SET_NO_NEW_PRIVILEGES: Final = 38
_PRCTL_ARGUMENTS: Final = 5

_C: Final = ctypes.CDLL(None, use_errno=True)
_C.syscall.restype = ctypes.c_long


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
