"""A private desktop with a screen reader and the program: deeds go by AT-SPI, words come from Orca."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tests.accessible.speaker import Speaker
from tests.driver import PROGRAM, ROOT, surroundings
from tests.journeys.screen import Display

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
QUIET_S = 0.8
"""So long after the last word nothing more is to come."""
REST_S = 0.3
"""So long neither program nor screen reader has anything to do then; a caret blinks twice a second."""
PATIENCE_S = 60.0


def missing() -> str:
    """Return why nothing can be heard here, '' if it can."""
    if sys.platform != "linux":
        return "Orca is a screen reader for Linux"
    lacking = [
        each for each in ("orca", "Xvfb", "openbox", "xdotool", "dbus-daemon") if not shutil.which(each)
    ]
    if not any(map(os.path.exists, LAUNCHERS)):
        lacking.append("at-spi2-core")
    if not lacking:
        code = "import gi, speechd; gi.require_version('Atspi', '2.0')"
        bindings = subprocess.run([SYSTEM_PYTHON, "-c", code], capture_output=True, check=False)
        lacking += ["python3-gi, gir1.2-atspi-2.0, python3-speechd"] if bindings.returncode else []
    return f"not installed: {', '.join(lacking)}" if lacking else ""


class Room:
    """The desktop, the screen reader and the program over a data folder; leaving the block ends them all."""

    def __init__(self, folder: Path, data: Path) -> None:
        self._folder, self._data = folder, data
        self._stack = ExitStack()
        self._told = 0
        self._reading: list[subprocess.Popen[str]] = []

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self._open(stack)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def press(self, role: str, name: str) -> list[str]:
        """Do the action of what has this role and a name that begins so; return what is said then."""
        return self._do("press", role, name)

    def focus(self, role: str, name: str) -> list[str]:
        """Give it the keyboard; return what is said then."""
        return self._do("focus", role, name)

    def write(self, role: str, name: str, words: str) -> list[str]:
        """Let words stand in a field; return what is said then."""
        return self._do("write", role, name, words)

    def key(self, key: str) -> list[str]:
        """Press a key where the keyboard is, as X calls it; return what is said then, but for the key."""
        self._display.do("key", key)
        parts = key.split("+")
        echo = {*parts, *map(str.lower, parts), *map(str.upper, parts), "left control", "left shift"}
        return [line for line in self.said() if line not in echo]

    def wait(self, role: str, name: str) -> list[str]:
        """Wait until it is there; return what is said until then."""
        return self._do("wait", role, name)

    def tree(self) -> str:
        """Return all that is shown."""
        return self._ask("tree", "", "")

    def said(self) -> list[str]:
        """Wait until nothing more is said, and return what was said since the last time."""
        since = busy = now = time.monotonic()
        while (
            now < max(self._speaker.last_s, since) + QUIET_S or now < min(busy, since + PATIENCE_S) + REST_S
        ):
            # On a busy computer words may be long in coming, from who has not come to think of them yet.
            if any(_is_busy(each.pid) for each in self._reading):
                busy = now
            time.sleep(0.02)
            now = time.monotonic()
        heard = self._speaker.heard[self._told :]
        self._told += len(heard)
        return heard

    def _do(self, deed: str, role: str, name: str, words: str = "") -> list[str]:
        self._ask(deed, role, name, words)
        return self.said()

    def _ask(self, deed: str, role: str, name: str, words: str = "") -> str:
        asked = json.dumps({"deed": deed, "role": role, "name": name, "words": words})
        self._hands.stdin.write(asked + "\n")
        self._hands.stdin.flush()
        told = json.loads(self._hands.stdout.readline())
        assert "done" in told, told["failed"] + "\n" + self._tree()
        return told["done"]

    def _tree(self) -> str:
        self._hands.stdin.write('{"deed": "tree"}\n')
        self._hands.stdin.flush()
        return json.loads(self._hands.stdout.readline()).get("done", "")

    def _open(self, stack: ExitStack) -> None:
        home = self._folder / "home"
        home.mkdir(mode=0o700)
        display = self._display = stack.enter_context(Display())
        self._speaker = stack.enter_context(Speaker(self._folder / "speech"))
        self._environment = surroundings(
            {
                "DISPLAY": display.name,
                "HOME": str(home),
                "XDG_RUNTIME_DIR": str(home),
                "XDG_DATA_HOME": str(home / "data"),
                "SPEECHD_ADDRESS": self._speaker.address,
                "QT_QPA_PLATFORM": "xcb",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            }
        )
        for name in ("XDG_CONFIG_HOME", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY"):
            self._environment.pop(name, None)
        bus = self._start(stack, ["dbus-daemon", "--session", "--nofork", "--print-address"], reads=True)
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self._start(stack, [next(filter(os.path.exists, LAUNCHERS)), "--launch-immediately"])
        self._reading = [self._start_orca(stack)]
        self._wait_for_words()
        self._reading.append(self._start(stack, [sys.executable, *PROGRAM, "--data", str(self._data)]))
        hands = Path(__file__).with_name("hands.py")
        self._hands = self._start(stack, [SYSTEM_PYTHON, str(hands)], reads=True)
        self._wait_for_words()

    def _start_orca(self, stack: ExitStack) -> subprocess.Popen[str]:
        """Start a screen reader that sees no other: it would end it, or not start beside it."""
        blind = self._folder / "bin" / "pgrep"
        blind.parent.mkdir()
        blind.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        blind.chmod(0o700)
        path = f"{blind.parent}{os.pathsep}{self._environment['PATH']}"
        return self._start(stack, ["orca"], environment=self._environment | {"PATH": path})

    def _wait_for_words(self) -> None:
        """Wait until something new is said, and until it has been said."""
        deadline = time.monotonic() + PATIENCE_S
        while len(self._speaker.heard) == self._told:
            assert time.monotonic() < deadline, "Orca says nothing"
            time.sleep(0.05)
        self.said()

    def _start(
        self,
        stack: ExitStack,
        command: Sequence[str],
        *,
        reads: bool = False,
        environment: dict[str, str] | None = None,
    ) -> subprocess.Popen[str]:
        """Start a program of the desktop, which ends with it; with `reads` it is spoken to."""
        pipe = subprocess.PIPE if reads else subprocess.DEVNULL
        started = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment or self._environment,
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        stack.callback(_end, started)
        return started


def _end(started: subprocess.Popen[str]) -> None:
    started.terminate()
    with suppress(subprocess.TimeoutExpired):
        started.wait(5)
    started.kill()
    started.wait()
    for pipe in (started.stdin, started.stdout):
        if pipe is not None:
            pipe.close()


def _is_busy(pid: int) -> bool:
    """Tell whether a thread of a process runs, or waits for its turn."""
    try:
        told = [each.read_text() for each in Path("/proc").glob(f"{pid}/task/*/stat")]
    except OSError:
        # It ended, or one of its threads did.
        return False
    return any(each.rpartition(")")[2].split()[0] in "RD" for each in told)
