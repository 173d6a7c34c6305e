"""Rows across two columns are read column after column; lines at the edges of pages are heads or stay."""

from quizapp.article.pdf.lines import PdfLine, order_columns, remove_running_heads

LEFT, RIGHT = "left words here and there no {}", "right words there and here so {}"


def row(number, end=240):
    """A line over two columns, of which the left one ends here, with its spaces."""
    text = f"{LEFT.format(number)} {RIGHT.format(number)}"
    place = text.index(" right")
    return PdfLine(0, 50, 500, 700 - 13 * number, 710 - 13 * number, text), [(4, 70, 73), (place, end, 300)]


def alone(number, text, right=500):
    return PdfLine(0, 50, right, 700 - 13 * number, 710 - 13 * number, text), [(4, 70, 73)]


def read(*rows):
    return [line.text for line in order_columns([line for line, _ in rows], lambda place: rows[place][1])]


def test_rows_are_read_column_after_column_though_the_left_one_is_ragged():
    rows = [row(number, 200 + 9 * number) for number in range(8)]
    assert read(*rows) == [text.format(number) for text in (LEFT, RIGHT) for number in range(8)]


def test_a_line_over_both_columns_ends_what_is_above():
    rows = [*(row(number) for number in range(6)), alone(6, "a heading over both of the columns, long")]
    rows += [row(number) for number in range(7, 12)]
    assert read(*rows)[6:14][6] == "a heading over both of the columns, long"


def test_a_page_of_one_column_stays_as_it_is():
    rows = [alone(number, f"{number} words that run over all of the page, as they do") for number in range(9)]
    assert read(*rows) == [line.text for line, _ in rows]


def test_wide_spaces_that_do_not_stand_below_each_other_are_no_gutter():
    rows = [
        (line, [(9, 100 + 30 * place, 112 + 30 * place)])
        for place, (line, _) in enumerate(map(row, range(9)))
    ]
    assert read(*rows) == [line.text for line, _ in rows]


def page(number, *rows):
    body = [(700 - 13 * row, f"Line {row} of page {'abc'[number]}") for row in range(20)]
    return [PdfLine(number, 50, 300, bottom, bottom + 10, text) for bottom, text in (*rows, *body)]


def left(lines):
    return [line.text for line in remove_running_heads(lines) if not line.text.startswith("Line")]


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
