"""The commands that bring packs into other forms and back: export, import, and print."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError, BooleanOptionalAction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp import paths
from quizapp.article.child_process import JobError
from quizapp.catalogue import load_english, message
from quizapp.cli.console import print_error
from quizapp.cli.pack_commands import is_unreadable
from quizapp.exchange.printing.paper import build_paper
from quizapp.exchange.printing.print_request import (
    MAX_POINTS,
    PAGE_SIZES,
    PAPER_KINDS,
    PAPER_VERSIONS,
    NotPrintedError,
    PrintRequest,
)
from quizapp.exchange.printing.typesetting import NoTypesetterError, TypesetPaper, typeset_paper
from quizapp.exchange.spreadsheet.spreadsheet_files import export_spreadsheet, import_spreadsheet
from quizapp.exchange.spreadsheet.workbook import SPREADSHEET_FORMATS, ExchangeError, format_faults
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.canonical_text import escape_hidden, quote_value
from quizapp.pack.checks.check_runner import read_and_check
from quizapp.pack.pack_reader import read_pack
from quizapp.pack.pack_writer import write_archive, write_folder
from quizapp.pack.problems import truncate_problems
from quizapp.ui.editor.printing.print_job import PrintedPaper, render_paper

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Mapping

    from quizapp.cli.console import Commands
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.pack_reader import PackReading


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
    _add_print(commands, common)


def _export(arguments: Namespace) -> int:
    reading = read_pack(Path(arguments.pack))
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
        taken, media = import_spreadsheet(Path(arguments.file))
    except ExchangeError as error:
        return print_error(f"{arguments.file}: {error}")
    except OSError as error:
        return print_error(message("cli.not_read", path=arguments.file, reason=error.strerror or error))
    _tell(message("cli.import.unread", sheet=name) for name in taken.unread)
    if taken.pack is None or taken.faults:
        _tell(f"{arguments.file}: {line}" for line in format_faults(taken.faults))
        return 1
    try:
        _write(taken.pack, media, target)
    except OSError as error:
        return print_error(_not_written(target, error))
    _tell([_done(target, taken.pack)])
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
        print(escape_hidden(line), file=sys.stderr)


def _add_print(commands: Commands, common: ArgumentParser) -> None:
    parser = commands.add_parser("print", parents=[common], description=message("cli.command.print"))
    parser.add_argument("pack", metavar="PACK", help=message("cli.pack"))
    file = message("cli.print.output")
    parser.add_argument("-o", "--output", dest="file", metavar="FILE", required=True, help=file)
    parser.add_argument("--paper", choices=PAPER_KINDS, default="questions", help=message("cli.print.paper"))
    parser.add_argument("--version", choices=PAPER_VERSIONS, help=message("cli.print.version"))
    parser.add_argument(
        "--only", nargs="+", action="extend", default=[], metavar="ID", help=message("cli.print.only")
    )
    parser.add_argument(
        "--article", action=BooleanOptionalAction, default=None, help=message("cli.print.article")
    )
    parser.add_argument("--points", type=_points, default=1, metavar="N", help=message("cli.print.points"))
    parser.add_argument("--size", choices=PAGE_SIZES, default="a4", help=message("cli.print.size"))
    parser.add_argument("--large", action="store_true", help=message("cli.print.large"))
    parser.set_defaults(run=_print)


def _points(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= MAX_POINTS:
        raise ArgumentTypeError(message("cli.print.points_range", most=MAX_POINTS))
    return int(text)


def _print(arguments: Namespace) -> int:
    reading = read_and_check(Path(arguments.pack))
    if reading.pack is None or reading.problems:
        return _not_sound(arguments.pack, reading)
    try:
        printed = _printed(reading.pack, reading.media, _request(arguments, reading.pack))
        write_atomically(Path(arguments.file), printed.data)
    except NotPrintedError as error:
        return print_error(error.message)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or message("cli.print.no_path")
        return print_error(message("cli.not_written", path=quote_value(arguments.file), reason=why))
    _tell_changes(printed)
    return 0


def _printed(pack: Pack, media: Mapping[str, bytes], request: PrintRequest) -> TypesetPaper:
    """Return the paper, by Qt where there is no typesetter. Raises NotPrintedError, OSError."""
    laid = build_paper(pack, request, load_english(), "en")
    try:
        return typeset_paper(laid, media, paths.assets_dir())
    except NoTypesetterError as error:
        print(message("cli.print.untagged", remedy=error.remedy), file=sys.stderr)
        return _by_qt(laid, media)


def _by_qt(laid: Mapping[str, Any], media: Mapping[str, bytes]) -> TypesetPaper:
    """Return the paper as a child process makes it with Qt, which is not loaded here."""
    try:
        *_, made = render_paper(laid, media, paths.assets_dir(), lambda: False, ppi=None, plain=True)
    except JobError as error:
        raise NotPrintedError(message("cli.print.not_by_qt")) from error
    assert isinstance(made, PrintedPaper)
    return TypesetPaper(made.data, made.spelled, made.pictures_lost)


def _request(arguments: Namespace, pack: Pack) -> PrintRequest:
    given = arguments.article
    return PrintRequest(
        paper=arguments.paper,
        size=arguments.size,
        version=arguments.version,
        only=tuple(arguments.only),
        article=pack.book == "open" if given is None else given,
        points=arguments.points,
        large=arguments.large,
    )


def _not_sound(name: str, reading: PackReading) -> int:
    """Say what is wrong first, and how to learn of the rest."""
    _tell([f"{name}: {reading.problems[0].message}"])
    if is_unreadable(reading):
        return 2
    print_error(message("cli.print.not_sound", pack=quote_value(name)))
    return 1


def _tell_changes(printed: TypesetPaper) -> None:
    """Say what stands on paper otherwise than in the pack."""
    if printed.spelled:
        print(message("cli.print.spelled"), file=sys.stderr)
    if printed.pictures_lost:
        print(message("cli.print.pictures_lost"), file=sys.stderr)
