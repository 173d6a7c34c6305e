from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.ui.article_view.article_blocks import build_blocks, split_segments
from quizapp.ui.article_view.state import (
    ArticleGap,
    ArticleViewState,
    CitationMark,
    ClosedArticle,
    ParagraphSpan,
    ParagraphState,
)

TEXT = "Ansel Rook said the weir was dry."


def build(*items, **told):
    return build_blocks(ArticleViewState("Article", "The Kelder Mail", "Dry weir", items=items, **told))


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
def test_each_part_is_a_paragraph_of_its_own_as_it_is_written(item, told, lines, kinds):
    blocks = build(item, **told)
    assert [block.text for block in blocks] == lines
    assert [block.kind for block in blocks] == kinds


def test_a_closed_book_shows_no_passage():
    blocks = build(ParagraphState(TEXT, 1), closed=ClosedArticle("Closed", "Later"))
    assert TEXT not in [block.text for block in blocks]


def test_the_closest_passage_is_strong_amid_muted_ones_and_nothing_is_beside_marks():
    muted, closest = ParagraphState("The weir was dry.", 1, muted=True), ParagraphState("It rained.", 2)
    assert [block.strong for block in build(muted, closest, heading="h")] == [False, True]
    marked = ParagraphState("It rained.", 3, marks=(CitationMark(0, 2),))
    for rows in ((muted, closest, marked), (closest,)):
        assert not any(block.strong for block in build(*rows, heading="h"))


def test_a_screen_reader_hears_a_paragraph_with_its_number_or_what_its_marks_say():
    said = ParagraphState("It rained.", 3, name="Evidence, paragraph 3: It rained.")
    blocks = build(ParagraphState(TEXT, 1), said, ParagraphState("Rain", None, "headline"), ArticleGap("gap"))
    names = ["The Kelder Mail", "Dry weir", f"1. {TEXT}", said.name, "Rain", "gap"]
    assert [block.name for block in blocks] == names
    assert [block.description for block in blocks if block.description] == ["3. It rained."]
    assert [block.text for block in blocks if block.heading] == ["Dry weir", "Rain"]
