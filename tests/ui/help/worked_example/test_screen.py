import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.ui.article_view.article_view import ArticleView
from quizapp.ui.help.worked_example.presenter import WorkedExamplePresenter
from quizapp.ui.help.worked_example.screen import WorkedExampleScreen
from quizapp.ui.help.worked_example.step_row import WorkedExampleStepRow
from tests.ui.article_text import text_of
from tests.ui.fakes import translate
from tests.ui.walk import press, settle, visible

Key = Qt.Key


@pytest.fixture
def opened(look, entered, workers, ways):
    def open_example(width=1280, height=680):
        screen = WorkedExampleScreen(look, translate)
        screen.presenter = WorkedExamplePresenter(screen, workers, translate, lambda: ways.append("back"))
        screen.presenter.show("Help")
        return entered(screen, width, height)

    return open_example


def heard():
    return QApplication.focusWidget().text()


def test_the_keyboard_stands_on_the_step_that_is_told(opened):
    screen = opened()
    assert heard().startswith("1. Find the words. ")
    press(screen, Key.Key_Return)
    assert heard().startswith("2. Look for the verb of saying. ")
    press(screen, "B")
    assert heard().startswith("1. Find the words. ")
    rows = visible(screen, WorkedExampleStepRow)
    assert len([row for row in rows if row.focusPolicy() != Qt.FocusPolicy.NoFocus]) == 1


def test_w_shows_the_whole_article_and_f6_goes_to_it(opened):
    screen = opened()
    press(screen, Key.Key_F6)
    article = screen.findChild(ArticleView)
    assert article.hasFocus()
    few = len(text_of(article))
    press(screen, "W")
    assert len(text_of(article)) > few
    press(screen, Key.Key_F6)
    assert heard().startswith("1. ")


def test_the_step_that_is_told_is_in_view_in_a_small_window_and_the_last_leads_back(opened, ways):
    screen = opened(800, 480)
    for _ in range(12):
        assert not QApplication.focusWidget().visibleRegion().isEmpty()
        press(screen, Key.Key_Return)
        settle()
    assert ways == ["back"]
