"""A page is taken apart in time that grows with the page, whatever is left open in it."""

import pytest

from quizapp.article.web.html_tokenizer import HtmlTag, tokenize_page


def test_tags_and_texts_come_in_their_order():
    assert list(tokenize_page("a<P Class='x' id=y hidden>b &amp; c</p>d")) == [
        "a", HtmlTag("p", {"class": "x", "id": "y", "hidden": ""}), "b & c", HtmlTag("p", ends=True), "d",
    ]  # fmt: skip


def test_an_address_keeps_what_only_looks_like_a_reference():
    (tag,) = tokenize_page("<a href='?a=1&copy=2'>")
    assert tag == HtmlTag("a", {"href": "?a=1&copy=2"})


def test_a_reference_to_a_number_without_end_is_no_character():
    assert list(tokenize_page("&#" + "9" * 5000 + ";")) == ["\ufffd"]


@pytest.mark.parametrize(
    "piece",
    ["<", "<a", "<a ", '<a b="', "<a b='", "<p a=b", "<!--", "<![CDATA[", "<?", "<!a", "</", "</a", "&",
     "&#1", "<script>", "<title>", "<script></script", "a<b c ", "<a b= ", "<a =", "<a '"],
)  # fmt: skip
def test_what_is_left_open_is_not_looked_for_again_and_again(piece):
    steps = sum(1 for _ in tokenize_page(piece * (200_000 // len(piece))))
    assert steps <= 200_000
