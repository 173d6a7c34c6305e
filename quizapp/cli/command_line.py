"""The command line. Its help loads no command; a command loads its own module alone.

Machine output goes to stdout, messages to stderr. Exit codes: 0 all is well (or nothing worse than warnings),
1 a pack has errors or was not taken as it is, or a search finds nothing, 2 the call or a file cannot be
understood, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from quizapp.catalogue import message
from quizapp.cli.console import INTERRUPTED_EXIT, find_version, print_error, print_line, show_progress

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

COMMANDS: Final[Mapping[str, str]] = {
    "add": "add_command",
    "search": "search_command",
    "backup": "backup_commands",
    "restore": "backup_commands",
    "check": "pack_commands",
    "show": "pack_commands",
    "schema": "pack_commands",
    "open": "open_command",
    "suggest": "suggest_command",
    "export": "exchange_commands",
    "import": "exchange_commands",
    "print": "print_command",
    "learners": "learner_commands",
    "export-data": "learner_commands",
    "import-data": "learner_commands",
    "doctor": "doctor",
}
"""The first arguments that name a command, each with its module; anything else opens the window."""


def main(argv: Sequence[str], *, alone: bool = False) -> int:
    """Run the command that the arguments (without the program's name) ask for, and return its exit code.

    Where the process is there for the command `alone`, and the command only reads, it may do nothing else.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old console may lack quotation marks
    try:
        arguments = _parser(argv[0] if argv else "").parse_args(argv)
    except SystemExit as stop:  # argparse has said what is wrong, or helped
        return stop.code if isinstance(stop.code, int) else 2
    except KeyboardInterrupt:
        return INTERRUPTED_EXIT
    try:
        return _run(arguments, alone=alone)
    except KeyboardInterrupt:
        return INTERRUPTED_EXIT
    except Exception as error:  # noqa: BLE001 -- nobody is shown a traceback who has not asked for it
        return _failed(error, debug=arguments.debug)


def _run(arguments: Namespace, *, alone: bool) -> int:
    """Run a command up to the last of its output, and return its exit code."""
    with Path(os.devnull).open("wb") as nowhere:
        try:
            if alone and "only_reads" in arguments:
                _confine(arguments.only_reads(arguments))
            code = int(arguments.run(arguments))
            sys.stdout.flush()
        except BrokenPipeError:
            # Whoever read the output has closed it: say no more, not even at the program's end.
            _end_output(nowhere.fileno())
            return 1
        except OSError as error:
            show_progress("")
            if error.filename is None:
                _end_output(nowhere.fileno())
            return _refused(error)
        return code


def _parser(command: str) -> ArgumentParser:
    """Return the parser of a command, or one that knows all commands by name."""
    from argparse import ArgumentParser  # not for the window, which asks here for the names alone

    class Parser(ArgumentParser):
        """Says what is wrong with arguments, with nothing hidden in it."""

        def error(self, message: str) -> NoReturn:
            self.print_usage(sys.stderr)
            print_line(f"{self.prog}: error: {message}", file=sys.stderr)
            raise SystemExit(2)

    version = find_version("quizapp") or message("cli.not_installed")
    parser = Parser(prog="quizapp", description=message("cli.description"), epilog=message("cli.epilog"))
    parser.add_argument("--version", action="version", version=f"quizapp {version}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    if command in COMMANDS:
        common = ArgumentParser(add_help=False)
        common.add_argument("--debug", action="store_true", help=message("cli.debug"))
        import_module(f"quizapp.cli.{COMMANDS[command]}").add_to(commands, common)
    else:
        for name in COMMANDS:
            commands.add_parser(name, help=message(f"cli.command.{name}"))
    return parser


def _confine(names: Iterable[str]) -> None:
    from quizapp.library.pack_import.pack_reader_process import MAX_CPU_S, MAX_MEMORY, list_places
    from quizapp.sandbox.child_process import MAX_OUTPUT
    from quizapp.sandbox.confinement import confine

    # What is printed may go into a file.
    confine(list_places(map(Path, names)), memory=MAX_MEMORY, processor_s=MAX_CPU_S, written=MAX_OUTPUT)


def _end_output(nowhere: int) -> None:
    """Send nowhere what cannot be printed, which would be tried once more at the program's end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())


def _refused(error: OSError) -> int:
    """Say what the system refuses; where it names no file, that is the output."""
    reason = error.strerror or error
    if error.filename is None:
        return print_error(message("cli.not_printed", reason=reason))
    return print_error(message("cli.not_used", path=os.fsdecode(error.filename), reason=reason))


def _failed(error: Exception, *, debug: bool) -> int:
    import traceback

    if debug:
        traceback.print_exception(error)
    named = f"{type(error).__name__}: {error}".splitlines()[0]
    return print_error(message("cli.failed", error=named))
