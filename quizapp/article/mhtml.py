"""Opens MHTML, a page that a browser saved as one file (RFC 2557): the first HTML part of it is the page."""

from __future__ import annotations

import re
from email.parser import BytesParser
from email.policy import default
from typing import TYPE_CHECKING, Final

from quizapp.article.decoding import decode_text
from quizapp.article.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

_LONGEST_HEADER: Final = 64 * 1024
_MOST_PARTS: Final = 5_000
"""Files that a page is made of; large ones have some hundreds."""
_OF_HTML: Final = re.compile(
    rb"^content-type: *(?:text/html|application/xhtml\+xml)", re.IGNORECASE | re.MULTILINE
)
_BLANK: Final = re.compile(rb"\r?\n\r?\n")


def extract_page(data: bytes) -> str:
    """Return the source of the page, with where it was saved from as browsers tell it in a page.

    Raises ArticleError where there is no such part.
    """
    head, body = _halves(data)
    boundary = head.get_boundary()
    if not boundary:
        return _page(head, body, head)
    for part in _html_parts(body, b"\n--" + boundary.encode("ascii", "replace")):
        headers, inside = _halves(part)
        if headers.get_content_type() in ("text/html", "application/xhtml+xml"):
            return _page(headers, inside, head)
    raise ArticleError("no-text")


def _html_parts(body: bytes, mark: bytes) -> Iterator[bytes]:
    """Yield the parts between marks whose headers name HTML, of the first thousands."""
    whole = b"\n" + body
    place = whole.find(mark)
    for _ in range(_MOST_PARTS):
        if place < 0:
            return
        begin, place = place + len(mark), whole.find(mark, place + len(mark))
        end = len(whole) if place < 0 else place
        if _OF_HTML.search(whole, begin, min(begin + _LONGEST_HEADER, end)):
            yield whole[begin:end].lstrip(b"\r\n")


def _halves(data: bytes) -> tuple[EmailMessage, bytes]:
    """Return the headers of a part as a message, and what stands behind them."""
    found = _BLANK.search(data, 0, _LONGEST_HEADER)
    if found is None:
        return BytesParser(policy=default).parsebytes(b"", headersonly=True), b""
    return BytesParser(policy=default).parsebytes(data[: found.end()], headersonly=True), data[found.end() :]


def _page(part: EmailMessage, inside: bytes, head: EmailMessage) -> str:
    part.set_payload(inside.decode("ascii", "surrogateescape"))
    raw = part.get_payload(decode=True)
    page = decode_text(raw if isinstance(raw, bytes) else inside, str(part.get_content_charset() or ""))
    address = re.sub(
        r"\s", "", str(head.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
    )
    return f"<!-- saved from url=({len(address):04}){address} -->{page}" if address else page
