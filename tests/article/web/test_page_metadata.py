"""A page's fields tell title, author, publisher, date, address, language; what is unclear stays empty.

A plain byline beside the headline tells writers and day where the page tells them to no program.
"""

import json

import pytest

from quizapp.article.models import ArticleMetadata
from quizapp.article.web.page_metadata import parse_byline
from quizapp.article.web.web_page import open_page
from tests.article.web.pages import page, paragraphs

SITE = "<meta property=og:site_name content='Ostermere Post'>"
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Not this"},
        {
            "@type": ["NewsArticle"],
            "headline": "Ferries Go Empty",
            "author": [{"@type": "Person", "name": "Ada Weck"}, {"name": "Bo Lind"}],
            "publisher": {"@type": "Organization", "name": "Ostermere Post"},
            "datePublished": "2031-03-04T08:00:00+01:00",
            "inLanguage": "en_GB",
            "url": "https://example.org/ferries",
        },
    ],
}


def told(head, article=""):
    return open_page(page(article + f"<div>{paragraphs()}</div>", head)).told


def linked(data):
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def test_linked_data_tell_all():
    assert told(linked(LINKED)) == ArticleMetadata(
        "Ferries Go Empty", "Ada Weck, Bo Lind", "Ostermere Post", "2031-03-04",
        "https://example.org/ferries", "en-GB",
    )  # fmt: skip


def test_open_graph_and_other_meta_elements_tell_the_rest():
    head = (
        f"<title>Ferries Go Empty - Ostermere Post</title>{SITE}"
        "<meta name=author content='By Ada Weck'><meta property=article:published_time content='2031-03-04'>"
        "<link rel=canonical href=https://example.org/ferries>"
    )
    assert told(head) == ArticleMetadata(
        "Ferries Go Empty", "Ada Weck", "Ostermere Post", "2031-03-04", "https://example.org/ferries", "en"
    )


RUSSIAN = "<p>" + "Порт отклонил доклад профсоюза моряков о пустых паромах в понедельник утром. " * 15
SAYS = "<title>Ostermere Post: Ferries go empty, says union | News</title>"
TITLE = "<title>Ferries Go Empty</title>"
NAMED = f"<title>Ferries Go Empty – Ostermere Post</title>{SITE}"
BYLINE = "<h1>Ferries Go Empty</h1><p>By Ada Weck on May 2, 2031</p>"


@pytest.mark.parametrize(
    ("field", "head", "article", "value"),
    [
        # a heading that the title repeats is the title, and the site's name is none
        ("title", SAYS, "<h1>Ferries Go Empty, Says Union</h1>", "Ferries Go Empty, Says Union"),
        ("title", NAMED, "<h1>Ostermere Post</h1><h1>Ferries Go Empty</h1>", "Ferries Go Empty"),
        # an unclear author is empty
        ("author", "<meta name=author content='https://example.org/weck'>", "", ""),
        ("author", "<meta name=author content='@weck'>", "", ""),
        ("author", "<meta name=author content='admin'>", "", ""),
        ("author", "", "<a rel=author>Ada Weck</a><a rel=author>Bo Lind</a>", ""),
        ("author", f"<meta name=author content='Ostermere Post'>{SITE}", "", ""),
        # a day that is shown counts where no other contradicts
        ("published", "", "<time datetime=2031-03-04T10:00>today</time>", "2031-03-04"),
        ("published", "", "<time datetime=2031-03-04>a</time><time datetime=2031-03-05>b</time>", ""),
        (
            "published", "",
            "<time datetime=2031-03-04 pubdate>a</time><time datetime=2031-03-05>b</time>", "2031-03-04",
        ),
        ("published", "", "<span itemprop=datePublished>March 4, 2031</span>", "2031-03-04"),
        ("published", "", "", ""),
        # a language that the letters deny is empty
        ("language", "", RUSSIAN * 3, ""),
        # what the page tells programs goes before its byline, which stands at a headline
        ("author", f"{TITLE}<meta name=author content='Bo Lind'>", BYLINE, "Bo Lind"),
        ("published", f"{TITLE}<meta name=author content='Bo Lind'>", BYLINE, "2031-05-02"),
        ("author", "", "<p>By Ada Weck</p>", ""),
    ],
    ids=range(16),
)  # fmt: skip
def test_a_field_is_told_where_it_is_plain_and_else_empty(field, head, article, value):
    assert getattr(told(head, article), field) == value


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("By Ada Weck, Ostermere Post Editor-at-large", "Ada Weck"),
        ("Ada Weck. Ostermere Post", "Ada Weck"),
        ("Ada E. Weck, Ostermere Post, Bo Lind, Ostermere Post", "Ada E. Weck, Bo Lind"),
        ("Ada Weck, Bo Lind", "Ada Weck, Bo Lind"),
        ("Ada Weck. Ostermere Press", "Ada Weck. Ostermere Press"),
    ],
)
@pytest.mark.parametrize("head", [SITE, "<title>Ferries Go Empty - Ostermere Post</title>"])
def test_the_house_behind_a_name_is_no_part_of_it(head, byline, name):
    assert told(f"{head}<meta name=author content='{byline}'>").author == name


@pytest.mark.parametrize(
    ("title", "site", "name"),
    [
        ("Ferries Go Empty | Ostermere Post", "Ostermere Post", "Ostermere Post"),
        ("Ferries Go Empty", "Ostermere Post", "Nordic News Agency"),
        ("Ferries Go Empty - NNA", "NNA", "Nordic News Agency"),
        ("Ferries Go Empty", "", "Nordic News Agency"),
    ],
)
def test_of_two_houses_the_one_that_the_title_repeats_is_the_publisher(title, site, name):
    data = {"@type": "NewsArticle", "publisher": {"name": "Nordic News Agency"}}
    head = f"<title>{title}</title><meta property=og:site_name content='{site}'>{linked(data)}"
    assert told(head).publisher == name


def test_a_page_that_was_saved_tells_where_from():
    source = "<!-- saved from url=(0027)https://example.org/ferries -->" + page(f"<div>{paragraphs()}</div>")
    assert open_page(source).told.url == "https://example.org/ferries"


@pytest.mark.parametrize(
    "data", ["[" * 100_000, "{", '"x"', "null", '{"@type": {}}', '{"@type":"Article","author":[[[]]]}']
)
def test_broken_linked_data_are_passed_over(data):
    assert told(f"<script type=application/ld+json>{data}</script>").author == ""


@pytest.mark.parametrize(
    ("line", "writers", "day"),
    [
        ("By Ada Weck", "Ada Weck", ""),
        ("By Ada Weck , Bo Lind on Monday, May 2nd, 2031 at 11:08 a.m.", "Ada Weck, Bo Lind", "2031-05-02"),
        ("By Ada Weck and Bo Lind Monday, May 2, 2031, 06:55 am PT", "Ada Weck and Bo Lind", "2031-05-02"),
        ("Von Ada Weck publiziert am 25. September 2030", "Ada Weck", "2030-09-25"),
        ("BY ADA WECK", "ADA WECK", ""),
        ("By Ada van der Weck | Ostermere Post", "Ada van der Weck", ""),
        ("Par Adèle O’Weck-Öst", "Adèle O’Weck-Öst", ""),
        ("Published May 2, 2031", "", "2031-05-02"),
        ("By May 2, 2031 the ferries will be full", "", ""),
        ("By then nobody counted", "", ""),
        ("By Monday Evening, nobody had counted", "", ""),
        ("By the harbour", "", ""),
        ("By Ada", "", ""),
        ("By United States standards the ferries are small", "", ""),
        ("By New York, nobody had counted the ferries.", "", ""),
        ("By Ada Weck " + "and so on " * 20, "", ""),
        ("Nearby Ada Weck lives", "", ""),
    ],
)
def test_a_line_tells_what_is_plainly_told(line, writers, day):
    assert parse_byline([line]) == (writers, day)


def test_the_first_line_that_tells_counts():
    assert parse_byline(["By Ada Weck", "By Bo Lind", "May 2, 2031", "May 3, 2031"]) == (
        "Ada Weck",
        "2031-05-02",
    )


@pytest.mark.parametrize(
    ("above", "below", "writers"),
    [
        ("", "<p>A count of nothing</p><p>By Ada Weck on May 2, 2031</p>", "Ada Weck"),
        ("<p>By Ada Weck</p><p>Updated May 2, 2031</p>", "", "Ada Weck"),
        ("<p>By Bo Lind</p>", "<p>By Ada Weck on May 2, 2031</p>", "Ada Weck"),
        ("<p>By Bo Lind</p><p>a</p><p>Published May 2, 2031</p>", "", ""),
    ],
)
def test_it_is_looked_for_just_around_the_headline(above, below, writers):
    article = f"{above}<h1>Ferries Go Empty</h1>{below}<div>{paragraphs()}</div>"
    told = open_page(page(article, TITLE)).told
    assert (told.author, told.published) == (writers, "2031-05-02")
