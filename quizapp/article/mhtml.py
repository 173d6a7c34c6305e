"""Opens MHTML, a page that a browser saved as one file (RFC 2557): the first HTML part of it is the page."""

from __future__ import annotations

import re
from email.parser import BytesParser
from email.policy import default
from typing import TYPE_CHECKING, Final

from quizapp.article.decoding import decoded
from quizapp.article.errors import ArticleError

if TYPE_CHECKING:
    from email.message import EmailMessage

_LONGEST_HEADER: Final = 64 * 1024
_BLANK: Final = re.compile(rb"\r?\n\r?\n")


def page_of(data: bytes) -> str:
    """Return the source of the page, with where it was saved from as browsers tell it in a page.

    Raises ArticleError where there is no such part.
    """
    head, body = _halves(data)
    boundary = head.get_boundary()
    if not boundary:
        return _page(head, body, head)
    mark = b"\n--" + boundary.encode("ascii", "replace")
    for raw in (b"\n" + body).split(mark)[1:]:
        part, inside = _halves(raw.lstrip(b"\r\n"))
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return _page(part, inside, head)
    raise ArticleError("no-text")


def _halves(data: bytes) -> tuple[EmailMessage, bytes]:
    """Return the headers of a part as a message, and what stands behind them."""
    found = _BLANK.search(data, 0, _LONGEST_HEADER)
    if found is None:
        return BytesParser(policy=default).parsebytes(b"", headersonly=True), b""
    return BytesParser(policy=default).parsebytes(data[: found.end()], headersonly=True), data[found.end() :]


def _page(part: EmailMessage, inside: bytes, head: EmailMessage) -> str:
    part.set_payload(inside.decode("ascii", "surrogateescape"))
    raw = part.get_payload(decode=True)
    page = decoded(raw if isinstance(raw, bytes) else inside, str(part.get_content_charset() or ""))
    address = re.sub(
        r"\s", "", str(head.get("Snapshot-Content-Location") or part.get("Content-Location") or "")
    )
    return f"<!-- saved from url=({len(address):04}){address} -->{page}" if address else page
