import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QScrollArea, QTabBar

from quizapp.pack.ids import PackId, QuestionId
from quizapp.ui.article_view.glossary_panel import GlossaryPanel
from quizapp.ui.article_view.paragraph_label import ParagraphLabel
from quizapp.ui.kit.buttons import KeyButton, LinkButton
from quizapp.ui.kit.form_screen import FormScreen
from quizapp.ui.question.pack_questions import PackQuestions
from quizapp.ui.question.question_panes import QuestionPanes
from quizapp.ui.results.answer_list import AnswerButton
from quizapp.ui.results.calibration_chart import CalibrationChartWidget
from quizapp.ui.results.opened_answer import OpenedAnswerScreen
from quizapp.ui.results.parts import PARTS, GridFrame, TrapLink
from tests.ui.article_text import text_of
from tests.ui.asked import button, heard, listen, words
from tests.ui.fakes import translate
from tests.ui.results.sessions import SIX, WRONG, finished, of_every_kind
from tests.ui.seen import description, told
from tests.ui.walk import clipped, press, settle, visible

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
MISTAKES = ("session", ["not-heard", "who-fridays"])
TO_COME = (PackQuestions(PackId("train"), "The night train", frozenset({QuestionId("a"), QuestionId("b")})),)


@pytest.fixture
def arrived(look, entered, present):
    """The screen with a finished session, the keyboard where it belongs."""

    def arrive(width=1280, height=680, done=None, to_come=(), **session):
        screen = FormScreen(look, translate, PARTS)
        present(screen).show(done or finished(**session), to_come)
        return entered(screen, width, height)

    return arrive


@pytest.fixture
def opened(look, entered, open_answer):
    """The screen of an answer, at first of the second one."""

    def enter(row=1, done=None):
        screen = OpenedAnswerScreen(look, translate)
        open_answer(screen, row, done)
        return entered(screen, 1280, 680)

    return enter


def rows(screen):
    return screen.findChildren(AnswerButton)


def names(screen):
    """The buttons of the bar, in their order."""
    return [button.words for button in screen.form.bar]


def focused():
    return QApplication.focusWidget()


class TestList:
    def test_the_keyboard_is_on_practising_the_mistakes_which_enter_a_click_and_its_key_do(
        self, arrived, ways
    ):
        screen = arrived()
        assert told(focused()) == (QAccessible.Role.Button, "Practise 2 mistakes")
        press(screen, Key.Key_Return)
        QTest.mouseClick(focused(), Left)
        assert description(focused()) == "Key: P"
        rows(screen)[0].setFocus()
        press(screen, Key.Key_P)
        assert ways == [MISTAKES] * 3

    @pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
    def test_enter_space_or_a_click_opens_a_row(self, arrived, ways, key):
        screen = arrived()
        row = rows(screen)[1]
        row.setFocus()
        press(screen, key)
        QTest.mouseClick(row, Left, pos=row.rect().center())
        assert ways == ["who-fridays"] * 2
        assert focused() is row

    def test_without_a_mistake_enter_is_done_and_the_key_practises_again(self, arrived, ways):
        screen = arrived(steps=SIX[:1])
        assert names(screen) == ["Practise again", heard()]
        press(screen, Key.Key_Return)
        press(screen, Key.Key_P)
        assert ways == ["home", "again"]

    def test_back_and_done_go_home(self, arrived, ways):
        screen = arrived()
        screen.back()
        done = next(each for each in visible(screen, KeyButton) if each.words == "Done")
        QTest.mouseClick(done, Left)
        assert ways == ["home", "home"]

    def test_it_is_one_tab_stop_gone_through_with_the_arrows(self, arrived):
        screen = arrived()
        press(screen, Key.Key_F6)
        for key, row in ((Key.Key_Home, 0), (Key.Key_Down, 1), (Key.Key_End, 5)):
            press(screen, key)
            assert focused() is rows(screen)[row]
        press(screen, Key.Key_Tab)
        assert heard() == "Done"

    @pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Up])
    def test_arrows_lead_from_the_buttons_into_it(self, arrived, key):
        screen = arrived()
        press(screen, key)
        assert focused() is rows(screen)[0]
        press(screen, Key.Key_Down)
        press(screen, Key.Key_Tab)
        press(screen, key)
        assert focused() is rows(screen)[1]

    def test_arriving_says_the_score(self, arrived, monkeypatch):
        said = listen(monkeypatch)
        arrived()
        assert said == ["4 of 6 correct. 1 not this time, 1 skipped."]

    def test_other_results_replace_the_rows(self, arrived):
        screen = arrived()
        screen.presenter.show(finished(steps=[("not-heard", None, None)]))
        settle()
        assert [row.accessibleName()[:10] for row in rows(screen)] == ["1, Skipped"]

    def test_a_row_that_gets_the_keyboard_grows_and_is_wholly_in_view(self, arrived):
        screen = arrived(1280, 330)
        for height in range(330, 400, 10):
            screen.resize(1280, height)
            rows(screen)[1].setFocus()
            press(screen, Key.Key_Down)
            grown = rows(screen)[2]
            assert grown.hasFocus()
            assert grown.height() > rows(screen)[1].height()
            assert grown.visibleRegion().boundingRect() == grown.rect()

    def test_ten_answers_stand_above_the_bar_in_a_window_as_designed(self, arrived):
        # Of its 800 px the window's own bar takes 57.
        screen = arrived(1280, 743, done=of_every_kind())
        last = rows(screen)[9]
        assert last.visibleRegion().boundingRect() == last.rect()


class TestToCome:
    def test_the_keyboard_is_on_going_on_which_enter_and_a_click_do_and_other_keys_do_what_they_did(
        self, arrived, ways, monkeypatch
    ):
        said = listen(monkeypatch)
        screen = arrived(to_come=TO_COME)
        assert told(focused()) == (QAccessible.Role.Button, "Go on with The night train")
        assert description(focused()) == "Key: Enter"
        assert names(screen) == ["Done", "Practise 2 mistakes", heard()]
        (to_come,) = (
            line for each in words(screen) for line in each.splitlines() if said[0].endswith(f" {line}")
        )
        assert "2 questions in 1 pack" in to_come
        press(screen, Key.Key_Return)
        QTest.mouseClick(focused(), Left)
        rows(screen)[0].setFocus()
        rows(screen)[0].clearFocus()
        screen.primary()
        press(screen, Key.Key_P)
        screen.back()
        assert ways == ["next"] * 3 + [MISTAKES, "home"]

    def test_without_a_mistake_the_pack_can_still_be_practised_again(self, arrived, ways):
        screen = arrived(to_come=TO_COME, steps=SIX[:1])
        assert names(screen) == ["Done", "Practise again", "Go on with The night train"]
        press(screen, Key.Key_P)
        assert ways == ["again"]


class TestOpenedAnswer:
    def test_the_keyboard_is_on_the_outcome_and_back_and_enter_lead_back(self, opened, ways):
        screen = opened()
        assert screen.place.title == translate("results.place_of", number=2, total=6)
        assert heard().startswith("Not this time. You chose")
        screen.back()
        press(screen, Key.Key_Return)
        QTest.mouseClick(button(screen, translate("results.to_list")), Left)
        assert ways == ["back"] * 3

    def test_its_keys_show_the_article_say_it_again_and_go_to_marks_and_p_rests(
        self, opened, ways, monkeypatch
    ):
        opened = opened()
        article = opened.findChild(QuestionPanes).sheet.article
        near = len(text_of(article))
        press(opened, Key.Key_W)
        assert len(text_of(article)) > near
        press(opened, Key.Key_W)
        assert len(text_of(article)) == near
        reached = []
        opened.findChild(QuestionPanes).sheet.mark_reached.connect(reached.append)
        press(opened, Key.Key_N)
        press(opened, Key.Key_N, SHIFT)
        assert reached == [0, 0]
        press(opened, Key.Key_P)
        assert ways == []
        said = listen(monkeypatch)
        press(opened, Key.Key_R)
        assert [each[:14] for each in said] == ["Not this time."]

    def test_f6_goes_from_the_explanation_to_the_article_and_back(self, opened):
        opened = opened()
        press(opened, Key.Key_F6)
        assert opened.findChild(QuestionPanes).sheet.article.hasFocus()
        press(opened, Key.Key_F6)
        assert focused().text().startswith("Not this time.")

    def test_its_trap_leads_to_its_page(self, opened, ways):
        opened = opened()
        (link,) = [link for link in visible(opened, LinkButton) if link.words == "About this trap"]
        QTest.mouseClick(link, Left)
        assert ways == ["wrong-speaker"]

    def test_an_answer_of_every_kind_opens_with_its_sheet(self, opened):
        done = of_every_kind()
        for at in range(len(done.state.plan.entries)):
            screen = opened(at, done)
            assert heard().startswith("Correct"), at
            assert screen.findChild(QuestionPanes).place.isVisible()
            assert clipped(screen) == []


class TestCards:
    def test_shares_are_named_bars_and_a_trap_leads_to_its_page_by_key_and_by_click(self, arrived, ways):
        screen = arrived()
        bars = [told(bar) for bar in visible(screen, QProgressBar)]
        assert (QAccessible.Role.ProgressBar, "Who said it, 0 of 1") in bars
        (trap,) = visible(screen, TrapLink)
        assert told(trap) == (QAccessible.Role.Button, "Another voice, in question 2")
        trap.setFocus()
        press(screen, Key.Key_Return)
        QTest.mouseClick(trap, Left)
        assert ways == ["wrong-speaker", "wrong-speaker"]

    def test_several_traps_are_one_tab_stop_gone_through_with_the_arrows(self, arrived):
        screen = arrived(steps=[(name, WRONG[name], "guess") for name in WRONG])
        first, second, *_ = visible(screen, TrapLink)
        first.setFocus()
        press(screen, Key.Key_Down)
        assert focused() is second
        assert first.focusPolicy() != Qt.FocusPolicy.StrongFocus

    @pytest.mark.parametrize(
        ("session", "found"),
        [
            ({}, {"skills", "chart", "traps"}),
            ({"steps": [("weck-call", None, None)]}, {"skills"}),
            ({"steps": SIX[:1]}, {"skills", "chart"}),
            ({"evidence": [1.0, 1.0, 0.5, 0.0, 1.0]}, {"skills", "chart", "traps", "evidence"}),
        ],
        ids=["six", "skipped", "all right", "with evidence"],
    )
    def test_there_are_cards_for_what_there_is_to_tell(self, arrived, session, found):
        screen = arrived(**session)
        cards = {"skills", "chart", "traps", "evidence"}
        assert {part.item.id for part in screen.list_parts()} & cards == found
        assert clipped(screen) == []

    def test_keys_and_clicks_turn_the_chart_into_a_table_and_back(self, arrived):
        screen = arrived()
        link = button(screen, translate("results.as_table"))
        link.setFocus()
        for turn in (
            lambda: press(screen, Key.Key_Return),
            lambda: press(screen, Key.Key_Space),
            lambda: QTest.mouseClick(link, Left),
        ):
            before = bool([*visible(screen, CalibrationChartWidget)]), link.words
            turn()
            settle()
            assert bool([*visible(screen, CalibrationChartWidget)]) is not before[0]
            assert link.words != before[1]
            assert focused() is link
        press(screen, Key.Key_Tab)
        assert isinstance(focused(), GridFrame)
        assert heard().startswith(translate("results.sure"))
        assert {"Certain", "2 of 3", "over 80 %", "too few to tell"} <= set(words(screen))
        assert clipped(screen) == []


def shown_part(screen):
    """Where the columns that are shown are scrolled to."""
    return [area.verticalScrollBar().value() for area in visible(screen, QScrollArea)]


def test_page_keys_scroll_the_results_in_a_small_window(arrived):
    screen = arrived(800, 480)
    top = shown_part(screen)
    press(screen, Key.Key_PageDown)
    assert shown_part(screen) != top
    press(screen, Key.Key_PageUp)
    assert shown_part(screen) == top


def test_in_an_opened_answer_keys_turn_articles_open_words_and_copy_with_the_source(opened):
    screen = opened(5)
    control = Qt.KeyboardModifier.ControlModifier
    (tabs,) = visible(screen, QTabBar)
    first = tabs.currentIndex()
    press(screen, Key.Key_Tab, control)
    assert tabs.currentIndex() == 1 - first
    press(screen, Key.Key_Tab, control | SHIFT)
    assert tabs.currentIndex() == first
    press(screen, Key.Key_O)
    panel = screen.findChild(GlossaryPanel)
    assert panel.isVisible()
    press(screen, Key.Key_O)
    assert not panel.isVisible()
    press(screen, Key.Key_F6)
    press(screen, Key.Key_A, control)
    press(screen, Key.Key_C, control)
    copied = QApplication.clipboard().text()
    rows = [each.words.plain for each in screen.findChildren(ParagraphLabel) if each.isVisible()]
    assert copied.splitlines()[0] in rows
    assert copied.splitlines()[-1] not in rows
