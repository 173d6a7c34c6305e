"""A PDF becomes an article: paragraphs over columns and pages, no heads, a headline, no word left cut."""

from __future__ import annotations

import hashlib
import textwrap

import pytest

from tests.article.making import pdf, pdf_file, pdf_of, pdf_stream, refusal
from tests.article.web.pages import SENTENCES

pytest.importorskip("pypdfium2", reason="the extra “documents” is not installed")

from quizapp.article.pdf.pdf_document import open_pdf, says_what_is_seen

TEXTS = [" ".join(SENTENCES[start : start + 2]) for start in (0, 2, 4, 1, 3, 0)]


LONGER = [f"Day {number}: {text}" for number, text in enumerate(TEXTS * 2)]


def opened(folder, data):
    (folder / "a.pdf").write_bytes(data)
    return open_pdf(folder / "a.pdf", lambda _done, _of: None)


def column(texts, left, width, *, gap=6, indent=0):
    """Paragraphs set in lines of so many letters, from the top of a column down."""
    placed, bottom = [], 700.0
    for text in texts:
        for number, line in enumerate(textwrap.wrap(text, width)):
            placed.append((left + (indent if number == 0 else 0), bottom, 10, line))
            bottom -= 13
        bottom -= gap
    return placed


def test_paragraphs_are_told_by_gaps_and_the_largest_letters_are_the_headline(tmp_path):
    page = [(50, 760, 22, "Ferries Go Empty"), *column(TEXTS, 50, 80)]
    article = opened(tmp_path, pdf([page]))
    assert article.of("headline") == ("Ferries Go Empty",)
    assert article.told.title == "Ferries Go Empty"
    assert article.of("body") == tuple(TEXTS)


def test_paragraphs_are_told_by_indents(tmp_path):
    assert opened(tmp_path, pdf([column(TEXTS, 50, 80, gap=0, indent=14)])).of("body") == tuple(TEXTS)


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page(tmp_path):
    whole = column(LONGER, 50, 38)
    left = [each for each in whole if each[1] > 500]
    rest = [each for each in whole if each[1] <= 500]
    right = [(320, bottom + 200, size, text) for _, bottom, size, text in rest if bottom > 300]
    after = [(50, bottom + 400, size, text) for _, bottom, size, text in rest if bottom <= 300]
    assert opened(tmp_path, pdf([[*left, *right], after])).of("body") == tuple(LONGER)


@pytest.mark.parametrize("right", [300, 320])
def test_columns_that_were_written_row_by_row_are_read_one_after_the_other(tmp_path, right):
    rows = zip(column(LONGER[:6], 50, 48), column(LONGER[6:], right, 48), strict=True)
    page = [(50, 760, 22, "Ferries Go Empty"), *(placed for row in rows for placed in row)]
    assert opened(tmp_path, pdf([page])).of("body") == tuple(LONGER)


def test_running_heads_page_numbers_and_what_a_browser_prints_are_left_out(tmp_path):
    pages = [
        [
            (50, 810, 9, f"Ostermere Post · {number + 1} March"),
            *column([text], 50, 80),
            (290, 30, 9, f"{number + 7}"),
            (50, 18, 8, f"https://example.org/ferries {number + 1}/3"),
        ]
        for number, text in enumerate(TEXTS[:3])
    ]
    assert opened(tmp_path, pdf(pages)).of("body") == tuple(TEXTS[:3])


def test_cut_words_are_whole_again_and_hyphens_of_their_own_stay(tmp_path):
    text = (
        "The harbour board rejected a report on emp-|ty ferries, and called for a com-|mission of well-known|"
        "people. The union wrote that four of six fer-|ries of a well-|known sort had left for the shore."
    )
    placed = [(50, 700 - 13 * number, 10, line) for number, line in enumerate(text.split("|"))]
    assert opened(tmp_path, pdf([placed])).of("body") == (
        (
            "The harbour board rejected a report on empty ferries, and called for a commission of well-known "
            "people. The union wrote that four of six ferries of a well-known sort had left for the shore."
        ),
    )


def test_a_title_and_author_count_only_where_the_page_shows_them(tmp_path):
    page = [(50, 760, 22, "Ferries Go Empty"), (50, 740, 10, "By Ada Weck"), *column(TEXTS, 50, 80)]
    told = opened(tmp_path, pdf([page], "/Title (Microsoft Word - ferries2.docx) /Author (Admin User)")).told
    assert (told.title, told.author) == ("Ferries Go Empty", "Ada Weck")
    told = opened(tmp_path, pdf([page], "/Title (Ferries go empty) /Author (Ada Weck)")).told
    assert (told.title, told.author) == ("Ferries go empty", "Ada Weck")


@pytest.mark.parametrize("content", [b"", b"0 0 100 100 re f"])
def test_pages_without_text_are_told(tmp_path, content):
    assert refusal(opened, tmp_path, pdf_of([content])) == "scanned"


# PDFs that are really encrypted (PDF 32000-1, 7.6.3): with a password, and to forbid printing alone.
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_NAME = b"0123456789abcdef"
_TEXT = b"BT /F1 10 Tf 50 700 Td (Nobody counted the ferries, she said on Monday.) Tj ET\n"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
    b"/Resources << /Font << /F1 3 0 R >> >> >>"
)


def rc4(key, data):
    """Data as RC4 writes them with a key."""
    state, at, made = list(range(256)), 0, bytearray()
    for place in range(256):
        at = (at + state[place] + key[place % len(key)]) % 256
        state[place], state[at] = state[at], state[place]
    one = at = 0
    for byte in data:
        one = (one + 1) % 256
        at = (at + state[one]) % 256
        state[one], state[at] = state[at], state[one]
        made.append(byte ^ state[(state[one] + state[at]) % 256])
    return bytes(made)


def locked(reader, owner):
    """A PDF with these passwords, of whoever reads it and of whose it is."""
    first, second = ((password + _PADDING)[:32] for password in (reader, owner))
    of_owner = rc4(hashlib.md5(second).digest()[:5], first)
    key = hashlib.md5(first + of_owner + (0xFFFFFFFC).to_bytes(4, "little") + _NAME).digest()[:5]
    of_page = hashlib.md5(key + (5).to_bytes(3, "little") + b"\0\0").digest()[:10]
    rights = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
    return pdf_file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>", _FONT, _PAGE,
            pdf_stream(rc4(of_page, _TEXT)),
            rights % (of_owner.hex().encode(), rc4(key, _PADDING).hex().encode()),
        ],
        b"/Encrypt 6 0 R /ID [<%s> <%s>]" % (_NAME.hex().encode(), _NAME.hex().encode()),
    )  # fmt: skip


def test_a_pdf_with_a_password_is_not_opened_and_nothing_of_it_is_taken(tmp_path):
    assert refusal(opened, tmp_path, locked(b"secret", b"other")) == "encrypted"


def test_a_pdf_that_anybody_may_read_is_opened_though_it_is_encrypted(tmp_path):
    article = opened(tmp_path, locked(b"", b"other"))
    assert article.of("body") == ("Nobody counted the ferries, she said on Monday.",)


WORDS = "Nobody counted the ferries on any evening."
IMAGE = b"/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"


def line(text, bottom=700, mode=0):
    return b"BT %d Tr /F1 12 Tf 1 0 0 1 50 %d Tm (%s) Tj ET\n" % (mode, bottom, text.encode("cp1252"))


def told(words, drawn):
    return b"/Span << /ActualText <%s> >> BDC %s EMC\n" % (words.hex().encode(), drawn)


def opened_page(folder, stream, extra=()):
    (folder / "a.pdf").write_bytes(pdf_of([stream], extra=extra))
    return open_pdf(folder / "a.pdf", lambda _done, _of: None)


def texts(article):
    return " ".join(each.text for each in article.paragraphs)


def test_letters_that_are_not_drawn_are_left_out_and_listed(tmp_path):
    article = opened_page(
        tmp_path, line(WORDS) + line("The mayor lied.", 686, mode=3) + line("She said so.", 672)
    )
    assert (texts(article), article.hidden) == (f"{WORDS} She said so.", ("The mayor lied.",))


def test_letters_in_a_form_are_left_out_too(tmp_path):
    form = pdf_stream(
        line(SENTENCES[1], 686) + line("The mayor lied.", 672, mode=3),
        b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>",
    )
    article = opened_page(tmp_path, line(WORDS) + b"/X1 Do\n", [form])
    assert article.hidden == ("The mayor lied.",)
    assert SENTENCES[1][:30] in texts(article)
    assert "lied" not in texts(article)


def test_a_scanned_page_is_read_by_the_letters_that_were_recognized(tmp_path):
    scanned = b"q 595 0 0 842 0 0 cm /X1 Do Q\n" + line(WORDS, mode=3)
    article = opened_page(tmp_path, scanned, [pdf_stream(b"\x80", IMAGE)])
    assert (texts(article), article.hidden) == (WORDS, ())


def test_a_picture_makes_no_scan_of_a_page_with_letters(tmp_path):
    stream = b"q 9 0 0 9 0 0 cm /X1 Do Q\n" + line(WORDS) + line("The mayor lied.", 686, mode=3)
    article = opened_page(tmp_path, stream, [pdf_stream(b"\x80", IMAGE)])
    assert (texts(article), article.hidden) == (WORDS, ("The mayor lied.",))


def test_words_told_for_others_are_left_out_and_what_is_drawn_is_read(tmp_path):
    stream = told(b"Vote for the Gazette.", line(WORDS) + line("She said so.", 686))
    article = opened_page(tmp_path, stream)
    assert (texts(article), article.hidden) == (f"{WORDS} She said so.", ("Vote for the Gazette.",))


def test_words_that_are_told_away_are_read(tmp_path):
    article = opened_page(tmp_path, line("Nobody counted the ferries,") + told(b"", line("she denied.", 686)))
    assert texts(article) == "Nobody counted the ferries, she denied."


def test_words_told_for_themselves_stay(tmp_path):
    article = opened_page(
        tmp_path, told(b"\xfe\xff\0N\0o\0b\0o\0d\0y", line("NOBODY")) + line(WORDS[7:], 686)
    )
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
