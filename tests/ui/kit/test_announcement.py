from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from quizapp.ui.kit import announcement as module


def test_a_sentence_is_handed_to_the_screen_reader_as_an_announcement(qtbot, monkeypatch):
    sent = []

    def told(event: QAccessibleAnnouncementEvent) -> None:
        sent.append((event.type(), event.message()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", told)
    widget = QWidget()
    qtbot.addWidget(widget)
    module.announce(widget, "Correct.")
    assert sent == [(QAccessible.Event.Announcement, "Correct.")]
