"""A page becomes an article: headline, standfirst, body, captions, in reading order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.errors import ArticleError
from quizapp.article.web.web_page import open_page
from tests.article.making import refusal
from tests.article.web.pages import SENTENCES, TEASER, page, paragraphs

TOP = (
    "<h1>Ferries Go Empty</h1><p class=standfirst>The board calls the count a fantasy.</p>"
    "<p class=byline>By Ada Weck</p>"
    "<figure><img><figcaption>A ferry on the evening of the count</figcaption></figure>"
)
TITLE = "<title>Ferries Go Empty</title>"


def test_every_part_has_its_role():
    article = open_page(page(f"<article>{TOP}<div>{paragraphs()}</div></article>", TITLE))
    assert article.of("headline") == ("Ferries Go Empty",)
    assert article.of("standfirst") == ("The board calls the count a fantasy.",)
    assert article.of("caption") == ("A ferry on the evening of the count",)
    assert article.of("body") == SENTENCES
    assert [each.role for each in article.paragraphs][:3] == ["headline", "standfirst", "caption"]


def test_a_credit_alone_is_no_caption():
    article = open_page(
        page(f"<div>{paragraphs()}<figure><figcaption>Photo: OSP</figcaption></figure><p>End.</p></div>")
    )
    assert article.of("caption") == ()


def test_many_asides_that_are_more_to_read_than_the_article_are_left_out():
    beside = f"<aside>{paragraphs([TEASER] * 3)}</aside>" * 3
    assert open_page(page(f"<div>{paragraphs()}</div>{beside}")).of("body") == SENTENCES


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("", "no-text"),
        ("<html></html>", "no-text"),
        ("<p> </p>", "no-text"),
        ("<script>a</script>", "no-text"),
        ("<p>a" * 30_000, "too-large"),
    ],
    ids=range(5),
)
def test_a_page_without_words_or_with_more_than_any_has_is_refused(source, code):
    assert refusal(open_page, source) == code


@given(st.text(alphabet="<>/!-=\"' abpdivh1", max_size=300))
def test_no_page_fails_but_with_a_sentence(source):
    try:
        assert open_page(source).of("body")
    except ArticleError as error:
        assert error.sentence("“a.html”")  # noqa: PT017 -- either is well; what is not is another exception
