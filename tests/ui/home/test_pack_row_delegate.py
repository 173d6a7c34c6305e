"""A pack's row as it is painted."""

import pytest
from PySide6.QtWidgets import QListView

from quizapp.ui.home.pack_row_delegate import PackRowDelegate
from quizapp.ui.home.pack_table import PackModel
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


@pytest.fixture
def ink(look):
    return lambda token: look.theme.color(token).name()


def test_mastered_is_a_bar_filled_by_its_share_where_there_is_room(draw, ink):
    fill = ink("barFill")
    none, some, most = (columns_with(draw(mastered=mastered), fill) for mastered in (0, 3, 9))
    assert none == columns_with(draw(mastered=0, keys=0), fill) == columns_with(draw(500), fill) == []
    assert 0 < len(some) < len(most)


@pytest.mark.parametrize("width", [800, 500])
def test_a_damaged_pack_is_told_in_the_colour_of_warnings(draw, ink, width):
    assert ink("partial") not in colors(draw(width))
    damaged = draw(width, damage="It was damaged.", last="Could not be opened")
    assert ink("partial") in colors(damaged)
    assert columns_with(damaged, ink("barFill")) == []


def test_the_chosen_row_and_the_one_with_the_keyboard_look_otherwise(draw, ink):
    plain, chosen, focused = (
        colors(draw(chosen=chosen, focus=focus)) for chosen, focus in ((0, 0), (1, 0), (1, 1))
    )
    assert ink("accentSoft") not in plain
    assert ink("accentSoft") in chosen
    assert focused[ink("focus")] > chosen.get(ink("focus"), 0) + 1000


def test_a_long_title_is_cut_and_does_not_run_into_the_figures(draw, ink):
    short, long = draw(), draw(title="Straßenverkehrsgenehmigungsbehörde " * 6)
    figures = [x for x in columns_with(short, ink("text")) if x > 490]
    assert [x for x in columns_with(long, ink("text")) if x > 490] == figures
