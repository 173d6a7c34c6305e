"""A plain byline beside the headline tells writers and day where the page tells them to no program."""

import pytest

from quizapp.article.web.bylines import byline
from quizapp.article.web.reading import open_page
from tests.article.web.pages import page, paragraphs


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
    assert byline([line]) == (writers, day)


def test_the_first_line_that_tells_counts():
    assert byline(["By Ada Weck", "By Bo Lind", "May 2, 2031", "May 3, 2031"]) == ("Ada Weck", "2031-05-02")


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
    told = open_page(page(article, "<title>Ferries Go Empty</title>")).told
    assert (told.author, told.published) == (writers, "2031-05-02")


def test_what_the_page_tells_programs_goes_first():
    head = "<title>Ferries Go Empty</title><meta name=author content='Bo Lind'>"
    article = f"<h1>Ferries Go Empty</h1><p>By Ada Weck on May 2, 2031</p><div>{paragraphs()}</div>"
    told = open_page(page(article, head)).told
    assert (told.author, told.published) == ("Bo Lind", "2031-05-02")


def test_without_a_headline_no_line_is_a_byline():
    assert open_page(page(f"<p>By Ada Weck</p><div>{paragraphs()}</div>")).told.author == ""
