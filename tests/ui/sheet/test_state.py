from __future__ import annotations

from quizapp.ui.sheet.state import Mark, Paragraph, marked_words


def test_the_words_of_each_mark_are_those_of_its_characters():
    paragraph = Paragraph("The weir stood dry in May.", marks=(Mark(4, 8), Mark(22, 25)))
    assert marked_words(paragraph) == ("weir", "May")
