"""The page on versions in the real screen, by keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from quizapp.authoring.autosave import save_version
from quizapp.authoring.json_pointers import is_same_json
from quizapp.ui.editor.versions.page import VersionsPage
from quizapp.ui.kit.screen_bars import MARGIN
from tests.authoring.builders import document
from tests.ui.editor.at_desk import SIZES, AtDesk, at_desk
from tests.ui.fakes import NOON
from tests.ui.walk import clipped, marked_up, settle, sideways

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(look: Any, entered: Any, tmp_path: Path) -> Iterator[AtDesk]:
    with at_desk(look, entered, tmp_path, document()) as made:
        folder = made.presenter._folder
        assert folder is not None
        words = "A rather long title that the pack had some time ago, before it became as short as it is"
        save_version(folder, document() | {"title": words}, "handed-out", NOON - timedelta(days=2))
        save_version(folder, document() | {"title": "Yesterday"}, "saved", NOON - timedelta(days=1))
        yield made


def page_of(desk: AtDesk) -> VersionsPage:
    assert isinstance(desk.page, VersionsPage)
    return desk.page


def test_two_versions_are_compared_and_one_is_taken_by_keys(desk: AtDesk) -> None:
    desk.press(Key.Key_H, Mod.ControlModifier | Mod.ShiftModifier)
    page = page_of(desk)
    assert page.list.rows[1].hasFocus()
    desk.press(Key.Key_Space)
    assert desk.screen._state.overlay.state.rows[1].beside  # type: ignore[union-attr]  # it is this page
    desk.press(Key.Key_Down)
    assert page.list.rows[2].hasFocus()
    assert "Yesterday" in page.lines.rows[0].text()  # type: ignore[attr-defined]  # a label
    desk.press(Key.Key_F6)
    assert page.lines.rows[0].hasFocus()
    desk.press(Key.Key_F6)
    assert page.list.rows[2].hasFocus()
    desk.press(Key.Key_Return, Mod.ControlModifier)
    assert desk.screen._over is None
    assert desk.document["title"].startswith("A rather long title")
    desk.press(Key.Key_Z, Mod.ControlModifier)
    assert is_same_json(desk.document, document())


def test_nothing_is_cut_at_any_size_and_the_keyboard_stays(desk: AtDesk) -> None:
    desk.press(Key.Key_H, Mod.ControlModifier | Mod.ShiftModifier)
    page = page_of(desk)
    for size, factor in SIZES:
        desk.resize(size, factor)
        assert clipped(page) == [], (size, factor)
        assert not sideways(page)
        assert page.list.rows[1].hasFocus()
    assert marked_up(page) == []
    desk.screen.back()
    settle()
    assert desk.screen._over is None


def test_where_no_version_is_kept_the_card_that_says_so_keeps_off_the_windows_edge(
    look: Any, entered: Any, tmp_path: Path
) -> None:
    with at_desk(look, entered, tmp_path, document()) as made:
        made.press(Key.Key_H, Mod.ControlModifier | Mod.ShiftModifier)
        page = page_of(made)
        assert page._none.isVisible()
        assert page._none.mapTo(page, page._none.rect().topLeft()).x() == MARGIN
