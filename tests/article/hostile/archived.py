"""Hostile DOCX, ODT and EPUB: archives that lie or swell, XML that does harm, and parts that are missing."""

import io
import struct
import warnings
import zipfile

from tests.article.making import docx, docx_parts, epub, epub_parts, odt, odt_parts, word_paragraph, zipped

Parts = dict[str, "bytes | str"]
BOMB = bytes(40_000_000)
MANY = {f"x/{number}": b"" for number in range(1100)}
LAUGHS = (
    "<!DOCTYPE a [<!ENTITY b 'lol'>"
    + "".join(f"<!ENTITY b{n} '&b{n - 1 or ''};&b{n - 1 or ''};'>" for n in range(1, 30))
    + "]>"
)
NAMES = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
SOUND = word_paragraph("Nobody counted the ferries, she said.")


def changed(parts, name, data, more=None):
    """A document with one part changed, or taken out, and others added."""
    kept = {each: part for each, part in {**parts, name: data, **(more or {})}.items() if part is not None}
    return zipped(kept.items())


def twice(parts, name):
    """A document with a part that is there twice."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of doubled names
        return zipped([*parts.items(), (name, b"other")])


def locked(data):
    """The archive with all of its files said to be encrypted."""
    made = bytearray(data)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(mark)
        while at >= 0:
            made[at + place] |= 1
            at = made.find(mark, at + 4)
    return bytes(made)


def lying(data):
    """The archive whose last file says in the directory that it is larger than it is."""
    made = bytearray(data)
    at = made.rfind(b"PK\x01\x02")
    (size,) = struct.unpack_from("<L", made, at + 24)
    struct.pack_into("<L", made, at + 24, size + 1000)
    return bytes(made)


def rare(parts):
    """The document packed in a way that few programs know."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        for name, data in parts.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return buffer.getvalue()


def archives(suffix, parts, text, wrong):
    """What can be wrong with every document that is a zip; `text` is the part with its text.

    `wrong` returns the parts of a document whose text begins with something else.
    """
    name = f"a.{suffix}"
    whole = zipped(parts.items())
    made = {
        "cut in the middle": (whole[: len(whole) // 2], "damaged"),
        "bytes behind its end": (whole + b"x" * 99, "damaged"),
        "bytes before its directory": (whole[:-200] + b"x" * 50 + whole[-200:], "damaged"),
        "a directory of other marks": (whole.replace(b"PK\x01\x02", b"PK\x01\x00"), "damaged"),
        "a password": (locked(whole), "encrypted"),
        "a size that lies": (lying(whole), "damaged"),
        "a rare packing": (lambda: rare(parts), "damaged"),
        "a part twice": (twice(parts, text), "damaged"),
        "a name that climbs out": (changed(parts, "../../.bashrc", b"x"), "damaged"),
        "a name from the root": (changed(parts, "/etc/cron.d/x", b"x"), "damaged"),
        "a name on another computer": (changed(parts, "\\\\server\\x", b"x"), "damaged"),
        "a bomb beside its text": (lambda: changed(parts, "a/picture.png", BOMB), "too-large"),
        "a bomb for its text": (lambda: changed(parts, text, BOMB[:8_000_000]), "too-large"),
        "a thousand parts too many": (lambda: changed(parts, "x", b"", MANY), "too-large|damaged"),
        "without its text": (changed(parts, text, None), "damaged"),
        "text of nothing": (changed(parts, text, b""), "damaged"),
        "text that is a picture": (changed(parts, text, b"\x89PNG" + bytes(999)), "damaged"),
        "laughs": (zipped(wrong(LAUGHS).items()), "doctype"),
        "an entity that is a file": (zipped(wrong(NAMES).items()), "doctype"),
    }  # fmt: skip
    return {what: (name, data, code) for what, (data, code) in made.items()}


def _word(head):
    parts = docx_parts(SOUND)
    return {**parts, "word/document.xml": f"{head}{parts['word/document.xml']!s}"}


def _odt(head):
    parts = odt_parts("<text:p>Nobody counted.</text:p>")
    return {**parts, "content.xml": f"{head}{parts['content.xml']!s}"}


def _epub(head):
    parts = epub_parts("<p>Nobody counted.</p>")
    return {**parts, "OEBPS/book.opf": f"{head}{parts['OEBPS/book.opf']!s}"}


MACRO = b"\xd0\xcf\x11\xe0" + bytes(9999)
LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" TargetMode="External" '
    'Target="file:///etc/passwd"/></Relationships>'
)
WORDS = archives("docx", docx_parts(SOUND), "word/document.xml", _word) | {
    "a paragraph of 10 MB": ("a.docx", lambda: docx(word_paragraph("word " * 2_000_000)), "too-large"),
    "a paragraph of 3 MB": ("a.docx", lambda: docx(word_paragraph("word " * 600_000)), "too-large"),
    "macros": ("a.docx", changed(docx_parts(SOUND), "word/vbaProject.bin", MACRO), "opened"),
    "links to files": (
        "a.docx", changed(docx_parts(SOUND), "word/_rels/document.xml.rels", LINKS), "opened",
    ),
    "no words": ("a.docx", docx(""), "no-text"),
    "elements without end": ("a.docx", lambda: docx("<w:p/>" * 700_000), "too-large"),
    "elements a thousand deep": ("a.docx", docx("<w:ins>" * 5_000 + "</w:ins>" * 5_000), "crashed"),
    "an old format": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999), "old-word"),
}  # fmt: skip
ODTS = archives(
    "odt", odt_parts("<text:p>Nobody counted.</text:p>"), "content.xml", _odt
) | {
    "a paragraph of 10 MB": ("a.odt", lambda: odt(f"<text:p>{'word ' * 2_000_000}</text:p>"), "too-large"),
    "a paragraph of 3 MB": ("a.odt", lambda: odt(f"<text:p>{'word ' * 600_000}</text:p>"), "too-large"),
    "no words": ("a.odt", odt(""), "no-text"),
    "elements without end": ("a.odt", lambda: odt("<text:p/>" * 700_000), "too-large"),
    "lists in lists": ("a.odt", odt("<text:list>" * 9_000 + "</text:list>" * 9_000), "damaged"),
    "spans in spans": (
        "a.odt", odt(f"<text:p>{'<text:span>' * 9_000}a{'</text:span>' * 9_000}</text:p>"), "damaged",
    ),
    "links to files": ("a.odt", odt('<text:p>a<draw:image href="file:///etc/passwd"/></text:p>'), "opened"),
    "a spreadsheet": (
        "a.odt", zipped([("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]), "spreadsheet",
    ),
}  # fmt: skip
EPUBS = archives(
    "epub", epub_parts("<p>Nobody counted.</p>"), "OEBPS/book.opf", _epub
) | {
    "pages without end": ("a.epub", lambda: epub("<b>" * 900_000), "too-large"),
    "many pages without end": ("a.epub", lambda: epub(*["<p>a" * 20_000] * 40), "too-many"),
    "a paragraph of 3 MB": ("a.epub", lambda: epub(f"<p>{'word ' * 600_000}"), "too-large"),
    "no words": ("a.epub", epub(""), "no-text"),
    "no pages": ("a.epub", epub(), "no-text"),
    "a page that is not there": ("a.epub", changed(epub_parts("<p>a"), "OEBPS/p0.xhtml", None), "damaged"),
    "a page that climbs out": (
        "a.epub",
        changed(epub_parts("<p>a"), "OEBPS/book.opf", str(epub_parts("<p>a")["OEBPS/book.opf"]).replace(
            "p0.xhtml", "../../../etc/passwd")), "damaged",
    ),
    "a page that declares entities": (
        "a.epub", changed(epub_parts("<p>a"), "OEBPS/p0.xhtml", f"{LAUGHS}<p>&b29;"), "doctype",
    ),
    "rights on every page": (
        "a.epub",
        changed(epub_parts("<p>a"), "META-INF/encryption.xml",
                '<e xmlns:x="http://www.w3.org/2001/04/xmlenc#"><x:EncryptionMethod Algorithm="x"/></e>'),
        "copy-protected",
    ),
}  # fmt: skip
