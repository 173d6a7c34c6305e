"""The page for handing out in the real screen, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.ui.editor.pack_export_page import PackExportPage
from quizapp.ui.kit.icon_lines import IconLine
from tests.authoring.builders import document
from tests.ui.editor.at_desk import at_desk
from tests.ui.walk import clipped, settle, sideways

if TYPE_CHECKING:
    from pathlib import Path


def test_page_down_shows_what_does_not_fit_and_page_up_goes_back(
    look: Any, entered: Any, tmp_path: Path
) -> None:
    with at_desk(look, entered, tmp_path, document(), (800, 544)) as desk:
        desk.presenter.hand_out()
        settle()
        desk.resize((800, 544), 2.0)
        page = desk.page
        assert isinstance(page, PackExportPage)
        assert clipped(page) == []
        assert not sideways(page)
        top = page._card.mapTo(page, page._card.rect().topLeft()).y()
        desk.press(Qt.Key.Key_PageDown)
        assert page._card.mapTo(page, page._card.rect().topLeft()).y() < top
        desk.press(Qt.Key.Key_PageUp)
        assert page._card.mapTo(page, page._card.rect().topLeft()).y() == top


def test_go_there_leads_a_missing_author_into_a_field_in_which_the_name_is_kept(
    look: Any, entered: Any, tmp_path: Path
) -> None:
    made = document()
    made["authors"] = []
    with at_desk(look, entered, tmp_path, made) as desk:
        desk.presenter.hand_out()
        settle()
        page = desk.page
        assert isinstance(page, PackExportPage)
        (row,) = page.stops.findChildren(IconLine)
        assert row.words.text().endswith("Still to write: who wrote the questions.")
        row._link.setFocus()
        desk.press(Qt.Key.Key_Return)
        assert desk.screen._over is None
        field = QApplication.focusWidget()
        assert field is not None
        assert field.accessibleName() == "Author 1"
        QTest.keyClicks(field, "Ada Renn")
        settle()
        assert desk.document["authors"] == ["Ada Renn"]
        assert QApplication.focusWidget() is field
        desk.presenter.undo()
        desk.presenter.undo()
        assert desk.document["authors"] == []
        QTest.keyClicks(field, "Bo")
        settle()
        assert desk.document["authors"] == ["Bo"]
