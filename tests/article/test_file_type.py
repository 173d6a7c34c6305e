"""What a file is, is told by what it holds."""

import pytest

from quizapp.article.file_type import detect_file_type
from quizapp.article.plain_text import decode_text
from tests.article.making import docx, epub, epub_parts, mhtml, odt, odt_parts, pdf, refusal, zipped

WITHOUT_TYPE = {"odt": odt_parts("<text:p/>"), "epub": epub_parts("<p>")}
for each in WITHOUT_TYPE.values():
    del each["mimetype"]


def sort(folder, name, data):
    (folder / name).write_bytes(data)
    return detect_file_type(folder / name, data[:4096], decode_text(data[:4096]))


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.txt", b"Nobody counted.", "text"),
        ("a", b"Nobody counted.", "text"),
        ("a.md", b"# Nobody", "markdown"),
        ("a.txt", b"<!DOCTYPE html><p>a", "html"),
        ("a.txt", "<html><p>a".encode("utf-16"), "html"),
        ("a.html", b"Nobody counted.", "html"),
        ("a.txt", b"In HTML, <p> begins a paragraph.", "text"),
        ("a.mht", mhtml("<p>a"), "mhtml"),
        ("a.txt", pdf([]), "pdf"),
        ("a.txt", b"junk\n" + pdf([]), "pdf"),
        ("a.txt", docx(""), "docx"),
        ("a.txt", odt(""), "odt"),
        ("a.txt", epub("<p>"), "epub"),
        ("a", zipped(WITHOUT_TYPE["odt"].items()), "odt"),
        ("a", zipped(WITHOUT_TYPE["epub"].items()), "epub"),
    ],
)
def test_a_file_is_what_it_holds(tmp_path, name, data, told):
    assert sort(tmp_path, name, data) == told


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old-word"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted"),
        ("a.rtf", b"{\\rtf1 a}", "unknown"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "unknown"),
        ("a.txt", bytes(range(256)) * 4, "unknown"),
        ("a.zip", zipped([("a.txt", b"x")]), "unknown"),
        ("a.docx", zipped([("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]), "spreadsheet"),
        ("a.docx", zipped([("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x")]), "spreadsheet"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "spreadsheet"),
        ("a.quizpack", zipped([("pack.json", b"{}")]), "pack"),
        ("pack.json", b'{\n "$schema": "x",\n "format": "quizapp-pack/2"', "pack"),
        ("a.docx", docx("")[:-30], "damaged"),
        ("a.docx", b"PK\x03\x04", "damaged"),
    ],
)
def test_another_sort_of_file_is_told(tmp_path, name, data, told):
    assert refusal(sort, tmp_path, name, data) == told
