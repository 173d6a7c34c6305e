"""Somebody at the editor's real screen, with a pack open, who works by keys."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.editor.screen import EditorScreen
from tests.ui.editor.conftest import Asked, Jobs, ways_of
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.walk import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quizapp.ui.editor.page_view import EditorPageView

Mod = Qt.KeyboardModifier

SIZES = (((1280, 744), 1.0), ((800, 544), 1.0), ((800, 544), 2.0))
"""Windows below the top bar, px, and how much larger text is than usual."""


class AtDesk:
    """The screen, and what is done at it."""

    def __init__(self, screen: EditorScreen) -> None:
        self.screen, self.presenter = screen, screen.presenter

    @property
    def document(self) -> Any:
        bench = self.presenter._bench
        assert bench is not None
        return bench.document

    @property
    def questions(self) -> list[Any]:
        return [asked for bank in self.document["banks"] for asked in bank["questions"]]

    @property
    def page(self) -> EditorPageView:
        """What stands over the editor."""
        page = self.screen._over
        assert page is not None
        return page

    @property
    def shown(self) -> str:
        """The key of the row that is shown in the editor."""
        bench = self.presenter._bench
        assert bench is not None
        return bench.key

    @property
    def question(self) -> Any:
        """The question that is shown in the editor."""
        return next(each for each in self.questions if self.shown == f"question:{each['id']}")

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.screen, key, modifiers)
        settle()

    def resize(self, size: tuple[int, int], factor: float) -> None:
        """Give the window another size, and the text."""
        theme = self.screen._look.theme
        if factor != theme.factor:
            theme.set_factor(factor)
        self.screen.window().resize(*size)
        self.screen.resize(*size)
        self.screen.set_narrow(theme.stacks(size[0]))
        settle()

    def entries(self) -> list[str]:
        """The words of the menu that is open."""
        return [action.text() for action in self._menu().actions()]

    def choose(self, entry: str) -> None:
        """Choose the entry of the menu that begins so."""
        menu = self._menu()
        menu.setActiveAction(next(each for each in menu.actions() if each.text().startswith(entry)))
        QTest.keyClick(menu, Qt.Key.Key_Return)
        settle()

    def _menu(self) -> QMenu:
        return next(each for each in self.screen.findChildren(QMenu) if each.isVisible())


@contextmanager
def at_desk(
    look: Any,
    entered: Any,
    folder: Path,
    document: Any,
    size: tuple[int, int] = (1280, 744),
    working: Path | None = None,
    **ways: Any,
) -> Iterator[AtDesk]:
    """Open a pack in the screen, or one that is in work already; it is closed at the end."""
    if working is None:
        working = create_working_copy(folder / "working", StepHistory(document), "In work", NOON, Random(1))
    screen = EditorScreen(look, translate)
    leads = replace(ways_of(lambda: None, Asked(), lambda _: None), **ways)
    screen.presenter = EditorPresenter(screen, Jobs(), FakeClock(), translate, leads, Random(2))
    entered(screen, *size)
    screen.presenter.open(working)
    settle()
    yield AtDesk(screen)
    screen.presenter.close(lambda: None)
