"""Spreadsheets as files: pictures beside them, nothing written over, and what is no spreadsheet."""

import os
import shutil

import pytest

from quizapp.exchange.spreadsheet.spreadsheet_files import export_spreadsheet, import_spreadsheet
from quizapp.exchange.spreadsheet.workbook_model import SPREADSHEET_FORMATS, ExchangeError
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
