"""The article is told from what surrounds it."""

import pytest

from quizapp.article.web.blocks import iter_blocks
from quizapp.article.web.content_extraction import is_caption, select_article_blocks
from quizapp.article.web.tree import parse_page
from tests.article.web.pages import SENTENCES, TEASER, page, paragraphs


def kept(source):
    return [
        block.text
        for block in select_article_blocks(list(iter_blocks(parse_page(source))))
        if not is_caption(block)
    ]


@pytest.mark.parametrize(
    "around",
    [
        "<aside>{}</aside>",
        "<div class=sidebar>{}</div>",
        "<div class='most-read'>{}</div>",
        "<section id=newsletterSignup>{}</section>",
        "<div role=complementary>{}</div>",
        "<div class=author-bio>{}</div>",
    ],
)
def test_what_is_named_as_something_else_is_left_out(around):
    inside = page(f"<div>{paragraphs()}{around.format(f'<p>{TEASER}')}</div>")
    assert kept(inside) == list(SENTENCES)


def test_comments_are_left_out_though_they_are_longer_than_the_article():
    comments = f"<div class=comments><h2>Comments</h2>{paragraphs([TEASER] * 20)}</div>"
    assert kept(page(f"<div>{paragraphs()}</div>{comments}")) == list(SENTENCES)


def test_a_page_of_comments_alone_keeps_them():
    assert kept(page(f"<div class=comments>{paragraphs()}</div>")) == list(SENTENCES)


def test_an_element_with_most_of_the_reading_is_the_article_whatever_its_name():
    assert kept(page(f"<div class=sidebar-fixed>{paragraphs()}</div>")) == list(SENTENCES)


def test_teasers_of_other_pages_are_left_out_though_they_are_longer_than_the_article():
    teaser = (
        f"<div class=card><a href=/x>A link to another page of it</a><div class=text>{TEASER}</div></div>"
    )
    assert kept(page(f"<div>{paragraphs()}</div>{teaser * 12}")) == list(SENTENCES)


def test_headings_lists_and_short_sayings_inside_the_article_stay():
    between = "<h2>What now?</h2><ul><li>More ferries</ul><p>“No.”</p>"
    article = f"{paragraphs(SENTENCES[:3])}{between}{paragraphs(SENTENCES[3:])}"
    assert kept(page(f"<article>{article}</article>")) == [
        *SENTENCES[:3], "What now?", "More ferries", "“No.”", *SENTENCES[3:],
    ]  # fmt: skip


def test_bylines_before_and_headings_or_links_behind_are_no_reading():
    article = (
        f"<p>Ada Weck</p><p>March 4, 2031</p>{paragraphs()}<h3>You may also like</h3><p><a href=x>Piers</a>"
    )
    assert kept(page(f"<div>{article}</div>")) == list(SENTENCES)


def test_a_name_about_captions_on_the_whole_article_makes_no_captions_of_it():
    assert kept(page(f"<div class='has-caption media'>{paragraphs(SENTENCES * 2)}</div>")) == [*SENTENCES * 2]


def test_captions_are_told_apart():
    picture = "<figure><img src=x><figcaption>A ferry at the landing on Monday.</figcaption></figure>"
    article = f"{paragraphs()}{picture}<p>End of it all.</p>"
    found = select_article_blocks(list(iter_blocks(parse_page(page(f"<div>{article}</div>")))))
    assert [block.text for block in found if is_caption(block)] == ["A ferry at the landing on Monday."]
