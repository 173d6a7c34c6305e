"""Plain text: its headline and lines about it; which lines are one paragraph."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.plain_text import decode_text, join_wrapped_lines, open_text, split_groups
from tests.article.making import refusal

SAVED = """!-- Some tag (tag.js) -->

Harbour Board Rejects Report on Ferries as “Fantasy”

The answer comes after the Seamen’s Union on Monday published its count.

3 March 2031
Harbour Board Rejects Report on Ferries as “Fantasy”
Board spokesperson Ada Weck
IMAGE SOURCE: OSP

The harbour board rejected a report by the Seamen’s Union on empty ferries, calling it “fantasy”.

She added that the count, which took three weeks and which was paid for by the
Union of Seamen in Ostermere and its  two  sister unions, named no ship at all and no day.

* * *

“Nobody counted,” she said.
"""

LONG = "The board of the harbour, of which nobody knew on Monday whether anybody at"
FIRST = "The ferries went empty on all days of the count, the union wrote on Monday in its report."
SECOND = "Nobody at the harbour had an answer to that until the board called the count a fantasy."


def test_a_page_copied_by_hand_loses_noise_and_breaks_and_tells_title_day_and_caption():
    article = open_text(SAVED)
    assert article.told.title == "Harbour Board Rejects Report on Ferries as “Fantasy”"
    assert article.told.published == "2031-03-03"
    assert article.of("headline") == (article.told.title,)
    assert article.of("standfirst") == (
        "The answer comes after the Seamen’s Union on Monday published its count.",
    )
    assert article.of("caption") == ("Board spokesperson Ada Weck",)
    assert [text[:14] for text in article.of("body")] == [
        "The harbour bo", "She added that", "“Nobody counte",
    ]  # fmt: skip
    assert "by the Union of Seamen in Ostermere and its two sister unions" in article.of("body")[1]


def test_wrapped_lines_are_joined_until_a_short_one_ends_a_sentence():
    text = (
        "The ferries went empty on all of the four days of the\n"
        "count, the union wrote, and nobody at the harbour had\n"
        "an answer to that until this Monday.\n"
        "The board did not say who had been at the landing on\n"
        "those days, and it has not yet named a day on which it\n"
        "means to publish its own list of ships.\n"
    )
    assert [one[:10] for one in open_text(text).of("body")] == ["The ferrie", "The board "]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (f"{FIRST}\n{SECOND}\n", (FIRST, SECOND)),
        (f"{FIRST}\n\n{SECOND}", (FIRST, SECOND)),
        (f"{LONG} {LONG}\n\n{SECOND}", (f"{LONG} {LONG}", SECOND)),  # also without a full stop
    ],
)
def test_a_text_that_begins_with_a_paragraph_has_no_headline(text, body):
    article = open_text(text)
    assert (article.told.title, article.of("body")) == ("", body)


def test_a_byline_and_an_address_are_told_and_are_no_paragraphs():
    article = open_text(
        "Ferries Go Empty\nBy Ada Weck\nhttps://example.org/ferries\n\n"
        "Nobody counted the ferries, she said on Monday.\n"
    )
    assert (article.told.author, article.told.url) == ("Ada Weck", "https://example.org/ferries")
    assert len(article.paragraphs) == 2


def test_a_headline_alone_counts_as_text():
    assert open_text("Ferries Go Empty").of("body") == ("Ferries Go Empty",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-text"),
        (" \n\t\n", "no-text"),
        ("-----\n\n<!-- gone -->", "no-text"),
        ("\u200b\n\ufeff", "no-text"),
        ("Word " * 5000, "too-long"),
        ("Nobody counted.\n\n" * 2001, "too-many"),
        ("Nobody counte" + "\u0301" * 19_000 + ".", "heaped"),
    ],
    ids=range(7),
)
def test_a_text_without_words_or_that_no_pack_can_hold_is_refused(text, code):
    assert refusal(open_text, text) == code


def test_invisible_marks_of_a_typesetter_go_and_controls_too():
    article = open_text("The fer\u00adries went em\u200bpty\x07, the board of the har\ufeffbour said.")
    assert article.of("body") == ("The ferries went empty, the board of the harbour said.",)


def test_a_sentence_that_begins_with_by_is_no_byline():
    article = open_text("Ferries Go Empty\nBy noon nobody had come to the pier.\n\nThe board met on Monday.")
    assert article.told.author == ""


def test_blank_lines_part_groups_whatever_ends_a_line():
    assert split_groups("a\r\nb\r\r\n c \n\u2028\x0b\nd") == [["a", "b"], ["c"], ["d"]]


@pytest.mark.parametrize(
    ("group", "made"),
    [
        (["A short line", "Another one"], ["A short line", "Another one"]),
        ([LONG, "Ostermere had counted the ferries, said no."],
         [f"{LONG} Ostermere had counted the ferries, said no."]),
        (["The board of the harbour has never counted", "Ostermere and its ferries are empty."],
         ["The board of the harbour has never counted", "Ostermere and its ferries are empty."]),
        (["It was so.", "and so on"], ["It was so. and so on"]),
        (["Ferries", "https://example.org"], ["Ferries", "https://example.org"]),
    ],
)  # fmt: skip
def test_a_line_goes_on_with_the_last_where_its_sentence_does(group, made):
    assert join_wrapped_lines([group]) == [made]


def test_a_line_that_stands_there_twice_stays_alone():
    title = "Harbour Board of Ostermere Rejects the Report on Ferries"
    caption = "A ferry at the landing of Ostermere on Monday evening"
    assert join_wrapped_lines([[title], [title, caption]]) == [[title], [title, caption]]


@given(st.lists(st.text(alphabet="ab. A”\n", max_size=120)))
def test_no_letter_is_lost(pieces):
    text = "\n".join(pieces)
    made = "".join(line for group in join_wrapped_lines(split_groups(text)) for line in group)
    assert made.replace(" ", "") == "".join(text.split())


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
