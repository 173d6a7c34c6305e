"""The commands that bring packs into other programs' formats and back: export, import."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizapp.cli.telling import complain, counted

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from quizapp.cli.commands import Commands
    from quizapp.pack.models.pack import Pack


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add these commands to the parser."""
    from quizapp.exchange.spreadsheet.book import FORMATS

    export = commands.add_parser("export", parents=[common], help="write a pack in another program's format")
    export.add_argument("pack", metavar="PACK", help="a pack's folder or .quizpack file")
    export.add_argument(
        "--to", required=True, choices=FORMATS,
        help="xlsx: a workbook; csv: a folder with a file for each of its sheets",
    )  # fmt: skip
    export.add_argument("-o", "--output", required=True, metavar="FILE", help="the file or folder to make")
    export.set_defaults(run=_export)

    bring = commands.add_parser("import", parents=[common], help="make a pack of another program's file")
    bring.add_argument("file", metavar="FILE", help="an .xlsx file, or a folder of .csv files")
    bring.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="PACK",
        help="the pack to make: a folder, or a name in .quizpack",
    )
    bring.set_defaults(run=_import)


def _export(arguments: Namespace) -> int:
    from pathlib import Path

    from quizapp.cli.packs import is_not_read
    from quizapp.exchange.spreadsheet.book import ExchangeError
    from quizapp.exchange.spreadsheet.files import export
    from quizapp.pack.problems import first
    from quizapp.pack.reading import read_pack

    reading = read_pack(Path(arguments.pack))
    if reading.pack is None or reading.problems:
        for problem in first(reading.problems):
            _tell([" ".join(filter(None, (f"{arguments.pack}:", problem.pointer, problem.message)))])
        return 2 if is_not_read(reading) else 1
    try:
        export(reading.pack, reading.media, arguments.to, Path(arguments.output))
    except ExchangeError as error:
        _tell(str(error).split("\n"))
        return 2
    except OSError as error:
        return complain(f"{arguments.output} cannot be written: {error.strerror or error}.")
    _tell([f"{arguments.output}: {_counted(reading.pack)}"])
    return 0


def _import(arguments: Namespace) -> int:
    from pathlib import Path

    from quizapp.exchange.spreadsheet.book import ExchangeError, told
    from quizapp.exchange.spreadsheet.files import bring_in

    target = Path(arguments.output)
    if target.exists():
        return complain(f"{target} is there already. Choose another name, or move it away first.")
    try:
        taken, media = bring_in(Path(arguments.file))
    except ExchangeError as error:
        return complain(f"{arguments.file}: {error}")
    except OSError as error:
        return complain(f"{arguments.file} cannot be read: {error.strerror or error}.")
    _tell(f"The sheet “{name}” is not read." for name in taken.unread)
    if taken.pack is None or taken.faults:
        _tell(f"{arguments.file}: {line}" for line in told(taken.faults))
        return 1
    try:
        _write(taken.pack, media, target)
    except OSError as error:
        return complain(f"{target} cannot be written: {error.strerror or error}.")
    _tell([f"{target}: {_counted(taken.pack)}"])
    return 0


def _write(pack: Pack, media: Mapping[str, bytes], target: Path) -> None:
    from quizapp.pack.writing import write_archive, write_folder

    if target.suffix == ".quizpack":
        write_archive(pack, media, target)
    else:
        write_folder(pack, media, target)


def _counted(pack: Pack) -> str:
    return counted(sum(len(bank.questions) for bank in pack.banks), "question")


def _tell(lines: Iterable[str]) -> None:
    """Print sentences for people, with nothing hidden in them."""
    from quizapp.pack.text import visible

    for line in lines:
        print(visible(line), file=sys.stderr)
