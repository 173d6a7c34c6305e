"""How the rows of the list stand in their columns."""

from dataclasses import replace

import pytest

from quizapp.ui.my_packs.state import PackBadge, WorkingCopyLine
from quizapp.ui.my_packs.working_copy_row import MyPacksColumnWidths, WorkingCopyRow, build_columns
from tests.ui.fakes import translate

LINE = WorkingCopyLine(
    "Cool streets", "Not handed out yet", "", "10:42", "Edit", "Edit", "More",
    source="The Tarnwick Courier", questions="46", marks=(PackBadge("3 to look at", "warn", "partial"),),
    short="46 questions · 3 to look at",
)  # fmt: skip
LONG = replace(LINE, saved="28 September 2025", marks=(PackBadge("No questions yet"),))


@pytest.mark.parametrize("factor", [1.0, 1.15])
def test_the_columns_are_as_wide_as_their_words_and_none_reaches_into_the_next(look, factor):
    look.theme.set_factor(factor)
    widths = MyPacksColumnWidths.of(look.theme, (LINE, LONG), translate)
    assert widths.saved >= look.theme.width("body", LONG.saved)
    assert widths.checks >= look.theme.width("body", LONG.marks[0].words)
    assert widths.questions >= look.theme.width("label", translate("author.questions"))
    places = build_columns(856 * factor, 100, look.theme, widths)
    assert places.title < places.title_end < places.questions
    assert places.questions + widths.questions < places.checks
    assert places.checks + widths.checks < places.saved
    assert places.saved + widths.saved < 856 * factor - 100


def test_without_room_for_columns_a_row_is_higher(look):
    row = WorkingCopyRow(look, LINE, translate, ruled=False)
    narrow = row.sizeHint().height()
    row.show_columns(MyPacksColumnWidths.of(look.theme, (LINE,), translate))
    assert row.sizeHint().height() < narrow
