from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontInfo, QTextCharFormat, QTextDocument

from quizapp.ui.article_view.document_writer import ArticleDocumentWriter, split_segments
from quizapp.ui.article_view.state import (
    ArticleGap,
    ArticleViewState,
    CitationMark,
    ClosedArticle,
    ParagraphSpan,
    ParagraphState,
)

TEXT = "Ansel Rook said the weir was dry."


@pytest.fixture
def write(theme):
    def make(*items, **told):
        document = QTextDocument()
        state = ArticleViewState("Article", "The Kelder Mail", "Dry weir", items=items, **told)
        return document, ArticleDocumentWriter(document, theme).write(state)

    return make


def runs(block):
    """Each run of words with its format, which would else go with the block's own list."""
    text = block.text()
    return [
        (text[part.start : part.start + part.length], QTextCharFormat(part.format))
        for part in block.textFormats()
    ]


def test_a_paragraph_without_marks_is_one_segment():
    assert [words for words, _part in split_segments(ParagraphState(TEXT))] == [TEXT]


def test_a_paragraph_is_cut_exactly_where_a_mark_begins_and_ends():
    paragraph = ParagraphState(TEXT, marks=(CitationMark(16, 32),), cues=(ParagraphSpan(0, 15),))
    told = [(words, part.mark, part.cue) for words, part in split_segments(paragraph)]
    assert told == [
        ("Ansel Rook said", None, True),
        (" ", None, False),
        ("the weir was dry", 0, False),
        (".", None, False),
    ]


def test_a_cue_inside_a_mark_is_both():
    paragraph = ParagraphState(TEXT, marks=(CitationMark(0, 20),), cues=(ParagraphSpan(0, 10),))
    first = next(part for _words, part in split_segments(paragraph))
    assert (first.mark, first.cue) == (0, True)


@given(
    text=st.text(alphabet="ab \U0001f6a2é", min_size=1, max_size=24),
    ends=st.tuples(st.integers(0, 24), st.integers(0, 24)),
)
def test_cutting_loses_no_character_and_counts_as_qt_does(text, ends):
    start, end = sorted(min(place, len(text)) for place in ends)
    paragraph = ParagraphState(text, marks=(CitationMark(start, end),) if start < end else ())
    parts = list(split_segments(paragraph))
    assert "".join(words for words, _part in parts) == text
    assert parts[-1][1].end == len(text.encode("utf-16-le")) // 2
    assert all(a[1].end == b[1].start for a, b in itertools.pairwise(parts))
    assert "".join(words for words, part in parts if part.mark is not None) == text[start:end]


def test_source_line_and_headline_open_the_article(write):
    document, blocks = write(ParagraphState(TEXT, 1))
    assert document.toPlainText() == f"The Kelder Mail\nDry weir\n{TEXT}"
    assert [block.kind for block in blocks] == ["source", "headline", "paragraph"]


def test_under_a_heading_there_are_only_the_passages(write):
    document, _blocks = write(ParagraphState(TEXT, 1), heading="What the article says")
    assert document.toPlainText() == TEXT


def test_marked_words_have_the_marker_s_colours_and_no_others(write, theme):
    document, _blocks = write(ParagraphState(TEXT, 1, marks=(CitationMark(16, 32),)), heading="h")
    ground = {
        words: form.background().color().name()
        for words, form in runs(document.begin())
        if form.hasProperty(form.Property.BackgroundBrush)
    }
    assert ground == {"the weir was dry": "#ffe38a"}


@pytest.mark.parametrize(("muted", "color"), [(False, "#172023"), (True, "#3e4a47")])
def test_neighbours_are_muted(write, muted, color):
    document, _blocks = write(ParagraphState(TEXT, 1, muted=muted), heading="h")
    assert runs(document.begin())[0][1].foreground().color().name() == color


def test_article_words_are_serif_and_a_summary_is_sans_and_indented(write):
    short = ParagraphState("What the gauge showed.", 2, "summary", label="In short")
    document, blocks = write(ParagraphState(TEXT, 1), short, heading="h")
    article, label, summary = (document.findBlockByNumber(at) for at in range(3))
    assert QFontInfo(runs(article)[0][1].font()).family() == "Source Serif 4"
    assert QFontInfo(runs(label)[0][1].font()).family() == "Source Sans 3"
    assert QFontInfo(runs(summary)[0][1].font()).family() == "Source Sans 3"
    assert summary.blockFormat().leftMargin() == 24
    assert [block.number for block in blocks] == [1, 2, None]


@pytest.mark.parametrize("muted", [False, True])
def test_a_headline_among_the_passages_is_as_large_as_above_them(write, theme, muted):
    document, _blocks = write(ParagraphState("Dry weir", role="headline", muted=muted), heading="h")
    ((_words, shape),) = runs(document.firstBlock())
    assert shape.font() == theme.font("headline")
    assert shape.foreground().color() == theme.color("textMuted" if muted else "text")


def test_a_gap_is_a_row_of_its_own(write):
    document, blocks = write(
        ParagraphState(TEXT, 1), ArticleGap("Paragraphs 2 and 3 are not in this pack"), heading="h"
    )
    assert document.findBlockByNumber(1).text() == "Paragraphs 2 and 3 are not in this pack"
    assert blocks[1].kind == "gap"


def test_a_closed_book_shows_no_passage(write):
    document, _blocks = write(ParagraphState(TEXT, 1), closed=ClosedArticle("Closed", "Later"))
    assert TEXT not in document.toPlainText()


def test_markup_is_written_as_it_stands(write):
    document, _blocks = write(ParagraphState("<b>bold</b> <img src='x.png'> & so on", 1), heading="h")
    assert document.toPlainText() == "<b>bold</b> <img src='x.png'> & so on"


def test_a_line_break_does_not_tear_a_paragraph_apart(write):
    document, blocks = write(ParagraphState("one\ntwo", 1), ParagraphState("three", 2), heading="h")
    assert document.blockCount() == len(blocks) == 2


def test_lines_are_as_high_as_the_design_draws_them(write):
    document, _blocks = write(ParagraphState(TEXT * 12, 1), heading="h")
    document.setTextWidth(556)
    document.documentLayout().blockBoundingRect(document.begin())
    layout = document.begin().layout()
    tops = [layout.lineAt(at).y() for at in range(layout.lineCount())]
    assert {round(b - a) for a, b in itertools.pairwise(tops)} == {27}
