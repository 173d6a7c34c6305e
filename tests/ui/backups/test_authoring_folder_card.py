"""The card on packs in work, on the page of backups."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from quizapp.ui.backups.authoring_folder_card import AuthoringFolderCard
from tests.ui.asked import words
from tests.ui.fakes import translate
from tests.ui.walk import clipped, settle

FOLDER = "/home/ann/.local/share/quizapp-with-a-very-long-name-of-more-than-forty-letters/working"


def test_it_names_the_folder_and_shows_it_and_is_away_where_nobody_writes_packs(look, shown):
    card = AuthoringFolderCard(look, translate)
    shown(card, 360, 400)
    asked = []
    card.wanted.connect(lambda: asked.append("folder"))
    card.show_place(FOLDER)
    settle()
    assert {translate("backups.told"), FOLDER} <= set(words(card))
    QTest.mouseClick(card.show_folder, Qt.MouseButton.LeftButton)
    assert asked == ["folder"]
    assert not clipped(card)
    card.show_place("")
    assert not card.isVisible()
