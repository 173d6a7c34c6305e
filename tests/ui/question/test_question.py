"""What the panel shows of a question, and answering in it by keyboard, pointer and ear."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from quizapp.pack.pack_reader import read_pack
from quizapp.paths import content_dir
from quizapp.ui.kinds.session_context import SessionContext, open_pack
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.option_row import OptionRow
from quizapp.ui.messages.keys import PRACTICE_LETTERS
from quizapp.ui.question.question_builder import (
    PendingAnswer,
    build_picture,
    build_question_state,
    find_claim,
    needs_certainty,
)
from quizapp.ui.question.question_panel import CertaintyWidget, QuestionPanel
from tests.pack.builders import ONE_OF_EACH, example_question
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import EVERY, NAMES, sitting
from tests.ui.seen import spacers, told
from tests.ui.walk import press_there, settle, visible

Key = Qt.Key
SITTING = sitting()
NOTHING = PendingAnswer()


def build(question="weck-call", given=NOTHING, missing="", **changes):
    if isinstance(question, str):
        question = example_question(question)
    return build_question_state(sitting(**changes), question, given, missing)


class TestState:
    @pytest.mark.parametrize(
        ("question_id", "claim"),
        [
            ("who-fridays", "On Fridays the ferry was full."),
            ("who-pay", "They would pay more for the crossing."),
            ("bus-company", "The bus company is against the ferry."),
            ("show-empty", "The ferry was not full every evening."),
            ("weck-call", ""),
            ("how-many", ""),
        ],
    )
    def test_the_words_that_are_judged_are_the_claim_or_the_statement(self, question_id, claim):
        assert find_claim(example_question(question_id)) == claim

    @pytest.mark.parametrize(
        ("question_id", "prompt", "headed"),
        [
            ("who-fridays", "Read paragraph 3 again.", True),
            ("who-fridays", "Who, if anyone, says this?", False),
            ("who-fridays", "Who, if anyone, says this in paragraph 3?", False),
            ("bus-company", "Read paragraph 3 again.", False),
        ],
    )
    def test_only_a_claim_whose_speaker_is_asked_for_is_headed_by_who_says_it_and_not_twice(
        self, question_id, prompt, headed
    ):
        assert bool(build(example_question(question_id, prompt=prompt)).claim_heading) == headed

    def test_a_skill_of_the_packs_own_has_a_plain_icon(self):
        assert (build().skill, build().skill_icon) == ("Claim or finding", "finding")
        question = example_question("weck-call").model_copy(update={"skill": "read-a-table"})
        opened = replace(SITTING.opened, skills={"read-a-table": "Read a table"})
        state = build_question_state(replace(SITTING, opened=opened), question, NOTHING)
        assert (state.skill, state.skill_icon) == ("Read a table", "article")

    def test_the_hint_stands_there_only_once_it_was_asked_for(self):
        question = example_question("weck-call", hint="Look at the verb.")
        assert [build(question, PendingAnswer(hint=taken)).hint for taken in (False, True)] == [
            "",
            "Look at the verb.",
        ]
        assert build("weck-call", PendingAnswer(hint=True)).hint == ""

    def test_certainty_is_asked_in_three_words_with_their_letters_while_these_act(self):
        assert [(word, key) for word, _, key in build().certainty.words] == [
            ("guess", "G"),
            ("fairly_sure", "F"),
            ("certain", "C"),
        ]
        assert [key for _, _, key in build(keys={}).certainty.words] == ["", "", ""]
        assert [" S." in build(missing="answer", **keys).message for keys in ({}, {"keys": {}})] == [
            True,
            False,
        ]

    @pytest.mark.parametrize("kind", ONE_OF_EACH)
    def test_certainty_is_asked_where_an_answer_is_right_or_not_and_can_be_turned_off(self, kind):
        question = example_question(ONE_OF_EACH[kind])
        partly = kind in ("choices", "chain", "match", "order")
        assert needs_certainty(SITTING, question) == (not partly)
        assert not needs_certainty(sitting(certainty=False), question)
        assert build(question, certainty=False).certainty is None

    @pytest.mark.parametrize(("sat", "question"), EVERY, ids=NAMES)
    def test_nothing_of_the_key_is_shown_with_a_question(self, sat, question):
        state = build_question_state(sat, question, NOTHING)
        assert state.skill
        assert (state.prompt, state.certainty is not None) == (question.prompt, True)
        assert question.explanation not in repr(state)
        assert all(option.name == "" for option in state.answers.options)

    def test_a_picture_is_shown_with_words_and_credit_and_without_its_bytes_with_its_words(self):
        reading = read_pack(content_dir() / "harbour-bridge")
        (plan,) = reading.pack.media
        data = reading.media[plan.file]
        for pictures, shown in (({plan.id: data}, data), ({}, b"")):
            opened = open_pack(reading.pack, pictures)
            sat = SessionContext(opened, 7, True, PRACTICE_LETTERS, say)
            question = opened.questions["over-limit"]
            picture = build_picture(sat, question)
            assert (picture.data, picture.alt, picture.credit) == (shown, plan.alt, plan.credit)
            assert build_question_state(sat, question, NOTHING).picture == picture
            assert build_picture(sat, opened.questions["agree-on"]) is None


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


def show(panel, *what, **changes):
    state = build(*what, **changes)
    panel.show_question(state, "Question 4 of 10")
    settle()
    return state


def words(panel):
    return [label.text() for label in visible(panel, QLabel) if label.text()]


def rows(panel):
    return list(visible(panel, OptionRow))


def chosen(panel):
    return [row.option.title for row in rows(panel) if row.isChecked()]


def focused():
    return QApplication.focusWidget().option.title


class TestPanel:
    def test_a_claim_stands_under_its_question_and_goes_with_it(self, panel):
        state = show(panel, example_question("who-fridays", prompt="Read paragraph 3 again."))
        assert words(panel)[:4] == [state.skill, state.prompt, state.claim_heading, state.claim]
        assert [row.option.key for row in rows(panel)] == ["1", "2", "3", "4", "5", "G", "F", "C"]
        show(panel)
        assert not {state.claim, state.claim_heading} & set(words(panel))

    def test_where_certainty_is_not_asked_there_is_nothing_of_it_and_letters_say_nothing(self, panel, given):
        show(panel, certainty=False)
        assert len(rows(panel)) == 4
        panel.press_certainty("certain")
        assert given == []

    def test_what_is_shown_as_given_is_not_told_again_and_goes_with_its_question(self, panel, given):
        offered = build().answers
        show(panel, "weck-call", PendingAnswer(offered.answers[2], "guess"))
        assert chosen(panel) == [offered.options[2].title, rows(panel)[4].option.title]
        show(panel, "two-articles")
        assert (chosen(panel), given) == ([], [])

    def test_the_keyboard_goes_between_the_answers_and_how_sure_to_what_is_chosen(self, panel):
        offered = build().answers
        show(panel)
        panel.focus_answers()
        press_there(Key.Key_Tab)
        assert focused() == rows(panel)[4].option.title
        press_there(Key.Key_Backtab)
        assert focused() == offered.options[0].title
        show(panel, "weck-call", PendingAnswer(offered.answers[1], "certain"))
        panel.focus_answers()
        assert focused() == offered.options[1].title
        panel.focus_certainty()
        assert focused() == rows(panel)[6].option.title

    def test_before_the_first_answer_place_question_and_claim_are_heard(self, panel):
        state = show(panel, "bus-company")
        answers, certainty = visible(panel, OptionGroup)
        assert told(answers) == (
            QAccessible.Role.Grouping,
            f"Question 4 of 10: {state.prompt} {state.claim}",
        )
        assert told(certainty) == (QAccessible.Role.Grouping, state.certainty.title)

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
        assert now.accessibleName().startswith("Question 4 of 10")

    @pytest.mark.parametrize("missing", ["answer", "certainty"])
    def test_what_is_missing_is_said_and_shown_below_what_it_is_missing_from(
        self, panel, monkeypatch, missing
    ):
        said = []
        monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
        state = show(panel, missing=missing)
        assert said == [state.message]
        shown = list(visible(panel, QWidget))
        (line,) = (each for each in shown if isinstance(each, QLabel) and each.text() == state.message)
        tops = [each.mapTo(panel, QPoint(0, 0)).y() for each in (*rows(panel), line)]
        *answers, guess, _, certain, message = tops
        assert message > (max(answers) if missing == "answer" else certain)
        assert (message > guess) == (missing == "certainty")
        show(panel)
        assert state.message not in words(panel)


def test_words_of_how_sure_that_nobody_holds_any_more_are_collected_with_all_that_is_in_them(look, qtbot):
    gc.freeze()  # what other tests left is not looked through
    before = spacers()
    for _ in range(60):
        page = QWidget()
        made = CertaintyWidget(look)
        made.setParent(page)
        made.resize(752, 120)
        made.show_certainty(build().certainty, "")
        for tight in (True, False, True):
            made.set_tight(tight)
        assert [each for each in spacers() if each not in before] == []
        holder = {"page": page, "words": made}
        holder["itself"] = holder
        del holder, made, page
    # Where something of theirs were deleted twice, the interpreter would end here.
    assert gc.collect() > 0
