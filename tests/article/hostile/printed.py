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


def page_of(
    content: bytes, *objects: bytes, resources: bytes = b"", box: bytes = b"[0 0 595 842]", more: bytes = b""
) -> bytes:
    """A PDF of a page with these contents; `objects` are further ones, from number 7 on."""
    whole = content.startswith((b"<<", b"["))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 6 0 R %s /Resources << /Font %s %s >> >>"
    return pdf_file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            b"<< >>",
            page % (box, more, b"<< /F1 3 0 R /F2 7 0 R >>", resources),
            content if whole else pdf_stream(content),
            *objects,
        ]
    )


def letters(count: int, length: int, other: bytes = b"0041") -> bytes:
    """A table by which each of so many letters stands for so many times another."""
    rows = b"".join(b"<%02x> <%s>\n" % (code, other * length) for code in range(32, 32 + count))
    return pdf_stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /x def 1 "
        b"begincodespacerange <00> <ff> endcodespacerange %d beginbfchar\n%sendbfchar endcmap end end"
        % (count, rows)
    )


def in_filter(data: bytes, more: bytes) -> bytes:
    """A page whose contents are packed as `more` says."""
    return pdf_of([TEXT])[:-6].replace(pdf_stream(TEXT), pdf_stream(data, more))


def cataloged(more: bytes) -> bytes:
    """A sound PDF with more in its catalog."""
    return SOUND.replace(b"/Type /Catalog", more + b" /Type /Catalog")


ITS_OWN = (
    b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 0.0001 /YStep 0.0001 "
    b"/Resources << /Pattern << /P1 7 0 R >> >>"
)
RUNS = bytes([129, 32]) * 1_000_000 + b"\x80"
"""Two bytes for 128 spaces each."""

PRINTED.update(
    {
        "a table that comes before itself": (
            "a.pdf",
            SOUND.replace(b"/Info 4 0 R", b"/Info 4 0 R /Prev %d" % SOUND.rfind(b"xref\n0")),
            "opened",
        ),
        "a table of a thousand million rows": (
            "a.pdf",
            SOUND.replace(b"xref\n0 ", b"xref\n0 1000000000 \n0 "),
            "opened",
        ),
        "objects in a stream that is in itself": (
            "a.pdf",
            pdf_file(
                [
                    b"<< /Type /Catalog /Pages 2 0 R >>",
                    b"<< /Type /ObjStm /N 9 /First 9 /Extends 2 0 R /Length 3 >>\nstream\n1 0\nendstream",
                ],
                b"",
            ),
            "scanned",
        ),
        "pages ten thousand levels deep": (
            "a.pdf",
            pdf_file(
                [b"<< /Type /Catalog /Pages 2 0 R >>"]
                + [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 1) for n in range(2, 9_000)]
                + [b"<< /Type /Page >>"],
                b"",
            ),
            "damaged",
        ),
        "fewer pages than none": (
            "a.pdf",
            SOUND.replace(b"/Count 1 ", b"/Count -9 ").replace(b"/Count 1\n", b"/Count -9\n"),
            "opened",
        ),
        "a thousand million pages": (
            "a.pdf",
            pdf_file(
                [
                    b"<< /Type /Catalog /Pages 2 0 R >>",
                    b"<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>",
                    b"<< /Type /Page /Parent 2 0 R >>",
                ],
                b"",
            ),
            "scanned",
        ),
        "a letter that stands for thousands": (
            "a.pdf",
            page_of(
                b"BT /F2 9 Tf 9 700 Td (" + b"A" * 900 + b") Tj ET",
                b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 8 0 R >>",
                letters(90, 500),
            ),
            "too-large",
        ),
        "letters that its fonts do not name": (
            "a.pdf",
            page_of(
                TEXT + b"BT /F2 9 Tf 9 600 Td (" + b"A" * 90 + b") Tj ET",
                b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 8 0 R >>",
                letters(90, 1, b"E000"),
            ),
            "no-text",
        ),
        "more lines drawn than letters fit": (
            "a.pdf",
            lambda: packed(TEXT + b"0 0 m 9 9 l S " * 200_001),
            "too-large",
        ),
        "letters drawn by themselves": (
            "a.pdf",
            page_of(
                b"BT /F2 9 Tf 9 700 Td (aaaa) Tj ET",
                b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] "
                b"/FirstChar 97 /LastChar 97 /Widths [9] /Encoding << /Differences [97 /a] >> "
                b"/CharProcs << /a 8 0 R >> /Resources << /Font << /F2 7 0 R >> >> >>",
                pdf_stream(b"9 0 d0 BT /F2 9 Tf (a) Tj ET"),
            ),
            "scanned",
        ),
        "contents a hundred thousand times": (
            "a.pdf",
            page_of(b"[" + b"7 0 R " * 60_000 + b"]", pdf_stream(TEXT)),
            "opened",
        ),
        "a picture amid the text": (
            "a.pdf",
            pdf_of([TEXT + b"BI /W 99999 /H 99999 /BPC 8 /CS /RGB ID " + b"x" * 999 + b" EI " + TEXT]),
            "opened",
        ),
        "a bomb by run lengths": (
            "a.pdf",
            lambda: page_of(
                b"<< /Filter /RunLengthDecode /Length %d >>\nstream\n%s\nendstream" % (len(RUNS), RUNS)
            ),
            "scanned",
        ),
        "filters in filters": (
            "a.pdf",
            in_filter(b"20" * 30_000 + b">", b"/Filter [" + b"/ASCIIHexDecode " * 400 + b"]"),
            "scanned",
        ),
        "a row of two thousand million columns": (
            "a.pdf",
            in_filter(
                zlib.compress(TEXT),
                b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 99 "
                b"/BitsPerComponent 32 >>",
            ),
            "scanned",
        ),
        "a page larger than the world": (
            "a.pdf",
            page_of(TEXT, box=b"[-1e38 -1e38 1e38 1e38]", more=b"/UserUnit 1e30 /Rotate 45"),
            "opened",
        ),
        "a page of no size": ("a.pdf", page_of(TEXT, box=b"[0 0 0 0]"), "opened"),
        "letters without width": (
            "a.pdf",
            pdf_of([b"BT /F1 10 Tf 0 0 0 0 0 0 Tm (Nobody counted the ferries.) Tj ET"]),
            "scanned",
        ),
        "letters upside down": (
            "a.pdf",
            pdf_of([b"BT /F1 10 Tf -1 0 0 -1 500 700 Tm (Nobody counted the ferries, she said.) Tj ET"] * 2),
            "opened",
        ),
        "words letter by letter across the page": (
            "a.pdf",
            pdf_of(
                [
                    b"".join(
                        b"BT /F1 9 Tf 1 0 0 1 %d %d Tm (a) Tj ET " % (n * 7 % 590, n * 13 % 840)
                        for n in range(9_000)
                    )
                ]
            ),
            "opened",
        ),
        "a font of noise": (
            "a.pdf",
            page_of(
                b"BT /F2 9 Tf 9 700 Td (Nobody counted the ferries.) Tj ET",
                b"<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 32 /LastChar 126 "
                b"/FontDescriptor 8 0 R >>",
                b"<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 9 0 R >>",
                pdf_stream(bytes(range(256)) * 400),
            ),
            "opened",
        ),
        "a thousand fonts": (
            "a.pdf",
            pdf_of([b"".join(b"BT /F%d 9 Tf 9 9 Td (a) Tj ET " % n for n in range(1_000))]),
            "scanned",
        ),
        "an outline in a circle": (
            "a.pdf",
            cataloged(
                b"/Outlines << /First 1 0 R /Last 1 0 R /Next 1 0 R >> /Names << /Dests << /Kids [1 0 "
                b"R] >> >>"
            ),
            "opened",
        ),
        "a form that is filled in by a program": (
            "a.pdf",
            cataloged(b"/AcroForm << /XFA (<xdp/>) /NeedAppearances true /Fields [1 0 R] >>"),
            "opened",
        ),
        "a file beside the text": (
            "a.pdf",
            cataloged(
                b"/Names << /EmbeddedFiles << /Names [(x.exe) << /F (../../x.exe) /EF << /F 6 0 R >> "
                b">>] >> >>"
            ),
            "opened",
        ),
        "a title of a megabyte": (
            "a.pdf",
            pdf(
                [[(50, 700, 10, "Nobody counted the ferries, she said on Monday.")]],
                info="/Title (" + "word " * 200_000 + ") /Author (" + "A b " * 200_000 + ")",
            ),
            "opened",
        ),
        "a page behind a page of HTML": ("a.pdf", b"<html><p>word</p></html>" * 20 + SOUND, "opened"),
        "names without end": ("a.pdf", pdf_of([b"/" + b"a" * 900_000 + b" gs " + TEXT]), "opened"),
        "a number of a million figures": ("a.pdf", pdf_of([b"9" * 900_000 + b" w " + TEXT]), "opened"),
        "marked parts in marked parts": (
            "a.pdf",
            pdf_of([b"/Span << /ActualText (x) >> BDC " * 60_000 + TEXT]),
            "crashed",
        ),
        "a pattern that paints itself": (
            "a.pdf",
            page_of(
                TEXT + b"/Pattern cs /P1 scn 0 0 99 99 re f ",
                pdf_stream(b"/Pattern cs /P1 scn 0 0 9 9 re f", ITS_OWN),
                resources=b"/Pattern << /P1 7 0 R >> "
                b"/ExtGState << /G << /SMask << /S /Luminosity /G 7 0 R >> >> >>",
            ),
            "opened",
        ),
    }
)
