"""Lines at the edges of pages are heads where they stand apart, and on other pages too."""

from quizapp.article.pdf.heads import without_heads
from quizapp.article.pdf.lines import Line


def page(number: int, *rows: tuple[float, str]) -> list[Line]:
    body = [(700 - 13 * row, f"Line {row} of page {'abc'[number]}") for row in range(20)]
    return [Line(number, 50, 300, bottom, bottom + 10, text) for bottom, text in (*rows, *body)]


def left(lines: list[Line]) -> list[str]:
    return [line.text for line in without_heads(lines) if not line.text.startswith("Line")]


def test_a_line_on_many_pages_is_a_head_whatever_its_number():
    pages = [line for number in range(3) for line in page(number, (740, f"Ostermere Post {number}"))]
    assert left(pages) == []


def test_left_and_right_pages_may_have_heads_of_their_own():
    lines = [*page(0, (740, "Post")), *page(1, (740, "Ferries")), *page(2, (740, "Post"))]
    assert left(lines) == ["Ferries"]


def test_a_line_of_the_text_that_begins_two_pages_stays():
    lines = [*page(0, (713, "So it is.")), *page(1, (713, "So it is."))]
    assert left(lines) == ["So it is.", "So it is."]


def test_page_numbers_and_what_browsers_print_go_from_a_single_page_too():
    rows = ((740, "3/4/31, 8:00 AM Ferries"), (400, "- 7 -"), (380, "https://example.org/ferries 1/1"))
    assert left(page(0, *rows)) == []
    assert left(page(0, (740, "7 ferries"))) == ["7 ferries"]
