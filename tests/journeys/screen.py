"""A private screen, and a person in front of the real window on it, whose hands are `xdotool`."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from tests.driver import PATIENCE_S, Driven

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from tests.driver import Place, Seen

PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
"""What the real window is driven with, and the Debian package that brings it."""

SIZE = (1440, 900)
KEYS = {"Esc": "Escape", "PgDown": "Next", "Space": "space", "Backspace": "BackSpace"}
"""Keys that X calls otherwise than Qt does."""


class Display:
    """An X server that chooses its own number, with a window manager, so that windows get the keyboard."""

    def __enter__(self) -> Self:
        missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
        assert not missing, (
            f"The real window cannot be driven: install {' '.join(missing)} (python3 start.py test does so)."
        )
        reading, writing = os.pipe()
        screen = f"{SIZE[0]}x{SIZE[1]}x24"
        # Without -noreset it begins anew, and drops who is just coming, whenever its last client has gone.
        self._server = _start(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
            keep=(writing,),
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        self.name = f":{number}"
        self._manager = _start(["openbox"], self.name)
        deadline = time.monotonic() + PATIENCE_S
        while self._ask("get_num_desktops"):
            if time.monotonic() > deadline:
                self._end()
                raise TimeoutError("openbox did not start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(PATIENCE_S)

    def do(self, *words: str) -> None:
        """Run one command of xdotool's."""
        failed = self._ask(*words)
        assert not failed, f"xdotool {' '.join(words)}: {failed}"

    def close(self, wait: Callable[[float], int]) -> int:
        """Close the active window as its title bar does, and return how the waiting for its end ended.

        Once in a hundred times, on a busy computer, openbox misses the keys: they are pressed again then.
        """
        for _ in range(3):
            self.do("key", "alt+F4")
            with suppress(TimeoutError, subprocess.TimeoutExpired):
                return wait(PATIENCE_S / 3)
        raise TimeoutError("the window does not close")

    def _ask(self, *words: str) -> str:
        """Run one command of xdotool's; return what went wrong, '' if nothing did."""
        done = subprocess.run(
            ["xdotool", *words],
            env=os.environ | {"DISPLAY": self.name},
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        return (done.stderr.strip() or "it failed") if done.returncode else ""


class Person(Driven):
    """Somebody at the keyboard and mouse of a display; what they see, the program tells."""

    def __init__(self, display: Display, data: Path, *, cold: bool = False) -> None:
        self._display = display
        surroundings = {"DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}
        super().__init__(data, environment=surroundings, cold=cold)

    def press(self, *keys: str) -> None:
        """Press keys on the keyboard."""
        self._display.do("key", "--clearmodifiers", "--delay", "1", *map(_key, keys))

    def type(self, words: str) -> None:
        """Type words on the keyboard."""
        self._display.do("type", "--clearmodifiers", "--delay", "1", words)

    def click_at(self, place: Place) -> None:
        """Click with the left mouse button."""
        assert place, f"out of view: {self.seen}"
        self._move(place)
        self._display.do("click", "1")

    def scroll_at(self, place: Place, steps: int) -> None:
        """Turn the mouse wheel, downwards where steps are above 0."""
        self._move(place)
        self._display.do("click", "--repeat", str(abs(steps)), "5" if steps > 0 else "4")

    def close(self) -> int:
        """Close the window as its title bar does, and return the exit code."""
        return self._display.close(self.wait_end)

    def sit_down(self) -> Seen:
        """Wait until the home screen can be used and the window has the keyboard."""
        return self.wait(lambda seen: seen.at_focus and seen.at_home)

    def _move(self, place: Place) -> None:
        self._display.do("mousemove", *map(str, place))


def _key(name: str) -> str:
    """A key as X calls it, for one as Qt does."""
    *modifiers, key = name.split("+") if name != "+" else ["+"]
    key = KEYS.get(key, key.lower() if len(key) == 1 else key)
    return "+".join([*(each.lower() for each in modifiers), key])


def _start(command: Sequence[str], display: str = "", keep: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
    environment = os.environ | ({"DISPLAY": display} if display else {})
    return subprocess.Popen(
        command, env=environment, pass_fds=keep, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
