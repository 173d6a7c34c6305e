"""The commands that exchange a pack with a spreadsheet: export and import."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.catalogue import message
from quizapp.cli.console import Commands, print_error, print_line
from quizapp.cli.pack_commands import is_unreadable, read_in_child
from quizapp.exchange.spreadsheet.import_runner import import_in_steps
from quizapp.exchange.spreadsheet.spreadsheet_files import export_spreadsheet
from quizapp.exchange.spreadsheet.workbook_model import SPREADSHEET_FORMATS, ExchangeError
from quizapp.pack.pack_reader import parse_pack
from quizapp.pack.pack_writer import write_archive, write_folder
from quizapp.pack.problems import truncate_problems
from quizapp.sandbox.child_process import JobError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Mapping

    from quizapp.pack.models.pack import Pack


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add these commands to the parser."""
    out = commands.add_parser("export", parents=[common])
    out.add_argument("pack", metavar="PACK", help=message("cli.pack"))
    out.add_argument("--to", required=True, choices=SPREADSHEET_FORMATS, help=message("cli.export.to"))
    out.add_argument("-o", "--output", required=True, metavar="FILE", help=message("cli.export.output"))
    out.set_defaults(run=_export)

    bring = commands.add_parser("import", parents=[common])
    bring.add_argument("file", metavar="FILE", help=message("cli.import.file"))
    bring.add_argument("-o", "--output", required=True, metavar="PACK", help=message("cli.import.output"))
    bring.set_defaults(run=_import)


def _export(arguments: Namespace) -> int:
    reading = read_in_child(Path(arguments.pack), checked=False)
    if reading.pack is None or reading.problems:
        for problem in truncate_problems(reading.problems):
            _tell([" ".join(filter(None, (f"{arguments.pack}:", problem.pointer, problem.message)))])
        return 2 if is_unreadable(reading) else 1
    try:
        export_spreadsheet(reading.pack, reading.media, arguments.to, Path(arguments.output))
    except ExchangeError as error:
        _tell(error.messages)
        return 2
    except OSError as error:
        return print_error(_not_written(arguments.output, error))
    _tell([_done(arguments.output, reading.pack)])
    return 0


def _import(arguments: Namespace) -> int:
    target = Path(arguments.output)
    if target.exists():
        return print_error(message("cli.exists_move", path=target))
    try:
        *_, taken = import_in_steps(Path(arguments.file), lambda: False)
    except ExchangeError as error:
        return print_error(f"{arguments.file}: {error}")
    except (JobError, ValueError):
        return print_error(message("cli.import.ended", path=arguments.file))
    assert taken is not None
    _tell(message("cli.import.unread", sheet=name) for name in taken.unread)
    pack = None if taken.pack is None else parse_pack(taken.pack).pack
    if pack is None:
        _tell(f"{arguments.file}: {line}" for line in taken.faults)
        return 1
    try:
        _write(pack, taken.media, target)
    except OSError as error:
        return print_error(_not_written(target, error))
    _tell([_done(target, pack)])
    return 0


def _write(pack: Pack, media: Mapping[str, bytes], target: Path) -> None:
    if target.suffix == ".quizpack":
        write_archive(pack, media, target)
    else:
        write_folder(pack, media, target)


def _not_written(path: str | Path, error: OSError) -> str:
    return message("cli.not_written", path=path, reason=error.strerror or error)


def _done(path: str | Path, pack: Pack) -> str:
    return message("cli.export.done", path=path, n=sum(len(bank.questions) for bank in pack.banks))


def _tell(lines: Iterable[str]) -> None:
    """Print sentences for people, with nothing hidden in them."""
    for line in lines:
        print_line(line, file=sys.stderr)
