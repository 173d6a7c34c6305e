"""A pack as a spreadsheet's files, and back: XLSX is one file, CSV a folder with a file for each sheet.

Pictures lie in a folder “media”: inside the folder of the CSV files, or in the folder beside the XLSX file
that is called like it without .xlsx.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from quizapp.catalogue import message
from quizapp.exchange.spreadsheet import csv_folder, xlsx
from quizapp.exchange.spreadsheet.column_layout import SHEET_COLUMNS
from quizapp.exchange.spreadsheet.workbook_model import (
    CellPlace,
    ExchangeError,
    SpreadsheetFormat,
    WorkbookFault,
)
from quizapp.exchange.spreadsheet.workbook_reader import ImportedPack, add_check_faults, parse_workbook
from quizapp.exchange.spreadsheet.workbook_writer import build_sheets
from quizapp.file_modes import make_export_folder
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_folder import MEDIA_FOLDER, read_media
from quizapp.pack.picture_format import find_media_problems

_XLSX: Final = ".xlsx"


def export_spreadsheet(pack: Pack, media: Mapping[str, bytes], form: SpreadsheetFormat, path: Path) -> None:
    """Write a pack as a spreadsheet; `media` maps file names to bytes. Raises ExchangeError, OSError.

    What is there already stays: a teacher may have written in it.
    """
    if form == "xlsx" and path.suffix.casefold() != _XLSX:
        name = quote_value(path.name + _XLSX)
        raise ExchangeError(message("workbook.suffix", suffix=_XLSX, name=name))
    made = build_sheets(pack)
    data = xlsx.build_xlsx(made) if form == "xlsx" else b""
    _refuse_taken(path, form)
    folder = path.with_suffix("") if form == "xlsx" else path
    if media:
        make_export_folder(folder / MEDIA_FOLDER)
    for name in sorted(media):
        write_atomically(folder / MEDIA_FOLDER / name, media[name], exported=True)
    if form == "xlsx":
        write_atomically(path, data, exported=True)
    else:
        csv_folder.write_csv_folder(made, path)


def import_spreadsheet(path: Path, own: Path | None = None) -> tuple[ImportedPack, Mapping[str, bytes]]:
    """Return what a spreadsheet tells, checked like every pack, and its pictures by file name.

    `path` is an XLSX file, a folder of CSV files, or one of these. A picture that does not lie beside it may
    be in the folder “media” of `own`. Raises ExchangeError, OSError.
    """
    suffix = path.suffix.casefold()
    if path.is_dir() or suffix == csv_folder.CSV_SUFFIX:
        folder = path if path.is_dir() else path.parent
        found, faults = csv_folder.read_csv_folder(folder)
    elif suffix == _XLSX and (path.is_file() or not path.exists()):  # a pipe would be waited for
        folder = path.with_suffix("")
        found, faults = xlsx.read_xlsx(path)
    else:
        raise ExchangeError(message("workbook.no_spreadsheet", name=quote_value(path.name)))
    pictures = read_media(folder)
    problems = (*pictures.problems, *find_media_problems(pictures.media))
    told = [*faults, *(WorkbookFault(CellPlace(""), problem.message) for problem in problems)]
    taken = parse_workbook(found, told)
    wanted = {each.file for each in taken.pack.media} if taken.pack is not None else set()
    kept = read_media(own).media if own is not None and wanted - pictures.media.keys() else {}
    media = {**{name: data for name, data in kept.items() if name in wanted}, **pictures.media}
    return add_check_faults(taken, media), media


def _refuse_taken(path: Path, form: SpreadsheetFormat) -> None:
    """Raise ExchangeError where a file would be written over."""
    places = [path] if form == "xlsx" else [path / f"{name}{csv_folder.CSV_SUFFIX}" for name in SHEET_COLUMNS]
    taken = next((place for place in places if place.exists()), None)
    if taken:
        raise ExchangeError(message("workbook.exists", name=quote_value(taken.name)))
