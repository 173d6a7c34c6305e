"""What is told only once it takes a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from quizapp.ui.editor.delayed_indicator import DelayedIndicator

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_shown_once_it_takes_a_while_and_not_before(qtbot: QtBot, widget: QWidget) -> None:
    late = DelayedIndicator(widget)
    late.begin()
    assert widget.isHidden()
    qtbot.waitUntil(widget.isVisible)
    late.begin()
    assert not late.isActive()
    late.end()
    assert widget.isHidden()


def test_what_is_done_sooner_is_not_told_of(widget: QWidget) -> None:
    late = DelayedIndicator(widget)
    late.begin()
    late.end()
    assert not late.isActive()
    assert widget.isHidden()


def test_beginning_again_does_not_make_it_later(widget: QWidget) -> None:
    late = DelayedIndicator(widget)
    late.begin()
    begun = late.timerId()
    late.begin()
    assert late.timerId() == begun


def test_it_is_shown_in_a_way_of_its_own(qtbot: QtBot, widget: QWidget) -> None:
    told: list[str] = []
    DelayedIndicator(widget, lambda: told.append("shown")).begin()
    qtbot.waitUntil(lambda: told == ["shown"])
    assert widget.isHidden()
