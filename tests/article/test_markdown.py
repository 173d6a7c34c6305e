"""Markdown becomes an article: its marks go, its words stay."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.errors import ArticleError
from quizapp.article.markdown import open_markdown
from tests.article.making import refusal

LATE_DAY = "# Ferries\n\nNobody counted.\n\nNobody asked.\n\nNobody came.\n\n4 March 2031\n"

NOTE = """---
title: "Ferries Go Empty"
author: Ada Weck
date: 2031-03-04
url: https://example.org/ferries
tags: [harbour, ferries]
lang: en
---
# Ferries Go Empty #

The *ferries* went **empty**, the [union](https://example.org/union "its page") wrote
on its page: 3 \\* 4 ships, `nobody` on board, _not one_ in a snake_case_name.

![Board spokesperson Ada Weck](weck.jpg)

> “Nobody counted,”
> she said.

What the Board Says
-------------------

- It names no ship.
- It names no day &amp; no pier.

***

<!-- a note
for nobody -->
| ship | empty |
|------|-------|
| Gull | 3 |

[1]: https://example.org/1
"""


WRITTEN = (
    "The ferries went empty, the union wrote on its page: 3 * 4 ships, nobody on board, "
    "not one in a snake_case_name."
)


def test_front_matter_is_told():
    told = open_markdown(NOTE).told
    assert (told.title, told.author, told.published) == ("Ferries Go Empty", "Ada Weck", "2031-03-04")
    assert (told.url, told.language, told.publisher) == ("https://example.org/ferries", "en", "")


def test_marks_go_and_words_stay():
    article = open_markdown(NOTE)
    assert article.of("headline") == ("Ferries Go Empty",)
    assert article.of("caption") == ("Board spokesperson Ada Weck",)
    assert article.of("body") == (
        WRITTEN,
        "“Nobody counted,” she said.",
        "What the Board Says",
        "It names no ship.",
        "It names no day & no pier.",
        "ship empty",
        "Gull 3",
    )


def test_a_heading_tells_the_title_and_a_line_below_it_the_day():
    article = open_markdown("Ferries Go Empty\n===\n\nSeptember 2, 2031\n\nNobody counted.\n")
    assert (article.told.title, article.told.published) == ("Ferries Go Empty", "2031-09-02")
    assert article.of("body") == ("Nobody counted.",)


def test_code_keeps_its_signs():
    assert open_markdown("```\n# no *heading* &amp; <b>\n```\n").of("body") == ("# no *heading* &amp; <b>",)


def test_a_paragraph_without_end_is_refused_before_its_marks_are_read():
    assert refusal(open_markdown, "*[a](b" * 100_000) == "too-long"


@given(st.text(alphabet="*_[]()!`<>-#|\\\ue000\ue00112ab \n&;", max_size=300))
def test_no_marks_fail(text):
    with suppress(ArticleError):
        assert open_markdown(text).of("body")


def test_a_day_far_down_is_a_paragraph_and_not_when_it_was_published():
    article = open_markdown(LATE_DAY)
    assert (article.told.published, article.of("body")[-1]) == ("", "4 March 2031")
