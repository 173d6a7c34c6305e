"""Starts of the program that cost little: children of a process that has loaded all of it, and run nothing.

Loading takes most of a start's time. A child of `warm()` is a process of its own all the same: it has its own
files, window and end, and dies of a kill as any other does.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path
from subprocess import TimeoutExpired
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).parents[1]
LARGEST = 1 << 20
"""How long a request may be, in bytes."""


class Child:
    """A program that was started by forking, as `subprocess.Popen` would tell of it."""

    def __init__(self, pid: int, pipes: Sequence[int], ended: int) -> None:
        """`pipes` are the other ends of the child's standard input, output and errors."""
        self.pid = pid
        self.returncode: int | None = None
        self.stdin = os.fdopen(pipes[0], "wb", buffering=0)
        self.stdout = os.fdopen(pipes[1], "rb", buffering=0)
        self.stderr = os.fdopen(pipes[2], "rb", buffering=0)
        self._ended = os.fdopen(ended, "rb", buffering=0)

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end, and return the exit code. Raises TimeoutExpired."""
        if self.returncode is None:
            ready, _, _ = select.select([self._ended], [], [], timeout)
            if not ready:
                raise TimeoutExpired(f"a child of {self.pid}", timeout or 0)
            self.returncode = int(self._ended.read())
            self._ended.close()
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.returncode is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """Kill it where it stands."""
        self.send_signal(signal.SIGKILL)


class Parent:
    """The process that has loaded the program and waits to be forked."""

    def __init__(self) -> None:
        self._here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with there:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "tests.forked", str(there.fileno())],
                cwd=ROOT,
                env=os.environ | {"PYTHONPATH": str(ROOT)},
                pass_fds=[there.fileno()],
            )
        self._lock = Lock()

    def start(self, arguments: Sequence[str], environment: Mapping[str, str]) -> Child:
        """Start the driven program with these arguments in this environment, and no other."""
        pipes = [os.pipe() for _ in range(4)]
        inside = [pipes[0][0], *(writing for _, writing in pipes[1:])]
        request = json.dumps({"arguments": arguments, "environment": dict(environment)}).encode()
        with self._lock:
            socket.send_fds(self._here, [request], inside)
            pid = int(self._here.recv(LARGEST))
        for each in inside:
            os.close(each)
        return Child(pid, [pipes[0][1], pipes[1][0], pipes[2][0]], pipes[3][0])

    def stop(self) -> None:
        """End it; children that still run go on."""
        self._here.close()
        self._process.wait()


@cache
def warm() -> Parent:
    """The one parent of this process's programs; it ends with it."""
    parent = Parent()
    atexit.register(parent.stop)
    return parent
