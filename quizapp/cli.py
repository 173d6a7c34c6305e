"""The command line. Whoever asks for a command's name alone loads nothing; a command loads what it needs.

Machine output goes to stdout, messages to stderr. Exit codes: 0 all is well, 1 a pack has problems, 2 the
call or a file cannot be understood.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from quizapp.pack.reading import Reading

COMMANDS: Final[frozenset[str]] = frozenset({"check", "show", "schema"})
"""The first arguments that name a command; anything else opens the window."""

_NOT_READ: Final = frozenset({"not-found", "unreadable", "not-a-file", "damaged-archive"})


def main(argv: Sequence[str]) -> int:
    """Run the command that the arguments (without the program's name) ask for, and return its exit code."""
    from argparse import ArgumentError

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old console may lack quotation marks
    try:
        arguments = _parser().parse_args(argv)
    except ArgumentError as error:
        return _complain(str(error))
    except SystemExit as stop:  # argparse has said what is wrong, or helped
        return stop.code if isinstance(stop.code, int) else 2
    try:
        return int(arguments.run(arguments))
    except BrokenPipeError:
        _let_the_pipe_go()
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 -- nobody is shown a traceback who has not asked for it
        return _failed(error, debug=arguments.debug)


def _parser() -> ArgumentParser:
    from argparse import ArgumentParser

    parser = ArgumentParser(
        prog="quizapp", description="Practise reading news: who says what, on what evidence. Offline.",
        epilog="Without a command, “quizapp [PACK] [--data FOLDER] [--debug]” opens the window.",
    )  # fmt: skip
    parser.add_argument("--version", action="version", version=f"quizapp {_version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    common = ArgumentParser(add_help=False)
    common.add_argument("--debug", action="store_true", help="show the traceback if the program fails")

    check = commands.add_parser("check", parents=[common], help="tell all that is wrong with packs")
    check.add_argument("packs", nargs="+", metavar="PACK", help="a pack's folder or .quizpack file")
    check.add_argument("--json", action="store_true", help="print the problems as JSON")
    check.set_defaults(run=_check)

    show = commands.add_parser("show", parents=[common], help="print a pack so that it can be read through")
    show.add_argument("pack", metavar="PACK", help="a pack's folder or .quizpack file")
    show.add_argument("--json", action="store_true", help="print the pack's JSON")
    show.add_argument("--no-keys", action="store_true", help="leave out what tells the right answers")
    show.set_defaults(run=_show)

    schema = commands.add_parser("schema", parents=[common], help="print the JSON Schema of a pack")
    schema.set_defaults(run=_schema)
    return parser


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("quizapp")
    except PackageNotFoundError:
        return "as in its source, not installed"


def _check(arguments: Namespace) -> int:
    from pathlib import Path

    from quizapp.pack.checks.run import read_and_check

    readings = [(name, read_and_check(Path(name))) for name in arguments.packs]
    if arguments.json:
        _print_json({"packs": [_as_json(name, reading) for name, reading in readings]})
    for name, reading in readings:
        if not arguments.json:
            _print_problems(name, reading)
        count = len(reading.problems)
        print(f"{name}: {count or 'no'} problem{'' if count == 1 else 's'}", file=sys.stderr)
    if any(_is_not_read(reading) for _, reading in readings):
        return 2
    return 1 if any(reading.problems for _, reading in readings) else 0


def _show(arguments: Namespace) -> int:
    from pathlib import Path

    from quizapp.pack import showing
    from quizapp.pack.reading import read_pack

    reading = read_pack(Path(arguments.pack))
    _print_problems(arguments.pack, reading, file=sys.stderr)
    if reading.pack is None:
        return 2 if _is_not_read(reading) else 1
    if arguments.json:
        data = reading.pack.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        _print_json(showing.without_keys(data) if arguments.no_keys else data)
    else:
        for line in showing.lines(reading.pack, keys=not arguments.no_keys):
            print(line)
    return 1 if reading.problems else 0


def _schema(_arguments: Namespace) -> int:
    from quizapp.pack.models.pack import Pack

    _print_json({"$schema": "https://json-schema.org/draft/2020-12/schema", **Pack.model_json_schema()})
    return 0


def _print_problems(name: str, reading: Reading, file: Any = None) -> None:
    from pathlib import Path

    from quizapp.pack.files import PACK_FILE
    from quizapp.pack.text import visible

    path = Path(name)
    inside = str(path / PACK_FILE) if path.is_dir() else name
    for problem in reading.problems:
        where = f"{inside}: {problem.pointer}" if problem.pointer else name
        print(visible(f"{where}: {problem.message}"), file=file)


def _as_json(name: str, reading: Reading) -> dict[str, Any]:
    from dataclasses import asdict

    pack = {"id": reading.pack.id, "title": reading.pack.title} if reading.pack else None
    return {"path": name, "pack": pack, "problems": [asdict(problem) for problem in reading.problems]}


def _is_not_read(reading: Reading) -> bool:
    """Tell whether there is nothing to have an opinion on: no file, or none that is a pack's."""
    return reading.pack is None and any(problem.code in _NOT_READ for problem in reading.problems)


def _print_json(value: Any) -> None:
    import json

    print(json.dumps(value, indent=2))


def _complain(sentence: str) -> int:
    print(f"quizapp: {sentence}", file=sys.stderr)
    return 2


def _failed(error: Exception, *, debug: bool) -> int:
    import traceback

    if debug:
        traceback.print_exception(error)
    named = f"{type(error).__name__}: {error}".splitlines()[0]
    return _complain(f"the program failed ({named}). Add --debug to see where, and please report it.")


def _let_the_pipe_go() -> None:
    """Whoever read the output has closed it: say no more, not even at the program's end."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
