"""Every spreadsheet that means harm ends in sentences, or opens and does none: XLSX, and a folder of CSV."""

import codecs
import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.exchange.spreadsheet.spreadsheet_files import import_spreadsheet, write_csv_folder
from quizapp.exchange.spreadsheet.workbook_model import ExchangeError, Sheet
from quizapp.exchange.spreadsheet.xlsx import build_xlsx
from tests.article.hostile.archived import LAUGHS, MANY, locked, lying, rare, twice
from tests.article.making import zipped
from tests.conftest import TABLE
from tests.exchange.spreadsheet.test_workbook_guard import HOSTILE, PLAIN, SHEET, rebuilt
from tests.exchange.spreadsheet.workbooks import example_sheets
from tests.pace import is_within
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


def text_of(name: str) -> str:
    """A part of the example's workbook."""
    found = PARTS[name]
    return found if isinstance(found, str) else found.decode()


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


def changed_part(name: str, old: str, new: str, more: dict[str, bytes] | None = None) -> bytes:
    """The example's workbook with something changed in a part, and others put in."""
    text = text_of(name)
    assert old in text
    return rebuilt({name: text.replace(old, new, 1).encode(), **(more or {})})


def behind_cells(more: str) -> bytes:
    """The example's workbook with this behind the cells of its first sheet."""
    return changed_part(SHEET, "</sheetData>", f"</sheetData>{more}")


def cells(inside: str) -> bytes:
    """The example's workbook with a row of these cells."""
    return rebuilt(rows=f"<row r='99'>{inside}</row>".encode())


def listed(more: str) -> bytes:
    """The example's workbook with more in its list of sheets."""
    return changed_part("xl/workbook.xml", "</sheets>", f"{more}</sheets>")


def named(name: str, sheet: int = 4) -> str:
    """A sheet of this name in a workbook's list, with the rows of the sheet of a number; 4 is Pack."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return f"<sheet xmlns:r='{office}' name='{name}' sheetId='9' state='visible' r:id='rId{sheet}'/>"


def nearly_named() -> bytes:
    """Thousands of questions of banks that are not there, beside banks that are called nearly so."""
    sheets = {each.name: [list(row) for row in each.rows] for each in example_sheets()}
    asked = sheets["Questions"]
    place = asked[0].index("Bank")
    many = [[f"q{n}", *asked[1][1:place], f"bank-{n:058}", *asked[1][place + 1 :]] for n in range(1_500)]
    sheets["Questions"] = [asked[0], *many]
    sheets["Pack"] += [["bank", f"bonk-{n:058}", "title", "A bank"] for n in range(100)]
    return build_xlsx([Sheet(name, tuple(map(tuple, rows))) for name, rows in sheets.items()])


TARGET = 'Target="/xl/worksheets/sheet1.xml"'
MORE_BOOKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "a name that is a formula of the net": (
        lambda: changed_part(
            "xl/workbook.xml",
            "</sheets>",
            "</sheets><definedNames><definedName name='a'>WEBSERVICE(\"http://127.0.0.1:9/\")</definedName>"
            "</definedNames>",
        ),
        "opened",
    ),
    "a text counted from the end": (lambda: cells("<c r='A99' t='s'><v>-1</v></c>"), UNREADABLE),
    "a number beyond all": (lambda: cells("<c r='A99'><v>1e999</v></c>"), "row 99"),
    "a number that is none": (lambda: cells("<c r='A99'><v>NaN</v></c>"), UNREADABLE),
    "a number of a million figures": (lambda: cells(f"<c r='A99'><v>{'9' * 1_000_000}</v></c>"), UNREADABLE),
    "a day that never was": (lambda: cells("<c r='A99' t='d'><v>2026-99-99</v></c>"), UNREADABLE),
    "an error for a cell": (
        lambda: cells("<c r='A99' t='e'><v>#REF!</v></c>"),
        "an error of the spreadsheet",
    ),
    "a formula that asks the net": (
        lambda: cells("<c r='A99' t='str'><f>HYPERLINK(\"http://127.0.0.1:9/\",\"a\")</f><v>a</v></c>"),
        "a formula",
    ),
    "a formula over the whole sheet": (
        lambda: cells("<c r='A99'><f t='array' ref='A1:XFD1048576'>A1</f><v>1</v></c>"),
        "a formula",
    ),
    "a formula that no other has": (lambda: cells("<c r='A99'><f t='shared' si='9'/></c>"), "a formula"),
    "a table of what if": (
        lambda: cells("<c r='A99'><f t='dataTable' ref='A1:B9' r1='A1' dt2D='1'/><v>1</v></c>"),
        "a formula",
    ),
    "a text of ten thousand pieces": (
        lambda: cells(f"<c r='A99' t='inlineStr'><is>{'<r><t>a</t></r>' * 10_000}</is></c>"),
        "row 99",
    ),
    "merged cells without end": (
        lambda: behind_cells("<mergeCells>" + "<mergeCell ref='A1:XFD1048576'/>" * 30_000 + "</mergeCells>"),
        "opened",
    ),
    "rules without end": (
        lambda: behind_cells(
            "<conditionalFormatting sqref='A1'>"
            + "<cfRule type='expression' priority='1'><formula>A1</formula></cfRule>" * 20_000
            + "</conditionalFormatting>"
        ),
        "opened",
    ),
    "a comment from elsewhere": (
        lambda: rebuilt(
            {
                "xl/comments/comment1.xml": b"<comments/>",
                "xl/worksheets/_rels/sheet1.xml.rels": AWAY,
                "xl/drawings/vmlDrawing1.vml": b"<xml><v:imagedata src='file:///etc/passwd'/></xml>",
            }
        ),
        "opened",
    ),
    "rows of a database": (
        lambda: rebuilt({"xl/connections.xml": b"<connections><dbPr command='DROP TABLE a'/></connections>"}),
        "opened",
    ),
    "two sheets of one name": (lambda: listed(named("Pack", 5)), "two sheets"),
    "two sheets that differ in a space": (lambda: listed(named(" pack", 5)), "two sheets"),
    "a sheet forty times": (
        lambda: listed("".join(named(f"s{n}", 1) for n in range(40))),
        "two sheets",
    ),
    "a sheet in another file": (
        lambda: changed_part("xl/_rels/workbook.xml.rels", TARGET, 'Target="/../../../etc/passwd"'),
        "no sheet of this name",
    ),
    "a sheet on the net": (
        lambda: changed_part(
            "xl/_rels/workbook.xml.rels", TARGET, 'TargetMode="External" Target="http://127.0.0.1:9/a"'
        ),
        "no sheet of this name",
    ),
    "a sheet that is the book": (
        lambda: changed_part("xl/_rels/workbook.xml.rels", TARGET, 'Target="/xl/workbook.xml"'),
        "The headings",
    ),
    "a style that is not there": (lambda: cells("<c r='A99' s='99999'><v>1</v></c>"), "row 99"),
    "a size that is all of the sheet": (
        lambda: changed_part(SHEET, "<sheetData>", "<dimension ref='A1:XFD1048576'/><sheetData>"),
        "opened",
    ),
    "rows backwards": (
        lambda: rebuilt(rows=b"<row r='9'><c r='A9'><v>1</v></c></row><row r='3'/><row r='-5'/><row r='0'/>"),
        "opened",
    ),
    "a cell in no place": (lambda: cells("<c r='1A'><v>1</v></c>"), UNREADABLE),
    "cells over each other": (lambda: cells("<c r='A99'><v>1</v></c>" * 3_000), "row 99"),
    "a page in front that is not there": (
        lambda: changed_part("xl/workbook.xml", 'activeTab="0"', 'activeTab="4000000000"'),
        "opened",
    ),
    "signs spelled out": (
        lambda: cells("<c r='A99' t='inlineStr'><is><t>_x001B_[2J_x202E_</t></is></c>"),
        "row 99",
    ),
    "a sheet in wide letters": (lambda: with_part(SHEET, text_of(SHEET).encode("utf-16")), "opened"),
    "a sheet in seven bits": (
        lambda: with_part(SHEET, f'<?xml version="1.0" encoding="utf-7"?>{text_of(SHEET)}'),
        UNREADABLE,
    ),
    "texts that say they are a thousand million": (
        lambda: rebuilt({"xl/sharedStrings.xml": b"<sst count='4000000000' uniqueCount='4000000000'/>"}),
        "opened",
    ),
    "elements in elements": (
        lambda: cells(f"<c r='A99'>{'<x>' * 30_000}{'</x>' * 30_000}</c>"),
        "opened",
    ),
    "a locked book": (
        lambda: changed_part(
            "xl/workbook.xml", "<workbookProtection", "<workbookProtection workbookPassword='CC1A'"
        ),
        "opened",
    ),
    "banks that nearly are": (nearly_named, "There is no bank"),
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
    "cells with other marks between them": (b"Part;Id\tField,Value\npack;;title\tx\n", "Part"),
    "a word for another program": (b"Part,Id,Field,Value\npack,,title,=cmd|' /C calc'!A0\n", "Pack"),
    "half a letter spelled out": ("Part,Id,Field,Value\npack,,title,⟨U+D800⟩\n".encode(), "Pack"),
    "a sign that hides spelled out": ("Part,Id,Field,Value\npack,,title,a⟨U+202E⟩b\n".encode(), "Pack"),
    "a letter beyond all letters spelled out": (
        "Part,Id,Field,Value\npack,,title,⟨U+FFFFFFFF⟩\n".encode(),
        "Pack",
    ),
    "figures of another script": ("Part,Id,Field,Value\npack,,revision,３\n".encode(), "Pack"),
    "a part that is its own": (b"Part,Id,Field,Value\npack,pack,pack,pack\n", "Pack"),
    "the same field a thousand times": (b"Part,Id,Field,Value\n" + b"pack,,title,a\n" * 1_000, "Pack"),
    "names of objects": (b"Part,Id,Field,Value\npack,,__class__,a\npack,,__proto__,a\n", "Pack"),
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
    assert is_within(time.process_time() - began, MOST_CPU_S)
    assert all("\n" not in sentence and len(sentence) < 600 for sentence in told)
    return " ".join(told)


@pytest.mark.parametrize("what", BOOKS)
def test_a_hostile_workbook_is_a_sentence(tmp_path, what):
    data, told = BOOKS[what]
    (tmp_path / "a.xlsx").write_bytes(data)
    assert told in brought(tmp_path / "a.xlsx")


@pytest.mark.parametrize("what", MORE_BOOKS)
def test_a_workbook_that_asks_for_more_is_a_sentence_or_harmless(tmp_path, what):
    make, told = MORE_BOOKS[what]
    (tmp_path / "a.xlsx").write_bytes(make())
    assert told in brought(tmp_path / "a.xlsx")


def test_a_sheet_that_is_a_link_is_not_there(tmp_path):
    write_csv_folder(example_sheets(), tmp_path)
    (tmp_path / "Pack.csv").unlink()
    (tmp_path / "secret").write_text("Part,Id,Field,Value\nsecret,of,some,body\n")
    (tmp_path / "Pack.csv").symlink_to(tmp_path / "secret")
    assert "secret" not in brought(tmp_path)


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
    counts = {"XLSX": len(HOSTILE) + len(BOOKS) + len(MORE_BOOKS), "CSV": len(FILES)}
    shown = ", ".join(f"{reader} {counts[reader]} ({number})" for reader, number in refused.items())
    record_property(TABLE, f"Hostile spreadsheets by reader, and those that end with a sentence: {shown}")
