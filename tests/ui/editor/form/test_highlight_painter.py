"""Words that were found, as they stand in fields and in rows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetricsF

from quizapp.ui.editor.form.field_matches import highlight_form
from quizapp.ui.editor.form.state import FormField, FormSection, FormState
from quizapp.ui.editor.form.text_fields import LineField, ParagraphField
from quizapp.ui.editor.question_list import QuestionList
from quizapp.ui.editor.state import QuestionListRow
from tests.ui.walk import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WORDS = "A zembla and one more zembla"
MARKS = ((2, 8), (22, 28))


def coloured(widget: Any, color: QColor) -> list[tuple[int, int]]:
    """The places of all pixels that have a colour."""
    image = widget.grab().toImage()
    size = image.size()
    return [
        (x, y) for x in range(size.width()) for y in range(size.height()) if image.pixelColor(x, y) == color
    ]


@pytest.fixture(params=[LineField, ParagraphField])
def field(request, look, shown):
    made = LineField(look, "body") if request.param is LineField else ParagraphField(look, "body", 400)
    shown(made, 400, 40)
    return made


def test_what_is_found_stands_on_its_ground_as_wide_as_its_words(look, field):
    soft = look.theme.color("accentSoft")
    field.show_words(WORDS)
    for marks in ((), MARKS, ()):
        field.show_highlights(marks, None)
        settle()
        across = [x for x, _ in coloured(field, soft)]
        assert bool(across) == bool(marks)
        if across:
            wide = QFontMetricsF(field.font()).horizontalAdvance(WORDS[2:28])
            assert abs(max(across) - min(across) - wide) < 6


def test_letters_beyond_the_first_plane_and_marks_of_another_text_do_no_harm(look, field):
    field.show_words("😀 zembla")
    field.show_highlights(((2, 8), (40, 60)), (2, 8))
    settle()
    assert coloured(field, look.theme.color("accentSoft"))
    field.show_words("no")
    settle()
    field.grab()


def test_a_place_beyond_the_edge_of_a_line_comes_into_view(look, shown):
    field = shown(LineField(look, "body"), 160, 40)
    words = f"{'word ' * 40}zembla"
    field.show_words(words)
    settle()
    span = (len(words) - 6, len(words))
    field.show_highlights((span,), span)
    settle()
    field.grab()
    assert coloured(field, look.theme.color("accentSoft"))


def test_marks_are_put_into_the_fields_in_which_they_stand_and_nowhere_else():
    inner = FormSection("/a", lines=((FormField("/a/b", "line", "B", "zembla"),),))
    outer = FormSection("", lines=((FormField("/c", "line", "C", "none"),),), parts=(inner,))
    form = FormState("q", "", "choice", (outer, FormSection("/d")))
    found = highlight_form(form, {"/a/b": ((0, 6),)}, ("/a/b", (0, 6)))
    assert [(each.marks, each.shown) for each in found.fields()] == [((), None), (((0, 6),), (0, 6))]
    assert found.parts[1] is form.parts[1]
    assert highlight_form(form, {"/x": ((0, 1),)}, None) is form


def test_words_found_in_a_row_stand_on_their_ground(look, shown):
    listed = shown(QuestionList(look, "Questions"), 300, 100)
    row = QuestionListRow("question:q", "1", "order", WORDS, "", "Question 1")
    found = []
    for marks in ((), MARKS):
        listed.show_questions((replace(row, marks=marks), replace(row, id="question:r", number="2")), 1)
        settle()
        above = QRect(0, 0, 300, look.theme.scaled(43))
        ground = coloured(listed, look.theme.color("accentSoft"))
        found.append(any(above.contains(*place) for place in ground))
    assert found == [False, True]
