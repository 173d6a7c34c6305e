"""Days are read in the ways that pages write them, and left empty where two readings are possible."""

import pytest

from quizapp.article.dates import parse_day, parse_day_line


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2031-03-04T08:00:00+01:00", "2031-03-04"), ("2031-03-04", "2031-03-04"),
        ("20310304", "2031-03-04"), ("2031/3/4", "2031-03-04"),
        ("Tue, 04 Mar 2031 08:00:00 GMT", "2031-03-04"), ("March 4, 2031", "2031-03-04"),
        ("4th March 2031", "2031-03-04"), ("Sept. 2, 2022 at 5:30 p.m. ET", "2022-09-02"),
        ("03/04/2031", ""), ("yesterday", ""), ("2031", ""), ("0012-03-04", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_day_is_read_or_left_empty(text, day):
    assert parse_day(text) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("September 2, 2022", "2022-09-02"),
        ("Published: Tuesday, 2 September 2022, 10:30 am", "2022-09-02"),
        ("Updated on 2022-09-02", "2022-09-02"),
        ("On 2 September 2022 the board met", ""),
        ("The board met.", ""),
        ("t" * 79, ""),
        ("Published: 2 May 2022" + " | 10:30" * 8, ""),
        ("2 May 2022 " + "t" * 60, ""),
    ],
)
def test_a_line_is_a_day_only_if_it_tells_nothing_else(line, day):
    assert parse_day_line(line) == day
