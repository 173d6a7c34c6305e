"""Spreadsheets as files: pictures beside them, nothing written over, and what is no spreadsheet."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from quizapp.exchange.spreadsheet.import_runner import SpreadsheetImport, import_in_steps
from quizapp.exchange.spreadsheet.spreadsheet_files import export_spreadsheet, import_spreadsheet
from quizapp.exchange.spreadsheet.spreadsheet_process import answer_request
from quizapp.exchange.spreadsheet.workbook_model import SPREADSHEET_FORMATS, ExchangeError
from quizapp.pack.pack_reader import parse_pack
from quizapp.sandbox.child_process import JobCancelledError
from tests.exchange.printing.papers import shipped
from tests.exchange.refusals import refused
from tests.pack.builders import example_json, example_pack, pack_of, with_picture


def pictured():
    data, media = with_picture(example_json())
    return pack_of(data), media


@pytest.mark.parametrize(
    ("form", "place"), [("xlsx", "pack/media/quay.png"), ("csv", "pack.csv/media/quay.png")]
)
def test_pictures_lie_in_a_folder_and_come_back(tmp_path, form, place):
    pack, media = pictured()
    export_spreadsheet(pack, media, form, tmp_path / f"pack.{form}")
    assert (tmp_path / place).read_bytes() == media["quay.png"]
    taken, found = import_spreadsheet(tmp_path / f"pack.{form}")
    assert (taken.pack, taken.faults, found) == (pack, (), media)


@pytest.mark.parametrize("form", SPREADSHEET_FORMATS)
def test_a_picture_that_is_gone_is_told_at_its_row(tmp_path, form):
    pack, media = pictured()
    path = tmp_path / f"pack.{form}"
    export_spreadsheet(pack, media, form, path)
    shutil.rmtree(next(tmp_path.rglob("media")))
    (told,) = import_spreadsheet(path)[0].faults
    assert told.place.sheet == "Pack"
    assert "quay.png" in str(told)


@pytest.mark.parametrize("form", SPREADSHEET_FORMATS)
def test_what_a_teacher_may_have_written_in_is_not_written_over(tmp_path, form):
    path = tmp_path / f"pack.{form}"
    export_spreadsheet(example_pack(), {}, form, path)
    before = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}
    with refused(ExchangeError, "workbook.exists"):
        export_spreadsheet(example_pack(), {}, form, path)
    assert {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()} == before


def test_one_of_the_csv_files_stands_for_its_folder(tmp_path):
    export_spreadsheet(example_pack(), {}, "csv", tmp_path / "ferry")
    assert import_spreadsheet(tmp_path / "ferry" / "Questions.csv")[0].pack == example_pack()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pack.xlsx")
    with refused(ExchangeError, "workbook.no_spreadsheet"):
        import_spreadsheet(tmp_path / "pack.xlsx")
    (tmp_path / "sheets").mkdir()
    os.mkfifo(tmp_path / "sheets" / "Pack.csv")
    assert import_spreadsheet(tmp_path / "sheets")[0].faults[0].sentence.id == "workbook.sheet_missing"


def test_what_is_no_spreadsheet_is_told(tmp_path):
    (tmp_path / "pack.ods").write_bytes(b"x")
    with refused(ExchangeError, "workbook.no_spreadsheet", name="“pack.ods”"):
        import_spreadsheet(tmp_path / "pack.ods")
    with refused(ExchangeError, "workbook.suffix", name="“pack.xls.xlsx”"):
        export_spreadsheet(example_pack(), {}, "xlsx", tmp_path / "pack.xls")


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


def test_pictures_that_do_not_lie_beside_it_come_from_the_pack_in_work(tmp_path):
    reading = shipped("harbour-bridge")
    assert reading.pack is not None
    export_spreadsheet(reading.pack, {}, "xlsx", tmp_path / "bridge.xlsx")
    own = tmp_path / "own"
    (own / "media").mkdir(parents=True)
    for name, data in reading.media.items():
        (own / "media" / name).write_bytes(data)
    told: list[Any] = []
    assert not answer_request({"path": str(tmp_path / "bridge.xlsx")}, told.append)["taken"]["pack"]
    made = answer_request({"path": str(tmp_path / "bridge.xlsx"), "own": str(own)}, told.append)["taken"]
    assert set(made["media"]) == set(reading.media)


def test_faults_come_by_sheet_row_and_column(tmp_path):
    export_spreadsheet(example_pack(), {}, "csv", tmp_path / "ferry")
    file = tmp_path / "ferry" / "Speakers.csv"
    file.write_text(file.read_text("utf-8-sig").replace('"person"', '"people"', 1), "utf-8-sig")
    told: list[Any] = []
    made: Any = answer_request({"path": str(file)}, told.append)["taken"]
    assert (made["pack"], told) == (False, [])
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
    assert "extra “spreadsheet”" in answer_request({"path": str(tmp_path / "ferry.xlsx")}, print)["absent"]


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
from quizapp.sandbox.confinement import confine
here = Path({str(tmp_path)!r})
confine([str(here / "a.xlsx"), str(here / "a")])
(here / "a.xlsx").read_bytes(), (here / "a" / "media" / "map.png").read_bytes()
for path, mode in ((here / "b" / "other", "rb"), (here / "a" / "new", "wb")):
    try:
        path.open(mode)
    except PermissionError:
        print("refused")
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "refused\nrefused\n"
