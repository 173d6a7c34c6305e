"""Hostile insides of DOCX: what refers to itself or to nothing, nests, repeats, or asks other programs."""

from random import Random

from tests.article.hostile.archived import SOUND, changed
from tests.article.making import docx, docx_parts, word_paragraph

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def relations(*inside):
    """The part of a document that names what belongs to it, of (kind, target)."""
    rows = (
        f'<Relationship Id="r{place}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(inside, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'


def related(*inside):
    """What the document's own part names."""
    return {"word/_rels/document.xml.rels": relations(*inside)}


def worded(body):
    """A document with a sound paragraph and this XML behind it."""
    return docx(SOUND + body)


def field(kind):
    """A run that begins or ends a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


WORD_PARTS = docx_parts(SOUND)
DOCUMENT = str(WORD_PARTS["word/document.xml"])
NUMBERED = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
STYLED = (
    f'<w:styles {W}><w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    "</w:pPr></w:style></w:styles>"
)
LISTED = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    "<w:r><w:t>one word</w:t></w:r></w:p>"
)
NOTED = (
    f'<w:footnotes {W}><w:footnote w:id="1"><w:p><w:r><w:t>a note</w:t><w:footnoteReference w:id="1"/></w:r>'
    "</w:p></w:footnote></w:footnotes>"
)


WORDS = {
    "a list that is its own style": (
        "a.docx",
        changed(
            docx_parts(SOUND + LISTED),
            "word/numbering.xml",
            NUMBERED,
            {
                "word/styles.xml": STYLED,
                **related(("numbering", "numbering.xml"), ("styles", "styles.xml")),
            },
        ),
        "opened",
    ),
    "a style that is based on itself": (
        "a.docx",
        changed(
            WORD_PARTS,
            "word/styles.xml",
            f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/><w:link '
            'w:val="A"/></w:style></w:styles>',
        ),
        "opened",
    ),
    "a note that refers to itself": (
        "a.docx",
        changed(
            docx_parts(SOUND + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'),
            "word/footnotes.xml",
            NOTED,
            related(("footnotes", "footnotes.xml")),
        ),
        "opened",
    ),
    "a note that is not there": (
        "a.docx",
        worded('<w:p><w:r><w:footnoteReference w:id="7"/><w:t>word</w:t></w:r></w:p>'),
        "crashed",
    ),
    "a link that leads to nothing": (
        "a.docx",
        worded(
            f'<w:p><w:hyperlink xmlns:r="{OFFICE}" r:id="r9"><w:r><w:t>word</w:t></w:r></w:hyperlink></w:p>'
        ),
        "crashed",
    ),
    "ends of fields without beginnings": (
        "a.docx",
        worded("<w:p>" + field("end") * 900 + "<w:r><w:t>word</w:t></w:r></w:p>"),
        "opened",
    ),
    "fields in fields": (
        "a.docx",
        worded("<w:p>" + field("begin") * 9000 + "<w:r><w:t>word</w:t></w:r></w:p>"),
        "damaged",
    ),
    "a field that asks another program": (
        "a.docx",
        worded(
            "<w:p>"
            + field("begin")
            + '<w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r>'
            + field("separate")
            + "<w:r><w:t>word</w:t></w:r>"
            + field("end")
            + "</w:p>"
        ),
        "opened",
    ),
    "a sign that is no number": (
        "a.docx",
        worded('<w:p><w:r><w:sym w:font="Wingdings" w:char="ZZZZ"/><w:t>word</w:t></w:r></w:p>'),
        "crashed",
    ),
    "a sign beyond all letters": (
        "a.docx",
        worded('<w:p><w:r><w:sym w:font="Wingdings" w:char="FFFFFFFF"/><w:t>word</w:t></w:r></w:p>'),
        "opened",
    ),
    "tables in tables": (
        "a.docx",
        worded("<w:tbl><w:tr><w:tc>" * 150 + word_paragraph("a word") + "</w:tc></w:tr></w:tbl>" * 150),
        "crashed",
    ),
    "a cell over a thousand million columns": (
        "a.docx",
        worded(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge/></w:tcPr>'
            + word_paragraph("a word")
            + "</w:tc></w:tr></w:tbl>"
        ),
        "opened",
    ),
    "a span that is a word": (
        "a.docx",
        worded(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="many"/></w:tcPr>'
            + word_paragraph("a word")
            + "</w:tc></w:tr></w:tbl>"
        ),
        "crashed",
    ),
    "a list a thousand levels deep": (
        "a.docx",
        worded(LISTED.replace('ilvl w:val="0"', 'ilvl w:val="99999999"')),
        "opened",
    ),
    "choices in choices": (
        "a.docx",
        worded(
            f"<w:p {MC}>"
            + "<mc:AlternateContent><mc:Fallback>" * 200
            + "<w:r><w:t>word</w:t></w:r>"
            + "</mc:Fallback></mc:AlternateContent>" * 200
            + "</w:p>"
        ),
        "crashed",
    ),
    "another document that is taken in": (
        "a.docx",
        changed(
            docx_parts(SOUND + f'<w:altChunk xmlns:r="{OFFICE}" r:id="r1"/>'),
            "word/_rels/document.xml.rels",
            relations(("aFChunk", "../../../etc/passwd")),
        ),
        "opened",
    ),
    "a document elsewhere": (
        "a.docx",
        changed(WORD_PARTS, "_rels/.rels", relations(("officeDocument", "../../../../etc/passwd"))),
        "opened",
    ),
    "a document that is its own index": (
        "a.docx",
        changed(WORD_PARTS, "_rels/.rels", relations(("officeDocument", "_rels/.rels"))),
        "crashed",
    ),
    "relations of relations": (
        "a.docx",
        changed(WORD_PARTS, "_rels/.rels", relations(*[("officeDocument", "word/document.xml")] * 5_000)),
        "opened",
    ),
    "parts in another alphabet": (
        "a.docx",
        changed(
            WORD_PARTS,
            "word/document.xml",
            ('<?xml version="1.0" encoding="utf-16"?>' + DOCUMENT).encode("utf-16"),
        ),
        "opened",
    ),
    "parts in seven bits": (
        "a.docx",
        changed(WORD_PARTS, "word/document.xml", '<?xml version="1.0" encoding="utf-7"?>' + DOCUMENT),
        "damaged",
    ),
    "instructions to other programs": (
        "a.docx",
        changed(
            WORD_PARTS,
            "word/document.xml",
            '<?xml-stylesheet href="file:///etc/passwd"?><?php system("rm")?>' + DOCUMENT,
        ),
        "opened",
    ),
    "a part that includes another": (
        "a.docx",
        worded(
            '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
        ),
        "opened",
    ),
    "fields of an element without end": (
        "a.docx",
        lambda: worded("<w:p " + " ".join(f'a{n}="b"' for n in range(40_000)) + "/>"),
        "opened",
    ),
    "names in names of spaces": (
        "a.docx",
        lambda: worded("<w:p " + " ".join(f'xmlns:n{n}="u{n}"' for n in range(15_000)) + "/>"),
        "opened",
    ),
    "elements without end": ("a.docx", lambda: worded("<w:p/>" * 45_000), "too-large"),
    "words of 5 MB": (
        "a.docx",
        lambda: worded(word_paragraph(Random(0).randbytes(2_500_000).hex())),
        "too-large",
    ),
    "a comment of 3 MB": ("a.docx", lambda: worded("<!--" + "a" * 3_000_000 + "-->"), "too-large"),
    "letters that XML forbids": (
        "a.docx",
        worded("<w:p><w:r><w:t>a&#0;&#xFFFE;&#x1F;word</w:t></w:r></w:p>"),
        "damaged",
    ),
    "marks that are bookmarks": (
        "a.docx",
        lambda: worded(
            "<w:p>"
            + "".join(f'<w:bookmarkStart w:id="{n}" w:name="b"/>' for n in range(10_000))
            + "<w:r><w:t>word</w:t></w:r></w:p>"
        ),
        "opened",
    ),
}
