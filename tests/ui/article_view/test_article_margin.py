from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from quizapp.ui.article_view.article_margin import ArticleMargins
from quizapp.ui.article_view.document_writer import ArticleBlock, ArticleSegment
from quizapp.ui.article_view.state import CitationMark, ParagraphState


def numbered(*numbers):
    return [ArticleBlock("paragraph", ParagraphState("x"), number=number) for number in numbers]


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_a_paragraph_s_number_always_fits_beside_the_hairline(theme, factor):
    theme.set_factor(factor)
    margins = ArticleMargins.for_blocks(numbered(118), theme)
    width = QFontMetricsF(theme.font("label")).horizontalAdvance("118")
    assert margins.gutter - 12 >= width


@pytest.mark.parametrize("factor", [1.0, 1.3, 2.0])
@pytest.mark.parametrize("numbers", [(4,), (10,), (1, 2, 3)])
def test_the_numbers_of_marks_keep_their_distance_from_the_text_as_it_grows(theme, factor, numbers):
    theme.set_factor(factor)
    item = ParagraphState("word", marks=(CitationMark(0, 4, numbers=numbers),))
    margins = ArticleMargins.for_blocks(
        [ArticleBlock("paragraph", item, (ArticleSegment(0, 4, 0),), 1)], theme
    )
    end = margins.gutter + 5 + len(numbers) * (margins.plate + 1) - 1
    assert margins.text - end >= round(4 * factor) - 1
