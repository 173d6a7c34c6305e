"""What holds of every page: no word is cut off, nothing is taken for markup, nothing scrolls sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.kit.screen import Screen


def settle() -> None:
    """Let layouts come to rest, and widgets that were taken away be deleted."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def visible(page: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    """The widgets of a kind that are shown, in view or scrolled out of it."""
    for widget in page.findChildren(kind):
        if widget.isVisibleTo(page):
            yield widget


def clipped(page: QWidget) -> list[str]:
    """The words of all labels and buttons that have less room than they need."""
    found = [
        label.text()
        for label in visible(page, QLabel)
        if label.text() and label.height() < label.heightForWidth(label.width()) - 1
    ]
    found += [
        button.accessibleName()
        for button in visible(page, QPushButton)
        if button.width() < button.sizeHint().width() or button.height() < button.sizeHint().height()
    ]
    return found + [widget.text() for widget in visible(page, QLabel) if _sticks_out(widget)]


def sideways(page: QWidget) -> bool:
    """Whether a column is wider than what is seen of it."""
    return any(
        area.widget().width() > area.viewport().width()
        for area in visible(page, QScrollArea)
        if area.widget() is not None
    )


def marked_up(page: QWidget) -> list[str]:
    """The words of labels that Qt would take for markup, and all tooltips."""
    labels = [label for label in page.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText]
    return [label.text() for label in labels] + [
        widget.toolTip() for widget in page.findChildren(QWidget) if widget.toolTip()
    ]


def press(
    screen: Screen, key: str | Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or screen, key, modifier)
    settle()


def press_there(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key on the widget that has the keyboard; there must be one."""
    QTest.keyClick(QApplication.focusWidget(), key, modifier)
    settle()


def _sticks_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and widget.geometry().right() > parent.rect().right() + 1
