"""The command `check` in processes of its own, each held to a memory and measured.

Run as a program it loads the command once and then forks for every path on its standard input, so that a
hundred packs take seconds. A child may write no file, and has no more memory than it is given.
"""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import subprocess
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, Self

from quizapp.cli import command_line as cli
from quizapp.pack.checks import check_runner

if TYPE_CHECKING:
    from types import TracebackType

ROOT = Path(__file__).parents[2]
MEMORY = 300 * 1024 * 1024
"""Bytes of address space, libraries included: the budget for a hostile pack."""
PATIENCE_S = 60
"""Seconds of processor after which a child is ended. The budget is two; a busy computer does not matter."""


@dataclass(frozen=True)
class Checked:
    """How checking one path ended.

    Exit code, what was said where, the problems' codes, seconds of processor, peak memory.
    """

    code: int
    out: str
    err: str
    codes: list[str]
    cpu_s: float
    peak_kb: int


class Checker:
    """Checks one path after another, in a folder where nothing may be written."""

    def __init__(self, folder: Path) -> None:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "tests.faults.checking"],
            cwd=folder,
            env=environment
            | {"PYTHONPATH": str(ROOT), "HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(PATIENCE_S)

    def check(self, path: str | Path, memory: int = MEMORY) -> Checked:
        """Check a pack with so many bytes of memory, and return how that ended."""
        self._process.stdin.write(json.dumps([os.fspath(path), memory]).encode() + b"\n")
        self._process.stdin.flush()
        if not select.select([self._process.stdout], [], [], 2 * PATIENCE_S)[0]:
            os.killpg(self._process.pid, signal.SIGKILL)
            raise TimeoutError(f"{path}: nothing is said")
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        return Checked(**told)


def main() -> None:
    """Check what is asked for until nobody asks any more."""
    for line in sys.stdin.buffer:
        told = _forked(cli.main, *json.loads(line))
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def _forked(command: Any, path: str, memory: int) -> dict[str, Any]:
    pipes = [os.pipe() for _ in range(3)]
    child = os.fork()
    if not child:
        _become(command, path, memory, [writing for _, writing in pipes])
    for _, writing in pipes:
        os.close(writing)
    # Nothing fills the second pipe while the first is read: what goes to stderr is a line a pack.
    out, err, codes = (_all_of(reading) for reading, _ in pipes)
    _, status, used = os.wait4(child, 0)
    return {
        "code": os.waitstatus_to_exitcode(status),
        "out": out,
        "err": err,
        "codes": codes.split(),
        "cpu_s": used.ru_utime + used.ru_stime,
        "peak_kb": used.ru_maxrss,
    }


def _become(command: Any, path: str, memory: int, streams: list[int]) -> NoReturn:
    """Run the command as the whole of this process, speaking into these streams."""
    code = 99
    try:
        for number, writing in enumerate(streams[:2], start=1):
            os.dup2(writing, number)
        _tell_codes(streams[2])
        out, err = (open(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))  # noqa: SIM115 - open to the end
        sys.stdout, sys.stderr = out, err
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE_S, PATIENCE_S))
        code = command(["check", path])
    except BaseException:  # noqa: BLE001 -- whatever it is, the test is to see it
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _tell_codes(writing: int) -> None:
    """Have the codes of the problems told beside the command's own words, as `--json` would."""
    reads = check_runner.read_and_check

    def read_and_tell(*arguments: Any, **named: Any) -> Any:
        reading = reads(*arguments, **named)
        codes = sorted({problem.code for problem in reading.problems})
        os.write(writing, " ".join(codes).encode())
        return reading

    check_runner.read_and_check = read_and_tell


def _all_of(reading: int) -> str:
    with os.fdopen(reading, encoding="utf-8", errors="replace") as file:
        return file.read()


if __name__ == "__main__":
    main()
