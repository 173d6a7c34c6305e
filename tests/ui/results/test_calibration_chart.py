from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible

from quizapp.ui.results.calibration_chart import CalibrationChartWidget
from quizapp.ui.screens.results_cards import CalibrationChart, CalibrationLevel
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
    levels = (
        level("Guess", (0, 2 / 3)),
        level("Fairly sure", (2 / 3, 0.8)),
        level("Certain", (0.8, 1), right=certain, few=few),
    )
    return CalibrationChart(NAME, levels, ((1, "100 %"), (0.8, "80 %"), (2 / 3, "67 %"), (0, "0 %")), ())


@pytest.fixture
def chart(look, shown):
    made = CalibrationChartWidget(look)
    made.show_chart(shown_levels())
    return shown(made, 408, made.sizeHint().height())


def pill_of(chart, certain):
    """Where the pill of “certain” begins and ends from the top, and where the axis is."""
    chart.show_chart(shown_levels(certain=certain))
    image = picture(chart)
    top, bottom, axis, _ = (y for y in range(chart.height()) if image.pixelColor(356, y).name() == EDGE)
    return top, bottom, axis


def test_a_screen_reader_finds_a_chart_whose_name_says_all_of_it(chart):
    assert told(chart) == (QAccessible.Role.Chart, NAME)
    assert description(chart) == "Certain: right less often than you said."


def test_a_pill_is_full_with_enough_answers_in_outline_with_few_and_away_without_any(chart):
    full = colors(picture(chart))
    chart.show_chart(shown_levels(few=True))
    few = colors(picture(chart))
    # The dot and the frame have gaps, and the words are quieter.
    assert few[DOT] < full[DOT] - 50
    assert few[EDGE] < full[EDGE]
    chart.show_chart(shown_levels(certain=None))
    assert colors(picture(chart)).get(DOT, 0) < full[DOT]


def test_the_more_was_right_the_higher_a_pill_stands_and_always_inside_the_plot(chart):
    highest, middle, lowest = (pill_of(chart, (right, 6)) for right in (6, 3, 0))
    assert 0 < highest[0] < middle[0] < lowest[0]
    assert len({bottom - top for top, bottom, _ in (highest, middle, lowest)}) == 1
    assert lowest[1] < lowest[2]


def test_words_below_a_band_wrap_and_are_never_cut(look, shown):
    made = CalibrationChartWidget(look)
    levels = shown_levels()
    long = replace(levels.levels[1], word="Einigermaßen sicher", below="noch keine Antworten gegeben")
    made.show_chart(replace(levels, levels=(levels.levels[0], long, levels.levels[2])))
    assert made.heightForWidth(408) > made.heightForWidth(800)
    shown(made, 408, made.heightForWidth(408))
    assert [words.text for words in painted(made).words if not words.whole] == []
    assert columns_with(picture(made), BAND)
