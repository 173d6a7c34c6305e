"""Rows across two columns are split at the gutter and read column after column."""

from quizapp.article.pdf.columns import in_columns
from quizapp.article.pdf.lines import Line

LEFT, RIGHT = "left words here and there no {}", "right words there and here so {}"


def row(number: int, end: float = 240) -> tuple[Line, list[tuple[int, float, float]]]:
    """A line over two columns, of which the left one ends here, with its spaces."""
    text = f"{LEFT.format(number)} {RIGHT.format(number)}"
    place = text.index(" right")
    return Line(0, 50, 500, 700 - 13 * number, 710 - 13 * number, text), [(4, 70, 73), (place, end, 300)]


def alone(number: int, text: str, right: float = 500) -> tuple[Line, list[tuple[int, float, float]]]:
    return Line(0, 50, right, 700 - 13 * number, 710 - 13 * number, text), [(4, 70, 73)]


def read(*rows: tuple[Line, list[tuple[int, float, float]]]) -> list[str]:
    return [line.text for line in in_columns([line for line, _ in rows], lambda place: rows[place][1])]


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
