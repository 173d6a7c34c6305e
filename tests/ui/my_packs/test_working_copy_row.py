"""How a row of the list stands in its columns, and below them where there is no room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.ui.my_packs.state import PackBadge, WorkingCopyLine
from quizapp.ui.my_packs.working_copy_columns import MyPacksColumnWidths, build_columns
from quizapp.ui.my_packs.working_copy_row import WorkingCopyRow
from tests.ui.fakes import translate

LINE = WorkingCopyLine(
    "Cool streets", "Not handed out yet", "", "10:42", "Edit", "Edit", "More",
    source="The Tarnwick Courier", questions="46", marks=(PackBadge("3 to look at", "warn", "partial"),),
    short="46 questions · 3 to look at",
)  # fmt: skip


@pytest.mark.parametrize("factor", [1.0, 1.15])
def test_the_columns_are_as_wide_as_their_words_and_none_reaches_into_the_next(look, factor):
    look.theme.set_factor(factor)
    long = replace(LINE, saved="28 September 2025", marks=(PackBadge("No questions yet"),))
    widths = MyPacksColumnWidths.of(look.theme, (LINE, long), translate)
    assert widths.saved >= look.theme.width("body", "28 September 2025")
    assert widths.checks >= look.theme.width("body", "No questions yet")
    assert widths.questions >= look.theme.width("label", "Questions")
    places = build_columns(856 * factor, 100, look.theme, widths)
    assert places.title < places.title_end < places.questions
    assert places.questions + widths.questions < places.checks
    assert places.checks + widths.checks < places.saved
    assert places.saved + widths.saved < 856 * factor - 100


def test_without_room_for_columns_a_row_is_higher_and_tells_the_same_below(look):
    row = WorkingCopyRow(look, LINE, translate, ruled=False)
    narrow = row.sizeHint().height()
    assert row._below() == [
        "The Tarnwick Courier", "Not handed out yet", "46 questions · 3 to look at · 10:42",
    ]  # fmt: skip
    row.show_columns(MyPacksColumnWidths.of(look.theme, (LINE,), translate))
    assert row.sizeHint().height() < narrow
    assert row._below() == ["The Tarnwick Courier", "Not handed out yet"]
