"""Judges a workbook's file, which may come from anybody, before a library sees it.

It is a zip of XML: the guard of packs looks at names, counts, sizes and ratio. Here its parts are looked
through as they unpack, a piece at a time: no DOCTYPE, in which entities could be, and no more rows or tags
than a pack takes. In the areas that are printed and in formats of numbers openpyxl searches by patterns that
take the square of their length; so these are bounded too.
"""

import re
import zipfile
from typing import IO, Final

from quizapp.catalogue import message
from quizapp.exchange.spreadsheet.workbook_model import MAX_ROWS
from quizapp.pack.archive import ArchiveFormat, describe_unsafe_path, inspect_archive
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.pack_folder import build_file_problem
from quizapp.pack.problems import Problem

MAX_FILE_BYTES: Final = 64 * 1024 * 1024
MAX_SHEET_BYTES: Final = 64 * 1024 * 1024
MAX_STRINGS_BYTES: Final = 32 * 1024 * 1024
MAX_PART_BYTES: Final = 4 * 1024 * 1024
MAX_TAGS: Final = 6_000_000
MAX_PART_TAGS: Final = 100_000
"""Of parts that are neither sheets nor texts: openpyxl makes an object of each tag there."""
MAX_NAME_WORK: Final = 20_000_000
"""The sum of the squares of the lengths of print areas and titles: half a second at the worst."""
MAX_FORMAT_BYTES: Final = 2_048
"""Excel takes 255 characters for a format of numbers; in XML each can be several bytes."""
MAX_FORMAT_BRACKETS: Final = 64

MAX_ATTRIBUTE_BYTES: Final = 32 * 1024
"""Of parts that are neither sheets nor texts; a path or a font's name has hundreds."""

_MAIN: Final = "[Content_Types].xml"
_PIECE: Final = 1024 * 1024
_NAME_BYTES: Final = 256
_ROW: Final = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?row[\s/>]")
_SEARCHED: Final = re.compile(rb"<(?:[^\s<>/:]+:)?(definedName|numFmt)(?=[\s/>])([^<]*)(</)?")
"""What openpyxl searches by patterns: its attributes and text, and whether its end follows."""
_LONG: Final = re.compile(rb"""=\s*(?:"[^"]{%d}|'[^']{%d})""" % (MAX_ATTRIBUTE_BYTES, MAX_ATTRIBUTE_BYTES))
_EMPTY: Final = re.compile(rb"[^>]*/>\s*")
_OLD: Final = b"\xd0\xcf\x11\xe0"
_TOLD_ANEW: Final = frozenset({"damaged-archive", "foreign-bytes", "two-stories", "overlapping-files"})


def find_workbook_fault(file: IO[bytes]) -> str | None:
    """Return why a workbook's file is not read, as a sentence; None if it may be. Never raises for that."""
    if file.read(len(_OLD)) == _OLD:
        return message("workbook.old")
    if file.seek(0, 2) > MAX_FILE_BYTES:
        return message("workbook.file_too_large", megabytes=MAX_FILE_BYTES // (1024 * 1024))
    problems = inspect_archive(file, _WORKBOOKS, _Counts().judge)
    if not problems:
        return None
    if problems[0].code in _TOLD_ANEW:
        return message("workbook.unreadable")
    return problems[0].message


class _Counts:
    """What was counted in the parts so far."""

    def __init__(self) -> None:
        self._rows = self._tags = self._name_work = 0

    def judge(self, member: zipfile.ZipInfo, unpacked: IO[bytes]) -> Problem | None:
        """Look through a part. Raises zipfile.BadZipFile where it holds less than it says."""
        name, rest, size, before = member.orig_filename, b"", 0, self._tags
        small = bytearray()
        while piece := unpacked.read(_PIECE):
            size += len(piece)
            # In UTF-16 every other byte of a tag is none; nowhere else does a text hold such bytes.
            piece = piece.replace(b"\0", b"")
            if not _holds_cells(name):
                small += piece
            piece = rest + piece
            cut = piece.rfind(b"<")
            whole = cut < 0 or len(piece) - cut > _NAME_BYTES
            rest = b"" if whole else piece[cut:]
            problem = self._counted(name, piece if whole else piece[:cut], before)
            if problem:
                return problem
        if size != member.file_size:
            raise zipfile.BadZipFile
        return self._counted(name, rest, before) or self._searched(name, small)

    def _counted(self, name: str, piece: bytes, before: int) -> Problem | None:
        """Count the tags of a piece in which no name of a tag is cut."""
        if b"<!doctype" in piece.lower():
            return build_file_problem("doctype", message("workbook.doctype", name=quote_value(name)))
        self._rows += len(_ROW.findall(piece))
        if self._rows > MAX_ROWS:
            return build_file_problem("too-large", message("workbook.too_many_rows", most=MAX_ROWS))
        self._tags += piece.count(b"<")
        most = MAX_TAGS if _holds_cells(name) else before + MAX_PART_TAGS
        if self._tags > most:
            return build_file_problem("too-large", message("workbook.part_too_many", name=quote_value(name)))
        return None

    def _searched(self, name: str, part: bytearray) -> Problem | None:
        """Judge attributes, which openpyxl searches, and what takes it the square of its length."""
        if _LONG.search(part):
            return build_file_problem("too-large", message("workbook.part_too_long", name=quote_value(name)))
        for tag, inside, end in _SEARCHED.findall(part):
            if tag == b"numFmt":
                brackets = inside.count(b"[") + inside.count(b"&#")
                is_heavy = len(inside) > MAX_FORMAT_BYTES or brackets > MAX_FORMAT_BRACKETS
            else:
                # A name in other spelling can be that of a print area as well.
                self._name_work += len(inside) ** 2 if b"_xlnm" in inside or b"&" in inside else 0
                is_heavy = self._name_work > MAX_NAME_WORK or not (end or _EMPTY.fullmatch(inside))
            if is_heavy:
                return build_file_problem(
                    "too-large", message("workbook.part_too_long", name=quote_value(name))
                )
        return None


def _holds_cells(name: str) -> bool:
    return name.startswith("xl/worksheets/") or name.casefold() == "xl/sharedstrings.xml"


def _size_problem(name: str, size: int) -> Problem | None:
    most = MAX_PART_BYTES
    if name.startswith("xl/worksheets/"):
        most = MAX_SHEET_BYTES
    elif _holds_cells(name):
        most = MAX_STRINGS_BYTES
    if size <= most:
        return None
    megabytes = most // (1024 * 1024)
    return build_file_problem(
        "too-large", message("workbook.part_too_large", name=quote_value(name), megabytes=megabytes)
    )


def _absent(members: list[zipfile.ZipInfo]) -> Problem | None:
    is_there = any(member.orig_filename == _MAIN for member in members)
    return None if is_there else build_file_problem("damaged-archive", "")


_WORKBOOKS: Final = ArchiveFormat(
    _absent,
    describe_unsafe_path,
    _size_problem,
    lambda member: member.orig_filename.endswith("/") and member.file_size == 0,
)
