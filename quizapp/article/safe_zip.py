"""Documents that are zips (DOCX, ODT, EPUB): the guard of packs' archives looks at them before anything else.

Their XML is parsed only without a document type, by which entities that swell or name files would come in.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from quizapp.article.errors import ArticleError
from quizapp.pack.archive import ArchiveFormat, describe_unsafe_path, inspect_archive, read_exactly
from quizapp.pack.pack_folder import build_file_problem

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from quizapp.pack.problems import Problem

MAX_PART_BYTES: Final = 8 * 1024 * 1024
"""Bytes of a part that is read; a book of 300 pages has fewer."""
MAX_CHARACTERS: Final = 600_000
"""“<” in one part; each may become an element in memory."""
MAX_OTHER_BYTES: Final = 64 * 1024 * 1024
"""Bytes of a part that is not read, such as a picture."""

DC_NAMESPACE: Final = "{http://purl.org/dc/elements/1.1/}"
"""The namespace in which all of them tell title and language (Dublin Core)."""

_CODES: Final = {
    "damaged-archive": "damaged", "two-stories": "damaged", "overlapping-files": "damaged",
    "foreign-bytes": "damaged", "duplicate-file": "damaged", "file-name": "damaged", "link": "damaged",
    "compression": "damaged", "too-many-files": "too-large", "too-large": "too-large",
    "encrypted": "encrypted", "unreadable": "damaged",
}  # fmt: skip


def read_parts(path: Path, is_wanted: Callable[[str], bool]) -> Mapping[str, bytes]:
    """Return the wanted parts of a document by name. Raises ArticleError where the guard refuses it."""

    def size_problem(name: str, size: int) -> Problem | None:
        most = MAX_PART_BYTES if is_wanted(name) else MAX_OTHER_BYTES
        return build_file_problem("too-large", f"{name} is too large") if size > most else None

    contents: dict[str, bytes] = {}

    def take(member: zipfile.ZipInfo, unpacked: IO[bytes]) -> None:
        if is_wanted(member.orig_filename):
            contents[member.orig_filename] = read_exactly(unpacked, member.file_size)

    # No file is asked for in particular: what a document lacks is found where it is read.
    guard = ArchiveFormat(lambda _members: None, describe_unsafe_path, size_problem, _is_folder)
    with path.open("rb") as file:
        problems = inspect_archive(file, guard, take)
    if problems:
        raise ArticleError(_CODES[problems[0].code])
    return contents


def _is_folder(member: zipfile.ZipInfo) -> bool:
    return member.orig_filename.endswith("/") and member.file_size == 0


class _WithoutDoctype(TreeBuilder):
    """Builds a tree, and stops at a document type."""

    def doctype(self, *_: str | None) -> None:
        """Refuse it; see XMLParser."""
        raise ArticleError("doctype")


def parse_xml(data: bytes) -> Element:
    """Return the root of a part's XML. Raises ArticleError for one with a document type, or damaged."""
    if data.count(b"<") > MAX_CHARACTERS:
        raise ArticleError("too-large")
    parser = XMLParser(target=_WithoutDoctype())  # noqa: S314 -- it refuses what makes XML vulnerable
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise ArticleError("damaged") from error
    return root
