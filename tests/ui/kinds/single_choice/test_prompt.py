"""What is offered, in which order, and what each row stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.pack.models.questions import AttributionQuestion, ChoiceQuestion, VerdictQuestion
from quizapp.pack.vocabulary import VERDICTS
from quizapp.quiz.responses import AttributionAnswer, ChoiceAnswer, VerdictAnswer
from quizapp.ui.kinds.prompts import build_answer_widget_state
from quizapp.ui.kinds.session_context import SessionContext, open_pack
from quizapp.ui.kinds.speaker_names import describe_speaker
from tests.pack.builders import example_pack, example_question, questions
from tests.ui.fakes import translate
from tests.ui.question.sittings import PICK_ONE

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question
    from quizapp.ui.kinds.single_choice.state import SingleChoiceState

OPENED = open_pack(example_pack())
ASKED = [question for question in questions(OPENED.pack) if question.kind in PICK_ONE]
SEEDS = st.integers(0, 2**31 - 1)

every_question = pytest.mark.parametrize("question", ASKED, ids=lambda question: question.id)


def offered(question: Question, seed: int = 7) -> SingleChoiceState:
    return build_answer_widget_state(SessionContext(OPENED, seed, True, {}, translate), question)


def titles(question: Question, seed: int = 7) -> list[str]:
    return [option.title for option in offered(question, seed).options]


@every_question
def test_rows_are_numbered_from_one_in_the_order_shown(question: Question) -> None:
    state = offered(question)
    assert [option.key for option in state.options] == [str(place + 1) for place in range(len(state.options))]
    assert len(state.options) == len(set(state.answers)) <= 9


@every_question
@settings(max_examples=20, deadline=None)
@given(seed=SEEDS, other=SEEDS)
def test_a_seed_decides_the_order_and_nothing_else(question: Question, seed: int, other: int) -> None:
    one, again, another = offered(question, seed), offered(question, seed), offered(question, other)
    assert one == again
    rows = [
        {(option.title, answer) for option, answer in zip(state.options, state.answers, strict=True)}
        for state in (one, another)
    ]
    assert rows[0] == rows[1]


@pytest.mark.parametrize("question_id", ["weck-call", "who-fridays"])
def test_another_session_shows_another_order(question_id: str) -> None:
    question = example_question(question_id)
    assert len({tuple(titles(question, seed)) for seed in range(20)}) > 5


def test_verdicts_stand_always_in_the_same_order_with_an_icon_each() -> None:
    question = example_question("bus-company")
    for seed in range(20):
        state = offered(question, seed)
        assert state.answers == tuple(VerdictAnswer(verdict) for verdict in VERDICTS)
    assert titles(question) == [
        "The article says so",
        "The article says otherwise",
        "The article does not say",
    ]
    assert [option.icon for option in state.options] == ["supported", "contradicted", "notstated"]


def test_a_verdict_on_one_speakers_word_names_the_speaker() -> None:
    assert titles(example_question("every-evening"))[0] == "Ilse Corran says so"


def test_that_nobody_says_it_is_offered_last_in_every_order() -> None:
    question = example_question("who-fridays")
    for seed in range(20):
        state = offered(question, seed)
        assert state.options[-1].title == "Nobody: it isn’t in the article"
        assert state.answers[-1] == AttributionAnswer(None)


def test_the_article_itself_is_offered_in_words_and_not_by_its_id() -> None:
    state = offered(example_question("who-fridays"))
    itself = state.options[state.answers.index(AttributionAnswer("article"))]
    assert (itself.title, itself.detail) == ("The article itself", "in its own words")


def test_a_speaker_is_offered_with_a_capital_and_a_role() -> None:
    sitting = SessionContext(OPENED, 7, True, {}, translate)
    assert describe_speaker(sitting, "weck") == ("Anton Weck", "deputy mayor")
    assert describe_speaker(sitting, "traders") == ("The traders’ association", "")


def test_figures_stay_in_the_packs_order() -> None:
    texts = ["14 evenings", "41 evenings", "60 evenings"]
    options = [
        {"id": f"o{place}", "text": text, "feedback": "Paragraph 4."} for place, text in enumerate(texts)
    ]
    question = example_question("weck-call", options=options, key="o0")
    assert [titles(question, seed) for seed in range(20)] == [texts] * 20


def test_an_option_that_is_to_be_last_is_last() -> None:
    options = [
        {"id": f"o{place}", "text": text, "feedback": "Paragraph 4.", "last": place == 0}
        for place, text in enumerate(["Somebody else", "The mayor", "The traders"])
    ]
    question = example_question("weck-call", options=options, key="o0")
    assert {titles(question, seed)[-1] for seed in range(20)} == {"Somebody else"}


@every_question
def test_each_row_stands_for_what_it_says(question: Question) -> None:
    state = offered(question)
    for option, answer in zip(state.options, state.answers, strict=True):
        match question, answer:
            case ChoiceQuestion(), ChoiceAnswer(option=picked):
                assert option.title == next(each.text for each in question.options if each.id == picked)
            case AttributionQuestion(), AttributionAnswer(speaker=None):
                assert option.title == "Nobody: it isn’t in the article"
            case AttributionQuestion(), AttributionAnswer(speaker="article"):
                assert option.title == "The article itself"
            case AttributionQuestion(), AttributionAnswer(speaker=speaker):
                assert option.title.casefold() == OPENED.speakers[speaker].name.casefold()
            case VerdictQuestion(), VerdictAnswer(verdict=verdict):
                assert option.icon.replace("notstated", "not_stated") == verdict
            case _:
                raise AssertionError(answer)
