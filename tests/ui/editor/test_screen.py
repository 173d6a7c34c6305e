from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.working_copy_store import create_working_copy
from quizapp.ui.editor.form.thumbnail import PictureThumbnail
from quizapp.ui.editor.presenter import EditorPresenter
from quizapp.ui.editor.screen import OWN_KEYS, EditorScreen
from quizapp.ui.kit.card_frames import CardFrame
from quizapp.ui.kit.picture_encoder import reencode_picture
from quizapp.ui.messages.keys_editor import list_editor_keys
from quizapp.ui.messages.keys_editor_pages import list_editor_page_keys
from tests.authoring.builders import document
from tests.ui.dragging import entering
from tests.ui.editor.conftest import Asked, Jobs, ways_of
from tests.ui.fakes import NOON, FakeClock, translate
from tests.ui.kit.test_picture_decoder import drawn
from tests.ui.walk import settle

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key, Mod = Qt.Key, Qt.KeyboardModifier
SIZES = [(1280, 744), (800, 544)]


@pytest.fixture
def opened(look: Any, entered: Any, tmp_path: Path) -> Any:
    """Opens the example pack in a screen of a size; it is closed at the end."""
    made: list[EditorPresenter] = []

    def open_(size: tuple[int, int]) -> EditorScreen:
        folder = create_working_copy(tmp_path / "working", StepHistory(document()), "Ferry", NOON, Random(1))
        screen = EditorScreen(look, translate)
        ways = replace(ways_of(lambda: None, Asked(), lambda _: None), anew=reencode_picture)
        screen.presenter = EditorPresenter(screen, Jobs(), FakeClock(), translate, ways, Random(2))
        made.append(screen.presenter)
        entered(screen, *size)
        screen.presenter.open(folder)
        settle()
        return screen

    yield open_
    for presenter in made:
        presenter.close(lambda: None)


def press(screen: EditorScreen, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or screen, key, modifiers)
    settle()


@pytest.mark.parametrize("size", SIZES)
def test_f6_goes_through_the_three_panes_and_shows_them(opened: Any, size: tuple[int, int]) -> None:
    screen = opened(size)
    page = screen._page
    assert page.form.isAncestorOf(QApplication.focusWidget())
    press(screen, Key.Key_F6)
    assert page.article.article.hasFocus()
    press(screen, Key.Key_F6)
    assert page.list.hasFocus()
    press(screen, Key.Key_F6)
    assert page.form.isAncestorOf(QApplication.focusWidget())
    assert page.form.isVisible()
    assert page.list.isVisible() == (size == SIZES[0])


def test_without_an_article_the_keyboard_comes_to_the_words_that_say_so(opened: Any) -> None:
    screen = opened(SIZES[0])
    screen.show_state(replace(screen._state, articles=(), tabs=(), front=0))
    press(screen, Key.Key_F6)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLabel)
    assert focused.text() == "No article yet"
    assert [card for card in screen._page.article.findChildren(CardFrame) if card.isVisible()] == []


def test_what_is_selected_is_told_in_code_points(opened: Any) -> None:
    screen = opened(SIZES[0])
    article = screen._page.article.article
    found = article.document().find("every seat had been taken")
    article.setTextCursor(found)
    chosen = article.chosen()
    assert chosen is not None
    bench = screen.presenter._bench
    texts = {p["id"]: p["text"] for s in bench.document["sources"] for p in s["passages"]}
    assert texts[chosen.passage][chosen.start : chosen.end] == "every seat had been taken"


def test_words_beyond_the_first_plane_shift_no_selection(look: Any, shown: Any) -> None:
    from quizapp.ui.article_view.state import ArticleViewState, ParagraphState  # noqa: PLC0415 -- beside its use
    from quizapp.ui.editor.article_pane import SelectableArticle  # noqa: PLC0415 -- beside its use
    from quizapp.ui.editor.state import ArticleState  # noqa: PLC0415 -- beside its use

    view = shown(SelectableArticle(look), 400, 300)
    words = "Trees 🌳🌳 cool streets."
    view.show_passages(ArticleState(ArticleViewState("", "", items=(ParagraphState(words, 1),)), ("p",)))
    view.setTextCursor(view.document().find("cool"))
    chosen = view.chosen()
    assert words[chosen.start : chosen.end] == "cool"


def test_a_selection_over_two_paragraphs_is_that_in_the_first(opened: Any) -> None:
    screen = opened(SIZES[0])
    article = screen._page.article.article
    cursor = article.document().find("Two in three said")
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    article.setTextCursor(cursor)
    chosen = article.chosen()
    bench = screen.presenter._bench
    texts = {p["id"]: p["text"] for s in bench.document["sources"] for p in s["passages"]}
    assert texts[chosen.passage][chosen.start : chosen.end] == texts[chosen.passage][chosen.start :]


def test_ctrl_e_cites_the_words_that_are_selected_while_the_form_has_the_keyboard(opened: Any) -> None:
    screen = opened(SIZES[0])
    article = screen._page.article.article
    article.setTextCursor(article.document().find("every seat had been taken"))
    assert screen._page.form.isAncestorOf(QApplication.focusWidget())
    press(screen, Key.Key_E, Mod.ControlModifier)
    assert screen._state.undo == "Undo: evidence added"
    press(screen, Key.Key_Z, Mod.ControlModifier)
    assert screen._state.message == "Taken back: evidence added."


def test_what_is_told_moves_nothing_under_the_pointer(opened: Any) -> None:
    screen = opened(SIZES[0])
    page = screen._page
    panes = page.article, page.list, page.form, page.checks
    before = [pane.mapTo(screen, QPoint(0, 0)) for pane in panes]
    page.article.article.setTextCursor(page.article.article.document().find("every seat had been taken"))
    press(screen, Key.Key_E, Mod.ControlModifier)
    press(screen, Key.Key_Z, Mod.ControlModifier)
    assert page.done.isVisible()
    assert [pane.mapTo(screen, QPoint(0, 0)) for pane in panes] == before


def test_ctrl_e_asks_for_a_kind_where_no_question_is_shown(opened: Any) -> None:
    screen = opened(SIZES[0])
    screen.presenter.choose("pack")
    press(screen, Key.Key_E, Mod.ControlModifier)
    menu = next(each for each in screen.findChildren(QMenu) if each.isVisible())
    assert [action.text() for action in menu.actions()][:2] == [
        "Who said it?",
        translate("editor.kinds.verdict"),
    ]
    menu.close()


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_B])
@pytest.mark.parametrize("size", SIZES)
def test_who_asks_for_no_kind_after_all_writes_on_or_is_in_the_pane_that_came(
    opened: Any, size: tuple[int, int], key: Qt.Key
) -> None:
    screen = opened(size)
    page, before = screen._page, QApplication.focusWidget()
    press(screen, key, Mod.ControlModifier)
    next(each for each in screen.findChildren(QMenu) if each.isVisible()).close()
    settle()
    came = page.list if key == Key.Key_N else page.article.article
    assert QApplication.focusWidget() is (before if size == SIZES[0] else came)


def test_ctrl_z_in_a_field_takes_back_what_was_typed_there(opened: Any) -> None:
    screen = opened(SIZES[0])
    before = screen._state.rows[screen._state.at].title
    QTest.keyClicks(QApplication.focusWidget(), "So: ")
    settle()
    assert screen._state.rows[screen._state.at].title != before
    press(screen, Key.Key_Z, Mod.ControlModifier)
    assert screen._state.rows[screen._state.at].title == before


def test_a_question_is_deleted_from_the_list_and_the_keyboard_stays_there(opened: Any) -> None:
    screen = opened(SIZES[0])
    screen._page.go_to(1)
    count = screen._state.count
    press(screen, Key.Key_Delete)
    assert screen._state.count == count - 1
    assert screen._page.list.hasFocus()
    press(screen, Key.Key_Down)
    assert screen._state.rows[screen._state.at].number == "2"
    press(screen, Key.Key_Return)
    assert screen._page.form.isAncestorOf(QApplication.focusWidget())


def test_going_to_another_question_from_the_form_keeps_the_keyboard_in_the_form(opened: Any) -> None:
    screen = opened(SIZES[0])
    for _ in range(3):
        press(screen, Key.Key_Down, Mod.ControlModifier)
        assert screen._page.form.isAncestorOf(QApplication.focusWidget())
    assert screen._state.heading == "Question 4"


@pytest.mark.parametrize("size", SIZES)
def test_a_question_is_tried_by_keys_and_left_with_esc(opened: Any, size: tuple[int, int]) -> None:
    screen = opened(size)
    press(screen, Key.Key_F5)
    assert screen.place.back == "Editor"
    press(screen, Key.Key_Return)
    assert screen._state.overlay.state().question.missing == "answer"
    press(screen, Key.Key_2)
    press(screen, Key.Key_Return)
    assert screen._state.overlay.state().explanation is not None
    press(screen, Key.Key_W)
    assert screen._state.overlay.state().whole
    press(screen, Key.Key_Return)
    assert screen._state.overlay.state().question is not None
    screen.back()
    settle()
    assert screen._state.phase == "editing"
    assert screen._page.form.isAncestorOf(QApplication.focusWidget())


def test_every_key_of_the_editor_is_listed_in_help(opened: Any) -> None:
    screen = opened(SIZES[0])
    every = (*list_editor_keys(translate), *list_editor_page_keys(translate))
    listed = {key for section in every for line in section.lines for key in line.keys}
    arrows = {"Alt+Up": "Alt+↑", "Alt+Down": "Alt+↓", "Ctrl+Up": "Ctrl+↑", "Ctrl+Down": "Ctrl+↓"}
    arrows["Ctrl+Return"] = "Ctrl+Enter"
    known = {"F6", "Shift+F6"}
    numbers = {str(number) for number in range(1, 10)}
    pages = {"PgUp", "PgDown"}
    bound = {arrows.get(key, key) for key in screen._keys} - known - numbers - pages
    assert bound <= listed
    assert set(screen._keys) >= OWN_KEYS


def with_picture() -> QMimeData:
    data = QMimeData()
    data.setData("image/png", drawn("PNG"))
    return data


def shows_a_picture(screen: EditorScreen) -> bool:
    form = screen._page.form
    return any(
        thumb.isVisible() and not thumb.pixmap().isNull() for thumb in form.findChildren(PictureThumbnail)
    )


@pytest.mark.parametrize("size", SIZES)
def test_a_copied_picture_is_pasted_beside_the_question_while_one_writes(
    opened: Any, size: tuple[int, int]
) -> None:
    screen = opened(size)
    QApplication.clipboard().setMimeData(with_picture())
    press(screen, Key.Key_V, Mod.ControlModifier)
    assert shows_a_picture(screen)
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName() == translate("form.alt")
    QTest.keyClicks(here, "A quay")
    settle()
    assert screen.presenter._bench.document["media"][0]["alt"] == "A quay"
    press(screen, Key.Key_F6)
    press(screen, Key.Key_V, Mod.ControlModifier)
    assert len(screen.presenter._bench.document["media"]) == 2


def test_copied_words_are_pasted_as_words(opened: Any) -> None:
    screen = opened(SIZES[0])
    data = with_picture()
    data.setText("Words ")
    QApplication.clipboard().setMimeData(data)
    press(screen, Key.Key_V, Mod.ControlModifier)
    document = screen.presenter._bench.document
    assert "Words " in document["banks"][0]["questions"][0]["prompt"]
    assert not document.get("media")


def dragged(target: Any, data: QMimeData) -> bool:
    """Tell whether a widget takes what is dragged over it."""
    place, button = QPoint(5, 5), Qt.MouseButton.LeftButton
    event = entering(place, Qt.DropAction.CopyAction, data, button, Mod.NoModifier)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def test_a_picture_is_dropped_on_the_form_also_over_a_field(opened: Any) -> None:
    screen = opened(SIZES[0])
    form, data, field = screen._page.form, with_picture(), QApplication.focusWidget()
    assert dragged(field.viewport(), data)  # type: ignore[union-attr]  # it is a text field
    assert not field.canInsertFromMimeData(data)  # type: ignore[union-attr]  # so it is the form that takes it
    assert dragged(form.viewport(), data)
    button = Qt.MouseButton.LeftButton
    dropped = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, Mod.NoModifier)
    QApplication.sendEvent(form.viewport(), dropped)
    settle()
    assert dropped.isAccepted()
    assert shows_a_picture(screen)
    screen.presenter.choose("pack")
    settle()
    assert not dragged(form.viewport(), data)


def test_what_is_typed_into_a_new_question_takes_the_place_of_the_usual_prompt(opened: Any) -> None:
    screen = opened(SIZES[0])
    screen.presenter.begin("attribution")
    settle()
    asked = screen.presenter._bench.question
    assert asked["prompt"]
    QTest.keyClicks(QApplication.focusWidget(), "Whose words?")
    settle()
    assert screen.presenter._bench.question["prompt"] == "Whose words?"
