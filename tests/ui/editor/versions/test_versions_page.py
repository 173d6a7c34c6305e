"""The page on versions in the real screen, by keys."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from quizapp.authoring.autosave import save_version
from quizapp.authoring.json_pointers import is_same_json
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.screen_bars import MARGIN
from quizapp.ui.passages.passage_list import PassageList
from tests.authoring.builders import document
from tests.ui.fakes import NOON, translate
from tests.ui.forms import list_items

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def test_two_versions_are_compared_and_one_is_taken_by_keys(sit):
    desk = sit()
    for days, title in ((2, "Two days ago"), (1, "Yesterday")):
        save_version(desk.folder, document() | {"title": title}, "saved", NOON - timedelta(days=days))
    desk.press(Key.Key_H, Mod.ControlModifier | Mod.ShiftModifier)
    rows = desk.part("versions").findChild(PassageList)
    assert (rows.hasFocus(), rows.at()) == (True, 1)
    desk.press(Key.Key_Space)
    assert translate("versions.beside") in desk.standing.form.sheet.rows[1].name
    desk.press(Key.Key_Down)
    assert (rows.hasFocus(), rows.at()) == (True, 2)
    desk.press(Key.Key_F6)
    assert desk.focused.text() == next(
        item.text for item in list_items(desk.standing.form) if item.id == "heading"
    )
    desk.press(Key.Key_Tab)
    line = desk.focused
    assert desk.is_at(desk.part("lines"))
    assert "Yesterday" in line.text()
    desk.press(Key.Key_F6, Mod.ShiftModifier)
    assert rows.hasFocus()
    desk.press(Key.Key_Return, Mod.ControlModifier)
    assert (desk.over, desk.document["title"]) == (None, "Two days ago")
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert is_same_json(desk.document, document())


def test_where_no_version_is_kept_what_says_so_keeps_off_the_windows_edge(sit):
    desk = sit()
    desk.press(Key.Key_H, Mod.ControlModifier | Mod.ShiftModifier)
    page = desk.over
    shown = [card for card in page.findChildren(CardFrame) if card.isVisible()]
    assert shown
    assert min(card.mapTo(page, QPoint()).x() for card in shown) == MARGIN
