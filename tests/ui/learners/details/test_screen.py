from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect

from quizapp.ui.kit.label import Label
from quizapp.ui.learners.details.screen import LearnerDetailsScreen
from quizapp.ui.learners.details.state import ColourChoice, LearnerDetailsState
from tests.ui.fakes import translate

COLOURS = (ColourChoice("c1", "Violet"),)


@pytest.mark.parametrize("message", ["", "Write a name first."])
def test_every_part_of_the_form_stands_as_far_below_the_one_before_it(look, entered, message):
    screen = LearnerDetailsScreen(look, translate)
    screen.show_state(
        LearnerDetailsState(
            "New name", "Back", "Start", "", "", "?", COLOURS, 0, message=message, field="name"
        )
    )
    entered(screen, 1280, 744)

    def place(widget):
        return QRect(widget.mapTo(screen, QPoint(0, 0)), widget.size())

    def between(above, below):
        return place(below).top() - place(above).bottom()

    (colour,) = (label for label in screen.findChildren(Label) if label.text() == "Colour")
    name = screen._nameless if message else screen._fields["name"]
    assert between(name, colour) == between(screen._fields["letter"], screen._labels["code"])
