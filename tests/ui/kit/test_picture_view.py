"""A picture with its words: never over its own size, named for a screen reader, readable on screen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton

from quizapp.ui.kit.picture_view import PictureView
from quizapp.ui.kit.widget_state import PictureState
from tests.ui.kit.test_picture_decoder import drawn
from tests.ui.seen import colors, columns_with, picture
from tests.ui.walk import settle, visible

BLUE = "#3366cc"
ALT = "A plan of the harbour with the bridge in the west."


def shows(data=None, alt=ALT):
    data = drawn("PNG", 400, 200) if data is None else data
    return PictureState(data, alt, "Drawn by nobody.", "In words", "Hide the words", "It cannot be shown.")


@pytest.fixture
def view(look, shown):
    return shown(PictureView(look), 300, 400)


def show(view, state):
    view.show_picture(state)
    settle()


def words(view):
    return [each.text() for each in visible(view, QLabel) if each.text()]


@pytest.mark.parametrize(("own", "drawn_at"), [((400, 200), (300, 150)), ((120, 60), (120, 60))])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_it_keeps_its_shape_and_is_never_larger_than_its_own_size(look, view, factor, own, drawn_at):
    look.theme.set_factor(factor)
    show(view, shows(drawn("PNG", *own)))
    image = picture(view)
    assert (len(columns_with(image, BLUE)), colors(image)[BLUE]) == (drawn_at[0], drawn_at[0] * drawn_at[1])


def test_a_screen_reader_finds_a_graphic_with_its_words(view):
    show(view, shows())
    image = next(each for each in visible(view, QLabel) if each.accessibleName() == ALT)
    interface = QAccessible.queryAccessibleInterface(image)
    assert interface.role() == QAccessible.Role.Graphic
    assert interface.text(QAccessible.Text.Name) == ALT
    assert image.focusPolicy().value > 0


def test_whose_it_is_stands_below_and_its_words_when_they_are_asked_for(view):
    show(view, shows())
    assert words(view) == ["Drawn by nobody."]
    (button,) = visible(view, QPushButton)
    assert button.accessibleName() == "In words"
    button.click()
    assert words(view) == ["Drawn by nobody.", ALT]
    assert button.accessibleName() == "Hide the words"
    button.click()
    assert words(view) == ["Drawn by nobody."]


def test_decoration_has_no_words_and_no_stop_of_the_keyboard(view):
    show(view, shows(alt=""))
    assert list(visible(view, QPushButton)) == []
    assert all(each.focusPolicy().value == 0 for each in visible(view, QLabel))


def test_one_that_cannot_be_shown_is_told_in_words_at_once(view):
    show(view, shows(b"no picture"))
    assert BLUE not in colors(picture(view))
    assert words(view) == ["It cannot be shown.", ALT]


def test_without_a_picture_nothing_is_there(view):
    show(view, shows())
    show(view, None)
    assert not view.isVisible()


def test_a_large_picture_has_its_room_before_it_is_decoded(view, qtbot):
    show(view, shows(drawn("PNG", 2_000, 1_000)))
    image = next(each for each in visible(view, QLabel) if each.accessibleName() == ALT)
    room = image.size()
    assert room.width() == 300
    assert words(view) == ["Drawn by nobody."]
    qtbot.waitUntil(lambda: BLUE in colors(picture(view)))
    assert image.size() == room


def test_a_large_one_that_cannot_be_shown_is_told_in_words_once_that_is_known(view, qtbot):
    show(view, shows(drawn("PNG", 2_000, 1_000)[:200]))
    qtbot.waitUntil(lambda: words(view) == ["It cannot be shown.", ALT])


def test_larger_letters_have_a_picture_drawn_anew_and_leave_its_words_open(look, view, qtbot):
    show(view, shows(drawn("PNG", 300, 1_900)))
    next(iter(visible(view, QPushButton))).click()
    look.theme.set_factor(2.0)
    settle()
    assert words(view) == ["Drawn by nobody.", ALT]
    assert BLUE in colors(picture(view))
