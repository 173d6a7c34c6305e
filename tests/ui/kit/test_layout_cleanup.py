"""Layouts that are emptied: nothing of what stood there is seen, or left behind."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from quizapp.ui.kit.layout_cleanup import delete_layout_items


def test_what_stood_in_a_layout_and_in_those_in_it_is_hidden_at_once_and_deleted(shown):
    page = QWidget()
    box = QVBoxLayout(page)
    one, two, stays = QWidget(), QWidget(), QWidget(page)
    box.addWidget(one)
    box.addSpacing(4)
    row = QHBoxLayout()
    row.addWidget(two)
    box.addLayout(row)
    shown(page, 100, 100)
    delete_layout_items(box)
    assert (box.count(), one.isVisible(), two.isVisible()) == (0, False, False)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [isValid(each) for each in (one, two, stays)] == [False, False, True]
