"""The command that prints a pack on paper."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, BooleanOptionalAction, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp import paths
from quizapp.catalogue import load_english, message
from quizapp.cli.console import Commands, print_error, print_line
from quizapp.cli.pack_commands import is_unreadable, read_in_child
from quizapp.exchange.printing.paper import build_paper
from quizapp.exchange.printing.print_request import (
    MAX_POINTS,
    PAGE_SIZES,
    PAPER_KINDS,
    PAPER_VERSIONS,
    NotPrintedError,
    PrintRequest,
)
from quizapp.exchange.printing.typesetting import NoTypesetterError
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.canonical_text import quote_value
from quizapp.sandbox.child_process import JobError
from quizapp.ui.editor.printing.print_runner import PrintedPaper, render_paper

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.pack.models.pack import Pack
    from quizapp.pack.pack_reader import PackReading


_PDF: Final = b"%PDF-"
"""The first bytes of a paper."""


def add_to(commands: Commands, common: ArgumentParser) -> None:
    """Add this command to the parser."""
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
    target = Path(arguments.file)
    if _is_taken(target):
        return print_error(message("cli.exists", path=target))
    reading = read_in_child(Path(arguments.pack), checked=True)
    if reading.pack is None or reading.problems:
        return _not_sound(arguments.pack, reading)
    try:
        printed = _printed(reading.pack, reading.media, _request(arguments, reading.pack))
        write_atomically(target, printed.data)
    except NotPrintedError as error:
        return print_error(error.message)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or message("cli.print.no_path")
        return print_error(message("cli.not_written", path=quote_value(arguments.file), reason=why))
    _tell_changes(printed)
    return 0


def _is_taken(target: Path) -> bool:
    """Tell whether something is there that isn't an earlier paper: the pack itself, or a database."""
    try:
        if not target.is_file():
            return target.exists()
        with target.open("rb") as file:
            return file.read(len(_PDF)) != _PDF
    except OSError:  # to write it fails too, and tells why
        return False


def _printed(pack: Pack, media: Mapping[str, bytes], request: PrintRequest) -> PrintedPaper:
    """Return the paper as a child process makes it. Raises NotPrintedError, OSError."""
    laid = build_paper(pack, request, load_english(), "en")
    try:
        *_, made = render_paper(laid, media, paths.assets_dir(), lambda: False, ppi=None)
    except JobError as error:
        raise NotPrintedError(message("cli.print.not_by_qt")) from error
    assert isinstance(made, PrintedPaper)
    if not made.tagged:
        print(message("cli.print.untagged", remedy=NoTypesetterError().remedy), file=sys.stderr)
    return made


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
    print_line(f"{name}: {reading.problems[0].message}", file=sys.stderr)
    if is_unreadable(reading):
        return 2
    print_error(message("cli.print.not_sound", pack=quote_value(name)))
    return 1


def _tell_changes(printed: PrintedPaper) -> None:
    """Say what stands on paper otherwise than in the pack."""
    if printed.spelled:
        print(message("cli.print.spelled"), file=sys.stderr)
    if printed.pictures_lost:
        print(message("cli.print.pictures_lost"), file=sys.stderr)
