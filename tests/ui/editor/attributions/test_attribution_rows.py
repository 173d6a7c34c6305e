"""How sayings are marked in the article."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from quizapp.drafting.passage_offsets import PassageRange
from quizapp.drafting.source_reading import DetectedAttribution, ReadingSpan
from quizapp.ui.article_view.state import CitationMark
from quizapp.ui.editor.pages import attribution_rows
from quizapp.ui.messages import suggestions as text
from tests.drafting.marked import made
from tests.ui.editor.attributions.heard import ARTICLE, pack
from tests.ui.fakes import translate


def marks(places: tuple[PassageRange, ...], at: int = -1) -> tuple[tuple[CitationMark, ...], tuple[Any, ...]]:
    """The marks of the first paragraph, and the first mark of each saying."""
    state, lines = attribution_rows.mark_attributions(pack(), 0, places, at, translate)
    return state.sheet.items[1].marks, lines  # type: ignore[union-attr]  # a paragraph


def test_a_saying_in_another_is_cut_out_of_it_and_each_number_stands_where_its_saying_begins():
    outer, inner, joint = PassageRange("p1", 0, 20), PassageRange("p1", 5, 10), PassageRange("p1", 5, 10)
    found, lines = marks((outer, inner, joint), at=1)
    assert found == (
        CitationMark(0, 5, (1,), quiet=True), CitationMark(5, 10, (2, 3)), CitationMark(10, 20, (),
        quiet=True),
    )  # fmt: skip
    assert lines == ((1, 0), (1, 1), (1, 1))
    assert [each.quiet for each in marks((outer, inner), at=0)[0]] == [False, False, False]
    assert marks((PassageRange("gone", 0, 3),)) == ((), (None,))


def test_in_a_very_long_article_none_is_marked_so_that_its_text_is_written_only_once(monkeypatch):
    monkeypatch.setattr(attribution_rows, "LARGE", 10)
    assert [each.quiet for each in marks((PassageRange("p1", 0, 5),), at=0)[0]] == [True]


def test_no_more_sayings_are_listed_than_anybody_reads_and_long_ones_are_cut():
    read = made(ARTICLE).reading
    said = replace(
        read.attributions[0], content=ReadingSpan(read.parts[1].span.start, read.parts[2].span.end)
    )
    many: tuple[DetectedAttribution, ...] = (said,) * (attribution_rows.MOST + 5)
    read = replace(read, attributions=many)
    assert len(attribution_rows.find_attribution_spans(read, pack()["sources"][0])) == attribution_rows.MOST
    (row,) = attribution_rows.build_attribution_rows(read, (None,), translate)
    assert len(row.quote) <= attribution_rows.LONGEST + len("“ …”")
    assert row.quote.startswith("“Nobody")
    assert row.quote.endswith(" …")


def test_words_with_quotation_marks_get_no_others_around_them():
    assert text.quote_words(translate, "the bell rang") == "“the bell rang”"
    for words in ("“It rang,” she said", '"It rang," she said', "„Es läutete“, sagte sie"):
        assert text.quote_words(translate, words) == words
