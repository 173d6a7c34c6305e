"""Every spreadsheet that means harm ends in sentences, or opens and does none: XLSX, and a folder of CSV."""

import codecs
import io
import time
import zipfile
from pathlib import Path

import pytest

from quizapp.exchange.spreadsheet.csv_folder import write_csv_folder
from quizapp.exchange.spreadsheet.spreadsheet_files import import_spreadsheet
from quizapp.exchange.spreadsheet.workbook_model import ExchangeError
from tests.article.hostile.archived import LAUGHS, MANY, locked, lying, rare, twice
from tests.article.making import zipped
from tests.conftest import TABLE
from tests.exchange.spreadsheet.test_workbook_guard import HOSTILE, PLAIN, SHEET, rebuilt
from tests.exchange.spreadsheet.workbooks import example_sheets
from tests.pack.builders import example_pack

MOST_CPU_S = 2
UNREADABLE = "damaged or no workbook"
with zipfile.ZipFile(io.BytesIO(PLAIN)) as book:
    PARTS: dict[str, bytes | str] = {name: book.read(name) for name in book.namelist()}
AWAY = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath"'
    b' Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>'
)


def with_part(name: str, data: bytes | str) -> bytes:
    """The example's workbook with a part in the place of another."""
    return zipped({**PARTS, name: data}.items())


def with_link() -> bytes:
    """The example's workbook with a part that is a symbolic link."""
    link, buffer = zipfile.ZipInfo("xl/link.xml"), io.BytesIO()
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(buffer, "w") as made:
        for name, data in PARTS.items():
            made.writestr(name, data)
        made.writestr(link, "/etc/passwd")
    return buffer.getvalue()


BOOKS: dict[str, tuple[bytes, str]] = {
    "parts with a password": (locked(PLAIN), "encrypted"),
    "a size that lies": (lying(PLAIN), UNREADABLE),
    "a rare packing": (rare(PARTS), "unusual way"),
    "a sheet twice": (twice(PARTS, SHEET), "twice"),
    "a part on the whole disk": (rebuilt({"/etc/x": b"a"}), "whole disk"),
    "a part on another computer": (rebuilt({"\\\\server\\x": b"a"}), "another computer"),
    "a thousand parts too many": (zipped({**PARTS, **MANY}.items()), "at most 1,000"),
    "a link": (with_link(), "link or device"),
    "no workbook in it": (
        zipped([each for each in PARTS.items() if each[0] != "xl/workbook.xml"]),
        UNREADABLE,
    ),
    "a workbook of nothing": (with_part("xl/workbook.xml", b""), UNREADABLE),
    "a sheet of noise": (with_part(SHEET, bytes(range(256)) * 40), UNREADABLE),
    "laughs": (with_part("xl/workbook.xml", f"{LAUGHS}<a/>"), "DOCTYPE"),
    "elements without ends": (with_part(SHEET, b"<a>" * 90_000), UNREADABLE),
    "bytes behind its end": (PLAIN + b"x" * 99, UNREADABLE),
    "another archive": (zipped([("a.txt", "a")]), UNREADABLE),
    "a row of a number without end": (
        rebuilt(rows=b"<row r='99999999999'><c><v>1</v></c></row>"),
        UNREADABLE,
    ),
    "a column beyond all": (rebuilt(rows=b"<row r='2'><c r='ZZZZZZZ2'/></row>"), UNREADABLE),
    "a text that is nowhere": (
        rebuilt(rows=b"<row r='99'><c r='A99' t='s'><v>999999</v></c></row>"),
        UNREADABLE,
    ),
    "macros": (rebuilt({"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(9999)}), "opened"),
    "another book on the net": (rebuilt({"xl/externalLinks/_rels/externalLink1.xml.rels": AWAY}), "opened"),
}
FILES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "Part"),
    "a mark and nothing": (codecs.BOM_UTF8, "Part"),
    "noughts": (bytes(100_000), "Pack"),
    "a program": (b"\x7fELF" + bytes(range(256)) * 99, "UTF-8"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "UTF-8"),
    "a workbook by a false name": (PLAIN, "UTF-8"),
    "letters of another charset": (b"Part,Id\npack,\xe4\n", "Line 2"),
    "half a wide letter": ("Part,Id\npack".encode("utf-16")[:-1], "UTF-8"),
    "wide letters without a mark": ("Part,Id\npack".encode("utf-16-le"), "Part"),
    "halves of letters": (b"Part,Id\npack,\xed\xa0\x80\n", "Line 2"),
    "an open quotation mark": (b'Part,Id\n"pack', "quotation mark"),
    "a quotation mark alone": (b'Part,Id\n"a"b,c', "quotation mark"),
    "quotation marks without end": (b'Part\n"' + b'""' * 200_000, "cannot be read"),
    "a cell without end": (b"Part,Id\n" + b"x" * 400_000, "too long"),
    "a row without end": (b"Part\n" + b"x," * 100_000, "more than 100 columns"),
    "empty cells without end": (b"Part\n" + b"," * 200_000, "Pack"),
    "a heading a hundred thousand times": (b"Part," * 100_000, "more than 100 columns"),
    "empty rows without end": (b"Part,Id,Field,Value\n" + b"\n" * 110_000, "100,000 rows"),
    "old ends of lines without end": (b"Part,Id\r" * 110_000, "100,000 rows"),
    "formulas for a heading": (b"=cmd|' /C calc'!A0,Id\n", "Part"),
    "a heap of marks": (("Part,Id,Field,Value\npack,,title,e" + "\u0301" * 9_000).encode(), "Pack"),
    "marks that turn the writing": ("Part,Id,Field,Value\npack,,\u202etitle,x\n".encode(), "Pack"),
}


def brought(path: Path) -> str:
    """What is told of a spreadsheet, and whether it opens as the example pack."""
    began = time.process_time()
    try:
        taken, _ = import_spreadsheet(path)
    except ExchangeError as error:
        told = [str(error)]
    else:
        told = [str(fault) for fault in taken.faults] or [
            "opened" if taken.pack == example_pack() else "changed"
        ]
    assert time.process_time() - began <= MOST_CPU_S
    assert all("\n" not in sentence and len(sentence) < 600 for sentence in told)
    return " ".join(told)


@pytest.mark.parametrize("what", BOOKS)
def test_a_hostile_workbook_is_a_sentence(tmp_path, what):
    data, told = BOOKS[what]
    (tmp_path / "a.xlsx").write_bytes(data)
    assert told in brought(tmp_path / "a.xlsx")


@pytest.mark.parametrize("what", FILES)
def test_a_hostile_csv_is_a_sentence(tmp_path, what):
    write_csv_folder(example_sheets(), tmp_path)
    data, told = FILES[what]
    (tmp_path / "Pack.csv").write_bytes(data)
    found = brought(tmp_path)
    assert told in found
    assert "opened" not in found


def test_both_readers_end_at_least_twenty_files_with_a_sentence(record_property):
    refused = {"XLSX": len(HOSTILE) + sum(told != "opened" for _, told in BOOKS.values()), "CSV": len(FILES)}
    assert min(refused.values()) >= 20
    counts = {"XLSX": len(HOSTILE) + len(BOOKS), "CSV": len(FILES)}
    shown = ", ".join(f"{reader} {counts[reader]} ({number})" for reader, number in refused.items())
    record_property(TABLE, f"Hostile spreadsheets by reader, and those that end with a sentence: {shown}")
