from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun
from tests.ui.seen import colors, columns_with

MARKED = (
    TextRun("before ", "quoteS"),
    TextRun("marked", "quoteS", dress="mark"),
    TextRun(" after", "quoteS"),
)


@pytest.fixture
def text(theme):
    return StyledText(theme)


def drawn(text, width=400, height=60, ground="#ffffff"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    text.paint(painter, 0, 0, width)
    painter.end()
    return image


def test_words_that_fit_stand_on_one_line(text):
    text.set_runs([TextRun("The mill at Osier Weir")])
    assert text.line_count(400) == 1
    assert text.height(400) == pytest.approx(21.2)


def test_words_that_do_not_fit_make_the_text_higher(text):
    text.set_runs([TextRun("The mill at Osier Weir stood still for nine weeks last winter. " * 3)])
    assert text.height(200) > 3 * text.height(2000)


def test_a_word_longer_than_a_line_is_broken_rather_than_clipped(text):
    text.set_runs([TextRun("Grundwasserspiegelmessstellenverzeichnisse" * 2)])
    assert text.line_count(160) > 2


def test_no_word_is_painted_beyond_the_width_it_was_given(text):
    text.set_runs([TextRun("Grundwasserspiegelmessstellenverzeichnisse" * 2)])
    image = QImage(300, 120, QImage.Format.Format_RGB32)
    image.fill("#ffffff")
    painter = QPainter(image)
    text.paint(painter, 0, 0, 160)
    painter.end()
    assert set(colors(image, QRect(162, 0, 138, 120))) == {"#ffffff"}


def test_a_line_is_as_high_as_its_highest_style_asks_for(text):
    text.set_runs([TextRun("small "), TextRun("large", "question")])
    assert text.height(400) >= 30


def test_a_marked_run_has_the_marker_behind_it_and_a_rule_of_two_pixels_under_it(text):
    text.set_runs(MARKED)
    found = colors(drawn(text))
    assert found["#ffe38a"] > 300
    image = drawn(text)
    columns = columns_with(image, "#7a5600")
    middle = columns[len(columns) // 2]
    assert sum(image.pixelColor(middle, y).name() == "#7a5600" for y in range(60)) == 2


def test_a_marker_ends_with_its_words(text):
    text.set_runs(MARKED)
    columns = columns_with(drawn(text), "#ffe38a")
    before, marked = (StyledText(text._theme) for _ in range(2))
    before.set_runs([TextRun("before ", "quoteS")])
    marked.set_runs([TextRun("before marked", "quoteS")])
    assert columns[0] == pytest.approx(before.natural_width(), abs=2)
    assert columns[-1] == pytest.approx(marked.natural_width(), abs=2)


def test_words_that_tell_who_says_it_have_dots_and_no_marker(text):
    text.set_runs([TextRun("Ansel Rook said", "quoteS", dress="cue")])
    found = colors(drawn(text))
    assert "#ffe38a" not in found
    assert "#7a5600" not in found
    assert found["#172023"] > 60


def test_a_boxed_word_is_framed_and_never_marked(text):
    text.set_runs([TextRun("Every", "quoteS", dress="boxed"), TextRun(" boat", "quoteS")])
    image = drawn(text)
    assert "#ffe38a" not in colors(image)
    # The frame's left side is a solid upright line.
    column = [image.pixelColor(1, y).name() for y in range(60)]
    assert column.count("#172023") > 8


def test_the_frame_of_a_boxed_word_is_not_part_of_the_words(text):
    text.set_runs([TextRun("Every", dress="boxed"), TextRun(" boat")])
    assert text.plain == "Every boat"


def test_new_words_of_a_changed_text_are_framed_in_accent_and_never_marked(text):
    text.set_runs([TextRun("about", "quoteS", dress="new"), TextRun(" eight", "quoteS")])
    image = drawn(text)
    assert "#ffe38a" not in colors(image)
    column = [image.pixelColor(1, y).name() for y in range(60)]
    assert column.count(text._theme.color("accent").name()) > 8


def test_words_that_are_gone_are_struck_through(text):
    text.set_runs([TextRun("spring", "quoteS")])
    plain = drawn(text)
    text.set_runs([TextRun("spring", "quoteS", dress="gone")])
    struck = drawn(text)
    rows = [[image.pixelColor(x, y).name() for x in range(4, 40)] for image in (struck,) for y in range(40)]
    assert any(row.count("#172023") == len(row) for row in rows)
    assert plain != struck


def test_letters_outside_the_basic_plane_do_not_shift_what_is_marked(text):
    emoji = "\U0001f6a2"
    text.set_runs([TextRun(f"{emoji} at ", "quoteS"), TextRun("dawn", "quoteS", dress="mark")])
    columns = columns_with(drawn(text), "#ffe38a")
    lead = StyledText(text._theme)
    lead.set_runs([TextRun(f"{emoji} at ", "quoteS")])
    assert columns[0] == pytest.approx(lead.natural_width(), abs=2)


def test_lines_can_begin_at_the_right(text):
    text.set_runs([TextRun("short")])
    text.set_alignment(Qt.AlignmentFlag.AlignRight)
    dark = columns_with(drawn(text), "#172023")
    assert dark[0] > 300


def test_a_sentence_keeps_its_own_direction_in_a_mirrored_interface(text, qapp):
    text.set_runs([TextRun("Is it so?")])
    there = columns_with(drawn(text), "#172023")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        text.restyle()
        assert columns_with(drawn(text), "#172023") == there
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_marker_covers_all_of_its_words_where_lines_begin_at_the_right(text):
    text.set_runs([TextRun("كلمات بالضبط", "quoteS", dress="mark")])
    text.set_alignment(Qt.AlignmentFlag.AlignRight)
    marker = columns_with(drawn(text), "#ffe38a")
    assert marker[-1] == 399
    assert len(marker) >= text.natural_width() - 2
