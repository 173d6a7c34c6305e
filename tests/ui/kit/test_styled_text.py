"""Words with marks among them: each mark exactly where its words are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from quizapp.ui.kit.styled_text import StyledText
from quizapp.ui.kit.widget_state import TextRun
from tests.ui.seen import colors, columns_with

MARKER, INK = "#ffe38a", "#172023"


@pytest.fixture
def build(theme):
    def build_text(*runs):
        made = StyledText(theme)
        made.set_runs([TextRun(words, "quoteS", dress=dress) for words, dress in runs])
        return made

    return build_text


def drawn(text, width=400):
    image = QImage(420, 60, QImage.Format.Format_RGB32)
    image.fill("#ffffff")
    with QPainter(image) as painter:
        text.paint(painter, 0, 0, width)
    return image


def test_a_word_longer_than_a_line_is_broken_and_never_painted_beyond_it(build):
    text = build(("Grundwasserspiegelmessstellenverzeichnisse" * 2, "plain"))
    assert text.line_count(160) > 2
    assert set(colors(drawn(text, 160), QRect(162, 0, 138, 60))) == {"#ffffff"}


@pytest.mark.parametrize("before", ["before ", "\U0001f6a2 at "])
def test_a_marker_begins_and_ends_with_its_words(build, before):
    columns = columns_with(drawn(build((before, "plain"), ("marked", "mark"), (" after", "plain"))), MARKER)
    assert columns[0] == pytest.approx(build((before, "plain")).natural_width(), abs=2)
    assert columns[-1] == pytest.approx(build((before + "marked", "plain")).natural_width(), abs=2)


def test_a_marker_covers_all_of_its_words_where_lines_begin_at_the_right(build):
    text = build(("كلمات بالضبط", "mark"))
    text.set_alignment(Qt.AlignmentFlag.AlignRight)
    marker = columns_with(drawn(text), MARKER)
    assert marker[-1] == 399
    assert len(marker) >= text.natural_width() - 2


@pytest.mark.parametrize("dress", ["cue", "boxed", "new", "gone"])
def test_what_is_no_mark_is_seen_and_has_no_marker(build, dress):
    image = drawn(build(("Every", dress), (" boat", "plain")))
    assert image != drawn(build(("Every", "plain"), (" boat", "plain")))
    assert MARKER not in colors(image)


def test_a_sentence_keeps_its_own_direction_in_a_mirrored_interface(build, qapp):
    text = build(("Is it so?", "plain"))
    there = columns_with(drawn(text), INK)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        text.restyle()
        assert columns_with(drawn(text), INK) == there
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
