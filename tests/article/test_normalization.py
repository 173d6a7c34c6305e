"""What every reader hands over is canonical, bounded, in order, and empty rather than wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.models import ArticleMetadata
from quizapp.article.normalization import clean_text, normalize_article
from quizapp.pack.canonical_text import find_hidden, is_canonical
from tests.article.making import refusal

BODY = [("body", "Nobody counted.")]


def test_headline_and_standfirst_come_first_and_the_rest_stays():
    article = normalize_article(
        ArticleMetadata(), [("body", "a"), ("caption", "b"), ("standfirst", "c"), ("headline", "d")]
    )
    assert [each.text for each in article.paragraphs] == ["d", "c", "a", "b"]


def test_empty_paragraphs_go_and_a_title_comes_from_the_headline():
    article = normalize_article(
        ArticleMetadata(), [("headline", " Ferries \n Go "), ("body", "\u200b"), *BODY]
    )
    assert article.told.title == "Ferries Go"
    assert article.of("body") == ("Nobody counted.",)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        (ArticleMetadata(title="x" * 401), ArticleMetadata()),
        (ArticleMetadata(author="Ada \u202eWeck"), ArticleMetadata(author="Ada Weck")),
        (ArticleMetadata(published="2031-13-01"), ArticleMetadata()),
        (ArticleMetadata(published="2031-02-29"), ArticleMetadata()),
        (ArticleMetadata(published="2031-02"), ArticleMetadata(published="2031-02")),
        (ArticleMetadata(url="ftp://example.org"), ArticleMetadata()),
        (ArticleMetadata(url="https://example.org/a b"), ArticleMetadata()),
        (ArticleMetadata(language="de-AT"), ArticleMetadata(language="de-AT")),
        (ArticleMetadata(language="<p>"), ArticleMetadata()),
        (ArticleMetadata(language="de-12345678-12345678-12345678-12345678"), ArticleMetadata()),
    ],
)
def test_a_field_is_in_its_form_or_empty(told, left):
    assert normalize_article(told, BODY).told == left


def test_an_article_without_a_body_is_none():
    beside = [("headline", "Ferries"), ("caption", "A ferry")]
    assert refusal(normalize_article, ArticleMetadata(), beside) == "no-text"


RUSSIAN = "Никто не считал паромы, сказала она. " * 3
GREEK = "Κανείς δεν μέτρησε τα πλοία, είπε εκείνη. " * 3
CHINESE = "没有人数过渡轮，她在星期一晚上说。" * 3
ICELANDIC = "Enginn taldi ferjurnar, sagði hún á mánudagskvöld. Það var þá átta ára gamalt. " * 9


@pytest.mark.parametrize(
    ("charset", "text"), [("koi8-r", RUSSIAN), ("cp1251", RUSSIAN), ("iso8859-7", GREEK), ("gb2312", CHINESE)]
)
def test_a_text_that_was_read_in_a_wrong_charset_is_no_article(charset, text):
    wrong = text.encode(charset).decode("cp1252", "replace")
    assert refusal(normalize_article, ArticleMetadata(), [("body", wrong)]) == "charset"


@pytest.mark.parametrize("text", [RUSSIAN, GREEK, CHINESE, ICELANDIC, "ÄÖÜ"])
def test_a_text_of_other_letters_is_one(text):
    assert normalize_article(ArticleMetadata(), [("body", text)]).of("body")


@given(st.text(max_size=60))
def test_what_is_clean_is_canonical_and_hides_nothing(text):
    made = clean_text(text)
    assert is_canonical(made)
    assert find_hidden(made) is None
    assert clean_text(made) == made


def test_a_stray_joiner_goes_and_those_that_the_words_need_stay():
    assert clean_text("Iran\u200ca: می\u200cخواهم") == "Irana: می\u200cخواهم"
