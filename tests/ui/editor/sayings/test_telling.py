"""How sayings are marked in the article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from quizapp.drafting.models import Attribution, Span
from quizapp.drafting.passages import Place
from quizapp.ui.editor.sayings import telling
from quizapp.ui.sheet.state import Mark
from quizapp.ui.text import sayings as text
from tests.drafting.marked import made
from tests.ui.editor.sayings.heard import ARTICLE, pack
from tests.ui.fakes import translate

if TYPE_CHECKING:
    import pytest


def marks(places: tuple[Place, ...], at: int = -1) -> tuple[tuple[Mark, ...], tuple[Any, ...]]:
    """The marks of the first paragraph, and the first mark of each saying."""
    state, lines = telling.marked(pack(), 0, places, at, translate)
    return state.sheet.items[1].marks, lines  # type: ignore[union-attr]  # a paragraph


def test_a_saying_in_another_is_cut_out_of_it_and_each_number_stands_where_its_saying_begins() -> None:
    outer, inner, joint = Place("p1", 0, 20), Place("p1", 5, 10), Place("p1", 5, 10)
    found, lines = marks((outer, inner, joint), at=1)
    assert found == (
        Mark(0, 5, (1,), quiet=True), Mark(5, 10, (2, 3)), Mark(10, 20, (), quiet=True),
    )  # fmt: skip
    assert lines == ((1, 0), (1, 1), (1, 1))
    assert [each.quiet for each in marks((outer, inner), at=0)[0]] == [False, False, False]
    assert marks((Place("gone", 0, 3),)) == ((), (None,))


def test_in_a_very_long_article_none_is_marked_so_that_its_text_is_written_only_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(telling, "LARGE", 10)
    assert [each.quiet for each in marks((Place("p1", 0, 5),), at=0)[0]] == [True]


def test_no_more_sayings_are_listed_than_anybody_reads_and_long_ones_are_cut() -> None:
    read = made(ARTICLE).reading
    said = replace(read.attributions[0], content=Span(read.parts[1].span.start, read.parts[2].span.end))
    many: tuple[Attribution, ...] = (said,) * (telling.MOST + 5)
    read = replace(read, attributions=many)
    assert len(telling.places_of(read, pack()["sources"][0])) == telling.MOST
    (row,) = telling.rows_of(read, (None,), translate)
    assert len(row.quote) <= telling.LONGEST + len("“ …”")
    assert row.quote.startswith("“Nobody")
    assert row.quote.endswith(" …")


def test_words_with_quotation_marks_get_no_others_around_them() -> None:
    assert text.quoted(translate, "the bell rang") == "“the bell rang”"
    for words in ("“It rang,” she said", '"It rang," she said', "„Es läutete“, sagte sie"):
        assert text.quoted(translate, words) == words
