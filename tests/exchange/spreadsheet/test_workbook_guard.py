"""Hostile workbooks end in a sentence before openpyxl sees them: bombs, entities, a million rows, damage."""

import io
import re
import struct
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from random import Random

import pytest

from quizapp.exchange.spreadsheet import xlsx
from quizapp.exchange.spreadsheet.workbook_model import ExchangeError
from quizapp.exchange.spreadsheet.xlsx import build_xlsx, read_xlsx
from tests.exchange.spreadsheet.workbooks import example_sheets

SHEET = "xl/worksheets/sheet1.xml"
PLAIN = build_xlsx(example_sheets())
ROOT = Path(__file__).parents[3]


def rebuilt(
    parts: dict[str, bytes] | None = None, rows: bytes = b"", compression: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """The example's workbook with parts put in or in the place of others, or with rows more."""
    buffer = io.BytesIO()
    new = dict(parts or {})
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old, zipfile.ZipFile(buffer, "w", compression) as made:
        for name in old.namelist():
            data = new.pop(name, old.read(name))
            made.writestr(
                name, data.replace(b"</sheetData>", rows + b"</sheetData>") if name == SHEET else data
            )
        for name, data in new.items():
            made.writestr(name, data)
    return buffer.getvalue()


def fault(data: bytes) -> str | None:
    return xlsx.find_workbook_fault(io.BytesIO(data))


def styles(start: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old:
        return {"xl/styles.xml": start + old.read("xl/styles.xml")}


def named(names: bytes) -> dict[str, bytes]:
    """The example's workbook part with these names of cells."""
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old:
        data = old.read("xl/workbook.xml").replace(b"<definedNames/>", b"").replace(b"<definedNames />", b"")
        return {
            "xl/workbook.xml": data.replace(b"<calcPr", b"<definedNames>" + names + b"</definedNames><calcPr")
        }


def area(text: bytes, name: bytes = b"_xlnm.Print_Area", sheet: int = 0) -> bytes:
    """A name of cells, of one sheet."""
    return b'<definedName name="%s" localSheetId="%d">%s</definedName>' % (name, sheet, text)


def formatted(code: bytes) -> dict[str, bytes]:
    """The example's styles with a format of numbers more, that its cells have."""
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old:
        data = old.read("xl/styles.xml")
    made = b'<numFmts count="1"><numFmt numFmtId="199" formatCode="%s"/></numFmts><fonts' % code
    assert (data.count(b"<numFmts"), data.count(b"<fonts")) in {(0, 1), (1, 1)}
    data = re.sub(rb"<numFmts.*?(/>|</numFmts>)", b"", data, flags=re.DOTALL)
    return {"xl/styles.xml": data.replace(b"<fonts", made, 1).replace(b'numFmtId="49"', b'numFmtId="199"')}


def attributed(form: bytes, size: int = 40_000) -> dict[str, bytes]:
    """The example's styles with an attribute of so many bytes."""
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old:
        data = old.read("xl/styles.xml")
    return {"xl/styles.xml": data.replace(b"<fonts", b"<fonts note=" + form % FILLING[:size], 1)}


def listing(count: int, parts: int = 1) -> bytes:
    """The example's workbook with so many sheets more, that are so many parts."""
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old:
        files = {name: old.read(name) for name in old.namelist()}
    book, links, types = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
    entry = (
        b'<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        b' name="S%d" sheetId="%d" r:id="more%d"/>'
    )
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    link = b'<Relationship Id="more%d" Type="' + kind + b'" Target="/xl/worksheets/more%d.xml"/>'
    part = (
        b'<Override PartName="/xl/worksheets/more%d.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    )
    sheets = b"".join(entry % (n, n + 50, n % parts) for n in range(count))
    made = {
        book: files[book].replace(b"</sheets>", sheets + b"</sheets>"),
        links: files[links].replace(
            b"</Relationships>", b"".join(link % (n, n) for n in range(parts)) + b"</Relationships>"
        ),
        types: files[types].replace(b"</Types>", b"".join(part % n for n in range(parts)) + b"</Types>"),
    }
    return rebuilt(made | {f"xl/worksheets/more{n}.xml": files[SHEET] for n in range(parts)})


LONG = "attribute that is too long to read"
FILLING = Random(1).randbytes(600_000).hex().encode()
DOCTYPE = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'


HOSTILE = {
    "empty": (b"", "The file is damaged or no workbook."),
    "a letter": (b"Dear diary, " * 99, "The file is damaged or no workbook."),
    "cut": (PLAIN[:-30], "The file is damaged or no workbook."),
    "password": (b"\xd0\xcf\x11\xe0" + bytes(600), "The workbook has a password, or is of an old program."),
    "doctype": (rebuilt(styles(DOCTYPE)), "“xl/styles.xml” in it has a DOCTYPE"),
    "small letters": (rebuilt(styles(DOCTYPE.lower())), "“xl/styles.xml” in it has a DOCTYPE"),
    "utf-16": (rebuilt({"xl/a.xml": DOCTYPE.decode().encode("utf-16")}), "“xl/a.xml” in it has a DOCTYPE"),
    "across pieces": (
        lambda: rebuilt({"xl/a.xml": FILLING[: 1024 * 1024 - 4] + DOCTYPE}),
        "“xl/a.xml” in it has a DOCTYPE",
    ),
    "climbing": (rebuilt({"../../evil.xml": b"<a/>"}), "“../../evil.xml” climbs out of the pack."),
    "bomb": (lambda: rebuilt({SHEET: bytes(50_000_000)}), "unpacks to 200 times its size and more."),
    "large": (
        lambda: rebuilt({SHEET: bytes(65 * 1024 * 1024)}, compression=zipfile.ZIP_STORED),
        "larger than 64 MB",
    ),
    "large part": (
        lambda: rebuilt({"xl/a.xml": Random(1).randbytes(5_000_000)}),
        "“xl/a.xml” in it is larger than 4 MB.",
    ),
    "many styles": (
        lambda: rebuilt({"xl/styles.xml": b"<a/><b1/>" * 60_000}),
        "“xl/styles.xml” in it has more parts",
    ),
    "apostrophes in a print area": (rebuilt(named(area(b"'" * 60_000))), LONG),
    "print areas without end": (
        rebuilt(named(b"".join(area(b"'" * 1_000, b"_xlnm.Print_Area%d" % n) for n in range(900)))),
        LONG,
    ),
    "a print area in other spelling": (
        rebuilt(named(area(b"&#39;" * 9_000, b"&#95;xlnm.Print_Titles"))),
        LONG,
    ),
    "a print area behind a comment": (rebuilt(named(area(b"'<!--/>-->" + b"'" * 60_000))), LONG),
    "a print area of another prefix": (
        rebuilt(named(b"<x:definedName name='_xlnm.Print_Area'>%s</x:definedName>" % (b"'" * 60_000))),
        LONG,
    ),
    "brackets in a format": (rebuilt(formatted(b"[" * 200_000)), LONG),
    "an attribute without end": (lambda: rebuilt(attributed(b'"%s"')), LONG),
    "an attribute in other marks": (lambda: rebuilt(attributed(b"\n'%s'")), LONG),
    "rows with a prefix": (
        lambda: rebuilt(rows=b"".join(b"<x:row r='%d'/>" % n for n in range(100_001))),
        "more than 100,000 rows",
    ),
}
"""Workbooks that mean harm, or what makes them where that takes long, and what is said of each."""


def test_a_plain_workbook_is_let_in():
    assert fault(PLAIN) is None
    assert fault(rebuilt({"xl/printerSettings/printerSettings1.bin": bytes(range(256))})) is None


@pytest.mark.parametrize(
    "parts",
    [
        named(b"".join(area(b"'Sheet %d'!$A$1:$H$200" % n, sheet=n) for n in range(5))),
        named(area(b"'" * 4_000)),
        named(area(b"a" * 8_192, b"long_formula") + b"<definedName name='_xlnm.Print_Area' />"),
        formatted(b"[$-409]d\\-mmm\\-yy;[Red]@;" * 15),
    ],
    ids=["areas", "heavy", "formula", "format"],
)
def test_print_areas_and_formats_that_programs_write_are_let_in_and_read_at_once(tmp_path, parts):
    path = tmp_path / "a.xlsx"
    path.write_bytes(rebuilt(parts))
    began = time.process_time()
    sheets, faults = read_xlsx(path)
    assert (len(sheets), faults) == (len(example_sheets()), ())
    assert time.process_time() - began < 2


@pytest.mark.parametrize(("data", "told"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_workbooks_are_refused_in_a_sentence(data, told):
    sentence = fault(data if isinstance(data, bytes) else data())
    assert sentence is not None
    assert told in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (lambda: listing(1_000), "workbook.sheet_twice"),
        (lambda: listing(300, 300), "workbook.too_many_sheets"),
        (lambda: listing(2), "workbook.sheet_twice"),
        (lambda: listing(95, 95), None),
        (lambda: rebuilt(attributed(b'"%s"', 30_000)), None),
    ],
    ids=["one part", "many parts", "a part twice", "just so many", "a long attribute"],
)
def test_sheets_are_begun_only_where_there_are_few_that_differ(tmp_path, data, reason):
    path = tmp_path / "a.xlsx"
    path.write_bytes(data())
    began = time.process_time()
    try:
        found = read_xlsx(path) and None
    except ExchangeError as error:
        found = error.messages[0].id
    assert found == reason
    assert time.process_time() - began < 2


def test_a_file_larger_than_any_workbook_of_a_pack_is_not_looked_into(monkeypatch):
    monkeypatch.setattr(xlsx, "MAX_FILE_BYTES", len(PLAIN) - 1)
    assert fault(PLAIN).id == "workbook.file_too_large"


def test_a_damaged_part_is_told():
    data = bytearray(PLAIN)
    data[len(data) // 3] ^= 0xFF
    assert fault(bytes(data)).id == "workbook.unreadable"


def test_an_archive_whose_parts_disagree_is_told():
    data = bytearray(PLAIN)
    struct.pack_into("<H", data, data.rfind(b"PK\x05\x06") + 8, 1)
    assert fault(bytes(data)).id == "workbook.unreadable"


def test_a_part_that_unpacks_to_less_than_it_says_is_told():
    data = bytearray(PLAIN)
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as book:
        size = struct.pack("<I", book.infolist()[0].file_size)
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(mark) + place
        assert data[at : at + 4] == size
        struct.pack_into("<I", data, at, struct.unpack("<I", size)[0] + 10)
    assert fault(bytes(data)).id == "workbook.unreadable"


def test_a_million_rows_end_in_a_sentence_within_the_memory_of_a_small_computer(tmp_path):
    path = tmp_path / "many.xlsx"
    shuffled = [b"<row r='%d'><c><v>%d</v></c></row>" % (n, n * 7919 % 999_983) for n in range(1_000_000)]
    path.write_bytes(rebuilt(rows=b"".join(shuffled)))
    reading = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20));"
        "from pathlib import Path; from quizapp.exchange.spreadsheet.xlsx import read_xlsx;"
        "read_xlsx(Path(sys.argv[1]))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", reading, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.stderr.splitlines()[-1].endswith(
        "The workbook has more than 100,000 rows. That is more than any pack takes: take some out."
    )


def test_a_file_is_never_worse_than_a_sentence(tmp_path):
    chance, path = Random(3), tmp_path / "broken.xlsx"
    told: set[str] = set()
    for _ in range(40):
        data = bytearray(PLAIN)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data)
        try:
            read_xlsx(path)
        except ExchangeError as error:
            told.add(str(error))
    assert told
    assert [sentence for sentence in told if "\n" in sentence or not sentence.endswith(".")] == []
