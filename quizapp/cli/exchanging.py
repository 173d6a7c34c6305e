"""The commands that bring packs into other forms and back: export, import, and print."""

from __future__ import annotations

import sys
from argparse import BooleanOptionalAction
from typing import TYPE_CHECKING, Any

from quizapp.catalogue import english
from quizapp.cli.packs import is_not_read
from quizapp.cli.telling import complain, counted

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from quizapp.cli.telling import Commands
    from quizapp.exchange.printing.request import Request
    from quizapp.exchange.printing.typesetting import Printed
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.reading import Reading


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
    _add_print(commands, common)


def _export(arguments: Namespace) -> int:
    from pathlib import Path

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


def _add_print(commands: Commands, common: ArgumentParser) -> None:
    from quizapp.exchange.printing.request import PAPERS, SIZES, VERSIONS

    told = "print a pack as a PDF, which has tags for screen readers with the extra “print”"
    parser = commands.add_parser("print", parents=[common], help=told, description=told)
    parser.add_argument("pack", metavar="PACK", help="a pack's folder or .quizpack file")
    parser.add_argument("-o", "--output", dest="file", metavar="FILE", required=True, help="the PDF to write")
    parser.add_argument(
        "--paper", choices=PAPERS, default="questions",
        help="questions (the default), answers: a sheet for answers alone, key: with its passages, article: "
        "the articles alone, pack: all of it, with keys and reasons, to be read before class",
    )  # fmt: skip
    parser.add_argument("--version", choices=VERSIONS, help="another order, the same one every time")
    parser.add_argument(
        "--only", nargs="+", action="extend", default=[], metavar="ID",
        help="only these questions or banks; else all that are practised, one of each family",
    )  # fmt: skip
    parser.add_argument(
        "--article", action=BooleanOptionalAction, default=None,
        help="with the article before its questions, or without; else as the pack has it open or closed",
    )  # fmt: skip
    parser.add_argument("--points", type=_points, default=1, metavar="N", help="points for each question")
    parser.add_argument("--size", choices=SIZES, default="a4", help="of the page; A4 by default")
    parser.add_argument("--large", action="store_true", help="large print, 18 pt")
    parser.set_defaults(run=_print)


def _points(text: str) -> int:
    from argparse import ArgumentTypeError

    from quizapp.exchange.printing.request import MOST_POINTS

    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= MOST_POINTS:
        raise ArgumentTypeError(f"points are a whole number from 1 to {MOST_POINTS}")
    return int(text)


def _print(arguments: Namespace) -> int:
    from pathlib import Path

    from quizapp.exchange.printing.request import NotPrintedError
    from quizapp.pack.checks.run import read_and_check
    from quizapp.pack.saving import write_whole
    from quizapp.pack.text import quoted

    reading = read_and_check(Path(arguments.pack))
    if reading.pack is None or reading.problems:
        return _not_sound(arguments.pack, reading)
    try:
        printed = _printed(reading.pack, reading.media, _request(arguments, reading.pack))
        write_whole(Path(arguments.file), printed.data)
    except NotPrintedError as error:
        return complain(str(error))
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name is no path"
        return complain(f"{quoted(arguments.file)} cannot be written: {why}.")
    _tell_changes(printed)
    return 0


def _printed(pack: Pack, media: Mapping[str, bytes], request: Request) -> Printed:
    """Return the paper, by Qt where there is no typesetter. Raises NotPrintedError, OSError."""
    from quizapp import paths
    from quizapp.exchange.printing.paper import paper
    from quizapp.exchange.printing.typesetting import NoTypesetterError, typeset
    from quizapp.ui.text import printing as text

    laid = paper(pack, request, text.words(english(), "en"))
    try:
        return typeset(laid, media, paths.assets_dir())
    except NoTypesetterError as error:
        told = "This PDF has no tags for screen readers; the typesetter that sets them is not installed here."
        print(f"{told} {error.remedy}", file=sys.stderr)
        return _by_qt(laid, media)


def _by_qt(laid: Mapping[str, Any], media: Mapping[str, bytes]) -> Printed:
    """Return the paper as a child process makes it with Qt, which is not loaded here."""
    from quizapp import paths
    from quizapp.article.child_process import ApartError
    from quizapp.exchange.printing.request import NotPrintedError
    from quizapp.exchange.printing.typesetting import Printed
    from quizapp.ui.editor.printing.making import Made, making

    try:
        *_, made = making(laid, media, paths.assets_dir(), lambda: False, ppi=None, plain=True)
    except ApartError as error:
        raise NotPrintedError("Qt could not print this paper. Choose fewer of its questions.") from error
    assert isinstance(made, Made)
    return Printed(made.data, made.spelled, made.pictures_lost)


def _request(arguments: Namespace, pack: Pack) -> Request:
    from quizapp.exchange.printing.request import Request

    given = arguments.article
    return Request(
        paper=arguments.paper,
        size=arguments.size,
        version=arguments.version,
        only=tuple(arguments.only),
        article=pack.book == "open" if given is None else given,
        points=arguments.points,
        large=arguments.large,
    )


def _not_sound(name: str, reading: Reading) -> int:
    """Say what is wrong first, and how to learn of the rest."""
    from quizapp.pack.text import quoted

    _tell([f"{name}: {reading.problems[0].message}"])
    if is_not_read(reading):
        return 2
    complain(f"nothing was printed. “quizapp check” tells all that is wrong with {quoted(name)}.")
    return 1


def _tell_changes(printed: Printed) -> None:
    """Say what stands on paper otherwise than in the pack."""
    if printed.spelled:
        print("No font here has some of the letters; they are printed by their numbers.", file=sys.stderr)
    if printed.pictures_lost:
        print("A picture could not be drawn; all are told in words.", file=sys.stderr)
