"""A pack as a spreadsheet's files, and back: XLSX is one file, CSV a folder with a file for each sheet.

Pictures lie in a folder “media”: inside the folder of the CSV files, or in the folder beside the XLSX file
that is called like it without .xlsx.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from quizapp.catalogue import message
from quizapp.exchange.spreadsheet import csvs, xlsx
from quizapp.exchange.spreadsheet.book import ExchangeError, Fault, Format, Place
from quizapp.exchange.spreadsheet.columns import COLUMNS
from quizapp.exchange.spreadsheet.reading import Taken, checked, take
from quizapp.exchange.spreadsheet.writing import sheets
from quizapp.pack.files import MEDIA_FOLDER, read_media
from quizapp.pack.media import media_problems
from quizapp.pack.models.pack import Pack
from quizapp.pack.saving import write_whole
from quizapp.pack.text import quoted

_XLSX: Final = ".xlsx"


def export(pack: Pack, media: Mapping[str, bytes], form: Format, path: Path) -> None:
    """Write a pack as a spreadsheet; `media` maps file names to bytes. Raises ExchangeError, OSError.

    What is there already stays: a teacher may have written in it.
    """
    if form == "xlsx" and path.suffix.casefold() != _XLSX:
        name = quoted(path.name + _XLSX)
        raise ExchangeError(message("workbook.suffix", suffix=_XLSX, name=name))
    made = sheets(pack)
    data = xlsx.xlsx_bytes(made) if form == "xlsx" else b""
    _refuse_taken(path, form)
    folder = path.with_suffix("") if form == "xlsx" else path
    if media:
        (folder / MEDIA_FOLDER).mkdir(parents=True, exist_ok=True)
    for name in sorted(media):
        write_whole(folder / MEDIA_FOLDER / name, media[name])
    if form == "xlsx":
        write_whole(path, data)
    else:
        csvs.write_csvs(made, path)


def bring_in(path: Path, own: Path | None = None) -> tuple[Taken, Mapping[str, bytes]]:
    """Return what a spreadsheet tells, checked like every pack, and its pictures by file name.

    `path` is an XLSX file, a folder of CSV files, or one of these. A picture that does not lie beside it may
    be in the folder “media” of `own`. Raises ExchangeError, OSError.
    """
    suffix = path.suffix.casefold()
    if path.is_dir() or suffix == csvs.SUFFIX:
        folder = path if path.is_dir() else path.parent
        found, faults = csvs.read_csvs(folder)
    elif suffix == _XLSX and (path.is_file() or not path.exists()):  # a pipe would be waited for
        folder = path.with_suffix("")
        found, faults = xlsx.read_xlsx(path)
    else:
        raise ExchangeError(message("workbook.no_spreadsheet", name=quoted(path.name)))
    pictures = read_media(folder)
    problems = (*pictures.problems, *media_problems(pictures.media))
    told = [*faults, *(Fault(Place(""), problem.message) for problem in problems)]
    taken = take(found, told)
    wanted = {each.file for each in taken.pack.media} if taken.pack is not None else set()
    kept = read_media(own).media if own is not None and wanted - pictures.media.keys() else {}
    media = {**{name: data for name, data in kept.items() if name in wanted}, **pictures.media}
    return checked(taken, media), media


def _refuse_taken(path: Path, form: Format) -> None:
    """Raise ExchangeError where a file would be written over."""
    places = [path] if form == "xlsx" else [path / f"{name}{csvs.SUFFIX}" for name in COLUMNS]
    taken = next((place for place in places if place.exists()), None)
    if taken:
        raise ExchangeError(message("workbook.exists", name=quoted(taken.name)))
