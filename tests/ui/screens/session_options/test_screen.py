"""Setting up, and opening an article's own file there, by keyboard, pointer and ear."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.ui.article_view.article_view import ArticleView
from quizapp.ui.kit.checkable_button import CheckRow
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.kit.progress_bars import ShareBar
from quizapp.ui.session_options.parts import PARTS
from tests.pack.builders import example_json
from tests.pack.owning import LETTER, TOLD
from tests.ui.asked import button, buttons, heard, words
from tests.ui.fakes import translate
from tests.ui.seen import description, state, told
from tests.ui.walk import press, settle, visible

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
START = translate("setup.start", n=10)
OPEN, AWAY = translate("local_copy.open"), translate("local_copy.away")
STOP = translate("add_packs.stop")


@pytest.fixture
def opened(look, entered, table):
    """The set-up of the example pack."""

    def open_set_up(width=1280, height=744):
        screen = FormScreen(look, translate, PARTS)
        table.view = screen
        screen.presenter = table.presenter = table.present(screen)
        table.open()
        return entered(screen, width, height)

    return open_set_up


@pytest.fixture
def file(tmp_path, table):
    """The whole letter, which is chosen when a file is asked for."""
    path = table.ask.file = tmp_path / "letter.txt"
    path.write_text("\n\n".join((LETTER.title, *TOLD)), encoding="utf-8")
    return path


def work(table):
    table.background.work()
    settle()
    # What wraps is given its height a turn later.
    settle()


def tab_to(screen, name):
    for _ in range(30):
        if heard().startswith(name):
            return
        press(screen, Key.Key_Tab)
    raise AssertionError(name)


def in_view(widget):
    return widget.visibleRegion().boundingRect().size() == widget.size()


class TestKeyboard:
    def test_it_arrives_at_start_and_enter_starts_from_anywhere(self, opened, table):
        screen = opened()
        assert heard().startswith("Start")
        press(screen, Key.Key_Return)
        tab_to(screen, "10")
        press(screen, Key.Key_Return)
        assert len(table.begun) == 2

    def test_enter_starts_before_the_pack_is_read(self, opened, table):
        screen = opened()
        table.presenter.open(table.pack.id, table.pack.title)
        settle()
        press(screen, Key.Key_Return)
        work(table)
        assert len(table.begun) == 1

    def test_banks_are_gone_through_with_arrows_and_turned_with_space(self, opened, table):
        screen = opened()
        tab_to(screen, table.pack.banks[0].title)
        for key in (Key.Key_Down, Key.Key_Space):
            press(screen, key)
        assert table.turned_on("banks") == [True, False]
        for key in (Key.Key_Space, Key.Key_Up, Key.Key_Space):
            press(screen, key)
        assert table.turned_on("banks") == [False, True]

    def test_arrows_choose_a_number_and_a_book_and_the_keyboard_stays_there(self, opened, table):
        screen = opened()
        for name in ("10", "Open"):
            tab_to(screen, name)
            press(screen, Key.Key_Right)
            assert QApplication.focusWidget().isChecked()
        assert (table.chosen("number"), table.chosen("book")) == ("20", "Closed")

    def test_w_opens_the_article_and_esc_leads_back(self, opened, table):
        screen = opened()
        press(screen, Key.Key_W)
        settle()
        article = screen.findChild(ArticleView)
        assert (article.hasFocus(), table.stage) == (True, "reading")
        press(screen, Key.Key_A)
        assert table.ask.asked == []
        screen.back()
        settle()
        assert (heard().startswith("Start"), table.left) == (True, 0)

    def test_f6_goes_from_start_to_the_first_page_to_the_banks_and_back(self, opened, table):
        screen = opened()
        press(screen, Key.Key_F6)
        assert heard() == table.pack.summary
        press(screen, Key.Key_F6)
        assert isinstance(QApplication.focusWidget(), CheckRow)
        press(screen, Key.Key_F6)
        assert heard().startswith("Start")


class TestShowing:
    @pytest.mark.parametrize("factor", [1.0, 2.0])
    def test_what_is_missing_comes_into_view_with_the_keyboard_on_the_banks(
        self, look, opened, table, factor
    ):
        look.theme.set_factor(factor)
        screen = opened()
        for place in (0, 1):
            table.turn("banks", place, on=False)
        press(screen, Key.Key_Return)
        settle()
        said = translate("setup.no_bank")
        (missing,) = (label for label in visible(screen, QLabel) if label.text() == said)
        bank = QApplication.focusWidget()
        assert isinstance(bank, CheckRow)
        assert in_view(missing)
        assert in_view(bank)

    def test_a_pack_that_cannot_be_opened_says_why_and_has_nothing_to_start(self, opened, table):
        screen = opened()
        table.open("gone")
        settle()
        assert translate("setup.pack_gone") in words(screen)
        assert not [name for name in buttons(screen) if name.startswith("Start")]

    def test_a_bank_is_a_check_box_for_the_ear_and_a_click_anywhere_on_it_turns_it(self, opened, table):
        screen = opened()
        rows = list(visible(screen, CheckRow))[:2]
        for row, bank in zip(rows, table.find("banks").states, strict=True):
            assert told(row) == (QAccessible.Role.CheckBox, bank.name)
            assert state(row).checked
        QTest.mouseClick(rows[1], Left, pos=QPoint(rows[1].width() - 5, 5))
        assert table.turned_on("banks") == [True, False]

    def test_with_four_banks_all_that_can_be_chosen_is_in_view_at_once(self, opened, again):
        bank = example_json()["banks"][1]
        more = [bank | {"id": f"more-{at}", "questions": asked(bank, at)} for at in range(2)]
        again(banks=[*example_json()["banks"], *more])
        screen = opened()
        rows = (*visible(screen, CheckRow), *visible(screen, OptionRow))
        assert len(rows) == 12
        assert all(in_view(each) for each in rows)


def asked(bank, at):
    """The questions of a bank, as other ones."""
    return [each | {"id": f"{each['id']}-{at}"} for each in bank["questions"]]


class TestOwnFile:
    def test_its_letter_is_printed_there_and_opens_it_and_it_is_read_as_a_whole(self, opened, table, file):
        screen = opened()
        opens = button(screen, OPEN)
        assert (opens.cap, opens.accessibleName().endswith(LETTER.title)) == ("A", True)
        assert translate("local_copy.offer") in description(opens)
        press(screen, Key.Key_A)
        work(table)
        assert translate("local_copy.lies", file=file.name) in words(screen)
        assert heard().startswith("Start")

    def test_what_is_being_opened_is_told_with_how_far_it_is_and_can_be_stopped(self, opened, table, file):
        screen = opened()
        button(screen, OPEN).setFocus()
        press(screen, Key.Key_Return)
        settle()
        said = translate("local_copy.opening", file=file.name)
        assert said in words(screen)
        assert [bar.accessibleName() for bar in visible(screen, ShareBar)] == [said]
        assert translate("local_copy.offer") not in words(screen)
        assert heard() == STOP
        press(screen, Key.Key_Space)
        work(table)
        assert heard().startswith(OPEN)
        assert table.left == 0

    def test_the_keyboard_goes_on_to_start_once_it_lies_there_and_back_once_it_is_taken_away(
        self, opened, table, file
    ):
        screen = opened()
        button(screen, OPEN).setFocus()
        press(screen, Key.Key_Return)
        work(table)
        assert heard().startswith("Start")
        away = button(screen, AWAY)
        assert description(away) == translate("local_copy.lies", file=file.name)
        away.setFocus()
        press(screen, Key.Key_Return)
        work(table)
        assert heard().startswith(OPEN)
        assert translate("local_copy.gone") in words(screen)

    def test_why_it_does_not_lie_there_is_told_and_it_can_be_tried_again(self, opened, table, file):
        file.write_text("Another letter.", encoding="utf-8")
        screen = opened()
        button(screen, OPEN).setFocus()
        press(screen, Key.Key_Return)
        work(table)
        assert table.line(1).failed in words(screen)
        assert heard().startswith(OPEN)

    @pytest.mark.parametrize("way", ["back", "leave", "release_focus"])
    def test_esc_stops_what_is_being_opened_and_who_leaves_stops_it_too(self, opened, table, file, way):
        screen = opened()
        press(screen, Key.Key_A)
        getattr(screen, way)()
        work(table)
        assert not table.line(1).lies
        assert table.left == (way == "leave")

    def test_what_became_of_it_is_seen_in_a_small_window_in_large_letters(self, look, opened, table, file):
        look.theme.set_factor(2.0)
        screen = opened(800, 544)
        button(screen, OPEN).setFocus()
        press(screen, Key.Key_Return)
        work(table)
        said = translate("local_copy.lies", file=file.name)
        shown = next(each for each in visible(screen, QLabel) if each.text() == said)
        assert not shown.visibleRegion().isEmpty()
