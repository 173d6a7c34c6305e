"""Rows of which one is picked: what each stands for, and how it is picked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.pack.models.questions import AttributionQuestion, ChoiceQuestion, VerdictQuestion
from quizapp.pack.vocabulary import VERDICTS
from quizapp.quiz.responses import AttributionAnswer, ChoiceAnswer, VerdictAnswer
from quizapp.ui.kinds.registry import build_answer_widget_state
from quizapp.ui.kit.option_row import OptionRow
from tests.pack.builders import example_question
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import sitting
from tests.ui.walk import press_there, visible

Key = Qt.Key
SITTING = sitting()


def offered(question_id, seed=7):
    return build_answer_widget_state(sitting(seed=seed), example_question(question_id))


def test_verdicts_stand_always_in_the_same_order_with_an_icon_each():
    for seed in range(20):
        state = offered("bus-company", seed)
        assert state.answers == tuple(VerdictAnswer(verdict) for verdict in VERDICTS)
    assert [option.icon for option in state.options] == ["supported", "contradicted", "notstated"]
    assert len({option.title for option in state.options}) == 3


def test_a_verdict_on_one_speakers_word_names_the_speaker():
    assert offered("every-evening").options[0].title == "Ilse Corran says so"


def test_that_nobody_says_it_is_offered_last_in_every_order():
    assert {offered("who-fridays", seed).answers[-1] for seed in range(20)} == {AttributionAnswer(None)}


def test_a_speaker_is_offered_with_a_role_and_the_article_in_words_and_not_by_its_id():
    rows = dict(zip(offered("who-fridays").answers, offered("who-fridays").options, strict=True))
    corran, itself = rows[AttributionAnswer("corran")], rows[AttributionAnswer("article")]
    assert (corran.title, corran.detail) == ("Ilse Corran", "runs the ferry company")
    assert (itself.title, bool(itself.detail)) == ("The article itself", True)


@pytest.mark.parametrize("question_id", ["weck-call", "not-heard", "who-fridays", "bus-company"])
def test_each_row_stands_for_what_it_says_and_has_a_place_of_its_own(question_id):
    question, state = example_question(question_id), offered(question_id)
    assert [state.place(answer) for answer in state.answers] == list(range(len(state.options)))
    for option, answer in zip(state.options, state.answers, strict=True):
        match question, answer:
            case ChoiceQuestion(), ChoiceAnswer(option=picked):
                assert option.title == next(each.text for each in question.options if each.id == picked)
            case AttributionQuestion(), AttributionAnswer(speaker=None):
                assert option.title == say("practice.nobody")
            case AttributionQuestion(), AttributionAnswer(speaker="article"):
                assert option.title == "The article itself"
            case AttributionQuestion(), AttributionAnswer(speaker=speaker):
                assert option.title.casefold() == SITTING.opened.speakers[speaker].name.casefold()
            case VerdictQuestion(), VerdictAnswer(verdict=verdict):
                assert option.icon.replace("notstated", "not_stated") == verdict
            case _:
                raise AssertionError(answer)


@pytest.fixture
def asked(ask):
    return ask(example_question("weck-call"))


def rows(asked):
    return list(visible(asked.widget, OptionRow))


@pytest.mark.parametrize("kind", ["weck-call", "who-fridays", "bus-company"])
def test_a_number_picks_its_row_and_another_takes_its_place(ask, kind):
    asked = ask(example_question(kind))
    asked.press(1, 3)
    assert asked.given == [asked.state.answers[0], asked.state.answers[2]]
    assert [row.isChecked() for row in rows(asked)][:3] == [False, False, True]


def test_the_keyboard_keeps_its_place_while_nothing_is_chosen_and_goes_to_what_is(ask):
    asked = ask(example_question("weck-call"))
    press_there(Qt.Key.Key_Down)
    asked.show(asked.question)
    press_there(Qt.Key.Key_Space)
    assert asked.given == [asked.state.answers[1]]
    asked.show(asked.question, asked.state.answers[2])
    asked.widget.take_focus()
    assert QApplication.focusWidget() is rows(asked)[2]
