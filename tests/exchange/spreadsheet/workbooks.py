"""Ways to change single cells of the example pack's workbook, and to tell what came of it."""

import functools
from collections.abc import Callable, Sequence

from quizapp.exchange.spreadsheet.workbook_model import Sheet
from quizapp.exchange.spreadsheet.workbook_reader import ImportedPack, add_check_faults, parse_workbook
from quizapp.exchange.spreadsheet.workbook_writer import build_sheets
from tests.pack.builders import example_pack

Rows = list[list[str]]


@functools.cache
def example_sheets() -> tuple[Sheet, ...]:
    """The workbook of the example pack."""
    return build_sheets(example_pack())


def sheet(name: str, found: Sequence[Sheet] | None = None) -> Sheet:
    """The sheet of this name."""
    return next(each for each in found or example_sheets() if each.name == name)


def changed(name: str, change: Callable[[Rows], object]) -> tuple[Sheet, ...]:
    """The example's workbook with one sheet changed in place, headings in row 0."""
    rows = [list(row) for row in sheet(name).rows]
    change(rows)
    new = Sheet(name, tuple(map(tuple, rows)))
    return tuple(new if each.name == name else each for each in example_sheets())


def column(name: str, heading: str) -> int:
    """The place of a column, from 0."""
    return sheet(name).rows[0].index(heading)


def row(name: str, **cells: str) -> int:
    """The place of the first row with these cells, from 0; the row of people is one more."""
    wanted = {column(name, heading.replace("_", " ")): cell for heading, cell in cells.items()}
    rows = sheet(name).rows
    return next(n for n, each in enumerate(rows) if all(each[at] == cell for at, cell in wanted.items()))


def put(name: str, place: int, heading: str, cell: str) -> tuple[Sheet, ...]:
    """The example's workbook with one cell changed."""

    def change(rows: Rows) -> None:
        rows[place][column(name, heading)] = cell

    return changed(name, change)


def judged(found: Sequence[Sheet]) -> ImportedPack:
    """What comes of a workbook that has no pictures."""
    return add_check_faults(parse_workbook(found), {})


def faults(found: Sequence[Sheet]) -> list[str]:
    """What is told of a workbook."""
    return [str(fault) for fault in sorted(judged(found).faults)]


def ids(found: Sequence[Sheet]) -> list[str]:
    """The ids of the sentences about what is wrong with a workbook, '' for those that have none."""
    return [getattr(fault.sentence, "id", "") for fault in judged(found).faults]
