"""All that fit: what each choice stands for, how rows are turned on and off, and what is told of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from quizapp.quiz.responses import ChoicesAnswer
from quizapp.ui.kinds.choices import build_choices_state
from quizapp.ui.kinds.registry import build_feedback, describe_key
from quizapp.ui.kit.option_group import OptionGroup
from quizapp.ui.kit.option_row import OptionRow
from tests.pack.builders import example_question
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import sitting
from tests.ui.seen import told
from tests.ui.walk import press_there, visible

Key = Qt.Key
SITTING = sitting()
QUESTION = example_question("report-tells")
STATE = build_choices_state(SITTING, QUESTION)


def test_nothing_tells_how_many_fit():
    for keys in (QUESTION.keys[:1], QUESTION.keys):
        assert build_choices_state(SITTING, QUESTION.model_copy(update={"keys": keys})) == STATE


@given(places=st.sets(st.integers(0, 4)))
def test_an_answer_is_in_the_packs_order_and_comes_back_as_the_same_places(places):
    answer = STATE.answer(places)
    assert STATE.places(answer) == tuple(sorted(places))
    assert (answer is None) == (not places)
    if answer is not None:
        assert [each.id for each in QUESTION.options if each.id in answer.options] == list(answer.options)


@pytest.fixture
def asked(ask):
    return ask(QUESTION)


def rows(asked):
    return list(visible(asked.widget, OptionRow))


def test_numbers_turn_their_rows_on_and_off_and_tell_it_at_every_change(asked):
    asked.press(3, 1, 3, 1)
    assert asked.given == [STATE.answer({2}), STATE.answer({0, 2}), STATE.answer({0}), None]
    assert not any(row.isChecked() for row in rows(asked))


def test_the_keyboard_stays_where_it_is_when_the_answer_comes_back(asked):
    asked.press(2, 4)
    press_there(Key.Key_Down)
    asked.widget.take_focus()
    assert QApplication.focusWidget() is rows(asked)[4]


def test_a_screen_reader_hears_the_instruction_and_check_boxes(asked):
    asked.widget.name_group("Which of these?")
    assert told(asked.widget.findChild(OptionGroup))[1] == f"Which of these? {STATE.instruction}"
    assert told(rows(asked)[0]) == (QAccessible.Role.CheckBox, f"1, {STATE.options[0].title}")


def feedback(*picked):
    return build_feedback(SITTING, QUESTION, ChoicesAnswer(picked) if picked else None)


KEY = describe_key(SITTING, QUESTION)


def test_what_fits_is_a_sentence_of_its_own_in_the_order_shown():
    fitting = "Passengers felt safer on the crossing; On some evenings there were empty seats."
    assert say("select_all.all_that_fit", answers=fitting) == KEY


@pytest.mark.parametrize(
    ("picked", "right", "wrong"),
    [
        (("empty",), 1, 0),
        (("empty", "reason"), 1, 1),
        (("fridays", "reason"), 0, 2),
        (("empty", "safer", "fridays"), 2, 1),
    ],
)
def test_the_line_tells_what_was_found_and_what_does_not_fit(picked, right, wrong):
    found = say("select_all.found", right=right, of=2)
    others = f" {say('select_all.do_not_fit', n=wrong)}" if wrong else ""
    assert feedback(*picked).line == found + others


def test_a_right_answer_is_told_by_the_key_and_a_skipped_one_as_skipped():
    assert feedback("empty", "safer").line == KEY
    assert feedback().line == say("explanation.skipped", key=KEY)


@pytest.mark.parametrize(
    ("picked", "tagged"),
    [
        (
            ("empty", "reason"),
            {
                "empty": (say("explanation.yours_correct"), "correct", "correct"),
                "safer": (say("select_all.not_chosen"), "skipped", "neutral"),
                "reason": (say("explanation.yours"), "wrong", "wrong"),
            },
        ),
        ((), dict.fromkeys(("empty", "safer"), (say("explanation.correct"), "correct", "correct"))),
    ],
)
def test_each_option_is_told_in_words_with_an_icon_and_its_reason(picked, tagged):
    rows = dict(zip(STATE.ids, feedback(*picked).answers, strict=True))
    assert {each: (row.tag, row.tag_icon, row.tone) for each, row in rows.items() if row.tag} == tagged
    assert {row.tone for row in rows.values() if not row.tag} == {"neutral"}
    for option in QUESTION.options:
        assert (rows[option.id].title, rows[option.id].reason) == (option.text, option.feedback)
    assert [row.key for row in rows.values()] == [option.key for option in STATE.options]
