"""Bytes become the text that was meant, whatever is said about them."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.decoding import decode_text

WORDS = "“Käse”, said Zoë – for €5."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (WORDS.encode(), ""),
        (WORDS.encode(), "latin-1"),
        (WORDS.encode("cp1252"), ""),
        (WORDS.encode("cp1252"), "utf-8"),
        (WORDS.encode("cp1252"), "iso-8859-1"),
        (codecs.BOM_UTF8 + WORDS.encode(), "ascii"),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), ""),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-8"),
        (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), ""),
        (WORDS.encode("utf-16-le"), "utf-8"),
        (WORDS.encode("utf-16-be"), ""),
        (WORDS.encode("cp1252"), "base64"),
        (WORDS.encode("cp1252"), "no-such-charset"),
    ],
)
def test_text_is_read_as_it_was_meant(data, said):
    assert decode_text(data, said) == WORDS


def test_a_page_that_says_latin_and_is_utf8_is_read_as_utf8():
    page = f'<meta charset="iso-8859-1"><p>{WORDS}'
    assert decode_text(page.encode()) == page


def test_a_page_tells_its_charset_where_it_is_no_utf8():
    page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Порт пуст'
    assert decode_text(page.encode("cp1251")) == page


def test_one_byte_cut_from_a_text_does_not_turn_the_rest_of_it():
    text = (WORDS + "\n") * 100
    assert decode_text(text.encode()[:-4]).startswith(text[:-20])


@given(st.binary(max_size=300), st.text(max_size=20))
def test_no_bytes_fail(data, said):
    assert isinstance(decode_text(data, said), str)
