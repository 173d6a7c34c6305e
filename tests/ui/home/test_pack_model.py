from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from quizapp.ui.home.pack_model import PackModel
from quizapp.ui.kit.row_list import CONTENT_ROLE
from tests.ui.home.states import line

Role = Qt.ItemDataRole
MANY = tuple(f"Pack {number}" for number in range(1000))


@pytest.fixture
def model(qapp):
    return PackModel()


def show(model, *titles, **changes):
    model.show_packs(
        tuple(title.casefold() for title in titles), lambda place: line(titles[place], **changes)
    )


def told(model, role):
    return [model.data(model.index(place), role) for place in range(model.rowCount())]


def test_it_keeps_to_what_qt_expects_of_a_model(model):
    # What the tester finds is a warning of Qt's, which fails a test.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for titles in ((), ("Apples",), MANY[:20], MANY[:20], ("Boats", "Cranes"), ()):
        show(model, *titles)
        assert model.rowCount() == len(titles)
    assert tester.model() is model


def test_a_row_is_its_title_to_the_eye_and_its_whole_name_to_the_ear(model):
    show(model, "Apples", "Boats")
    assert told(model, Role.DisplayRole) == ["Apples", "Boats"]
    assert told(model, Role.AccessibleTextRole)[1].startswith("Boats, The Harbour Post")
    assert told(model, CONTENT_ROLE) == [line("Apples"), line("Boats")]
    assert told(model, Role.ToolTipRole) == [None, None]


def test_before_anything_is_shown_there_is_nothing(model):
    assert model.rowCount() == 0
    assert model.data(model.index(0)) is None


def test_a_row_that_is_not_there_says_nothing(model):
    show(model, "Apples", "Boats")
    assert model.data(QModelIndex()) is None


def test_rows_have_no_rows_under_them(model):
    show(model, "Apples")
    assert model.rowCount(model.index(0)) == 0


def test_the_same_packs_with_other_figures_change_in_their_places(model, qtbot):
    show(model, "Apples", "Boats")
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        show(model, "Apples", "Boats", mastered_words="4 of 12 mastered")
    first, last = changed.args[:2]
    assert (first.row(), last.row()) == (0, 1)
    assert model.data(model.index(1), CONTENT_ROLE).mastered_words == "4 of 12 mastered"


def test_other_packs_begin_afresh(model, qtbot):
    show(model, "Apples", "Boats")
    with qtbot.waitSignal(model.modelReset):
        show(model, "Apples", "Cranes")
    assert told(model, Role.DisplayRole) == ["Apples", "Cranes"]


def test_the_same_packs_told_the_same_are_left_alone(model, qtbot):
    packs, told_by = ("apples", "boats"), [line("Apples"), line("Boats")].__getitem__
    assert model.show_packs(packs, told_by)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        assert not model.show_packs(packs, told_by)
