"""How sure one is: where its words stand. What they do is tested with the panel."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.question.certainty_widget import CertaintyWidget
from quizapp.ui.question.state import CertaintyState
from tests.ui.seen import spacers
from tests.ui.walk import clipped, settle, visible

WORDS = (("guess", "Guess", "G"), ("fairly", "Fairly sure", "F"), ("certain", "Certain", "C"))
STATE = CertaintyState("How sure are you?", WORDS, None)


@pytest.fixture
def how_sure(look, shown):
    made = shown(CertaintyWidget(look), 752, 120)
    made.show_certainty(STATE, "")
    settle()
    return made


def places(widget):
    title = next(label for label in visible(widget, QLabel) if label.text() == STATE.title)
    shown = (title, *visible(widget, OptionRow))
    return [each.mapTo(widget, QPoint(0, each.height() // 2)) for each in shown]


def test_title_and_words_stand_in_two_lines(how_sure):
    title, first, *others = places(how_sure)
    assert (first.x(), title.y() < first.y()) == (0, True)
    assert {each.y() for each in others} == {first.y()}


def test_where_every_line_counts_they_stand_on_one(how_sure):
    how_sure.set_tight(True)
    settle()
    title, first, *_ = places(how_sure)
    assert title.y() == pytest.approx(first.y(), abs=1)
    assert title.x() < first.x()
    how_sure.set_tight(False)
    settle()
    assert places(how_sure)[1].x() == 0


def test_words_that_do_not_fit_beside_the_title_stand_below_it_and_none_is_cut(look, how_sure):
    look.theme.set_factor(1.5)
    how_sure.set_tight(True)
    how_sure.resize(752, 200)
    settle()
    title, first, *_ = places(how_sure)
    assert title.y() < first.y()
    assert clipped(how_sure) == []


def test_they_come_apart_and_together_with_the_text_size(look, how_sure):
    how_sure.set_tight(True)
    settle()
    for factor, together in ((1.5, False), (1.0, True)):
        look.theme.set_factor(factor)
        settle()
        title, first, *_ = places(how_sure)
        assert (title.y() >= first.y() - 1) is together


def test_words_that_nobody_holds_any_more_are_collected_with_all_that_is_in_them(look, qtbot):
    before = spacers()
    for _ in range(60):
        page = QWidget()
        made = CertaintyWidget(look)
        made.setParent(page)
        made.resize(752, 120)
        made.show_certainty(STATE, "")
        for tight in (True, False, True):
            made.set_tight(tight)
        assert [each for each in spacers() if each not in before] == []
        holder: dict[str, object] = {"page": page, "words": made}
        holder["itself"] = holder
        del holder, made, page
    # Where something of theirs were deleted twice, the interpreter would end here.
    assert gc.collect() > 0
