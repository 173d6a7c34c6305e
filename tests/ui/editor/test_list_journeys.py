"""The list of questions and the bar that finds words, in the real screen: once by keys, once by the mouse."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.operations.question_transfer import parse_clip
from quizapp.authoring.working_copy import read_logged_document
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.editor.screen import EditorScreen
from tests.authoring.builders import document
from tests.ui.editor.conftest import Asked, Jobs, new_pack, ways_of
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.walk import clipped, settle, sideways

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton
PLAIN = Mod.NoModifier


class Teacher:
    """Somebody at the editor's screen, with keyboard and mouse."""

    def __init__(self, screen: EditorScreen, presenter: EditorPresenter, folder: Path) -> None:
        self.screen, self.presenter, self.folder = screen, presenter, folder
        self.list, self.bar = screen._page.list, screen._page.find_bar

    @property
    def document(self) -> Any:
        bench = self.presenter._bench
        assert bench is not None
        return bench.document

    @property
    def state(self) -> Any:
        return self.screen._state

    @property
    def banks(self) -> list[list[str]]:
        return [[asked["id"] for asked in bank["questions"]] for bank in self.document["banks"]]

    @property
    def chosen(self) -> list[str]:
        return [row.number for row in self.state.rows if row.chosen]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.screen, key, modifiers)
        settle()

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), words)
        settle()

    def escape(self) -> None:
        """The window takes Esc, and asks the screen."""
        self.screen.back()
        settle()

    def menu(self) -> QMenu:
        """The innermost menu that is open."""
        return next(each for each in reversed(self.screen.findChildren(QMenu)) if each.isVisible())

    def choose(self, *words: str) -> None:
        """Choose an entry of the menu that is open by its keys, or of a menu in it."""
        for each in words:
            menu = self.menu()
            menu.setActiveAction(self._action(menu, each))
            QTest.keyClick(menu, Key.Key_Return)
            QApplication.processEvents()
        settle()

    def click_entry(self, words: str) -> None:
        menu = self.menu()
        place = menu.actionGeometry(self._action(menu, words)).center()
        QTest.mouseClick(menu, Button.LeftButton, PLAIN, place)
        settle()

    def click(
        self,
        number: int,
        modifiers: Qt.KeyboardModifier = PLAIN,
        button: Qt.MouseButton = Button.LeftButton,
    ) -> None:
        """Click the row of a question."""
        row = next(at for at, each in enumerate(self.state.rows) if each.number == str(number))
        self.click_row(row, modifiers, button)

    def click_row(
        self,
        row: int,
        modifiers: Qt.KeyboardModifier = PLAIN,
        button: Qt.MouseButton = Button.LeftButton,
    ) -> None:
        index = self.list.model().index(row, 0)
        self.list.scrollTo(index)
        place = self.list.visualRect(index).center()
        QTest.mouseClick(self.list.viewport(), button, modifiers, place)
        settle()

    def click_on(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Button.LeftButton, PLAIN, QPoint(20, widget.height() // 2))
        settle()

    def undo_all(self) -> None:
        while self.state.undo:
            self.press(Key.Key_Z, Mod.ControlModifier)

    def _action(self, menu: QMenu, words: str) -> Any:
        return next(each for each in menu.actions() if each.text().partition("\t")[0] == words)


@pytest.fixture
def sit(look: Any, entered: Any, tmp_path: Path) -> Iterator[Any]:
    """Seats somebody at a window of a size, with the example pack open and another one on the list."""
    made: list[EditorPresenter] = []

    def sit_down(width: int, height: int) -> Teacher:
        folder = create_working_copy(tmp_path / "working", StepHistory(document()), "Ferry", NOON, Random(1))
        create_working_copy(tmp_path / "working", StepHistory(new_pack()), "Trees & streets", NOON, Random(2))
        screen = EditorScreen(look, translate)
        ways = ways_of(lambda: None, Asked(), lambda _: None)
        presenter = EditorPresenter(screen, Jobs(), FakeClock(), translate, ways, Random(2))
        screen.presenter = presenter
        made.append(presenter)
        entered(screen, width, height)
        presenter.open(folder)
        settle()
        return Teacher(screen, presenter, folder)

    yield sit_down
    for presenter in made:
        presenter.close(lambda: None)


@pytest.fixture
def teacher(sit: Any) -> Teacher:
    """Somebody at a window as designed."""
    seated: Teacher = sit(1280, 744)
    return seated


def test_by_keys_questions_are_selected_moved_copied_sorted_into_banks_and_words_replaced(
    teacher: Teacher,
) -> None:
    before, first = teacher.document, teacher.banks[0]
    for _ in range(2):
        teacher.press(Key.Key_F6)
    assert teacher.list.hasFocus()
    teacher.press(Key.Key_Down, Mod.ShiftModifier)
    teacher.press(Key.Key_Down, Mod.ControlModifier)
    teacher.press(Key.Key_Down, Mod.ControlModifier)
    teacher.press(Key.Key_Space)
    assert teacher.chosen == ["1", "2", "4"]
    assert teacher.list.hasFocus()
    row = teacher.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert row.startswith("Question 4, ")
    assert row.endswith(f", selected, 4 of {len(first)}")

    teacher.press(Key.Key_F6)
    teacher.press(Key.Key_Tab)
    assert QApplication.focusWidget().accessibleName() == "Difficulty"
    teacher.press(Key.Key_End)
    assert [asked["difficulty"] for asked in teacher.document["banks"][0]["questions"][:2]] == [3, 3]
    teacher.press(Key.Key_F6, Mod.ShiftModifier)

    teacher.press(Key.Key_Down, Mod.AltModifier)
    assert teacher.banks[0][:5] == [first[2], first[4], first[0], first[1], first[3]]
    assert teacher.list.hasFocus()

    teacher.press(Key.Key_C, Mod.ControlModifier)
    assert parse_clip(QGuiApplication.clipboard().text()).questions == [first[0], first[1], first[3]]
    teacher.escape()
    assert teacher.chosen == []
    count = teacher.state.count
    teacher.press(Key.Key_V, Mod.ControlModifier)
    assert teacher.state.count == count + 3
    assert len(teacher.chosen) == 3

    teacher.press(Key.Key_F10, Mod.ShiftModifier)
    teacher.choose("Move into a new bank")
    assert len(teacher.banks) == 3
    QApplication.focusWidget().selectAll()  # type: ignore[attr-defined]  # it is a line
    teacher.type("Once more")
    assert teacher.state.heading == "Once more"
    assert teacher.document["banks"][2]["title"] == "Once more"

    for _ in range(2):
        teacher.press(Key.Key_F6)
    teacher.press(Key.Key_Menu)
    teacher.choose("Sort the questions", "By kind")
    teacher.press(Key.Key_A, Mod.ControlModifier)
    assert len(teacher.chosen) == teacher.state.count
    teacher.escape()

    teacher.press(Key.Key_F, Mod.ControlModifier)
    assert QApplication.focusWidget() is teacher.bar.search_field
    teacher.type("ferry")
    teacher.press(Key.Key_Return)
    here = teacher.state.finding.here
    teacher.press(Key.Key_F3)
    assert teacher.state.finding.here != here
    teacher.press(Key.Key_F3, Mod.ShiftModifier)
    assert teacher.state.finding.here == here
    teacher.press(Key.Key_Tab)
    while QApplication.focusWidget() is not teacher.bar.new:
        teacher.press(Key.Key_Tab)
    teacher.type("boat")
    teacher.press(Key.Key_Return)
    assert teacher.state.undo == "Undo: words replaced"
    teacher.escape()
    assert not teacher.bar.isVisible()
    assert teacher.screen._page.form.isAncestorOf(QApplication.focusWidget())

    teacher.undo_all()
    assert teacher.document == before


def test_by_mouse_rows_are_selected_carried_to_another_pack_put_into_banks_and_words_found(
    teacher: Teacher,
) -> None:
    before, first = teacher.document, teacher.banks[0]
    teacher.click(2)
    assert teacher.state.heading == "Question 2"
    teacher.click(4, Mod.ShiftModifier)
    teacher.click(3, Mod.ControlModifier)
    assert teacher.chosen == ["2", "4"]
    assert teacher.list.hasFocus()
    teacher.click(4, button=Button.RightButton)
    assert teacher.chosen == ["2", "4"]
    teacher.click_entry("Copy to another pack …")
    teacher.click_entry("Trees && streets")
    assert teacher.state.message == "2 questions copied into “Trees & streets”, as the last ones there."
    other = next(each for each in teacher.folder.parent.iterdir() if each.name.startswith("trees"))
    assert len(read_logged_document(other)["banks"][0]["questions"]) == 2
    assert teacher.document is before

    teacher.click_on(teacher.screen._page.row_more)
    teacher.click_entry("Delete")
    assert teacher.banks[0] == [first[0], first[2], *first[4:]]
    teacher.click(1, button=Button.RightButton)
    assert teacher.state.heading == "Question 1"
    teacher.click_entry("New bank")
    assert teacher.state.heading == "Bank 3"
    bank = next(at for at, row in enumerate(teacher.state.rows) if row.id.startswith("bank:"))
    teacher.click_row(bank)
    teacher.click_on(teacher.screen._page.down)
    assert teacher.banks[1] == [first[0], first[2], *first[4:]]
    teacher.click(2)
    teacher.click(2)
    assert teacher.chosen == []

    teacher.click_on(teacher.screen._page.row_more)
    teacher.click_entry("Find and replace")
    teacher.type("ferry")
    count = int(teacher.state.finding.count.split()[0])
    teacher.click_on(teacher.bar.next)
    assert teacher.state.finding.count.endswith(f" of {count}")
    teacher.click_on(teacher.bar._whole)
    assert teacher.state.finding.whole
    teacher.click_on(teacher.bar.new)
    teacher.type("boat")
    teacher.click_on(teacher.bar.replace_all)
    assert "replaced. Ctrl+Z takes it back." in teacher.state.finding.note
    teacher.click_on(teacher.bar.close_it)
    assert not teacher.bar.isVisible()
    teacher.undo_all()
    assert teacher.document == before


@pytest.mark.parametrize("name", ["explanation", "label"])
def test_words_that_are_selected_in_a_field_are_looked_for(teacher: Teacher, name: str) -> None:
    at = f"/banks/0/questions/0/{name}"
    teacher.presenter.typed(at, "Zembla")
    teacher.screen.focus_field(at)
    settle()
    teacher.press(Key.Key_A, Mod.ControlModifier)
    assert teacher.chosen == []
    teacher.press(Key.Key_F, Mod.ControlModifier)
    assert (teacher.bar.search_field.text(), teacher.state.finding.count) == ("Zembla", "1 place")


@pytest.mark.parametrize("size", [(1280, 744), (800, 544)])
def test_nothing_of_the_bar_and_the_forms_is_cut_off(sit: Any, size: tuple[int, int]) -> None:
    teacher = sit(*size)
    teacher.presenter.rows.many.all()
    settle()
    assert not sideways(teacher.screen)
    assert clipped(teacher.screen._page.form) == []
    teacher.escape()
    teacher.press(Key.Key_F, Mod.ControlModifier)
    teacher.type("ferry")
    teacher.press(Key.Key_Return)
    assert clipped(teacher.bar) == []
    field = QApplication.focusWidget()
    assert field is teacher.bar.search_field
    assert teacher.screen._page.form.isVisible()


def test_a_place_in_a_folded_part_is_unfolded_and_scrolled_into_view(teacher: Teacher) -> None:
    at = "/banks/0/questions/0/hint"
    teacher.presenter.typed(at, "Zembla")
    teacher.press(Key.Key_F, Mod.ControlModifier)
    teacher.type("zembla")
    teacher.press(Key.Key_Return)
    form = teacher.screen._page.form
    field = form._stop_at(at)
    assert field is not None
    assert field.isVisible()
    top = field.mapTo(form, QPoint(0, 0)).y()
    assert 0 <= top <= form.height() - field.height()
    assert QApplication.focusWidget() is teacher.bar.search_field
    teacher.escape()
    assert QApplication.focusWidget() is field
