"""What is told only once it takes a while."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from quizapp.ui.editor.delayed_indicator import DelayedIndicator


@pytest.fixture
def widget(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_shown_once_it_takes_a_while_and_what_is_done_sooner_is_not_told_of(qtbot, widget):
    late = DelayedIndicator(widget)
    late.begin()
    late.end()
    assert not late.isActive()
    late.begin()
    begun = late.timerId()
    late.begin()
    # Beginning again does not make it later.
    assert (late.timerId(), widget.isHidden()) == (begun, True)
    qtbot.waitUntil(widget.isVisible)
    late.begin()
    assert not late.isActive()
    late.end()
    assert widget.isHidden()


def test_it_is_shown_in_a_way_of_its_own(qtbot, widget):
    told = []
    DelayedIndicator(widget, lambda: told.append("shown")).begin()
    qtbot.waitUntil(lambda: told == ["shown"])
    assert widget.isHidden()
