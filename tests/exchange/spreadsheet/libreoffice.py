"""Packs through LibreOffice: each workbook is opened and saved again by it, and has to be the same pack.

    python -m tests.long spreadsheet [PACKS] [--seed N]

The shipped packs, one pack for each hostile text, and so many more of chance, as XLSX and as CSV (whose
quoted cells LibreOffice is told to take for text). Needs `soffice`; ends with 1 if any pack is another.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from quizapp import paths
from quizapp.exchange.spreadsheet import spreadsheet_files, xlsx
from quizapp.exchange.spreadsheet.column_layout import SHEET_COLUMNS, SheetName
from quizapp.exchange.spreadsheet.workbook_reader import parse_workbook
from quizapp.exchange.spreadsheet.workbook_writer import build_sheets
from quizapp.pack.pack_reader import read_pack
from tests.exchange.spreadsheet.packs import HOSTILE, made
from tests.pack.builders import EXAMPLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quizapp.exchange.spreadsheet.workbook_model import Sheet, WorkbookFault
    from quizapp.pack.models.pack import Pack

CSV_OPTIONS = "44,34,76,1,,0,true,false"
"""Commas, double quotes, UTF-8, from the first row on, quoted cells are text, no numbers made of others."""


def main(arguments: list[str]) -> int:
    """Send packs through LibreOffice, and tell."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.long spreadsheet", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("packs", nargs="?", type=int, default=50, help="how many packs of chance")
    parser.add_argument("--seed", type=int, default=SystemRandom().getrandbits(32))
    chosen = parser.parse_args(arguments)
    if shutil.which("soffice") is None:
        print("There is no LibreOffice here: apt-get install libreoffice-calc.")
        return 1
    tried = _packs(chosen.packs, Random(chosen.seed))
    wrong = 0
    for form, through in (("xlsx", _through_xlsx), ("csv", _through_csv)):
        with tempfile.TemporaryDirectory(prefix="quizapp-") as folder:
            other = _other(tried, through(tried, Path(folder)))
        print(
            f"{form}: {len(tried) - len(other)} of {len(tried)} packs came back equal (seed {chosen.seed})."
        )
        print(*other, sep="\n", end="\n" if other else "")
        wrong += len(other)
    return 1 if wrong else 0


def _packs(count: int, chance: Random) -> dict[str, Pack]:
    folders = [EXAMPLE, *(each for each in sorted(paths.content_dir().iterdir()) if each.is_dir())]
    found = {folder.name: pack for folder in folders if (pack := read_pack(folder).pack)}
    found |= {f"hostile-{number}": made(number, [text]) for number, text in enumerate(HOSTILE)}
    for number in range(count):
        words = ["".join(chance.choices(HOSTILE, k=3)) for _ in range(4)]
        found[f"chance-{number}"] = made(chance.getrandbits(32), words)
    return found


def _other(
    tried: dict[str, Pack], read: Callable[[str], tuple[tuple[Sheet, ...], tuple[WorkbookFault, ...]]]
) -> list[str]:
    """Which packs are another than they were, each with the first of what is told of it."""
    found = {name: parse_workbook(*read(name)) for name in tried}
    return [
        f"{name}: {next(map(str, taken.faults), 'nothing is told')}"
        for name, taken in found.items()
        if taken.faults or taken.pack != tried[name]
    ]


def _through_xlsx(
    tried: dict[str, Pack], folder: Path
) -> Callable[[str], tuple[tuple[Sheet, ...], tuple[WorkbookFault, ...]]]:
    for name, pack in tried.items():
        (folder / f"{name}.xlsx").write_bytes(xlsx.build_xlsx(build_sheets(pack)))
    saved = folder / "saved"
    _saved_again(folder, sorted(folder.glob("*.xlsx")), saved, "--convert-to", "xlsx:Calc MS Excel 2007 XML")
    return lambda name: xlsx.read_xlsx(saved / f"{name}.xlsx")


def _through_csv(
    tried: dict[str, Pack], folder: Path
) -> Callable[[str], tuple[tuple[Sheet, ...], tuple[WorkbookFault, ...]]]:
    for name, pack in tried.items():
        spreadsheet_files.write_csv_folder(build_sheets(pack), folder / "made" / name)
    for sheet in SHEET_COLUMNS:
        if sheet != SheetName.HELP:
            named = folder / "named" / sheet
            named.mkdir(parents=True)
            for name in tried:
                shutil.copy(folder / "made" / name / f"{sheet}.csv", named / f"{name}.csv")
            _saved_again(
                folder, sorted(named.iterdir()), folder / "saved" / sheet, f"--infilter=CSV:{CSV_OPTIONS}",
                "--convert-to", f"csv:Text - txt - csv (StarCalc):{CSV_OPTIONS}",
            )  # fmt: skip

    def read(name: str) -> tuple[tuple[Sheet, ...], tuple[WorkbookFault, ...]]:
        place = folder / "read" / name
        place.mkdir(parents=True)
        for sheet in SHEET_COLUMNS:
            if sheet != SheetName.HELP:
                shutil.copy(folder / "saved" / sheet / f"{name}.csv", place / f"{sheet}.csv")
        return spreadsheet_files.read_csv_folder(place)

    return read


def _saved_again(folder: Path, files: Iterable[Path], saved: Path, *options: str) -> None:
    """Open the files with LibreOffice and save them in another folder."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", "--headless", profile, *options, "--outdir", str(saved), *map(str, files)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
