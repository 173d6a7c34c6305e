from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from quizapp.ui.results.calibration_chart import CalibrationChart, CalibrationLegend
from quizapp.ui.results.state import CalibrationLevel, CalibrationState
from tests.languages.painted import painted
from tests.ui.seen import colors, columns_with, description, picture, told

NAME = "How sure, how right. Guess 1 of 2. Fairly sure 3 of 4. Certain 3 of 6, target about 9 of 10."
BAND, EDGE, DOT = "#dbe7f1", "#707c77", "#172023"


def level(word, bounds, *, right=None, few=True):
    share = None if right is None else right[0] / right[1]
    words = "no answers" if right is None else f"{right[0]} of {right[1]}"
    standing = "" if right is None else "too few to tell" if few else "right less often than you said"
    return CalibrationLevel(word, *bounds, share, few, words, "over 80 %", standing or words, standing)


def shown_levels(*, certain=(3, 6), few=False):
    return CalibrationState(
        NAME,
        (
            level("Guess", (0, 2 / 3)),
            level("Fairly sure", (2 / 3, 0.8)),
            level("Certain", (0.8, 1), right=certain, few=few),
        ),
        ((1, "100 %"), (0.8, "80 %"), (2 / 3, "67 %"), (0, "0 %")),
        "",
    )


@pytest.fixture
def chart(look, shown):
    made = CalibrationChart(look)
    made.show_levels(shown_levels())
    return shown(made, 408, made.sizeHint().height())


def test_a_screen_reader_finds_a_chart_whose_name_says_all_of_it(chart):
    assert told(chart) == (QAccessible.Role.Chart, NAME)
    assert description(chart) == "Certain: right less often than you said."


def test_other_widgets_keep_their_roles(look, shown):
    legend = shown(CalibrationLegend(look, ("target", "you", "too few")))
    assert told(legend)[0] == QAccessible.Role.Client


def test_each_word_has_its_band(chart):
    columns = columns_with(picture(chart), BAND)
    gaps = sum(after - before > 1 for before, after in pairwise(columns))
    assert gaps == 2


def test_a_pill_is_full_with_enough_answers_and_in_outline_with_few(chart):
    full = colors(picture(chart))
    chart.show_levels(shown_levels(few=True))
    few = colors(picture(chart))
    # The dot and the frame have gaps, and the words are quieter.
    assert few[DOT] < full[DOT] - 50
    assert few[EDGE] < full[EDGE]


def test_pills_at_the_ends_stay_inside_the_plot(chart):
    for right in ((6, 6), (0, 6)):
        chart.show_levels(shown_levels(certain=right))
        assert chart._y(1) <= chart._y(right[0] / 6) <= chart._y(0)
        edge = [y for y in range(chart.height()) if picture(chart).pixelColor(356, y).name() == EDGE]
        assert min(edge) > chart._y(1) - 1


def test_without_answers_there_is_no_pill(chart):
    with_pill = colors(picture(chart)).get(DOT, 0)
    chart.show_levels(shown_levels(certain=None))
    assert colors(picture(chart)).get(DOT, 0) < with_pill


def test_a_larger_text_makes_a_larger_chart(look, chart):
    before = chart.sizeHint()
    look.theme.set_factor(2.0)
    assert chart.sizeHint().height() == pytest.approx(2 * before.height(), abs=10)
    assert chart.minimumSizeHint().width() == 2 * (52 + 3 * 90)


def test_from_right_to_left_the_axis_stands_at_the_right(chart):
    before = columns_with(picture(chart), BAND)
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert columns_with(picture(chart), BAND) == pytest.approx(
        sorted(chart.width() - 1 - x for x in before), abs=2
    )


def test_the_chart_shows_where_the_keyboard_is(chart):
    before = colors(picture(chart)).get("#000000", 0)
    chart.setFocus()
    assert colors(picture(chart)).get("#000000", 0) > before + 1000


def test_the_legend_shows_a_band_a_full_dot_and_a_ring(look, shown):
    legend = picture(shown(CalibrationLegend(look, ("target", "you", "too few"))))
    assert {BAND, DOT} <= set(colors(legend))


def test_words_below_a_band_wrap_and_are_never_cut(look, shown):
    made = CalibrationChart(look)
    levels = shown_levels()
    long = replace(levels.levels[1], word="Einigermaßen sicher", below="noch keine Antworten gegeben")
    made.show_levels(replace(levels, levels=(levels.levels[0], long, levels.levels[2])))
    assert made.heightForWidth(408) > made.heightForWidth(800)
    shown(made, 408, made.heightForWidth(408))
    assert [words.text for words in painted(made).words if not words.whole] == []
