"""DOCX, ODT, EPUB and MHTML become articles: words, roles, what they tell, and nothing that was deleted."""

import pytest

from quizapp.article.docx import open_docx
from quizapp.article.epub import open_epub
from quizapp.article.errors import ArticleError
from quizapp.article.odt import open_odt
from quizapp.article.web.web_page import extract_page, open_page
from tests.article.making import (
    docx,
    docx_parts,
    epub,
    epub_parts,
    mhtml,
    odt,
    odt_parts,
    refusal,
    word_paragraph,
    zipped,
)
from tests.article.web.pages import SENTENCES, page, paragraphs

WORD = word_paragraph("Ferries Go Empty", "Title") + word_paragraph(
    "The board calls it a fantasy.", "Subtitle"
)
CHANGED = (
    "<w:p><w:r><w:t>The board </w:t></w:r><w:ins><w:r><w:t>never </w:t></w:r></w:ins>"
    "<w:del><w:r><w:delText>always </w:delText></w:r></w:del>"
    "<w:sdt><w:sdtContent><w:r><w:t>counted.</w:t></w:r></w:sdtContent></w:sdt></w:p>"
)


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NOTES = (
    '<w:{0} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:{1} w:id="{2}">{3}</w:{1}></w:{0}>'
)
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
PICTURE = (
    f'<i:inline xmlns:i="{DRAWING}/wordprocessingDrawing"><i:docPr descr="a ferry"/>'
    f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData><p:pic xmlns:p="{DRAWING}/picture"><p:blipFill>'
    f'<a:blip xmlns:r="{RELATIONS}" r:embed="r8"/>'
    "</p:blipFill></p:pic></a:graphicData></a:graphic></i:inline>"
)


def written(folder, data):
    (folder / "a").write_bytes(data)
    return folder / "a"


def word(folder, body, core=""):
    pytest.importorskip("mammoth", reason="the extra “documents” is not installed")
    return open_docx(written(folder, docx(body, core)))


def test_styles_of_word_tell_roles(tmp_path):
    article = word(tmp_path, WORD + word_paragraph(SENTENCES[0]) + word_paragraph("A ferry", "Caption"))
    assert [(each.role, each.text) for each in article.paragraphs] == [
        ("headline", "Ferries Go Empty"), ("standfirst", "The board calls it a fantasy."),
        ("body", SENTENCES[0]), ("caption", "A ferry"),
    ]  # fmt: skip


def test_author_and_day_by_their_styles_are_told_and_no_paragraphs(tmp_path):
    body = WORD + word_paragraph("Ada Weck", "Author") + word_paragraph("March 4, 2031", "Date")
    article = word(tmp_path, body + word_paragraph(SENTENCES[0]))
    assert (article.told.author, article.told.published) == ("Ada Weck", "2031-03-04")
    assert article.of("body") == (SENTENCES[0],)


def test_what_was_inserted_in_word_stays_and_what_was_deleted_does_not(tmp_path):
    assert word(tmp_path, WORD + CHANGED).of("body") == ("The board never counted.",)


def test_notes_comments_and_pictures_of_word_are_left_out(tmp_path):
    pytest.importorskip("mammoth", reason="the extra “documents” is not installed")
    parts = docx_parts(
        "<w:p><w:r><w:t>Nobody</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:r><w:commentReference w:id='1'/></w:r><w:r><w:t> counted.</w:t></w:r>"
        f"<w:r><w:drawing>{PICTURE}</w:drawing></w:r></w:p>{word_paragraph(SENTENCES[0])}"
    )
    parts["word/footnotes.xml"] = NOTES.format("footnotes", "footnote", 2, word_paragraph("A note."))
    parts["word/comments.xml"] = NOTES.format("comments", "comment", 1, word_paragraph("A comment."))
    parts["word/media/a.png"] = b"no picture"
    relations = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{sort}" Target="{target}"/>'
        for key, sort, target in (
            ("r1", "footnotes", "footnotes.xml"), ("r2", "comments", "comments.xml"),
            ("r8", "image", "media/a.png"),
        )
    )  # fmt: skip
    parts["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>'
    article = open_docx(written(tmp_path, zipped(parts.items())))
    assert article.of("body") == ("Nobody counted.", SENTENCES[0])


def test_a_file_of_words_tells_its_title_and_not_whose_computer_it_was(tmp_path):
    told = word(
        tmp_path, word_paragraph(SENTENCES[0]), "<dc:title>Empty</dc:title><dc:creator>User</dc:creator>"
    ).told
    assert (told.title, told.author) == ("Empty", "")


ODT_BODY = (
    "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
    '<text:p text:style-name="P1">Ferries Go<text:s/>Empty</text:p><text:p>By Ada Weck</text:p>'
    "<text:p>The board<text:note><text:p>a note</text:p></text:note> <text:span>never</text:span>"
    "<office:annotation><text:p>a comment</text:p></office:annotation><text:tab/>counted.</text:p>"
    "<text:list><text:list-item><text:p>One ferry.</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>Gull</text:p></table:table-cell>"
    "</table:table-row></table:table>"
)
P1 = '<style:style style:name="P1" style:parent-style-name="Title"/>'


def test_an_odt_keeps_words_and_leaves_out_notes_comments_and_what_was_deleted(tmp_path):
    article = open_odt(written(tmp_path, odt(ODT_BODY, styles=P1)))
    assert article.told.title == "Ferries Go Empty"
    assert article.told.author == "Ada Weck"
    assert article.of("body") == ("The board never counted.", "One ferry.", "Gull")


def test_an_odt_with_a_password_is_told(tmp_path):
    locked = odt("<text:p>x</text:p>", manifest="<m:file-entry><m:encryption-data/></m:file-entry>")
    assert refusal(open_odt, written(tmp_path, locked)) == "encrypted"


@pytest.mark.parametrize("missing", ["content.xml", "mimetype"])
def test_an_odt_without_content_is_damaged_and_one_without_its_type_is_read(tmp_path, missing):
    parts = odt_parts("<text:p>Nobody counted.</text:p>")
    del parts[missing]
    path = written(tmp_path, zipped(parts.items()))
    if missing == "content.xml":
        with pytest.raises(ArticleError):
            open_odt(path)
    else:
        assert open_odt(path).of("body") == ("Nobody counted.",)


METADATA = (
    "<dc:title>Ferries</dc:title><dc:creator>Ada Weck</dc:creator><dc:creator>Bo Lind</dc:creator>"
    "<dc:publisher>Ostermere Press</dc:publisher><dc:date>2031-03-04</dc:date>"
    "<dc:language>en-GB</dc:language>"
)


def test_the_pages_of_an_epub_come_in_the_order_of_its_spine(tmp_path):
    book = epub(
        "<h1>Ferries</h1><p>Ada Weck", "<h1>One</h1><p>Nobody counted.", "<p>Ever.", metadata=METADATA
    )
    article = open_epub(written(tmp_path, book), steps)
    assert article.of("headline") == ("Ferries",)
    assert article.of("body") == ("One", "Nobody counted.", "Ever.")
    told = article.told
    assert (told.title, told.author, told.publisher) == ("Ferries", "Ada Weck, Bo Lind", "Ostermere Press")
    assert (told.published, told.language) == ("2031-03-04", "en-GB")


def test_of_an_epub_what_is_beside_its_spine_is_left_out_and_names_are_addresses(tmp_path):
    parts = epub_parts("<p>Nobody counted.", "<p>Notes to look up.")
    package = str(parts["OEBPS/book.opf"]).replace('idref="p1"', 'idref="p1" linear="no"')
    parts["OEBPS/book.opf"] = package.replace('href="p0.xhtml"', 'href="page%20one%C3%A9.xhtml"')
    parts["OEBPS/page oneé.xhtml"] = parts.pop("OEBPS/p0.xhtml")
    assert open_epub(written(tmp_path, zipped(parts.items())), steps).of("body") == ("Nobody counted.",)


def test_of_an_epub_only_a_title_page_repeats_the_title(tmp_path):
    metadata = "<dc:title>Ferries</dc:title>"
    pages = ["<p>Ferries", *(f"<p>Text {number}." for number in range(10)), "<p>Ferries"]
    body = open_epub(written(tmp_path, epub(*pages, metadata=metadata)), steps).of("body")
    assert (len(body), body[0], body[-1]) == (11, "Text 0.", "Ferries")


def test_an_epub_is_protected_if_more_than_its_fonts_is_garbled(tmp_path):
    method = '<e xmlns:x="http://www.w3.org/2001/04/xmlenc#"><x:EncryptionMethod Algorithm="{}"/></e>'
    parts = epub_parts("<p>Nobody counted.")
    parts["META-INF/encryption.xml"] = method.format("http://www.idpf.org/2008/embedding")
    assert open_epub(written(tmp_path, zipped(parts.items())), steps).of("body") == ("Nobody counted.",)
    parts["META-INF/encryption.xml"] = method.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    assert refusal(open_epub, written(tmp_path, zipped(parts.items())), steps) == "copy-protected"


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_page_saved_as_one_file_is_read_with_its_address(charset):
    article = open_page(extract_page(mhtml(page(f"<div>{paragraphs()}</div>"), charset)))
    assert article.of("body") == SENTENCES
    assert article.told.url == "https://example.org/ferries"


def test_a_saved_page_of_one_part_is_read():
    data = f"MIME-Version: 1.0\nContent-Type: text/html\n\n{page(paragraphs())}".encode()
    assert open_page(extract_page(data)).of("body") == SENTENCES


def steps(_done, _of):
    """Nobody looks at how far it is."""


LONG = SENTENCES[0]


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_words_that_word_does_not_show_are_left_out_and_listed(tmp_path):
    seen, inner = '<w:vanish w:val="0"/>', '<w:rStyle w:val="Inner"/>'
    body = (
        f"<w:p>{run(LONG)}{run(' never', '<w:vanish/>')}{run(' again.', seen)}</w:p>"
        f'<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>{run("Hidden by style.")}</w:p>'
        f"<w:p>{run(LONG)}{run(' Hidden by character style.', inner)}</w:p>"
    )
    parts = docx_parts(body)
    styles = (
        '<w:style w:type="paragraph" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Inner"><w:basedOn w:val="Secret"/></w:style>'
        '<w:style w:type="character" w:styleId="Round"><w:basedOn w:val="Round"/></w:style>'
    )
    parts["word/styles.xml"] = str(parts["word/styles.xml"]).replace("</w:styles>", f"{styles}</w:styles>")
    pytest.importorskip("mammoth", reason="the extra “documents” is not installed")
    article = open_docx(written(tmp_path, zipped(parts.items())))
    assert article.hidden == ("never", "Hidden by style.", "Hidden by character style.")
    assert [each.text for each in article.paragraphs] == [f"{LONG} again.", LONG]


def test_words_that_an_odt_does_not_show_are_left_out_and_listed(tmp_path):
    styles = (
        '<style:style style:name="P1" style:parent-style-name="T1"/>'
        '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="T2" style:parent-style-name="T1">'
        '<style:text-properties text:display="true"/></style:style>'
        '<style:style style:name="T3" style:parent-style-name="T3"/>'
    )
    body = (
        f'<text:p>{LONG}<text:span text:style-name="T1"> never</text:span>'
        '<text:span text:style-name="T2"> again.</text:span></text:p>'
        '<text:p text:style-name="P1">Hidden by style.</text:p>'
        '<text:section text:display="none"><text:p>Hidden in a section.</text:p></text:section>'
        '<text:p>Hidden by a field.<text:hidden-paragraph text:is-hidden="true"/></text:p>'
        f'<text:p text:style-name="T3">{LONG}'
        '<text:hidden-text text:is-hidden="true">Once.</text:hidden-text></text:p>'
        '<text:p><text:span text:style-name="T1"><draw:frame><draw:text-box><text:p>Framed.</text:p>'
        "</draw:text-box></draw:frame></text:span></text:p>"
    )
    article = open_odt(written(tmp_path, odt(body, styles=styles)))
    assert article.hidden == (
        "never", "Hidden by style.", "Hidden in a section.", "Hidden by a field.", "Once.", "Framed.",
    )  # fmt: skip
    assert [each.text for each in article.paragraphs] == [f"{LONG} again.", LONG]


def test_words_that_a_book_hides_are_left_out_and_listed(tmp_path):
    pages = (
        f"<p>{LONG}</p><p style='display:none'>Not for you.</p>",
        f"<p>{LONG} <i hidden>Nor this.</i></p>",
    )
    article = open_epub(written(tmp_path, epub(*pages)), lambda *_: None)
    assert article.hidden == ("Not for you.", "Nor this.")
    assert [each.text for each in article.paragraphs] == [LONG, LONG]


def test_a_docx_of_more_elements_than_an_article_has_is_refused_before_mammoth_walks_them(
    tmp_path, monkeypatch
):
    body = WORD + word_paragraph("A fortnight of figures. " * 9) * 20
    assert open_docx(written(tmp_path, docx(body + "<w:p/>" * 39_000))).paragraphs
    monkeypatch.setattr("mammoth.convert_to_html", lambda *_, **__: pytest.fail("mammoth walked them"))
    for count in 40_000, 600_000:
        assert refusal(open_docx, written(tmp_path, docx(body + "<w:p/>" * count))) == "too-large"
