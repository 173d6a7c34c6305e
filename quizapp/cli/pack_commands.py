"""The commands that look at packs without a library: check, show, schema.

A pack that other commands make something of is read and checked by a confined child first.
"""

from __future__ import annotations

import os
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from quizapp.catalogue import Message, message
from quizapp.cli.console import Commands, print_json, print_line
from quizapp.library.pack_import.pack_reader_process import list_places
from quizapp.pack import text_renderer
from quizapp.pack.checks.check_runner import read_and_check
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_folder import PACK_FILE, build_file_problem
from quizapp.pack.pack_reader import PackReading, parse_pack, read_pack
from quizapp.pack.problems import Problem, truncate_problems
from quizapp.sandbox.child_process import JobError
from quizapp.sandbox.generator_process import iter_values

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence

_NOT_READ: Final = frozenset({"not-found", "unreadable", "not-a-file", "damaged-archive"})


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add these commands to the parser."""
    check = commands.add_parser("check", parents=[common])
    check.add_argument("packs", nargs="+", metavar="PACK", help=message("cli.pack"))
    check.add_argument("--json", action="store_true", help=message("cli.check.json"))
    check.set_defaults(run=_check, only_reads=lambda arguments: arguments.packs)

    show = commands.add_parser("show", parents=[common])
    show.add_argument("pack", metavar="PACK", help=message("cli.pack"))
    show.add_argument("--json", action="store_true", help=message("cli.show.json"))
    show.add_argument("--no-keys", action="store_true", help=message("cli.show.no_keys"))
    show.set_defaults(run=_show, only_reads=lambda arguments: [arguments.pack])

    schema = commands.add_parser("schema", parents=[common])
    schema.set_defaults(run=_schema)


def _check(arguments: Namespace) -> int:
    readings = [(name, read_and_check(Path(name), warnings=True)) for name in arguments.packs]
    if arguments.json:
        print_json({"packs": [_as_json(name, reading) for name, reading in readings]})
    for name, reading in readings:
        if not arguments.json:
            _print_problems(name, reading)
        print_line(f"{name}: {_counted(reading.problems)}", file=sys.stderr)
    if any(is_unreadable(reading) for _, reading in readings):
        return 2
    return 1 if any(one.severity == "error" for _, reading in readings for one in reading.problems) else 0


def _show(arguments: Namespace) -> int:
    found = read_pack(Path(arguments.pack))
    reading = replace(found, problems=truncate_problems(found.problems))
    _print_problems(arguments.pack, reading, file=sys.stderr)
    if reading.pack is None:
        return 2 if is_unreadable(reading) else 1
    if arguments.json:
        data = reading.pack.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        print_json(text_renderer.remove_keys(data) if arguments.no_keys else data)
    else:
        for line in text_renderer.render_lines(reading.pack, keys=not arguments.no_keys):
            print(line)
    return 1 if reading.problems else 0


def _schema(_arguments: Namespace) -> int:
    print_json({"$schema": "https://json-schema.org/draft/2020-12/schema", **Pack.model_json_schema()})
    return 0


def _print_problems(name: str, reading: PackReading, file: Any = None) -> None:
    is_folder = os.path.isdir(name)  # noqa: PTH112 - pathlib raises for a name that is too long to be one
    inside = os.path.join(name, PACK_FILE) if is_folder else name  # noqa: PTH118 - its name may be too long for pathlib
    for problem in reading.problems:
        where = f"{inside}: {problem.pointer}" if problem.pointer else name
        line = message(f"cli.check.line.{problem.severity}", where=where, problem=problem.message)
        print_line(line, file=file)


def _counted(problems: Sequence[Problem]) -> str:
    """Return e.g. “2 errors”, “no errors, no warnings”, “no errors, 1 warning, 3 notes”."""
    counts = {name: sum(one.severity == name for one in problems) for name in ("error", "warning", "note")}
    told = [name for name in counts if counts[name] or name != "note"]
    if counts["error"]:
        told = ["error"]  # warnings are looked for when there is no error
    none = {name: message(f"cli.check.no.{name}") for name in told if not counts[name]}
    return ", ".join(
        message(f"cli.check.count.{name}", n=counts[name]) if counts[name] else none[name] for name in told
    )


def _as_json(name: str, reading: PackReading) -> dict[str, Any]:
    pack = {"id": reading.pack.id, "title": reading.pack.title} if reading.pack else None
    return {"path": name, "pack": pack, "problems": [asdict(problem) for problem in reading.problems]}


def is_unreadable(reading: PackReading) -> bool:
    """Tell whether there is nothing to have an opinion on: no file, or none that is a pack's."""
    return reading.pack is None and any(problem.code in _NOT_READ for problem in reading.problems)


def read_in_child(path: Path, *, checked: bool) -> PackReading:
    """Return a pack as `read_and_check` does, or as `read_pack`; of one with problems nothing but these."""
    arguments: list[str | int] = [str(path.absolute()), int(checked)]
    answers = iter_values(
        f"{__name__}:iter_parts", arguments, list(list_places([path])), (Problem, Message), lambda: False
    )
    try:
        parts = [part for part in answers if part is not None]
    except (JobError, ValueError):
        return PackReading(None, (build_file_problem("too-large", message("pack.no_memory")),), b"")
    problems, data = parts[0]
    return PackReading(None if problems else parse_pack(data).pack, problems, data, dict(parts[1:]))


def iter_parts(path: str, checked: int) -> Iterator[tuple[Any, bytes]]:
    """Yield, in the child, what is wrong with a pack and its pack.json, and then each picture by its name."""
    reading = (read_and_check if checked else read_pack)(Path(path))
    yield reading.problems, reading.data
    yield from () if reading.problems else reading.media.items()
