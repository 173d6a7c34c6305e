"""Somebody at the editor's real screen, with a pack open, who works by keys and with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from quizapp.ui.editor.editor_panes import ARTICLE, EditorPanes
from quizapp.ui.editor.form.field_box import FieldBox
from quizapp.ui.editor.form.section_box import FormSectionBox
from quizapp.ui.editor.page_view import EditorPageView
from tests.ui.article_text import caret_at
from tests.ui.walk import settle, visible

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from quizapp.ui.editor.screen import EditorScreen
    from tests.ui.editor.conftest import Asked

Mod, Button = Qt.KeyboardModifier, Qt.MouseButton
PLAIN = Mod.NoModifier
WIDE, NARROW = (1280, 744), (800, 544)
"""Windows below the top bar, px."""


class AtDesk:
    """The screen, and what is done at it; `folder` is where the pack is in work."""

    def __init__(self, screen: EditorScreen, ask: Asked, folder: Path) -> None:
        self.screen, self.presenter = screen, screen.presenter
        self.ask, self.folder = ask, folder

    @property
    def document(self) -> Any:
        return self.presenter.context.document

    @property
    def questions(self) -> list[Any]:
        return [asked for bank in self.document["banks"] for asked in bank["questions"]]

    @property
    def state(self) -> Any:
        return self.screen.state

    @property
    def panes(self) -> EditorPanes:
        found = self.screen.findChild(EditorPanes)
        assert found is not None
        return found

    @property
    def over(self) -> EditorPageView | None:
        """What stands over the editor."""
        return next((each for each in self.screen.findChildren(EditorPageView) if each.isVisible()), None)

    @property
    def standing(self) -> Any:
        """The presenter of what stands over the editor."""
        return self.presenter.overlay.standing

    @property
    def shown(self) -> str:
        """The key of the row that is shown in the editor."""
        assert self.presenter.context.model is not None
        return self.presenter.context.model.key

    @property
    def question(self) -> Any:
        """The question that is shown in the editor."""
        return next(each for each in self.questions if self.shown == f"question:{each['id']}")

    @property
    def focused(self) -> Any:
        return QApplication.focusWidget()

    @property
    def place(self) -> str:
        """The pointer of the field that has the keyboard, else of the smallest part around it."""
        widget = self.focused
        while widget is not None:
            if isinstance(widget, FieldBox):
                return widget.field.pointer
            if isinstance(widget, FormSectionBox) and widget.part.pointer:
                return widget.part.pointer
            widget = widget.parentWidget()
        return ""

    def is_at(self, widget: QWidget) -> bool:
        """Whether the keyboard is on something, or inside of it."""
        return self.focused is widget or widget.isAncestorOf(self.focused)

    def part(self, name: str) -> Any:
        """The widget of the part with this id of the form that stands over the editor."""
        assert self.over is not None
        return next(part.widget for part in self.over.list_parts() if part.item.id == name)

    def has_part(self, name: str) -> bool:
        """Whether there is a part with this id on that form."""
        assert self.over is not None
        return any(part.item.id == name for part in self.over.list_parts())

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.focused or self.screen, key, modifiers)
        settle()

    def type(self, words: str) -> None:
        QTest.keyClicks(self.focused, words)
        settle()

    def back(self) -> None:
        """Do what Esc does, which is the window's key."""
        self.screen.back()
        settle()

    def select(self, words: str) -> None:
        """Put the caret before words of the article, and select them with Shift and the arrow."""
        self.panes.go_to(ARTICLE)
        article = self.panes.article.article
        article.set_text_cursor(caret_at(article, words))
        for _ in words:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, Mod.ShiftModifier)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Button.LeftButton, PLAIN, QPoint(20, widget.height() // 2))
        settle()

    def says(self, words: str) -> bool:
        """Whether a label in sight has these words in it."""
        return any(words in label.text() for label in visible(self.screen, QLabel))  # type: ignore[attr-defined]  # a label

    def menu(self) -> QMenu:
        """The innermost menu that is open."""
        return next(each for each in reversed(self.screen.findChildren(QMenu)) if each.isVisible())

    def entries(self) -> list[str]:
        """The words of the menu that is open."""
        return [action.text().partition("\t")[0] for action in self.menu().actions()]

    def choose(self, *entries: str) -> None:
        """Choose the entry of the menu that begins so, by keys; of a menu inside, one after another."""
        for entry in entries:
            menu = self.menu()
            menu.setActiveAction(next(each for each in menu.actions() if each.text().startswith(entry)))
            QTest.keyClick(menu, Qt.Key.Key_Return)
            QApplication.processEvents()
        # Where there is no screen, nobody gives the window the keyboard back once a menu is closed.
        self.screen.window().activateWindow()
        settle()

    def close(self) -> None:
        self.presenter.close(lambda: None)
