"""Takes each kind's guard out of a copy of the program and shows that the kind's test then fails.

    python -m tests.hostile.guards [KIND…]

Prints one table, and ends with 1 if a test passes without its guard, or fails with it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.hostile.kind import ROOT
from tests.hostile.kinds import KINDS, TESTS

PATIENCE_S = 240
"""Seconds after which a test that has not ended counts as failed: some guards are against hanging."""


def main(arguments):
    """Try the guards of the kinds that are named, or of all."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.hostile.guards", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="whose guards are tried; all without any")
    parser.add_argument("--lanes", type=int, default=2, help="how many are tried at a time")
    chosen = parser.parse_args(arguments)
    names = chosen.kinds or list(KINDS)
    with tempfile.TemporaryDirectory(prefix="quizapp-") as folder, ThreadPoolExecutor(chosen.lanes) as lanes:
        passing = _passing(_program(Path(folder) / "whole"), names)
        ends = lanes.map(partial(_fails_without, Path(folder)), names)
        wrong = [
            name for name, fails in zip(names, ends, strict=True) if not _told(name, passing, fails=fails)
        ]
    print(f"{len(names) - len(wrong)} of {len(names)} kinds have a guard of their own.")
    print(*(f"Not {name}." for name in wrong), sep="\n")
    return 1 if wrong else 0


def _told(name, passing, *, fails):
    """Print a kind's row, and return whether its test passes with the guard and fails without it."""
    guard = KINDS[name].guard
    ends = f"{'passes' if name in passing else 'FAILS'} with it, {'fails' if fails else 'PASSES'} without it"
    print(f"{name:40} {guard.module.removeprefix('quizapp.')}, {guard.part}: {ends}", flush=True)
    return name in passing and fails


def taken_out(source, guard):
    """The module's source without the guard, whose code stands in it once."""
    assert source.count(guard.code) == 1, f"{guard.code!r} stands {source.count(guard.code)} times"
    return source.replace(guard.code, guard.without)


def _fails_without(folder, name):
    """Whether the kind's test fails with a program without its guard."""
    guard = KINDS[name].guard
    place = _program(folder / f"without-{list(KINDS).index(name)}")
    module = place.joinpath(*guard.module.split(".")).with_suffix(".py")
    module.write_text(taken_out(module.read_text(encoding="utf-8"), guard), encoding="utf-8")
    try:
        return _tested(place, ["-x", TESTS[name]], PATIENCE_S).returncode == 1
    except subprocess.TimeoutExpired:
        return True
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _passing(place, names):
    """The kinds whose tests pass with a whole copy of the program."""
    ended = _tested(place, ["-rA", *(TESTS[name] for name in names)])
    lines = set(ended.stdout.splitlines())
    return {name for name in names if f"PASSED {TESTS[name]}" in lines}


def _program(place):
    """A copy of the program, with everything else of the checkout beside it."""
    place.mkdir()
    for each in ROOT.iterdir():
        if each.name != "quizapp" and not each.name.startswith(".git"):
            (place / each.name).symlink_to(each)
    shutil.copytree(ROOT / "quizapp", place / "quizapp", ignore=shutil.ignore_patterns("__pycache__"))
    return place


def _tested(place, tests, patience_s=None):
    """Pass tests with the program that is there."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider", *tests],
        cwd=place,
        env=os.environ | {"PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=patience_s,
        check=False,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
