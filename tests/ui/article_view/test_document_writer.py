from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

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


def test_a_paragraph_is_cut_exactly_where_a_mark_begins_and_ends():
    paragraph = ParagraphState(
        TEXT, marks=(CitationMark(16, 32),), cues=(ParagraphSpan(0, 15), ParagraphSpan(29, 32))
    )
    told = [(words, part.mark, part.cue) for words, part in split_segments(paragraph)]
    assert told == [
        ("Ansel Rook said", None, True),
        (" ", None, False),
        ("the weir was ", 0, False),
        ("dry", 0, True),
        (".", None, False),
    ]


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


@pytest.mark.parametrize(
    ("item", "told", "lines", "kinds"),
    [
        (
            ParagraphState(TEXT, 1),
            {},
            ["The Kelder Mail", "Dry weir", TEXT],
            ["source", "headline", "paragraph"],
        ),
        (ParagraphState(TEXT, 1), {"heading": "h"}, [TEXT], ["paragraph"]),
        (ArticleGap("2 and 3 are not here"), {"heading": "h"}, ["2 and 3 are not here"], ["gap"]),
        (ParagraphState("<b>b</b> & so on", 1), {"heading": "h"}, ["<b>b</b> & so on"], ["paragraph"]),
        (ParagraphState("one\ntwo", 1), {"heading": "h"}, ["one\u2028two"], ["paragraph"]),
        (
            ParagraphState("It fell.", 2, "summary", label="In short"),
            {"heading": "h"},
            ["In short", "It fell."],
            ["label", "paragraph"],
        ),
    ],
    ids=["an article", "passages under a heading", "a gap", "markup", "a line break", "a summary"],
)
def test_each_part_is_a_paragraph_of_its_own_as_it_is_written(write, item, told, lines, kinds):
    document, blocks = write(item, **told)
    assert [document.findBlockByNumber(at).text() for at in range(document.blockCount())] == lines
    assert [block.kind for block in blocks] == kinds


def test_a_closed_book_shows_no_passage(write):
    document, _blocks = write(ParagraphState(TEXT, 1), closed=ClosedArticle("Closed", "Later"))
    assert TEXT not in document.toPlainText()
