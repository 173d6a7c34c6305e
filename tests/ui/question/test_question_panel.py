"""The answer panel: what is asked, the answers, how sure; by keyboard, pointer and ear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.responses import AttributionAnswer, ChoiceAnswer, VerdictAnswer
from quizapp.ui.kinds.prompts import build_answer_widget_state
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.question.question_builder import PendingAnswer, build_question_state
from quizapp.ui.question.question_panel import QuestionPanel
from tests.pack.builders import example_question
from tests.ui.question.sittings import sitting
from tests.ui.seen import told
from tests.ui.walk import clipped, marked_up, press_there, settle, visible

Key = Qt.Key
PLACE = "Question 4 of 10"
NOTHING = PendingAnswer()


@pytest.fixture
def panel(look, shown):
    return shown(QuestionPanel(look, "Chosen"), 560, 700)


@pytest.fixture
def given(panel):
    """What the panel tells of what is done in it."""
    done = []
    panel.answered.connect(done.append)
    panel.sure.connect(done.append)
    return done


def show(panel, question="weck-call", given=NOTHING, missing="", **changes):
    if isinstance(question, str):
        question = example_question(question)
    panel.show_question(build_question_state(sitting(**changes), question, given, missing), PLACE)
    settle()


def words(panel):
    return [label.text() for label in visible(panel, QLabel) if label.text()]


def rows(panel):
    return list(visible(panel, OptionRow))


def chosen(panel):
    return [row.option.title for row in rows(panel) if row.isChecked()]


def focused():
    return QApplication.focusWidget().option.title


class TestShowing:
    def test_skill_question_and_how_sure_stand_there_from_top_to_bottom(self, panel):
        show(panel)
        assert words(panel) == [
            "Claim or finding",
            "What does the deputy mayor do in paragraph 6?",
            "How sure are you?",
        ]
        tops = [row.mapTo(panel, row.rect().topLeft()).y() for row in rows(panel)]
        assert tops == sorted(tops)
        assert [row.option.key for row in rows(panel)] == ["1", "2", "3", "4", "G", "F", "C"]

    def test_a_claim_stands_under_its_question_and_goes_with_it(self, panel):
        question = example_question("who-fridays", prompt="Read paragraph 3 again.")
        show(panel, question)
        assert words(panel)[1:4] == [
            "Read paragraph 3 again.",
            "Who, if anyone, says this?",
            "On Fridays the ferry was full.",
        ]
        show(panel)
        assert "On Fridays the ferry was full." not in words(panel)
        assert "Who, if anyone, says this?" not in words(panel)

    def test_where_certainty_is_not_asked_there_is_nothing_of_it(self, panel):
        show(panel, certainty=False)
        assert "How sure are you?" not in words(panel)
        assert len(rows(panel)) == 4

    def test_the_words_of_a_pack_are_never_taken_for_markup(self, panel):
        question = example_question("weck-call", prompt="<b>Who</b> & <img src='x.png'>?")
        show(panel, question)
        assert marked_up(panel) == []
        assert "<b>Who</b> & <img src='x.png'>?" in words(panel)

    @pytest.mark.parametrize(("factor", "width"), [(1.0, 560), (2.0, 752)])
    def test_long_words_make_the_panel_higher_and_are_never_cut(self, look, panel, factor, width):
        look.theme.set_factor(factor)
        options = [
            {"id": f"o{place}", "text": f"{'Überprüfungsausschuss ' * 10}{place}", "feedback": "No."}
            for place in range(4)
        ]
        prompt = "Straßenverkehrsgenehmigungsbehördenleiterin? " * 6
        show(panel, example_question("weck-call", options=options, key="o0", prompt=prompt.strip()))
        settle()
        panel.resize(width, panel.layout().heightForWidth(width))
        settle()
        assert clipped(panel) == []
        for row in rows(panel):
            assert row.height() >= row.heightForWidth(row.width())
            assert row.mapTo(panel, row.rect().topRight()).x() < panel.width()


class TestAnswering:
    @pytest.mark.parametrize(
        ("question", "answer"),
        [
            ("weck-call", ChoiceAnswer),
            ("who-fridays", AttributionAnswer),
            ("bus-company", VerdictAnswer),
        ],
    )
    def test_a_number_gives_the_answer_of_its_kind(self, panel, given, question, answer):
        show(panel, question)
        panel.press(2)
        (only,) = given
        assert isinstance(only, answer)
        assert only == build_answer_widget_state(sitting(), example_question(question)).answers[1]

    def test_a_letter_says_how_sure(self, panel, given):
        show(panel)
        for certainty in ("certain", "guess", "fairly_sure"):
            panel.press_certainty(certainty)
        assert given == ["certain", "guess", "fairly_sure"]

    def test_a_letter_says_nothing_where_certainty_is_not_asked(self, panel, given):
        show(panel, certainty=False)
        panel.press_certainty("certain")
        assert given == []

    def test_what_is_shown_as_given_is_not_told_again(self, panel, given):
        answer = build_answer_widget_state(sitting(), example_question("weck-call")).answers[2]
        show(panel, given=PendingAnswer(answer, "guess"))
        assert chosen(panel) == [
            build_answer_widget_state(sitting(), example_question("weck-call")).options[2].title,
            "Guess",
        ]
        assert given == []

    def test_the_next_question_begins_with_nothing_chosen(self, panel):
        answer = build_answer_widget_state(sitting(), example_question("weck-call")).answers[0]
        show(panel, given=PendingAnswer(answer, "certain"))
        show(panel, "two-articles")
        assert chosen(panel) == []

    def test_a_click_on_a_certainty_says_it(self, panel, given):
        show(panel)
        QTest.mouseClick(rows(panel)[5], Qt.MouseButton.LeftButton)
        assert given == ["fairly_sure"]


class TestKeyboard:
    def test_tab_goes_from_the_answers_to_how_sure_and_back(self, panel):
        show(panel)
        panel.focus_answers()
        first = focused()
        press_there(Key.Key_Tab)
        assert focused() == "Guess"
        press_there(Key.Key_Backtab)
        assert focused() == first

    def test_arrows_across_say_how_sure_once_something_was_said(self, panel, given):
        show(panel)
        panel.focus_certainty()
        press_there(Key.Key_Right)
        assert (focused(), given) == ("Fairly sure", [])
        press_there(Key.Key_Space)
        press_there(Key.Key_Right)
        assert given == ["fairly_sure", "certain"]

    def test_the_keyboard_stays_where_it_is_when_the_same_question_is_shown_again(self, panel):
        show(panel)
        panel.press(3)
        before = QApplication.focusWidget()
        show(
            panel,
            given=PendingAnswer(
                build_answer_widget_state(sitting(), example_question("weck-call")).answers[2]
            ),
        )
        assert QApplication.focusWidget() is before

    def test_the_answers_take_the_keyboard_at_what_is_chosen(self, panel):
        offered = build_answer_widget_state(sitting(), example_question("weck-call"))
        show(panel, given=PendingAnswer(offered.answers[1], "certain"))
        panel.focus_answers()
        assert focused() == offered.options[1].title
        panel.focus_certainty()
        assert focused() == "Certain"


class TestByEar:
    def test_before_the_first_answer_place_question_and_claim_are_heard(self, panel):
        show(panel, "bus-company")
        answers, certainty = visible(panel, OptionGroup)
        role, name = told(answers)
        assert role == QAccessible.Role.Grouping
        assert name == f"{PLACE}: Does the article say so? The bus company is against the ferry."
        assert told(certainty) == (QAccessible.Role.Grouping, "How sure are you?")

    @pytest.mark.parametrize("inside", [True, False])
    def test_who_is_among_the_answers_comes_to_another_group_for_another_question(self, panel, inside):
        show(panel, "bus-company")
        before = next(visible(panel, OptionGroup))
        if inside:
            panel.focus_answers()
        show(panel, "bus-company", missing="answer")
        assert next(visible(panel, OptionGroup)) is before
        show(panel, "every-evening")
        now = next(visible(panel, OptionGroup))
        assert (now is before) != inside
        assert now.accessibleName().startswith(PLACE)

    @pytest.mark.parametrize(
        ("missing", "sentence"),
        [
            ("answer", "Choose an answer first, or skip with S."),
            ("certainty", "One more thing: how sure are you?"),
        ],
    )
    def test_what_is_missing_is_shown_and_said(self, panel, monkeypatch, missing, sentence):
        said = []
        monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
        show(panel, missing=missing)
        assert said == [sentence]
        assert sentence in words(panel)
        show(panel)
        assert sentence not in words(panel)

    def test_what_is_missing_is_told_under_what_it_is_missing_from(self, panel):
        def top(sentence):
            (label,) = [label for label in visible(panel, QLabel) if label.text() == sentence]
            return label.mapTo(panel, label.rect().topLeft()).y()

        show(panel, missing="answer")
        assert top("Choose an answer first, or skip with S.") < top("How sure are you?")
        show(panel, missing="certainty")
        (certain,) = [row for row in rows(panel) if row.option.title == "Certain"]
        assert (
            top("One more thing: how sure are you?") > certain.mapTo(panel, certain.rect().bottomLeft()).y()
        )
