"""How Orca, the screen reader of Linux, says names of groups and rows once, and headings at all."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.announcement import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ORCA: Final = sys.platform not in ("win32", "darwin")
"""Whether it is Orca that may read the screen."""

SILENCE: Final = "  "
"""Words of which nothing is heard; one space alone would be called by its name."""


class _Silence(QLabel):
    """A label of another widget that is neither seen nor heard."""

    def __init__(self, group: QWidget, labelled: QWidget) -> None:
        super().__init__(group)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(SILENCE)
        self.setBuddy(labelled)
        self.hide()


def say_group_once(button: QWidget, group: QWidget) -> None:
    """Label a radio button in a group with silence.

    Orca says a group's name to whoever comes to it, and then again as the label of each radio button that
    has none of its own.
    """
    if ORCA:
        _Silence(group, button)


def say_rows_alone(group: QWidget) -> None:
    """Describe a group of rows with silence.

    Of a group that nothing describes, Orca reads all words to whoever comes to it, and then the row that has
    the keyboard.
    """
    if ORCA:
        group.setAccessibleDescription(SILENCE)


def say_heading(heading: QWidget) -> None:
    """Say the words of a heading that gets the keyboard, of which Orca only says that it is one."""
    if ORCA:
        announce(heading, heading.accessibleName())
