"""The command line. Whoever asks for a command's name alone loads nothing; a command loads what it needs.

Machine output goes to stdout, messages to stderr. Exit codes: 0 all is well (or nothing worse than warnings),
1 a pack has errors or was not taken as it is, or a search finds nothing, 2 the call or a file cannot be
understood, 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from quizapp.cli.telling import INTERRUPTED, complain

if TYPE_CHECKING:
    from argparse import ArgumentParser

COMMANDS: Final[frozenset[str]] = frozenset(
    {
        "add", "backup", "check", "doctor", "draft", "export", "export-data", "import", "import-data",
        "learners", "open", "print", "restore", "schema", "search", "show",
    }
)  # fmt: skip
"""The first arguments that name a command; anything else opens the window."""


def main(argv: Sequence[str]) -> int:
    """Run the command that the arguments (without the program's name) ask for, and return its exit code."""
    from argparse import ArgumentError

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old console may lack quotation marks
    try:
        arguments = _parser().parse_args(argv)
    except ArgumentError as error:
        return complain(str(error))
    except SystemExit as stop:  # argparse has said what is wrong, or helped
        return stop.code if isinstance(stop.code, int) else 2
    try:
        return int(arguments.run(arguments))
    except BrokenPipeError:
        _let_the_pipe_go()
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 -- nobody is shown a traceback who has not asked for it
        return _failed(error, debug=arguments.debug)


def _parser() -> ArgumentParser:
    from argparse import ArgumentParser

    from quizapp.cli import (
        adding,
        articles,
        backups,
        doctor,
        drafting,
        exchanging,
        learners,
        packs,
        searching,
    )

    parser = ArgumentParser(
        prog="quizapp", description="Practise reading news: who says what, on what evidence. Offline.",
        epilog="Without a command, “quizapp [PACK] [--data FOLDER] [--debug]” opens the window.",
    )  # fmt: skip
    parser.add_argument("--version", action="version", version=f"quizapp {_version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    common = ArgumentParser(add_help=False)
    common.add_argument("--debug", action="store_true", help="show the traceback if the program fails")
    for each in (adding, searching, backups, packs, articles, drafting, exchanging, learners, doctor):
        each.add_to(commands, common)
    return parser


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("quizapp")
    except PackageNotFoundError:
        return "as in its source, not installed"


def _failed(error: Exception, *, debug: bool) -> int:
    import traceback

    if debug:
        traceback.print_exception(error)
    named = f"{type(error).__name__}: {error}".splitlines()[0]
    return complain(f"the program failed ({named}). Add --debug to see where, and please report it.")


def _let_the_pipe_go() -> None:
    """Whoever read the output has closed it: say no more, not even at the program's end."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
