"""What a file is, by what it holds rather than by its name; names only tell Markdown and MHTML from text."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Final, Literal

from quizapp.article.errors import ArticleError

if TYPE_CHECKING:
    from pathlib import Path

FileType = Literal["text", "markdown", "html", "mhtml", "pdf", "docx", "odt", "epub"]

_ENDS: Final = (
    "txt", "md", "markdown", "html", "htm", "xhtml", "mhtml", "mht", "pdf", "docx", "odt", "epub",
)  # fmt: skip
FILE_PATTERNS: Final = " ".join(f"*.{end}" for end in _ENDS)
"""By which a dialog lists articles."""

_MB: Final = 1024 * 1024
SIZE_LIMITS: Final[dict[FileType, int]] = {
    "text": 8 * _MB, "markdown": 8 * _MB, "html": 16 * _MB, "mhtml": 48 * _MB, "pdf": 100 * _MB,
    "docx": 100 * _MB, "odt": 100 * _MB, "epub": 100 * _MB,
}  # fmt: skip
"""Bytes of a file; pictures make most of those that are large."""
SNIFFED_BYTES: Final = 4096

_HTML: Final = re.compile(
    r"<(?:!doctype html|html|head|body|meta|title|article|div|p|h1|section|table|span)\b", re.IGNORECASE
)
_MHTML: Final = re.compile(
    rb"^(?:From|Subject|Date|MIME-Version|Snapshot-Content-Location|Content-Type): ", re.MULTILINE
)
_PACK: Final = re.compile(r"\s*\{[^{}]*\"format\"\s*:\s*\"quizapp-pack/")
_OF_OLE: Final = {".docx": "encrypted", ".docm": "encrypted", ".xls": "spreadsheet", ".xlsx": "spreadsheet"}
"""What a file of Microsoft's older sort is, or a newer one with a password, by its name."""
_MARKDOWN_NAMES: Final = (".md", ".markdown", ".mkd")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODS: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_TYPES: Final[dict[bytes, FileType]] = {
    b"application/epub+zip": "epub", b"application/vnd.oasis.opendocument.text": "odt",
}  # fmt: skip


def detect_file_type(path: Path, start: bytes, text: str) -> FileType:
    """Return what a file is, of its first bytes and those as text. Raises ArticleError for another sort."""
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return _zip_sort(path)
    if start.startswith(_OLE):
        raise ArticleError(_OF_OLE.get(path.suffix.lower(), "old-word"))
    if start.startswith((b"{\\rtf", b"PK", b"\x7fELF", b"MZ", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")):
        raise ArticleError("unknown")
    name = path.name.lower()
    if len(_MHTML.findall(start)) > 1 and (
        b"multipart/related" in start or name.endswith((".mht", ".mhtml"))
    ):
        return "mhtml"
    if _is_binary(text):
        raise ArticleError("unknown")
    if _PACK.match(text):
        raise ArticleError("pack")
    if name.endswith(_MARKDOWN_NAMES):
        return "markdown"
    looks = _HTML.search(text)
    named = name.endswith((".html", ".htm", ".xhtml", ".xht"))
    return "html" if named or (looks and text.lstrip().startswith("<")) else "text"


def _is_binary(text: str) -> bool:
    odd = sum(char < " " and char not in "\t\n\r\f\v\x1b" for char in text)
    return odd > len(text) / 50 or text.count("\ufffd") > len(text) / 10


def _zip_sort(path: Path) -> FileType:
    """Return which document a zip is: EPUB and ODT say it in their first file, which is not packed."""
    from quizapp.pack.archive_layout import find_end_problem  # noqa: PLC0415 -- loads pydantic, for zips alone

    with path.open("rb") as file:
        first = file.read(512)
    size = int.from_bytes(first[18:22], "little")
    begin = 30 + int.from_bytes(first[26:28], "little") + int.from_bytes(first[28:30], "little")
    if first[30:38] == b"mimetype" and 0 < size < 100:
        return _known(first[begin : begin + size].strip())
    try:
        with path.open("rb") as file:
            if find_end_problem(file):  # else all of the directory would be loaded, however long
                raise ArticleError("damaged")
            names = frozenset(zipfile.ZipFile(file).namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise ArticleError("damaged") from error
    if "pack.json" in names:
        raise ArticleError("pack")
    if "xl/workbook.xml" in names:
        raise ArticleError("spreadsheet")
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return "docx"
    if "META-INF/container.xml" in names:
        return "epub"
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        return "odt"
    raise ArticleError("unknown")


def _known(mimetype: bytes) -> FileType:
    if mimetype == _ODS:
        raise ArticleError("spreadsheet")
    if mimetype not in _TYPES:
        raise ArticleError("unknown")
    return _TYPES[mimetype]
