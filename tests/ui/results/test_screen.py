from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar

from quizapp.pack.ids import PackId, QuestionId
from quizapp.ui.kit.buttons import KeyButton, LinkButton
from quizapp.ui.kit.label import Label
from quizapp.ui.kit.screen import TopBarState
from quizapp.ui.kit.screen_bars import ActionBar
from quizapp.ui.question.pack_questions import PackQuestions
from quizapp.ui.question.question_panes import QuestionPanes
from quizapp.ui.results.answer_button import AnswerButton
from quizapp.ui.results.calibration_card import CalibrationCard
from quizapp.ui.results.evidence_table_card import EvidenceTableCard
from quizapp.ui.results.presenter import ResultsPresenter, ResultsRoutes
from quizapp.ui.results.screen import ResultsScreen
from quizapp.ui.results.skills_card import ShareCard
from quizapp.ui.results.traps_card import TrapButton, TrapsCard
from tests.pack.builders import ONE_OF_EACH
from tests.ui.fakes import FakeClock, translate
from tests.ui.results.sessions import SIX, finished, of_every_kind
from tests.ui.seen import description, told
from tests.ui.walk import clipped, marked_up, press, settle, sideways, visible

Key = Qt.Key


@pytest.fixture
def ways():
    return []


@pytest.fixture
def arrived(look, entered, ways):
    """The screen with a finished session, the keyboard where it belongs."""

    def arrive(width=1280, height=680, done=None, to_come=(), **session):
        screen = ResultsScreen(look, translate)
        screen.presenter = ResultsPresenter(
            screen,
            FakeClock(),
            translate,
            ResultsRoutes(
                home=lambda: ways.append("home"),
                again=lambda: ways.append("again"),
                practise=lambda _, questions: ways.append(sorted(questions)),
                trap=ways.append,
                go_on=lambda: ways.append("next"),
            ),
        )
        screen.presenter.show(done or finished(**session), to_come)
        return entered(screen, width, height)

    return arrive


def rows(screen):
    return screen.findChildren(AnswerButton)


def buttons(screen):
    """The buttons of the bar that are shown, in their order."""
    return sorted(visible(screen, KeyButton), key=lambda button: button.mapTo(screen, QPoint(0, 0)).x())


def focused():
    return QApplication.focusWidget()


MISTAKES = ["not-heard", "who-fridays"]
TO_COME = (PackQuestions(PackId("train"), "The night train", frozenset({QuestionId("a"), QuestionId("b")})),)


def test_the_keyboard_is_on_practising_the_mistakes_and_enter_presses_it(arrived, ways):
    screen = arrived()
    assert told(focused()) == (QAccessible.Role.Button, "Practise 2 mistakes")
    press(screen, Key.Key_Return)
    assert ways == [MISTAKES]


def test_the_key_that_is_printed_practises_the_mistakes_from_anywhere(arrived, ways):
    screen = arrived()
    assert description(focused()) == "Key: P"
    rows(screen)[0].setFocus()
    press(screen, Key.Key_P)
    assert ways == [MISTAKES]


def test_a_click_practises_the_mistakes(arrived, ways):
    arrived()
    QTest.mouseClick(focused(), Qt.MouseButton.LeftButton)
    assert ways == [MISTAKES]


def test_without_a_mistake_enter_is_done_and_the_key_practises_again(arrived, ways):
    screen = arrived(steps=SIX[:1])
    assert told(focused()) == (QAccessible.Role.Button, "Done")
    assert [button.words for button in buttons(screen)] == ["Practise again", "Done"]
    press(screen, Key.Key_Return)
    press(screen, Key.Key_P)
    assert ways == ["home", "again"]


def test_with_a_pack_to_come_the_keyboard_is_on_going_on_with_it_and_enter_presses_it(arrived, ways):
    screen = arrived(to_come=TO_COME)
    assert told(focused()) == (QAccessible.Role.Button, "Go on with The night train")
    assert description(focused()) == "Key: Enter"
    assert [button.words for button in buttons(screen)] == [
        "Done", "Practise 2 mistakes", "Go on with The night train",
    ]  # fmt: skip
    press(screen, Key.Key_Return)
    rows(screen)[0].clearFocus()
    screen.primary()
    QTest.mouseClick(buttons(screen)[-1], Qt.MouseButton.LeftButton)
    assert ways == ["next"] * 3


def test_with_a_pack_to_come_the_other_keys_do_what_they_did(arrived, ways):
    screen = arrived(to_come=TO_COME)
    press(screen, Key.Key_P)
    screen.back()
    assert ways == [MISTAKES, "home"]
    screen = arrived(to_come=TO_COME, steps=SIX[:1])
    assert [button.words for button in buttons(screen)] == [
        "Done", "Practise again", "Go on with The night train",
    ]  # fmt: skip
    press(screen, Key.Key_P)
    assert ways[2:] == ["again"]


def test_arriving_says_how_much_is_to_come(arrived, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    screen = arrived(to_come=TO_COME)
    told_so = "Still to come: 2 questions in 1 pack."
    assert said == [f"4 of 6 correct. 1 not this time, 1 skipped. {told_so}"]
    assert told_so in [label.text() for label in visible(screen, Label)]


def test_from_an_opened_answer_enter_goes_back_to_the_list_and_not_on(arrived, ways):
    screen = arrived(to_come=TO_COME)
    screen.presenter.open(1)
    settle()
    assert [button.words for button in buttons(screen) if button.cap == "Enter"] == ["Back to your answers"]
    press(screen, Key.Key_Return)
    assert focused() is rows(screen)[1]
    assert ways == []


@pytest.mark.parametrize("size", [(1280, 680), (800, 480)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_pack_to_come_with_a_long_title_is_whole(look, arrived, size, factor):
    look.theme.set_factor(factor)
    title = "What the harbour board, the town council and the ferry company of Ostermere say in their letters"
    screen = arrived(*size, to_come=(replace(TO_COME[0], title=title),))
    long = focused()
    # It may stand in several lines; all others may not.
    assert clipped(screen) == [long.words]
    assert long.height() >= long.heightForWidth(long.width())
    assert not sideways(screen)
    for button in buttons(screen):
        assert button.visibleRegion().boundingRect() == button.rect()


def test_back_and_done_go_home(arrived, ways):
    screen = arrived()
    screen.back()
    done = next(b for b in screen.findChildren(type(focused())) if b.words == "Done")
    QTest.mouseClick(done, Qt.MouseButton.LeftButton)
    assert ways == ["home", "home"]


def test_the_page_is_named_after_the_pack(arrived):
    assert arrived().place == TopBarState("The evening ferry: results", "Home")


def test_arriving_says_the_score(arrived, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    arrived()
    assert said == ["4 of 6 correct. 1 not this time, 1 skipped."]


def test_the_list_is_one_tab_stop_gone_through_with_the_arrows(arrived):
    screen = arrived()
    press(screen, Key.Key_F6)
    assert focused() is rows(screen)[0]
    press(screen, Key.Key_Down)
    assert focused() is rows(screen)[1]
    press(screen, Key.Key_End)
    assert focused() is rows(screen)[5]
    press(screen, Key.Key_Tab)
    assert focused().accessibleName() == "Done"


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Up])
def test_arrows_lead_from_the_buttons_into_the_list(arrived, key):
    screen = arrived()
    press(screen, key)
    assert focused() is rows(screen)[0]
    press(screen, Key.Key_Down)
    press(screen, Key.Key_Tab)
    press(screen, key)
    assert focused() is rows(screen)[1]


def test_enter_opens_an_answer_and_back_returns_to_its_row(arrived):
    screen = arrived()
    rows(screen)[1].setFocus()
    press(screen, Key.Key_Return)
    assert screen.place == TopBarState("Answer 2 of 6", "Results")
    assert focused().text().startswith("Not this time. You chose")
    screen.back()
    settle()
    assert screen.place.title == "The evening ferry: results"
    assert focused() is rows(screen)[1]


def test_a_click_opens_an_answer(arrived):
    screen = arrived()
    row = rows(screen)[2]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert screen.place.title == "Answer 3 of 6"


def test_enter_goes_back_from_an_opened_answer(arrived, ways):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    press(screen, Key.Key_Return)
    assert focused() is rows(screen)[1]
    assert ways == []


def test_the_key_of_a_new_practice_rests_while_an_answer_is_open(arrived, ways):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    press(screen, Key.Key_P)
    assert ways == []


def test_the_whole_article_comes_and_goes_with_its_key(arrived):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    article = screen.findChild(QuestionPanes).sheet.article
    near = len(article.toPlainText())
    press(screen, Key.Key_W)
    assert len(article.toPlainText()) > near
    press(screen, Key.Key_W)
    assert len(article.toPlainText()) == near


def test_outcome_and_evidence_are_said_again_with_their_key(arrived, monkeypatch):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    press(screen, Key.Key_R)
    assert len(said) == 1
    assert said[0].startswith("Not this time.")


def test_panes_are_switched_between_explanation_and_article(arrived):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    article = screen.findChild(QuestionPanes).sheet.article
    press(screen, Key.Key_F6)
    assert article.hasFocus()
    press(screen, Key.Key_F6)
    assert focused().text().startswith("Not this time.")


def test_marks_are_gone_to_with_their_keys(arrived):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    reached = []
    screen.findChild(QuestionPanes).sheet.mark_reached.connect(reached.append)
    press(screen, Key.Key_N)
    press(screen, Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert reached == [0, 0]


def test_shares_are_named_bars_and_their_card_is_read_as_a_whole(arrived):
    screen = arrived()
    names = [told(bar) for bar in screen.findChildren(QProgressBar)]
    assert (QAccessible.Role.ProgressBar, "Who said it, 0 of 1") in names
    assert screen.findChild(ShareCard).accessibleName().startswith("By skill. Claim or finding, 1 of 1.")


def test_a_session_without_certainty_shows_no_card_of_it(arrived):
    screen = arrived(steps=[("weck-call", None, None)])
    assert not screen.findChild(CalibrationCard).isVisible()


def test_a_trap_leads_to_its_page_by_key_and_by_click(arrived, ways):
    screen = arrived()
    (trap,) = visible(screen, TrapButton)
    assert told(trap) == (QAccessible.Role.Button, "Another voice, in question 2")
    trap.setFocus()
    press(screen, Key.Key_Return)
    QTest.mouseClick(trap, Qt.MouseButton.LeftButton)
    assert ways == ["wrong-speaker", "wrong-speaker"]


def test_the_trap_of_an_opened_answer_leads_to_its_page(arrived, ways):
    screen = arrived()
    screen.presenter.open(1)
    settle()
    (link,) = [link for link in visible(screen, LinkButton) if link.words == "About this trap"]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert ways == ["wrong-speaker"]


def test_without_a_trap_there_is_no_card_of_them(arrived):
    assert not arrived(steps=SIX[:1]).findChild(TrapsCard).isVisible()


def test_a_session_with_evidence_shows_their_table_and_reads_it_as_a_whole(arrived):
    screen = arrived(evidence=[1.0, 1.0, 0.5, 0.0, 1.0])
    card = screen.findChild(EvidenceTableCard)
    assert card.isVisible()
    assert "Answer right, Evidence not right: 2." in card.accessibleName()
    assert not arrived().findChild(EvidenceTableCard).isVisible()


def test_what_comes_back_stands_beside_the_buttons_and_in_a_narrow_window_on_the_page(arrived):
    for width, height in ((1280, 680), (800, 480)):
        screen = arrived(width, height)
        (line,) = [each for each in visible(screen, Label) if each.text() == "Mistakes come back tomorrow."]
        assert screen.findChild(ActionBar).isAncestorOf(line) == (width == 1280)


@pytest.mark.parametrize("kind", sorted(ONE_OF_EACH))
def test_an_answer_of_every_kind_opens_with_its_sheet_and_esc_returns_to_its_row(arrived, kind):
    screen = arrived(done=of_every_kind())
    at = sorted(ONE_OF_EACH).index(kind)
    rows(screen)[at].setFocus()
    press(screen, Key.Key_Return)
    assert screen.place.title == f"Answer {at + 1} of {len(ONE_OF_EACH)}"
    assert focused().text().startswith(screen.presenter._state.opened.explanation.outcome.word)
    assert screen.findChild(QuestionPanes).place.isVisible()
    assert clipped(screen) == []
    screen.back()
    settle()
    assert focused() is rows(screen)[at]


def test_other_results_replace_the_rows(arrived):
    screen = arrived()
    screen.presenter.show(finished(steps=[("not-heard", None, None)]))
    settle()
    assert [row.accessibleName()[:10] for row in rows(screen)] == ["1, Skipped"]


def test_nothing_of_a_pack_is_taken_for_markup(arrived):
    screen = arrived()
    screen.presenter.open(1)
    assert marked_up(screen) == []


@pytest.mark.parametrize("size", [(1280, 680), (800, 480)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off_and_nothing_scrolls_sideways(look, arrived, size, factor):
    look.theme.set_factor(factor)
    screen = arrived(*size, kinds_left_out=12)
    assert clipped(screen) == []
    assert not sideways(screen)
    for row in rows(screen):
        assert row.height() >= row.heightForWidth(row.width())


def test_a_narrow_window_puts_the_list_last(arrived):
    screen = arrived(800, 480)
    bar = screen.findChildren(QProgressBar)[0]
    first = rows(screen)[0]
    assert first.mapTo(screen, first.rect().topLeft()).y() > bar.mapTo(screen, bar.rect().bottomLeft()).y()


def test_ten_answers_stand_above_the_bar_in_a_window_as_designed(arrived):
    # Of its 800 px the window's own bar takes 57.
    screen = arrived(1280, 743, done=of_every_kind())
    last = rows(screen)[9]
    assert last.visibleRegion().boundingRect() == last.rect()
    assert last.mapTo(screen, last.rect().bottomLeft()).y() < screen.findChild(ActionBar).y()


def test_a_row_that_gets_the_keyboard_is_wholly_in_view(arrived):
    screen = arrived(800, 480)
    rows(screen)[0].setFocus()
    press(screen, Key.Key_End)
    last = rows(screen)[-1]
    assert last.visibleRegion().boundingRect() == last.rect()


def test_a_cut_row_that_grows_with_the_keyboard_stays_wholly_in_view(arrived):
    for height in range(330, 400, 10):
        screen = arrived(1280, height)
        rows(screen)[1].setFocus()
        press(screen, Key.Key_Down)
        grown = rows(screen)[2]
        assert grown.hasFocus()
        assert grown.height() > rows(screen)[1].height()
        assert grown.visibleRegion().boundingRect() == grown.rect()
