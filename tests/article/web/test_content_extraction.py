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


WHOLE = paragraphs()
COMMENTS = f"<div class=comments><h2>Comments</h2>{paragraphs([TEASER] * 20)}</div>"
CARD = f"<div class=card><a href=/x>A link to another page of it</a><div class=text>{TEASER}</div></div>"
AROUND = f"<p>Ada Weck</p><p>March 4, 2031</p>{WHOLE}<h3>You may also like</h3><p><a href=x>Piers</a>"


@pytest.mark.parametrize(
    "source",
    [
        # what is named as something else is left out
        f"<div>{WHOLE}<aside><p>{TEASER}</aside></div>",
        f"<div>{WHOLE}<div class=sidebar><p>{TEASER}</div></div>",
        f"<div>{WHOLE}<div class='most-read'><p>{TEASER}</div></div>",
        f"<div>{WHOLE}<section id=newsletterSignup><p>{TEASER}</section></div>",
        f"<div>{WHOLE}<div role=complementary><p>{TEASER}</div></div>",
        f"<div>{WHOLE}<div class=author-bio><p>{TEASER}</div></div>",
        # though it is longer than the article
        f"<div>{WHOLE}</div>{COMMENTS}",
        f"<div>{WHOLE}</div>{CARD * 12}",
        # but not what is most of the reading, whatever its name
        f"<div class=comments>{WHOLE}</div>",
        f"<div class=sidebar-fixed>{WHOLE}</div>",
        # nor bylines before, headings and links behind
        f"<div>{AROUND}</div>",
    ],
    ids=range(11),
)
def test_the_article_is_told_from_what_surrounds_it(source):
    assert kept(page(source)) == list(SENTENCES)


def test_headings_lists_and_short_sayings_inside_the_article_stay():
    between = "<h2>What now?</h2><ul><li>More ferries</ul><p>“No.”</p>"
    article = f"{paragraphs(SENTENCES[:3])}{between}{paragraphs(SENTENCES[3:])}"
    assert kept(page(f"<article>{article}</article>")) == [
        *SENTENCES[:3], "What now?", "More ferries", "“No.”", *SENTENCES[3:],
    ]  # fmt: skip


def test_captions_are_told_apart_and_not_by_a_name_on_the_whole_article():
    picture = "<figure><img src=x><figcaption>A ferry at the landing on Monday.</figcaption></figure>"
    source = page(f"<div>{WHOLE}{picture}<p>End of it all.</p></div>")
    found = select_article_blocks(list(iter_blocks(parse_page(source))))
    assert [block.text for block in found if is_caption(block)] == ["A ferry at the landing on Monday."]
    assert kept(page(f"<div class='has-caption media'>{WHOLE * 2}</div>")) == [*SENTENCES * 2]
