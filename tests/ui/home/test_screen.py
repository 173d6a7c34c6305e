"""Home by keyboard, pointer and ear, at every size."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget

from quizapp.ui.home.screen import HomeScreen
from quizapp.ui.widgets.screen import Place
from tests.ui.home.states import LEAD, TITLES, line, state
from tests.ui.seen import picture, told
from tests.ui.walk import clipped, marked_up, press, settle, sideways, visible

Key = Qt.Key
NOTHING = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def opened(look, shown):
    """Home with three packs, the first of them in front."""

    def open_home(first=None, width=1280, height=744):
        screen = HomeScreen(look, "Quizapp")
        screen.set_narrow(look.theme.stacks(width))
        screen.show_state(first or state())
        shown(screen, width, height)
        screen.arrive()
        settle()
        return screen

    return open_home


@pytest.fixture
def done(opened):
    """Home, and what it tells of what is done there."""
    screen, told_of = opened(), []
    screen.started.connect(lambda: told_of.append("started"))
    screen.chosen.connect(told_of.append)
    return screen, told_of


def listed(screen) -> QListView:
    return screen.findChild(QListView)


def heard():
    return told(QApplication.focusWidget())[1]


def words(screen):
    return [label.text() for label in visible(screen, QLabel) if label.text()]


def click(screen, row):
    view = listed(screen)
    at = view.visualRect(view.model().index(row)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()


class TestKeyboard:
    def test_it_arrives_at_the_one_button_and_enter_starts(self, done):
        screen, told_of = done
        assert heard() == "Start 10 questions"
        press(screen, Key.Key_Return)
        assert told_of == ["started"]

    def test_down_goes_into_the_list_and_arrows_choose_another_pack(self, done):
        screen, told_of = done
        press(screen, Key.Key_Down)
        assert QApplication.focusWidget() is listed(screen)
        press(screen, Key.Key_Down)
        press(screen, Key.Key_Down)
        press(screen, Key.Key_Up)
        assert told_of == [1, 2, 1]

    def test_home_and_end_choose_the_first_and_the_last_pack(self, done):
        screen, told_of = done
        press(screen, Key.Key_F6)
        press(screen, Key.Key_End)
        press(screen, Key.Key_Home)
        assert told_of == [2]
        screen.show_state(state(chosen=2))
        press(screen, Key.Key_Home)
        assert told_of == [2, 0]

    def test_enter_starts_from_the_list_too(self, done):
        screen, told_of = done
        press(screen, Key.Key_F6)
        press(screen, Key.Key_Return)
        press(screen, Key.Key_Enter)
        assert told_of == ["started", "started"]

    def test_a_key_that_is_held_down_does_not_start(self, done):
        _, told_of = done
        held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, NOTHING, "", autorep=True)
        QApplication.sendEvent(QApplication.focusWidget(), held)
        assert told_of == []

    def test_f6_goes_from_the_button_to_the_list_and_back(self, done):
        screen, _ = done
        press(screen, Key.Key_F6)
        assert QApplication.focusWidget() is listed(screen)
        press(screen, Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert heard() == "Start 10 questions"

    def test_tab_goes_from_the_button_to_the_list(self, done):
        screen, _ = done
        press(screen, Key.Key_Tab)
        assert QApplication.focusWidget() is listed(screen)

    def test_the_list_keeps_the_keyboard_while_another_pack_comes_to_the_front(self, done):
        screen, _ = done
        press(screen, Key.Key_F6)
        press(screen, Key.Key_Down)
        screen.show_state(state(chosen=1))
        settle()
        assert QApplication.focusWidget() is listed(screen)
        assert listed(screen).currentIndex().row() == 1

    def test_one_border_shows_where_the_keyboard_is(self, look, opened):
        screen = opened()
        press(screen, Key.Key_F6)
        image, view = picture(screen), listed(screen)
        edge = view.mapTo(screen, QPoint(view.width() - 1, view.visualRect(view.currentIndex()).center().y()))
        border = [image.pixelColor(edge.x() - x, edge.y()).name() for x in range(12)]
        assert border.count(look.theme.color("focus").name()) == 3


class TestPointer:
    def test_a_click_chooses_a_pack(self, done):
        screen, told_of = done
        click(screen, 1)
        assert told_of == [1]

    def test_a_double_click_chooses_and_starts_it(self, done):
        screen, told_of = done
        view = listed(screen)
        at = view.visualRect(view.model().index(2)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert told_of == [2, "started"]

    def test_the_button_starts(self, done):
        _, told_of = done
        QTest.mouseClick(QApplication.focusWidget(), Qt.MouseButton.LeftButton)
        assert told_of == ["started"]


class TestShowing:
    def test_the_pack_in_front_stands_above_the_list_with_its_row_chosen(self, opened):
        screen = opened(state(chosen=1))
        assert words(screen)[:3] == ["Boats", LEAD.source_line, LEAD.summary]
        assert listed(screen).currentIndex().row() == 1

    def test_an_advisory_stands_before_the_button(self, opened):
        screen = opened(state(lead=replace(LEAD, advisory="It speaks of a storm.")))
        assert "Before you start. It speaks of a storm." in words(screen)

    def test_a_pack_that_cannot_be_opened_says_why_and_has_nothing_to_start(self, opened):
        sentence = "The pack boats was damaged on the disk."
        screen, started = opened(state(chosen=1, lead=replace(LEAD, damage=sentence))), []
        screen.started.connect(lambda: started.append(1))
        assert sentence in words(screen)
        assert LEAD.summary not in words(screen)
        assert QApplication.focusWidget() is listed(screen)
        press(screen, Key.Key_Return)
        assert started == []

    def test_an_empty_library_says_what_to_do_and_the_keyboard_stands_there(self, opened):
        screen = opened(state(()))
        assert words(screen)[:2] == ["No packs yet", "A pack is one file."]
        assert "Your packs" not in words(screen)
        assert heard() == "No packs yet"
        press(screen, Key.Key_F6)
        assert heard() == "No packs yet"

    def test_packs_that_arrive_take_the_keyboard_to_their_button(self, opened):
        screen = opened(state(()))
        screen.show_state(state())
        settle()
        assert heard() == "Start 10 questions"

    def test_notices_stand_above_everything_and_are_said(self, opened, monkeypatch):
        screen, said = opened(), []
        monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
        screen.show_state(state(notices=("One was damaged.", "One was not taken in.")))
        assert words(screen)[0] == "One was damaged. One was not taken in."
        assert said == ["One was damaged. One was not taken in."]

    def test_it_is_the_first_level_and_back_leads_nowhere(self, opened):
        screen = opened()
        assert screen.place == Place("Quizapp")
        screen.back()

    def test_nothing_is_taken_for_markup(self, opened):
        lead = replace(LEAD, summary="<b>All</b> of <img src='x.png'>", advisory="<i>Storm</i>")
        screen = opened(state(("<u>Apples</u>",), lead=lead))
        assert marked_up(screen) == []
        assert "<u>Apples</u>" in words(screen)


class TestByEar:
    def test_the_list_and_each_row_have_their_names(self, opened):
        screen = opened()
        view = QAccessible.queryAccessibleInterface(listed(screen))
        assert view.text(QAccessible.Text.Name) == "Your packs"
        rows = [view.child(place).text(QAccessible.Text.Name) for place in range(view.childCount())]
        assert rows == [line(title).name for title in TITLES]


class TestManyPacks:
    MANY = tuple(f"Pack {number}" for number in range(1000))

    def test_a_thousand_packs_make_no_more_widgets_than_three(self, opened):
        few, many = opened(), opened(state(self.MANY))
        count = [len(screen.findChildren(QWidget)) for screen in (few, many)]
        assert count[0] == count[1]

    def test_only_rows_in_view_are_worded(self, opened):
        worded = set()

        def word(place):
            worded.add(place)
            return line(self.MANY[place])

        screen = opened(state(self.MANY, line=word))
        assert 3 < len(worded) < 40
        listed(screen).setCurrentIndex(listed(screen).model().index(999))
        settle()
        listed(screen).grab()
        assert 999 in worded
        assert len(worded) < 80


@pytest.mark.parametrize("size", [(1280, 744), (800, 544)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off_and_nothing_scrolls_sideways(look, opened, size, factor):
    look.theme.set_factor(factor)
    advisory = "Speaks of Straßenverkehrsgenehmigungsbehörden in a storm at night."
    screen = opened(state(lead=replace(LEAD, advisory=advisory), notices=("One was damaged.",)), *size)
    assert clipped(screen) == []
    assert not sideways(screen)


def test_how_this_works_stands_beside_the_packs_or_below_them(opened):
    def places(screen):
        title = next(label for label in visible(screen, QLabel) if label.text() == "How this works")
        return title.mapTo(screen, QPoint(0, 0)), listed(screen).mapTo(screen, QPoint(0, 0))

    how, packs = places(opened())
    assert how.x() > packs.x() + 400
    how, packs = places(opened(width=800, height=744))
    assert how.y() > packs.y()
