"""Hostile insides of ODT and EPUB: what refers to itself or to nothing, nests or repeats."""

from tests.article.hostile.archived import LAUGHS, changed
from tests.article.making import epub, epub_parts, odt, odt_parts


def counted(**other):
    """An ODT of two words that tells this besides."""
    return odt("<text:p>Nobody counted.</text:p>", **other)


def listing(package):
    """An EPUB with this package."""
    return changed(EPUB_PARTS, "OEBPS/book.opf", package)


ODT_PARTS = odt_parts("<text:p>Nobody counted.</text:p>")
EPUB_PARTS = epub_parts("<p>Nobody counted the ferries.</p>")
CONTENT = str(ODT_PARTS["content.xml"])
PACKAGE, CONTAINER = (str(EPUB_PARTS[name]) for name in ("OEBPS/book.opf", "META-INF/container.xml"))

ODTS = {
    "a style that is its own parent": (
        "a.odt",
        odt(
            "<text:p text:style-name='A'>Nobody counted.</text:p>",
            styles='<style:style style:name="A" style:parent-style-name="A"/>',
        ),
        "opened",
    ),
    "spaces without end": (
        "a.odt",
        odt("<text:p>Nobody<text:s text:c='999999999999'/>counted.</text:p>"),
        "opened",
    ),
    "cells a thousand million times": (
        "a.odt",
        odt(
            "<table:table><table:table-column table:number-columns-repeated='1000000000'/>"
            "<table:table-row table:number-rows-repeated='1000000000'><table:table-cell>"
            "<text:p>Nobody counted.</text:p></table:table-cell></table:table-row></table:table>"
        ),
        "opened",
    ),
    "frames in frames": (
        "a.odt",
        odt(
            "<text:p>a<draw:frame><draw:text-box>" * 60
            + "<text:p>word</text:p>"
            + "</draw:text-box></draw:frame></text:p>" * 60
        ),
        "opened",
    ),
    "frames in one paragraph": (
        "a.odt",
        lambda: odt("<text:p>a" + "<draw:frame><text:p>b</text:p></draw:frame>" * 1_500 + "</text:p>"),
        "opened",
    ),
    "a manifest that says it is locked": (
        "a.odt",
        counted(manifest="<m:file-entry><m:encryption-data/></m:file-entry>"),
        "encrypted",
    ),
    "a part taken from elsewhere": (
        "a.odt",
        odt(
            "<text:section><text:section-source xmlns:xlink='http://www.w3.org/1999/xlink' "
            "xlink:href='file:///etc/passwd'/><text:p>Nobody counted.</text:p></text:section>"
        ),
        "opened",
    ),
    "a macro to be run": (
        "a.odt",
        odt("<text:p>Nobody <text:execute-macro text:name='x'>counted</text:execute-macro>.</text:p>"),
        "opened",
    ),
    "a question of a database": (
        "a.odt",
        odt(
            "<text:p>Nobody <text:database-display "
            "text:table-name='x'>counted</text:database-display>.</text:p>"
        ),
        "opened",
    ),
    "a picture in letters": (
        "a.odt",
        lambda: odt(
            "<text:p>Nobody counted.<draw:frame><draw:image><office:binary-data>"
            + "QUJD" * 1_500_000
            + "</office:binary-data></draw:image></draw:frame></text:p>"
        ),
        "too-large",
    ),
    "a title of 7 MB": (
        "a.odt",
        lambda: counted(meta="<dc:title>" + "word " * 1_400_000 + "</dc:title>"),
        "too-large",
    ),
    "a title of marks": (
        "a.odt",
        counted(meta="<dc:title>e" + "\u0301" * 9_000 + "</dc:title>"),
        "heaped",
    ),
    "a language of paths": (
        "a.odt",
        counted(meta="<dc:language>../../../etc/passwd</dc:language>"),
        "opened",
    ),
    "two texts": (
        "a.odt",
        changed(
            ODT_PARTS,
            "content.xml",
            CONTENT.replace(
                "<office:body>",
                "<office:body><office:text><text:p>One.</text:p></office:text></office:body><office:body>",
            ),
        ),
        "opened",
    ),
    "a root of another kind": (
        "a.odt",
        changed(ODT_PARTS, "content.xml", "<html><body><p>Nobody counted.</p></body></html>"),
        "unknown",
    ),
    "another alphabet than it says": (
        "a.odt",
        changed(ODT_PARTS, "content.xml", '<?xml version="1.0" encoding="utf-16"?>' + CONTENT),
        "damaged",
    ),
    "an alphabet of the program's own": (
        "a.odt",
        changed(ODT_PARTS, "content.xml", '<?xml version="1.0" encoding="unicode_escape"?>' + CONTENT),
        "opened",
    ),
    "a stylesheet that is fetched": (
        "a.odt",
        changed(ODT_PARTS, "content.xml", '<?xml-stylesheet href="http://127.0.0.1:9/"?>' + CONTENT),
        "opened",
    ),
    "a master document": (
        "a.odt",
        changed(ODT_PARTS, "mimetype", "application/vnd.oasis.opendocument.text-master"),
        "unknown",
    ),
    "changes that were taken back": (
        "a.odt",
        odt(
            "<text:tracked-changes>"
            + "<text:changed-region><text:deletion><text:p>No.</text:p></text:deletion></text:changed-region>"
            * 9_000
            + "</text:tracked-changes><text:p>Nobody counted.</text:p>"
        ),
        "opened",
    ),
    "notes in notes": (
        "a.odt",
        odt(
            "<text:p>Nobody counted.<text:note><text:note-body>" * 90
            + "<text:p>a</text:p>"
            + "</text:note-body></text:note></text:p>" * 90
        ),
        "opened",
    ),
}

EPUBS = {
    "a page ten thousand times": (
        "a.epub",
        lambda: changed(
            epub_parts("<p>a" + "<i></i>" * 9_000),
            "OEBPS/book.opf",
            PACKAGE.replace('<itemref idref="p0"/>', '<itemref idref="p0"/>' * 10_000),
        ),
        "opened",
    ),
    "a package that is the container": (
        "a.epub",
        changed(
            EPUB_PARTS,
            "META-INF/container.xml",
            CONTAINER.replace("OEBPS/book.opf", "META-INF/container.xml"),
        ),
        "no-text",
    ),
    "a container without a package": (
        "a.epub",
        changed(
            EPUB_PARTS,
            "META-INF/container.xml",
            "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'/>",
        ),
        "damaged",
    ),
    "a package elsewhere": (
        "a.epub",
        changed(
            EPUB_PARTS,
            "META-INF/container.xml",
            CONTAINER.replace("OEBPS/book.opf", "../../../etc/passwd"),
        ),
        "damaged",
    ),
    "a page on the net": (
        "a.epub",
        listing(PACKAGE.replace('href="p0.xhtml"', 'href="http://127.0.0.1:9/p0.xhtml"')),
        "damaged",
    ),
    "a page behind a nought": (
        "a.epub",
        listing(PACKAGE.replace('href="p0.xhtml"', 'href="p0.xhtml%00.png"')),
        "damaged",
    ),
    "a page on a way of signs": (
        "a.epub",
        listing(PACKAGE.replace('href="p0.xhtml"', 'href="%2e%2e/%2e%2e/etc/passwd"')),
        "damaged",
    ),
    "a page without an address": ("a.epub", listing(PACKAGE.replace('href="p0.xhtml"', "")), "damaged"),
    "a table of contents alone": (
        "a.epub",
        listing(
            PACKAGE.replace(
                'media-type="application/xhtml+xml"',
                'media-type="application/xhtml+xml" properties="nav"',
            )
        ),
        "no-text",
    ),
    "pages that are passed over": (
        "a.epub",
        listing(PACKAGE.replace('<itemref idref="p0"/>', '<itemref idref="p0" linear="no"/>')),
        "no-text",
    ),
    "two pages of one id": (
        "a.epub",
        listing(
            PACKAGE.replace(
                "</manifest>",
                '<item id="p0" href="../META-INF/container.xml" media-type="text/html"/></manifest>',
            )
        ),
        "no-text",
    ),
    "entities behind five thousand letters": (
        "a.epub",
        changed(EPUB_PARTS, "OEBPS/p0.xhtml", " " * 6_000 + LAUGHS + "<p>Nobody counted &b29;"),
        "opened",
    ),
    "fonts that are garbled": (
        "a.epub",
        changed(
            EPUB_PARTS,
            "META-INF/encryption.xml",
            '<e xmlns:x="http://www.w3.org/2001/04/xmlenc#"><x:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></e>',
        ),
        "opened",
    ),
    "rights without a way": (
        "a.epub",
        changed(
            EPUB_PARTS,
            "META-INF/encryption.xml",
            '<e xmlns:x="http://www.w3.org/2001/04/xmlenc#"><x:EncryptionMethod/></e>',
        ),
        "copy-protected",
    ),
    "rights that are no XML": ("a.epub", changed(EPUB_PARTS, "META-INF/encryption.xml", "x"), "damaged"),
    "fifty thousand writers": (
        "a.epub",
        lambda: epub("<p>Nobody counted.</p>", metadata="<dc:creator>Ada Weck</dc:creator>" * 50_000),
        "too-large",
    ),
    "a title of a megabyte": (
        "a.epub",
        lambda: epub("<p>Nobody counted.</p>", metadata="<dc:title>" + "word " * 200_000 + "</dc:title>"),
        "too-long",
    ),
    "a day of a million years": (
        "a.epub",
        epub("<p>Nobody counted.</p>", metadata="<dc:date>1000000-01-01T00:00:00Z</dc:date>"),
        "opened",
    ),
    "a thousand packages": (
        "a.epub",
        changed(
            EPUB_PARTS,
            "META-INF/container.xml",
            CONTAINER.replace("</rootfiles>", '<rootfile full-path="x.opf"/>' * 9_000 + "</rootfiles>"),
        ),
        "opened",
    ),
    "pages that are elements": (
        "a.epub",
        lambda: listing(
            PACKAGE.replace(
                "</manifest>", "<item id='x' href='y' media-type='text/html'/>" * 90_000 + "</manifest>"
            )
        ),
        "too-large",
    ),
}
