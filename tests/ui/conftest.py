from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtWidgets import QWidget

from quizapp.library.settings import Settings
from quizapp.ui.icons import Icons
from quizapp.ui.kit.style import Style
from quizapp.ui.theme.theme import Theme
from tests.ui.walk import settle

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture(scope="session")
def light(qapp):
    """The look that tests begin with: to dress the application takes longer than most of them."""
    made = Theme(ASSETS, "light")
    made.apply(qapp)
    return made, qapp.styleSheet()


@pytest.fixture
def theme(light, qapp):
    made, sheet = light
    if qapp.styleSheet() != sheet:
        # A program that another test ran has dressed it otherwise.
        made.choose("light")
    yield made
    if made.receivers(SIGNAL("changed()")):
        # What listens would be kept, and dressed again, until the end.
        made.changed.disconnect()
    made.set_letter_keys("on")
    made.set_reduce_motion(reduce=False)
    if made.factor != 1:
        made.set_factor(1.0)
    if made.choice != "light":
        made.choose("light")


@pytest.fixture
def icons():
    return Icons(ASSETS / "icons")


@pytest.fixture
def look(theme, icons):
    return Style(theme, icons)


@pytest.fixture
def shown(qtbot):
    """Shows a widget in a window of its size, and has both put away at the end.

    The window has no layout, for the offscreen platform warns of least sizes; it has the keyboard itself.
    """

    windows = []

    def show(widget, width=None, height=None):
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        width, height = width or widget.sizeHint().width(), height or widget.sizeHint().height()
        # Away from the pointer, which stands in the upper left corner.
        window.setGeometry(100, 100, width, height)
        window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.setParent(window)
        widget.setGeometry(0, 0, width, height)
        with qtbot.waitExposed(window):
            window.show()
            widget.show()
        window.activateWindow()
        window.setFocus()
        return widget

    return show


@pytest.fixture
def entered(look, shown):
    """Shows a screen as the window does: stacked where it is narrow, the keyboard where it arrives."""

    def enter(screen, width, height):
        screen.set_narrow(look.theme.stacks(width))
        shown(screen, width, height)
        screen.set_initial_focus()
        settle()
        return screen

    return enter


@pytest.fixture
def start(qapp, first_start, tmp_path):
    """Starts the whole program, with a practice of four questions to go on with; it is closed at the end."""
    from tests.ui.running import PACK, Running, chosen_questions, prepare  # noqa: PLC0415 - loads everything, which most tests need not

    opened = []

    def open_program(size=(1280, 800), questions=None, **settings):
        folder = shutil.copytree(first_start, tmp_path / f"data-{len(opened)}")
        kept = Settings(theme="light", reduced_motion=True, **settings)
        prepare(folder, kept, questions or chosen_questions(PACK))
        opened.append(Running(qapp, folder, size))
        return opened[-1]

    yield open_program
    for each in opened:
        each.close()


@pytest.fixture
def running(start):
    """The whole program on its home screen, in a window as designed."""
    return start()
