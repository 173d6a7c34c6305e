"""Where columns stand: as wide as the words in them, so that none is drawn over another."""

from PySide6.QtGui import QFontMetricsF

from quizapp.ui.home.pack_row_delegate import PackColumnWidths, build_columns
from quizapp.ui.home.state import HomeAction
from tests.ui.home.states import line

LONG = line("Apples", review="4 bereit zur Wiederholung", last="Vor zwei Tagen geübt", ready=True)
BUTTON = line("Apples", deeds=(HomeAction("practise", "Weiterüben, Frage 4", "apples"),))


def test_columns_are_as_wide_as_their_longest_words(theme):
    width = QFontMetricsF(theme.font("strong")).horizontalAdvance
    places = build_columns(1100, theme, PackColumnWidths.of(theme, [line("Pears"), LONG, BUTTON]))
    assert places.last is not None
    assert places.last - places.review >= width(LONG.review) + theme.size("iconS")
    assert 1100 - 12 - places.last >= width(LONG.last) + width(BUTTON.deeds[0].words) + 26


def test_a_column_goes_where_long_words_leave_the_title_no_room(theme):
    assert build_columns(842, theme, PackColumnWidths.of(theme)).last is not None
    assert build_columns(842, theme, PackColumnWidths.of(theme, [LONG, BUTTON])).last is None


def test_a_title_has_the_room_that_short_columns_leave(theme):
    places = build_columns(854, theme, PackColumnWidths.of(theme, [line("Pears")]))
    assert places.last is not None
    width = QFontMetricsF(theme.font("strong")).horizontalAdvance(
        "A UN report on Xinjiang, and China’s answer"
    )
    assert places.title_end - places.title >= width


def test_a_column_is_as_wide_as_its_head_with_the_arrow_of_its_order(theme):
    heads = "Zur Wiederholung bereit", "Wann zuletzt geübt"
    widths = PackColumnWidths.of(theme, [line("Pears")], heads)
    for head, column in zip(heads, (widths.review, widths.last), strict=True):
        assert column >= theme.width("label", head) + theme.size("iconS")
