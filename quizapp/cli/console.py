"""What every command says in the same way: machine output on stdout, sentences on stderr."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, TextIO, TypeAlias

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction  # the window's start is faster without it
    from pathlib import Path

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"
"""What a module of commands adds its own to."""

INTERRUPTED_EXIT: Final = 130
"""The exit code of a command that was stopped with Ctrl+C."""


def find_version(package: str) -> str | None:
    """Return the version of an installed package; None if it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return None


def print_line(text: str, file: TextIO | None = None) -> None:
    """Print one line for people, with nothing hidden in it, on stdout or another stream."""
    from quizapp.pack.canonical_text import escape_hidden

    print(escape_hidden(" ".join(text.split("\n"))), file=file)


def print_path(path: Path) -> None:
    """Print where a file is: as it is for a program, and for people with nothing hidden in it."""
    if sys.stdout.isatty():
        print_line(str(path))
    else:
        print(path)


def read_answer(question: str) -> str:
    """Ask a question, and return the answer in small letters."""
    from quizapp.pack.canonical_text import escape_hidden

    print(escape_hidden(question), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold()


def print_json(value: Any) -> None:
    """Print a value for a program to read."""
    import json

    print(json.dumps(value, indent=2))


def show_progress(line: str) -> None:
    """Show how far it is, on a line of its own that is written over; nothing where nobody looks on."""
    if sys.stderr.isatty():
        from quizapp.pack.canonical_text import escape_hidden

        print(f"\r\x1b[K{escape_hidden(line)[:100]}", end="", file=sys.stderr, flush=True)


def print_error(sentence: str) -> int:
    """Say what is wrong with the call or a file, with nothing hidden in it; return the exit code for it."""
    print_line(f"quizapp: {sentence}", file=sys.stderr)
    return 2
