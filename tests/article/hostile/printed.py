"""Hostile PDFs: damaged, locked, scanned, endless."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from tests.article.making import pdf, pdf_file, pdf_of, pdf_stream

if TYPE_CHECKING:
    from tests.article.hostile.plain import Made

SOUND = pdf([[(50, 700, 10, "Nobody counted the ferries, she said on Monday.")]])
TEXT = b"BT /F1 10 Tf 50 700 Td (Nobody counted the ferries, she said.) Tj ET\n"
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 999 999]"
ITSELF = b"/Resources << /XObject << /X1 7 0 R >> >>"
NOWHERE = TEXT.replace(b"50 700", b"1e30 1e30")
LAUNCHES = (
    b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> "
    b"/AA << /WC << /S /JavaScript /JS (app.launchURL('http://127.0.0.1/')) >> >> >>"
)
LOCKED = (
    b"<< /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) "
    b"/U (12345678901234567890123456789012) >>"
)


def packed(data: bytes, filters: int = 1) -> bytes:
    """A page's contents, packed so many times."""
    for _ in range(filters):
        data = zlib.compress(data, 9)
    names = b" ".join([b"/FlateDecode"] * filters)
    return pdf_of([TEXT])[:-6].replace(pdf_stream(TEXT), pdf_stream(data, b"/Filter [%s]" % names))


def doubling(depth: int, count: int = 4) -> list[bytes]:
    """Forms of which each draws the next so many times; the first is object 7."""
    made = []
    for level in range(depth):
        draws = b"/X Do " * count if level < depth - 1 else TEXT
        resources = b"/Resources << /XObject << /X %d 0 R >> /Font << /F1 3 0 R >> >>" % (8 + level)
        made.append(pdf_stream(draws, FORM + resources))
    return made


def tree(kids: bytes, more: tuple[bytes, ...] = ()) -> bytes:
    """A file whose pages are these."""
    return pdf_file(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [%s] >>" % kids, *more], b""
    )


PRINTED: dict[str, Made] = {
    "a name alone": ("a.pdf", b"%PDF-1.7", "damaged"),
    "noise": ("a.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 999, "damaged"),
    "cut in the middle": ("a.pdf", SOUND[: len(SOUND) // 3], "damaged"),
    "no pages": ("a.pdf", pdf([]), "damaged"),
    "an empty page": ("a.pdf", pdf_of([b""]), "scanned"),
    "a picture of a page": ("a.pdf", pdf_of([b"q 595 0 0 842 0 0 cm /X1 Do Q"]), "scanned"),
    "a password": ("a.pdf", pdf_file([b"<< /Type /Catalog /Pages 2 0 R >>",
                                      b"<< /Type /Pages /Count 0 /Kids [] >>", LOCKED],
                                     b"/Encrypt 3 0 R /ID [(a) (b)]"), "encrypted"),
    "letters of nobody's": ("a.pdf", pdf_of([b"BT /F1 9 Tf 9 9 Td (\\001\\002\\003) Tj ET"] * 9), "scanned"),
    "pages that are their own parents": ("a.pdf", tree(b"2 0 R"), "damaged"),
    "pages that are not there": ("a.pdf", tree(b"9 0 R 10 0 R"), "damaged"),
    "contents that are their own": (
        "a.pdf", tree(b"3 0 R", (b"<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>",)), "scanned",
    ),
    "a length that is itself": (
        "a.pdf", tree(b"3 0 R", (b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 9 9] >>",
                                 b"<< /Length 4 0 R >>\nstream\nx\nendstream")), "scanned",
    ),
    "a form that draws itself": (
        "a.pdf",
        pdf_of([b"/X1 Do"], extra=[pdf_stream(b"/X1 Do", FORM + ITSELF)]),
        "scanned",
    ),
    "forms that double": ("a.pdf", pdf_of([b"/X1 Do"], extra=doubling(30)), "crashed"),
    "a bomb of letters": ("a.pdf", lambda: packed(TEXT * 40_000), "opened"),
    "a bomb": ("a.pdf", lambda: packed(b" " * 200_000_000), "crashed"),
    "a bomb in a bomb": ("a.pdf", lambda: packed(b" " * 200_000_000, 3), "crashed"),
    "a million numbers": ("a.pdf", pdf_of([b"9 " * 3_000_000]), "scanned"),
    "brackets without ends": ("a.pdf", pdf_of([b"[" * 900_000]), "scanned"),
    "dictionaries without ends": ("a.pdf", pdf_of([b"<<" * 900_000]), "scanned"),
    "states without ends": ("a.pdf", pdf_of([b"q " * 900_000]), "scanned"),
    "a text without end": ("a.pdf", pdf_of([b"BT /F1 9 Tf (" + b"word " * 40_000 + b") Tj ET"]), "too-long"),
    "a thousand pages too many": ("a.pdf", pdf_of([b""] * 1100), "too-large"),
    "letters that are nowhere": ("a.pdf", pdf_of([NOWHERE] * 3), "opened"),
    "letters larger than the sky": ("a.pdf", pdf_of([TEXT.replace(b"10 Tf", b"1e9 Tf")] * 2), "scanned"),
    "a script, a file and an address": (
        "a.pdf",
        SOUND.replace(b"<< /Type /Catalog /Pages 2 0 R >>", LAUNCHES), "opened",
    ),
}  # fmt: skip
