"""A pack's row as it is painted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QListView

from quizapp.ui.home.pack_model import PackModel
from quizapp.ui.home.pack_row_delegate import PackRowDelegate
from tests.ui.home.states import line
from tests.ui.seen import colors, columns_with, picture


@pytest.fixture
def draw(look, shown):
    """Paints one row and returns its picture."""

    def paint(width=800, *, title="Apples", chosen=False, focus=False, **changes):
        view, model = QListView(), PackModel()
        model.show_packs(("apples",), lambda _: line(title, **changes))
        view.setObjectName("rows")
        view.setModel(model)
        view.setItemDelegate(PackRowDelegate(look, view))
        shown(view, width, view.sizeHintForRow(0) + 2 * view.frameWidth())
        if chosen:
            view.setCurrentIndex(model.index(0))
        if focus:
            view.setFocus()
        return picture(view.viewport())

    return paint


def ink(look, token):
    return look.theme.color(token).name()


def test_a_row_has_room_for_two_lines_at_every_text_size(look, draw):
    low = draw().height()
    look.theme.set_factor(2.0)
    assert draw().height() > 1.5 * low


def test_mastered_is_a_bar_filled_by_its_share(look, draw):
    fill = ink(look, "barFill")
    none, some, most = (draw(mastered=mastered) for mastered in (0, 3, 9))
    assert columns_with(none, fill) == []
    assert 0 < len(columns_with(some, fill)) < len(columns_with(most, fill))


def test_a_pack_without_questions_has_an_empty_bar(look, draw):
    assert columns_with(draw(mastered=0, keys=0), ink(look, "barFill")) == []


def test_a_narrow_row_leaves_the_figures_out(look, draw):
    fill = ink(look, "barFill")
    assert columns_with(draw(800), fill)
    assert columns_with(draw(500), fill) == []


@pytest.mark.parametrize("width", [800, 500])
def test_a_damaged_pack_is_told_in_the_colour_of_warnings(look, draw, width):
    tone = ink(look, "partial")
    assert tone not in colors(draw(width))
    damaged = draw(width, damage="It was damaged.", last="Could not be opened")
    assert tone in colors(damaged)
    assert columns_with(damaged, ink(look, "barFill")) == []


def test_the_chosen_row_has_a_ground_and_a_stripe(look, draw):
    soft, stripe = ink(look, "accentSoft"), ink(look, "accent")
    plain, chosen = draw(), draw(chosen=True)
    assert soft not in colors(plain)
    assert colors(chosen)[soft] > 10_000
    assert 0 not in columns_with(plain, stripe)
    assert columns_with(chosen, stripe)[:4] == [0, 1, 2, 3]


def test_the_row_with_the_keyboard_has_the_focus_border(look, draw):
    def at_the_edge(image):
        return [image.pixelColor(image.width() - x, image.height() // 2).name() for x in (4, 3, 2, 1)]

    ground, border = ink(look, "accentSoft"), ink(look, "focus")
    assert at_the_edge(draw(chosen=True, focus=True)) == [ground, border, border, border]
    assert at_the_edge(draw(chosen=True)) == [ground] * 4


def test_a_long_title_is_cut_and_does_not_run_into_the_figures(look, draw):
    title = "Straßenverkehrsgenehmigungsbehörde " * 6
    short, long = draw(), draw(title=title)
    text = ink(look, "text")
    figures = [x for x in columns_with(short, text) if x > 490]
    assert [x for x in columns_with(long, text) if x > 490] == figures
