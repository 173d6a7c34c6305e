"""A pack goes through a workbook and is the same pack: for every shape that a pack can have, both formats."""

import io
import re
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from quizapp import paths
from quizapp.exchange.spreadsheet import spreadsheet_files, xlsx
from quizapp.exchange.spreadsheet.spreadsheet_files import export_spreadsheet, import_spreadsheet
from quizapp.exchange.spreadsheet.workbook_model import SPREADSHEET_FORMATS, Sheet, WorkbookFault
from quizapp.exchange.spreadsheet.workbook_reader import parse_workbook
from quizapp.exchange.spreadsheet.workbook_writer import build_sheets
from quizapp.pack.models.pack import Pack
from quizapp.pack.pack_reader import read_pack
from quizapp.pack.pack_writer import dump_pack
from quizapp.pack.vocabulary import QUESTION_KINDS
from tests.exchange.spreadsheet.packs import HOSTILE, made, packs
from tests.pack.builders import EXAMPLE, questions

MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
CONTENT_TYPE = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
    b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)
SHIPPED = sorted(each for each in paths.content_dir().iterdir() if each.is_dir())


def through_csv(pack: Pack) -> tuple[tuple[Sheet, ...], tuple[WorkbookFault, ...]]:
    with TemporaryDirectory() as folder:
        spreadsheet_files.write_csv_folder(build_sheets(pack), Path(folder))
        return spreadsheet_files.read_csv_folder(Path(folder))


def through_xlsx(pack: Pack) -> tuple[tuple[Sheet, ...], tuple[WorkbookFault, ...]]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "pack.xlsx")
        path.write_bytes(xlsx.build_xlsx(build_sheets(pack)))
        return xlsx.read_xlsx(path)


def with_shared_texts(data: bytes) -> bytes:
    """A workbook with each text in one table, and its number in the cell."""
    texts: list[bytes] = []

    def shared(found: re.Match[bytes]) -> bytes:
        texts.append(found[2])
        return b'%s t="s"><v>%d</v></c>' % (found[1], len(texts) - 1)

    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/"):
                part = re.sub(
                    rb'(<c [^>]*?) t="inlineStr"><is>(<t.*?</t>)</is></c>', shared, part, flags=re.DOTALL
                )
            elif name == "[Content_Types].xml":
                part = part.replace(b"</Types>", CONTENT_TYPE + b"</Types>")
            new.writestr(name, part)
        table = b"".join(b"<si>%s</si>" % text for text in texts)
        new.writestr("xl/sharedStrings.xml", b'<sst xmlns="%s">%s</sst>' % (MAIN, table))
    return buffer.getvalue()


@given(packs())
def test_every_pack_comes_back_from_its_sheets(pack):
    taken = parse_workbook(build_sheets(pack))
    assert [str(fault) for fault in taken.faults] == []
    assert taken.pack == pack
    assert dump_pack(taken.pack) == dump_pack(pack)


@pytest.mark.parametrize("through", [through_csv, through_xlsx])
@settings(max_examples=10)
@given(packs())
def test_every_pack_comes_back_from_its_file(through, pack):
    taken = parse_workbook(*through(pack))
    assert [str(fault) for fault in taken.faults] == []
    assert taken.pack == pack


@pytest.mark.parametrize("through", [through_csv, through_xlsx])
def test_each_hostile_text_comes_back_as_it_was(through):
    for number in range(0, len(HOSTILE), 8):
        pack = made(number, HOSTILE[number : number + 8])
        assert parse_workbook(*through(pack)).pack == pack


def test_each_hostile_text_comes_back_from_a_table_of_texts_as_other_programs_write_it(tmp_path):
    for number in range(0, len(HOSTILE), 12):
        pack = made(number, HOSTILE[number : number + 12])
        path = tmp_path / "shared.xlsx"
        path.write_bytes(with_shared_texts(xlsx.build_xlsx(build_sheets(pack))))
        assert parse_workbook(*xlsx.read_xlsx(path)).pack == pack


def test_the_packs_that_are_tried_have_every_kind_of_question():
    assert {question.kind for question in questions(made(0, ["x"]))} == set(QUESTION_KINDS)


@pytest.mark.parametrize("form", SPREADSHEET_FORMATS)
@pytest.mark.parametrize("folder", [EXAMPLE, *SHIPPED], ids=lambda folder: folder.name)
def test_shipped_packs_come_back_equal_and_with_their_pictures(folder, form, tmp_path):
    reading = read_pack(folder)
    path = tmp_path / f"pack.{form}"
    export_spreadsheet(reading.pack, reading.media, form, path)
    taken, media = import_spreadsheet(path)
    assert taken.faults == ()
    assert dump_pack(taken.pack) == dump_pack(reading.pack)
    assert media == reading.media
