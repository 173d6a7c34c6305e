import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from quizapp.ui.home.pack_table import PackModel
from quizapp.ui.kit.row_list import CONTENT_ROLE
from tests.ui.home.states import line


@pytest.fixture
def model(qapp):
    return PackModel()


def show(model, *titles, **changes):
    packs = tuple(title.casefold() for title in titles)
    return model.show_packs(packs, lambda place: line(titles[place], **changes))


def told(model, role):
    return [model.data(model.index(place), role) for place in range(model.rowCount())]


def test_it_keeps_to_what_qt_expects_of_a_model(model):
    # What the tester finds is a warning of Qt's, which fails a test.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    many = tuple(f"Pack {number}" for number in range(20))
    for titles in ((), ("Apples",), many, many, ("Boats", "Cranes"), ()):
        show(model, *titles)
        assert told(model, Qt.ItemDataRole.DisplayRole) == list(titles)
    assert model.data(QModelIndex()) is None
    assert tester.model() is model


def test_a_row_is_its_title_to_the_eye_and_its_whole_name_to_the_ear(model):
    show(model, "Apples", "Boats")
    assert told(model, Qt.ItemDataRole.AccessibleTextRole) == [line("Apples").name, line("Boats").name]
    assert told(model, CONTENT_ROLE) == [line("Apples"), line("Boats")]
    assert told(model, Qt.ItemDataRole.ToolTipRole) == [None, None]


def test_the_same_packs_change_in_their_places_and_only_if_they_are_told_otherwise(model, qtbot):
    show(model, "Apples", "Boats")
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        show(model, "Apples", "Boats", mastered_words="4 of 12 mastered")
    first, last = changed.args[:2]
    assert (first.row(), last.row()) == (0, 1)
    assert model.data(model.index(1), CONTENT_ROLE).mastered_words == "4 of 12 mastered"
    packs, told_by = ("apples", "boats"), [line("Apples"), line("Boats")].__getitem__
    assert model.show_packs(packs, told_by)
    assert not model.show_packs(packs, told_by)
