"""Tags become elements as in a browser, however they are broken."""

from __future__ import annotations

from xml.etree.ElementTree import tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.web.tree import MAX_DEPTH, MAX_ELEMENTS, HtmlTag, parse_page, tokenize_page
from tests.article.making import refusal


def shown(page):
    return (
        tostring(parse_page(page), encoding="unicode", short_empty_elements=False)
        .removeprefix("<html>")
        .removesuffix("</html>")
    )


@pytest.mark.parametrize(
    ("page", "tree"),
    [
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<ul><li>a<li>b</ul>c", "<ul><li>a</li><li>b</li></ul>c"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<table><tr><td>a<td>b<tr><td>c</table>d",
         "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"),
        ("<p>a<table><tr><td><p>b</table>c", "<p>a</p><table><tr><td><p>b</p></td></tr></table>c"),
        ("<b>a<i>b</b>c", "<b>a<i>b</i></b>c"),
        ("a</div></p></table>b", "ab"),
        ("a<br>b<img alt='y>z'>c", 'a<br></br>b<img alt="y&gt;z"></img>c'),
        ("<p>5 &lt; 7 &amp; &eacute;&#233; a < b", "<p>5 &lt; 7 &amp; éé a &lt; b</p>"),
        ("<!-- a --><p>b<!-- c <p>", "<p>b c </p><p></p>"),
        ("<script>if (a < b) '</p>'</script><p>c", "<script>if (a &lt; b) '&lt;/p&gt;'</script><p>c</p>"),
        ("<?xml version='1.0'?><!DOCTYPE html><p>a", "<p>a</p>"),
        ("<![CDATA[a]]><p>b", "<p>b</p>"),
        ("<p onclick=a class=b class=c bad\"name=d>e", '<p onclick="a" class="b">e</p>'),
        ("\x00<p>a", "<p>a</p>"),
    ],
)  # fmt: skip
def test_a_page_becomes_the_tree_that_a_browser_makes(page, tree):
    assert shown(page) == tree


def test_the_pages_own_element_keeps_its_attributes():
    assert parse_page("<html lang=en><html lang=de class=x>").attrib == {"lang": "en", "class": "x"}


def test_what_is_nested_too_deep_stands_beside_its_parent():
    depth, element = 0, parse_page("<div>" * 5000 + "a")
    while len(element):
        element, depth = element[0], depth + 1
    assert depth <= MAX_DEPTH


def test_a_page_of_more_elements_than_any_has_is_refused():
    assert refusal(parse_page, "<b>" * (MAX_ELEMENTS + 1)) == "too-large"


@given(st.text(alphabet="<>/!-[]?&;=\"' abpdivtrl\x00", max_size=200))
def test_no_page_fails(page):
    assert parse_page(page).tag == "html"


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
