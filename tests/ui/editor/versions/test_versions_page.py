"""The page on versions in the real screen, by keys."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from quizapp.authoring.autosave import save_version
from quizapp.authoring.json_pointers import is_same_json
from quizapp.ui.editor.versions.page import VersionsPage
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.screen_bars import MARGIN
from tests.authoring.builders import document
from tests.ui.fakes import NOON

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


def test_two_versions_are_compared_and_one_is_taken_by_keys(sit):
    desk = sit()
    for days, title in ((2, "Two days ago"), (1, "Yesterday")):
        save_version(desk.folder, document() | {"title": title}, "saved", NOON - timedelta(days=days))
    desk.press(Key.Key_H, Mod.ControlModifier | Mod.ShiftModifier)
    page = desk.page(VersionsPage)
    assert page.list.rows[1].hasFocus()
    desk.press(Key.Key_Space)
    assert desk.standing.state.rows[1].beside
    desk.press(Key.Key_Down)
    assert page.list.rows[2].hasFocus()
    assert "Yesterday" in page.lines.rows[0].text()  # type: ignore[attr-defined]  # a label
    for widget in (page.lines.rows[0], page.list.rows[2]):
        desk.press(Key.Key_F6)
        assert widget.hasFocus()
    desk.press(Key.Key_Return, Mod.ControlModifier)
    assert (desk.over, desk.document["title"]) == (None, "Two days ago")
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert is_same_json(desk.document, document())


def test_where_no_version_is_kept_what_says_so_keeps_off_the_windows_edge(sit):
    desk = sit()
    desk.press(Key.Key_H, Mod.ControlModifier | Mod.ShiftModifier)
    page = desk.page(VersionsPage)
    shown = [card for card in page.findChildren(CardFrame) if card.isVisible()]
    assert shown
    assert min(card.mapTo(page, QPoint()).x() for card in shown) == MARGIN
