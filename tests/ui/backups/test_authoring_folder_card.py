"""The card on packs in work, on the page of backups."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from quizapp.ui.backups.authoring_folder_card import AuthoringFolderCard
from tests.ui.fakes import translate
from tests.ui.walk import clipped, settle, visible

FOLDER = "/home/ann/.local/share/quizapp-with-a-very-long-name-of-more-than-forty-letters/working"


def test_it_says_that_they_are_in_no_backup_names_the_folder_and_shows_it(look, shown):
    card = AuthoringFolderCard(look, translate)
    shown(card, 360, 400)
    asked = []
    card.wanted.connect(lambda: asked.append("folder"))
    card.show_place(FOLDER)
    settle()
    words = [label.text() for label in visible(card, QLabel)]
    assert any("are not in these backups" in each for each in words)
    assert FOLDER in words
    QTest.mouseClick(card.show_folder, Qt.MouseButton.LeftButton)
    assert asked == ["folder"]
    assert not clipped(card)


def test_where_nobody_writes_packs_nothing_is_said(look, shown):
    card = AuthoringFolderCard(look, translate)
    shown(card, 360, 400)
    card.show_place("")
    assert not card.isVisible()
