from __future__ import annotations

from quizapp.ui.article_view.state import CitationMark, ParagraphState, list_marked_words


def test_the_words_of_each_mark_are_those_of_its_characters():
    paragraph = ParagraphState("The weir stood dry in May.", marks=(CitationMark(4, 8), CitationMark(22, 25)))
    assert list_marked_words(paragraph) == ("weir", "May")
