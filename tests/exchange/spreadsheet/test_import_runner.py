"""A spreadsheet read in a child process, which sees nothing but the file, and ends with a sentence."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from quizapp.article.child_process import JobCancelledError
from quizapp.exchange.spreadsheet.import_runner import SpreadsheetImport, import_in_steps
from quizapp.exchange.spreadsheet.spreadsheet_files import export_spreadsheet
from quizapp.exchange.spreadsheet.spreadsheet_process import answer_request
from quizapp.exchange.spreadsheet.workbook_model import ExchangeError
from quizapp.pack.pack_reader import parse_pack
from tests.exchange.printing.papers import shipped
from tests.pack.builders import example_pack


def brought(path: Path, own: Path | None = None) -> SpreadsheetImport:
    *_, made = import_in_steps(path, lambda: False, own)
    assert made is not None
    return made


def test_a_workbook_comes_in_equal_with_its_pictures(tmp_path):
    reading = shipped("harbour-bridge")
    assert reading.pack is not None
    export_spreadsheet(reading.pack, reading.media, "xlsx", tmp_path / "bridge.xlsx")
    made = brought(tmp_path / "bridge.xlsx")
    assert made.pack is not None
    assert parse_pack(made.pack).pack == reading.pack
    assert made.media == dict(reading.media)
    assert (made.faults, made.unread) == ((), ())


def test_a_folder_of_csv_files_comes_in_by_any_of_them(tmp_path):
    export_spreadsheet(example_pack(), {}, "csv", tmp_path / "ferry")
    made = answer_request({"path": str(tmp_path / "ferry" / "Speakers.csv")})["taken"]
    assert parse_pack(made["pack"].encode()).pack == example_pack()


def test_pictures_that_do_not_lie_beside_it_come_from_the_pack_in_work(tmp_path):
    reading = shipped("harbour-bridge")
    assert reading.pack is not None
    export_spreadsheet(reading.pack, {}, "xlsx", tmp_path / "bridge.xlsx")
    own = tmp_path / "own"
    (own / "media").mkdir(parents=True)
    for name, data in reading.media.items():
        (own / "media" / name).write_bytes(data)
    assert answer_request({"path": str(tmp_path / "bridge.xlsx")})["taken"]["pack"] is None
    made = answer_request({"path": str(tmp_path / "bridge.xlsx"), "own": str(own)})["taken"]
    assert set(made["media"]) == set(reading.media)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("none.xlsx", None, "cannot be read"),
        ("bad.xlsx", b"PK\x03\x04 no zip", "damaged"),
        ("old.xlsx", b"\xd0\xcf\x11\xe0" * 4, "password"),
        ("text.txt", b"words", "no spreadsheet"),
    ],
)
def test_what_is_no_spreadsheet_is_a_sentence(tmp_path, name, data, sentence):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert sentence in answer_request({"path": str(tmp_path / name)})["refused"]


def test_faults_come_by_sheet_row_and_column(tmp_path):
    export_spreadsheet(example_pack(), {}, "csv", tmp_path / "ferry")
    file = tmp_path / "ferry" / "Speakers.csv"
    file.write_text(file.read_text("utf-8-sig").replace('"person"', '"people"', 1), "utf-8-sig")
    made: Any = answer_request({"path": str(file)})["taken"]
    assert made["pack"] is None
    assert made["faults"][0].startswith("Speakers, row 2, column C “Kind”: ")


def test_one_that_is_stopped_ends_within_300_ms(tmp_path):
    export_spreadsheet(example_pack(), {}, "csv", tmp_path / "ferry")
    wished: list[float] = []
    running = import_in_steps(tmp_path / "ferry", lambda: bool(wished))
    assert next(running) is None
    wished.append(time.monotonic())
    with pytest.raises(JobCancelledError):
        list(running)
    assert time.monotonic() - wished[0] < 0.3


def test_without_the_extra_a_workbook_is_told_so(tmp_path, monkeypatch):
    export_spreadsheet(example_pack(), {}, "xlsx", tmp_path / "ferry.xlsx")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert "extra “spreadsheet”" in answer_request({"path": str(tmp_path / "ferry.xlsx")})["absent"]


def test_a_refusal_in_the_child_is_an_error_here(tmp_path):
    (tmp_path / "words.txt").write_text("words", "utf-8")
    with pytest.raises(ExchangeError, match="no spreadsheet"):
        brought(tmp_path / "words.txt")


def test_the_child_reads_its_file_and_folders_and_nothing_beside_them(tmp_path):
    for name in ("a.xlsx", "a/media/map.png", "b/other"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    script = f"""
from pathlib import Path
from quizapp.article.sandbox import confine
here = Path({str(tmp_path)!r})
confine(str(here / "a.xlsx"), [str(here / "a")])
(here / "a.xlsx").read_bytes(), (here / "a" / "media" / "map.png").read_bytes()
for path, mode in ((here / "b" / "other", "rb"), (here / "a" / "new", "wb")):
    try:
        path.open(mode)
    except PermissionError:
        print("refused")
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "refused\nrefused\n"
