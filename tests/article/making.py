"""Documents of the tests' own, made byte by byte: PDF, DOCX, ODT, EPUB, MHTML."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest

from quizapp.article.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


def refusal(call: Callable[..., object], *arguments: object) -> str:
    """The code of the sentence with which a call is refused."""
    with pytest.raises(ArticleError) as raised:
        call(*arguments)
    return raised.value.code


Placed = tuple[float, float, float, str]
"""A text with where it begins, in points from the left and the bottom, and its size."""


def pdf(pages: Sequence[Iterable[Placed]], info: str = "", extra: Sequence[bytes] = ()) -> bytes:
    """A PDF with these texts on its pages, in Helvetica; `info` is what stands in its information."""
    streams = [
        b"".join(
            b"BT /F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm (%s) Tj ET\n" % (size, left, bottom, _pdf_text(text))
            for left, bottom, size, text in page
        )
        for page in pages
    ]
    return pdf_of(streams, info, extra)


def pdf_of(streams: Sequence[bytes], info: str = "", extra: Sequence[bytes] = ()) -> bytes:
    """A PDF with these contents of pages; `extra` are further objects, from number 5 + 2 × pages on."""
    count = len(streams)
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(count))
    resources = b"<< /Font << /F1 3 0 R >> /XObject << /X1 %d 0 R >> >>" % (5 + 2 * count)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< %s >>" % info.encode("latin-1"),
    ]
    for number, stream in enumerate(streams):
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources %s >>"
        objects += [page % (6 + 2 * number, resources), pdf_stream(stream)]
    return pdf_file([*objects, *extra])


def pdf_stream(data: bytes, more: bytes = b"") -> bytes:
    """An object that is a stream."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), more, data)


def pdf_file(objects: Sequence[bytes], trailer: bytes = b"/Info 4 0 R") -> bytes:
    """A PDF file of objects, numbered from 1, of which the first is the catalog."""
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    made += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        trailer,
        start,
    )
    return bytes(made)


def _pdf_text(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def zipped(members: Iterable[tuple[str, bytes | str]], stored: bool = False) -> bytes:
    """A zip with these members."""
    buffer = io.BytesIO()
    method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return buffer.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    "</Types>"
)
_WORD_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_STYLES = (
    ("Title", "Title"),
    ("Subtitle", "Subtitle"),
    ("Caption", "caption"),
    ("Author", "Author"),
    ("Date", "Date"),
    ("H1", "heading 1"),
)
_WORD_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
    for name, shown in _STYLES
)


def docx_parts(body: str, core: str = "") -> dict[str, bytes | str]:
    """The parts of a DOCX whose body is this XML; `core` is what its properties hold."""
    properties = '<cp:coreProperties xmlns:cp="http://x" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    return {
        "[Content_Types].xml": _WORD_TYPES,
        "_rels/.rels": _WORD_RELATIONS,
        "docProps/core.xml": f"{properties}{core}</cp:coreProperties>",
        "word/styles.xml": f"<w:styles {_W}>{_WORD_STYLES}</w:styles>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
    }


def docx(body: str, core: str = "") -> bytes:
    """A DOCX whose body is this XML."""
    return zipped(docx_parts(body, core).items())


def word_paragraph(text: str, style: str = "") -> str:
    """A paragraph of Word's, with one of the styles Title, Subtitle, Caption, H1."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{styled}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_SPACES = (
    f'xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" xmlns:style="{_ODF}:style:1.0" '
    f'xmlns:table="{_ODF}:table:1.0" xmlns:draw="{_ODF}:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def odt_parts(body: str, meta: str = "", manifest: str = "", styles: str = "") -> dict[str, bytes | str]:
    """The parts of an ODT whose text is this XML."""
    inside = (
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>"
    )
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_ODF}:manifest:1.0">{manifest}</m:manifest>',
        "meta.xml": f"<office:meta-document {_ODF_SPACES}>{meta}</office:meta-document>",
        "content.xml": f"<office:document-content {_ODF_SPACES}>{inside}</office:document-content>",
    }


def odt(body: str, **other: str) -> bytes:
    """An ODT whose text is this XML."""
    return zipped(odt_parts(body, **other).items())


def epub_parts(*pages: str, metadata: str = "") -> dict[str, bytes | str]:
    """The parts of an EPUB with these bodies of pages."""
    items = "".join(
        f'<item id="p{number}" href="p{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in range(len(pages))
    )
    spine = "".join(f'<itemref idref="p{number}"/>' for number in range(len(pages)))
    made: dict[str, bytes | str] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
        ),
        "OEBPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
        ),
    }
    for number, body in enumerate(pages):
        made[f"OEBPS/p{number}.xhtml"] = f"<!DOCTYPE html><html><head/><body>{body}</body></html>"
    return made


def epub(*pages: str, metadata: str = "") -> bytes:
    """An EPUB with these bodies of pages."""
    return zipped(epub_parts(*pages, metadata=metadata).items())


def mhtml(page: str, charset: str = "utf-8", address: str = "https://example.org/ferries") -> bytes:
    """A page as a browser saves it, with a picture before it."""
    import quopri  # noqa: PLC0415 -- for this alone

    packed = quopri.encodestring(page.encode(charset)).decode("ascii").replace("\n", "\r\n")
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n'
        "------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
        f"------b\r\nContent-Type: text/html; charset={charset}\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\n\r\n{packed}\r\n------b--\r\n"
    ).encode("ascii")
