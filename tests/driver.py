"""The real program in a process of its own, for tests to open, use, kill and open again.

`Driven` is a person in front of it, who presses keys, clicks at words, and waits until something is to be
seen. `run` opens the program without anybody in front of it, as a terminal does.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from tests.forking import warm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType

    from tests.forking import Child

ROOT = Path(__file__).parents[1]
PATIENCE_S = 30.0
"""How long anything is waited for. Nothing takes so long, but a busy computer may."""

OFFSCREEN = f"offscreen:configfile={ROOT / 'tests' / 'offscreen.json'}"
"""Qt's platform without a screen, with one of a usual size: its own is smaller than the window."""

PROGRAM = ("-P", "-m", "quizapp")
"""What Python is told to open the program with."""

OFFSCREEN_SAYS = "This plugin does not support propagateSizeHints()"
"""What Qt's offscreen platform, and no other, says of every window that has a smallest size."""

Place = tuple[int, ...]


@dataclass(frozen=True)
class Option:
    """A row that can be chosen: what a screen reader says of it, whether it is chosen, and where it is."""

    name: str
    chosen: bool
    place: Place


@dataclass(frozen=True)
class Box:
    """A box in which one of several is chosen: its name, the names of those that can be, and where it is."""

    name: str
    choices: tuple[str, ...]
    place: Place


@dataclass(frozen=True)
class Field:
    """A line to type in: its name, what stands in it, and where it is."""

    name: str
    words: str
    place: Place


@dataclass(frozen=True)
class Seen:
    """What is to be seen in the window.

    Places are middles, in pixels of the screen; () of what is scrolled out of view. `words` are those of all
    labels, `heights` the labels' heights in pixels; `outcome` is the first line of an explanation ('' while
    asking); `listed` are the rows of a box's list that is open; `sideways` tells whether anything can be
    scrolled sideways.
    """

    screen: str = ""
    title: str = ""
    size: tuple[int, ...] = (0, 0)
    at: int = 0
    total: int = 0
    outcome: str = ""
    words: tuple[str, ...] = ()
    heights: Mapping[str, int] = field(default_factory=dict)
    sideways: bool = False
    article: str = ""
    buttons: Mapping[str, Place] = field(default_factory=dict)
    options: tuple[Option, ...] = ()
    boxes: tuple[Box, ...] = ()
    fields: tuple[Field, ...] = ()
    listed: Mapping[str, Place] = field(default_factory=dict)
    rows: tuple[str, ...] = ()
    focus: str = ""
    at_focus: str = ""
    at_s: float = field(default=0.0, compare=False)
    """When the program told so, in seconds since 1970."""

    @property
    def at_home(self) -> bool:
        """Whether the home screen is shown and something can be practised from it."""
        return self.screen == "home" and any(map(self.button, ("Start", "Continue", "Practise")))

    @property
    def asking(self) -> bool:
        """Whether a question is asked."""
        return self.screen == "practice" and self.at > 0 and not self.outcome

    def asks(self, number: int) -> bool:
        """Whether the question with this number is asked."""
        return self.asking and self.at == number

    def explains(self, number: int) -> bool:
        """Whether the question with this number is explained."""
        return self.screen == "practice" and self.at == number and bool(self.outcome)

    def button(self, words: str) -> str:
        """The whole name of the first button that begins with these words, '' if there is none."""
        return next((name for name in self.buttons if name.startswith(words)), "")

    @property
    def sorts(self) -> tuple[Mapping[str, Place], ...]:
        """All that can be clicked at, name by name, sort by sort."""
        named = (self.boxes, self.fields, self.options)
        return self.listed, *({each.name: each.place for each in sort} for sort in named), self.buttons

    def where(self, words: str) -> Place | None:
        """Where that is whose name is these words, or begins so; () out of view, None if it is not there."""
        named = [
            (name, place) for sort in self.sorts for name, place in sort.items() if name.startswith(words)
        ]
        exact = (place for name, place in named if name == words)
        return next(exact, next((place for _, place in named), None))

    def place_of(self, words: str) -> Place:
        """Where that is whose name begins with these words, () if it is not in view."""
        return self.where(words) or ()

    def says(self, words: str) -> bool:
        """Whether a label holds these words."""
        return any(words in each for each in self.words)


class EndedError(Exception):
    """The program ended while something was waited for."""


class Driven:
    """The program with a person in front of it; leaving the block ends it, whatever happened."""

    def __init__(
        self,
        data: Path,
        *arguments: str | Path,
        environment: Mapping[str, str] | None = None,
        prefix: Sequence[str] = (),
        before: str = "",
        cold: bool = False,
    ) -> None:
        """Open it. `prefix` is the start of its command line, `before` is code to be run in it first.

        With either, or `cold`, it loads itself from the beginning; else it is forked loaded.
        """
        self.seen = Seen()
        self.history: list[Seen] = []
        self.did_s = 0.0
        """When the program last began to do what it was told, in seconds since 1970."""
        self._answered = 0
        self._blind = ""
        self._rest = b""
        said = ["--data", str(data), *map(str, arguments)]
        if not (prefix or before or cold):
            self.process: subprocess.Popen[bytes] | Child = warm().start(said, surroundings(environment))
            return
        code = f"{before}\nfrom tests.driven import main; main()"
        command = [*prefix, sys.executable, "-P", "-c", code, *said]
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=surroundings(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        if error is not None and self.said:
            error.add_note(f"The program said: {self.said}")
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            pipe.close()

    @property
    def said(self) -> str:
        """What an ended program said on standard error, but for what every offscreen window says."""
        assert self.process.returncode is not None
        if self.process.stderr.closed:
            return self._said
        self._said = spoken(self.process.stderr.read().decode())
        self.process.stderr.close()
        return self._said

    def press(self, *keys: str) -> None:
        """Press keys, written as QKeySequence reads them, one after the other."""
        self._do(press=keys)

    def type(self, words: str) -> None:
        """Type words where the keyboard is."""
        self._do(type=words)

    def click(self, words: str) -> None:
        """Click at that whose name begins with these words, once it stands still in view."""
        self.wait_still(lambda seen: seen.place_of(words))
        self.click_at(self.seen.place_of(words))

    def click_at(self, place: Place) -> None:
        """Click at a place on the screen."""
        self._do(click=place)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self._do(resize=(width, height))

    def picture(self, path: Path) -> Path:
        """Take a picture of the window."""
        self._do(picture=str(path))
        return path

    def run(self, code: str) -> None:
        """Run code in the program, with the window as `window`: for faults that no key brings about."""
        self._do(run=code)

    def send(self, **deed: Any) -> None:
        """Tell the program to do something, without waiting until it is done."""
        self._answered += 1
        os.write(self.process.stdin.fileno(), json.dumps(deed).encode() + b"\n")

    def wait(self, until: Callable[[Seen], object], patience_s: float = PATIENCE_S) -> Seen:
        """Wait until what is seen is as wanted, and return it. Raises TimeoutError, EndedError."""
        deadline = time.monotonic() + patience_s
        while self._answered or not until(self.seen):
            self._read(deadline)
        return self.seen

    def wait_still(self, until: Callable[[Seen], object]) -> Seen:
        """Wait as `wait` does, and until everything has found its place."""
        while True:
            self.wait(until)
            self._do(rest=4)
            if until(self.seen):
                return self.seen

    def wait_end(self, patience_s: float = PATIENCE_S) -> int:
        """Wait until the program ends, and return its exit code. Raises TimeoutError."""
        deadline = time.monotonic() + patience_s
        try:
            while True:
                self._read(deadline)
        except EndedError:
            return self.process.wait(PATIENCE_S)

    def close(self) -> int:
        """Close the window as a person does, and return the exit code."""
        self.send(press=("Ctrl+Q",))
        return self.wait_end()

    def kill_after(self, seconds: float) -> None:
        """Kill the program so much later, wherever it stands then; what it told before is read."""
        deadline = time.monotonic() + seconds
        with suppress(TimeoutError, EndedError):
            while True:
                self._read(deadline)
        self.kill()

    def kill(self) -> None:
        """Kill the program where it stands; what it told before is read."""
        self.process.kill()
        self.wait_end()

    def _do(self, **deed: Any) -> None:
        self.send(**deed)
        self.wait(lambda _: True)

    def _read(self, deadline: float) -> None:
        out = self.process.stdout
        ready, _, _ = select.select([out], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TimeoutError(f"{self._blind}not to be seen: {self.seen}")
        heard = os.read(out.fileno(), 1 << 20)
        if not heard:
            raise EndedError(f"the program ended; before, this was to be seen: {self.seen}")
        *lines, self._rest = (self._rest + heard).split(b"\n")
        for line in lines:
            self._take(json.loads(line))

    def _take(self, told: Mapping[str, Any]) -> None:
        if "blind" in told:
            self._blind = told["blind"]
            return
        if "done" in told:
            self._answered -= 1
            self.did_s = told["at_s"]
            return
        plain = told["seen"]
        plain["options"] = tuple(
            Option(name, chosen, tuple(place)) for name, chosen, place in plain["options"]
        )
        plain["boxes"] = tuple(
            Box(name, tuple(choices), tuple(place)) for name, choices, place in plain["boxes"]
        )
        plain["fields"] = tuple(Field(name, words, tuple(place)) for name, words, place in plain["fields"])
        for name in ("buttons", "listed"):
            plain[name] = {words: tuple(place) for words, place in plain[name].items()}
        for name in ("size", "words", "rows"):
            plain[name] = tuple(plain[name])
        self.seen = Seen(**plain, at_s=told["at_s"])
        self.history.append(self.seen)


def run(*arguments: str | Path, **changes: Any) -> subprocess.CompletedProcess[str]:
    """Open the program from a terminal, and return how it ended. `changes` are of its surroundings."""
    environment, prefix = changes.get("environment"), changes.get("prefix", ())
    return subprocess.run(
        [*prefix, sys.executable, *PROGRAM, *map(str, arguments)],
        cwd=ROOT,
        env=surroundings(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


def surroundings(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment that the program is started in: offscreen and in English, unless changed."""
    found = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "LC_"))}
    found |= {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": OFFSCREEN, "LANG": "C.UTF-8"}
    return found | dict(changes or {})


def spoken(errors: str) -> str:
    """What standard error holds, but for what every offscreen window says."""
    return "\n".join(line for line in errors.splitlines() if line != OFFSCREEN_SAYS)
