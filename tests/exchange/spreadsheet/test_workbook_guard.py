"""Hostile workbooks end in a sentence before openpyxl sees them: bombs, entities, a million rows, damage."""

import io
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from random import Random

import pytest

from quizapp.exchange.spreadsheet import workbook_guard
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
    return workbook_guard.find_workbook_fault(io.BytesIO(data))


def styles(start: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as old:
        return {"xl/styles.xml": start + old.read("xl/styles.xml")}


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
    "rows with a prefix": (
        lambda: rebuilt(rows=b"".join(b"<x:row r='%d'/>" % n for n in range(100_001))),
        "more than 100,000 rows",
    ),
}
"""Workbooks that mean harm, or what makes them where that takes long, and what is said of each."""


def test_a_plain_workbook_is_let_in():
    assert fault(PLAIN) is None
    assert fault(rebuilt({"xl/printerSettings/printerSettings1.bin": bytes(range(256))})) is None


@pytest.mark.parametrize(("data", "told"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_workbooks_are_refused_in_a_sentence(data, told):
    sentence = fault(data if isinstance(data, bytes) else data())
    assert sentence is not None
    assert told in sentence
    assert "\n" not in sentence


def test_a_file_larger_than_any_workbook_of_a_pack_is_not_looked_into(monkeypatch):
    monkeypatch.setattr(workbook_guard, "MAX_FILE_BYTES", len(PLAIN) - 1)
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
