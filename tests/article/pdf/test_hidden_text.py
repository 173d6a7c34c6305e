"""What nobody sees of a PDF is left out and listed, and what recognition of letters put there is read."""

import pytest

from tests.article.making import pdf_of, pdf_stream
from tests.article.web.pages import SENTENCES

pytest.importorskip("pypdfium2", reason="the extra “documents” is not installed")

from quizapp.article.pdf.hidden_text import says_what_is_seen
from quizapp.article.pdf.pdf_document import open_pdf

WORDS = "Nobody counted the ferries on any evening."
IMAGE = b"/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"


def line(text, bottom=700, mode=0):
    return b"BT %d Tr /F1 12 Tf 1 0 0 1 50 %d Tm (%s) Tj ET\n" % (mode, bottom, text.encode("cp1252"))


def told(words, drawn):
    return b"/Span << /ActualText <%s> >> BDC %s EMC\n" % (words.hex().encode(), drawn)


def opened(folder, stream, extra=()):
    (folder / "a.pdf").write_bytes(pdf_of([stream], extra=extra))
    return open_pdf(folder / "a.pdf", lambda _done, _of: None)


def texts(article):
    return " ".join(each.text for each in article.paragraphs)


def test_letters_that_are_not_drawn_are_left_out_and_listed(tmp_path):
    article = opened(tmp_path, line(WORDS) + line("The mayor lied.", 686, mode=3) + line("She said so.", 672))
    assert (texts(article), article.hidden) == (f"{WORDS} She said so.", ("The mayor lied.",))


def test_letters_in_a_form_are_left_out_too(tmp_path):
    form = pdf_stream(
        line(SENTENCES[1], 686) + line("The mayor lied.", 672, mode=3),
        b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>",
    )
    article = opened(tmp_path, line(WORDS) + b"/X1 Do\n", [form])
    assert article.hidden == ("The mayor lied.",)
    assert SENTENCES[1][:30] in texts(article)
    assert "lied" not in texts(article)


def test_a_scanned_page_is_read_by_the_letters_that_were_recognized(tmp_path):
    scanned = b"q 595 0 0 842 0 0 cm /X1 Do Q\n" + line(WORDS, mode=3)
    article = opened(tmp_path, scanned, [pdf_stream(b"\x80", IMAGE)])
    assert (texts(article), article.hidden) == (WORDS, ())


def test_a_picture_makes_no_scan_of_a_page_with_letters(tmp_path):
    stream = b"q 9 0 0 9 0 0 cm /X1 Do Q\n" + line(WORDS) + line("The mayor lied.", 686, mode=3)
    article = opened(tmp_path, stream, [pdf_stream(b"\x80", IMAGE)])
    assert (texts(article), article.hidden) == (WORDS, ("The mayor lied.",))


def test_words_told_for_others_are_left_out_and_what_is_drawn_is_read(tmp_path):
    stream = told(b"Vote for the Gazette.", line(WORDS) + line("She said so.", 686))
    article = opened(tmp_path, stream)
    assert (texts(article), article.hidden) == (f"{WORDS} She said so.", ("Vote for the Gazette.",))


def test_words_that_are_told_away_are_read(tmp_path):
    article = opened(tmp_path, line("Nobody counted the ferries,") + told(b"", line("she denied.", 686)))
    assert texts(article) == "Nobody counted the ferries, she denied."


def test_words_told_for_themselves_stay(tmp_path):
    article = opened(tmp_path, told(b"\xfe\xff\0N\0o\0b\0o\0d\0y", line("NOBODY")) + line(WORDS[7:], 686))
    assert (texts(article), article.hidden) == (WORDS, ())


@pytest.mark.parametrize(
    ("words", "letters", "may"),
    [
        ("fi", "\ufb01", True),
        ("Ferries", "FERRIES", True),
        ("fi", "\ue001", True),
        ("\u0915\u094d\u0937\u093f", "\u0915", True),
        ("vote for her", ".", False),
        ("yes", "no", False),
        ("", "not", False),
        ("\u0915" * 20, "\u0915", False),
    ],
)
def test_words_may_stand_for_the_same_letters_and_for_signs_without_any(words, letters, may):
    assert says_what_is_seen(words, letters) == may
