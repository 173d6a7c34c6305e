"""What holds of every kind: what is offered, when an answer lacks nothing, how its widget takes it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from quizapp.pack.models.questions import ChainQuestion
from quizapp.pack.vocabulary import QUESTION_KINDS
from quizapp.quiz.responses import (
    AttributionAnswer,
    ChainAnswer,
    ChoiceAnswer,
    ChoicesAnswer,
    NumberAnswer,
    OrderAnswer,
    TextAnswer,
    VerdictAnswer,
)
from quizapp.quiz.scoring import build_key_answer
from quizapp.quiz.session import EVIDENCE_KINDS
from quizapp.ui.kinds.chain import PLACE_COUNT
from quizapp.ui.kinds.registry import (
    KINDS,
    build_answer_widget_state,
    build_feedback,
    build_key_hints,
    describe_answer,
    describe_missing_answer,
)
from quizapp.ui.kinds.widgets.partner_box import PartnerBox
from quizapp.ui.kinds.widgets.registry import ANSWER_WIDGETS
from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.kit.widget_state import KeyHint
from tests.pack.builders import ONE_OF_EACH, example_question
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import SITTINGS, sitting
from tests.ui.walk import visible

SITTING, BELL = sitting(), SITTINGS[1]
QUESTIONS = [
    pytest.param(sat, question, id=f"{sat.opened.pack.id[:6]}-{question.id}")
    for sat in SITTINGS
    for question in sat.opened.questions.values()
]
of_every_kind = pytest.mark.parametrize("kind", ONE_OF_EACH)


def of(kind):
    """A question of a kind, and its key."""
    question = example_question(ONE_OF_EACH[kind])
    return question, build_key_answer(question, SITTING.opened.texts)


def held(widget):
    """All that can be seen of an answer: marks, words, and cards that can be taken back."""
    return [
        *(button for button in visible(widget, QAbstractButton) if button.isChecked()),
        *(box.place for box in visible(widget, PartnerBox) if box.place is not None),
        *(field.text() for field in visible(widget, QLineEdit) if field.text()),
        *(button for button in visible(widget, KeyButton)),
    ]


def test_every_kind_has_a_widget_and_is_said_to_be_shown():
    shown = {type(build_answer_widget_state(SITTING, of(kind)[0])) for kind in KINDS}
    assert set(KINDS) == set(QUESTION_KINDS)
    assert shown == set(ANSWER_WIDGETS)


@pytest.mark.parametrize(("sat", "question"), QUESTIONS)
def test_every_question_can_be_answered_and_its_key_lacks_nothing_and_is_told_as_right(sat, question):
    key = build_key_answer(question, sat.opened.texts)
    assert describe_missing_answer(sat, question, None)
    assert describe_missing_answer(sat, question, key) == ""
    rows = build_feedback(sat, question, key).answers
    assert {row.tone for row in rows if row.tag} == {"correct"}
    assert all(row.title for row in rows)
    skipped = build_feedback(sat, question, None)
    assert {row.tone for row in skipped.answers} <= {"neutral", "correct"}
    if question.kind in EVIDENCE_KINDS:
        assert describe_answer(sat, question, key).strip()
    if isinstance(question, ChainQuestion):
        state = build_answer_widget_state(sat, question)
        assert len(list(state.places(state.row(key)))) == PLACE_COUNT


@pytest.mark.parametrize(("sat", "question"), QUESTIONS)
def test_what_is_offered_has_words_and_the_keys_from_one_to_nine(sat, question):
    state = build_answer_widget_state(sat, question)
    offered = getattr(state, "options", getattr(state, "partners", ()))
    assert [each.key for each in offered] == [str(number) for number in range(1, len(offered) + 1)]
    assert all(each.title for each in offered)
    assert len(offered) <= 9


@pytest.mark.parametrize("kind", ["choice", "choices", "attribution", "chain", "match", "order"])
def test_each_session_offers_the_same_in_an_order_of_its_own(kind):
    def titles(seed):
        state = build_answer_widget_state(sitting(seed=seed), of(kind)[0])
        rows = getattr(state, "options", getattr(state, "partners", getattr(state, "items", ())))
        return tuple(getattr(row, "title", getattr(row, "text", "")) for row in rows)

    orders = {titles(seed) for seed in range(20)}
    assert len(orders) > 5
    assert len({frozenset(order) for order in orders}) == 1


@pytest.mark.parametrize(
    ("kind", "caps"),
    [
        ("choice", ["1", "4"]),
        ("choices", ["1", "5", "↑", "↓", "Space"]),
        ("attribution", ["1", "5"]),
        ("chain", ["1", "4", "Space", "Backspace"]),
        ("verdict", ["1", "3"]),
        ("find_evidence", ["↑", "↓", "Space"]),
        ("match", ["Tab", "1", "5", "↑", "↓"]),
        ("order", ["↑", "↓", "Alt ↑", "Alt ↓"]),
        ("number", []),
        ("text", []),
    ],
)
def test_the_keys_that_answer_are_printed_each_with_what_it_does(kind, caps):
    hints = build_key_hints(SITTING, of(kind)[0], build_answer_widget_state(SITTING, of(kind)[0]))
    assert [part.text for part in hints if isinstance(part, KeyHint)] == caps
    assert not hints or not isinstance(hints[-1], KeyHint)


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        ("attribution", AttributionAnswer(None), say("practice.nobody")),
        ("attribution", AttributionAnswer("corran"), "Ilse Corran"),
        ("verdict", VerdictAnswer("contradicted"), "Ilse Corran"),
        ("chain", ChainAnswer(("report", "passengers")), "the harbour office’s report"),
        ("number", NumberAnswer("14", "14"), "14"),
        ("text", TextAnswer("harbour"), "harbour"),
        (
            "choices",
            ChoicesAnswer(("empty", "safer")),
            "On some evenings there were empty seats; Passengers felt safer on the crossing",
        ),
    ],
)
def test_an_answer_is_told_as_it_was_offered_or_typed(kind, answer, words):
    assert words in describe_answer(SITTING, of(kind)[0], answer)


def test_an_order_is_not_proved():
    with pytest.raises(TypeError, match="OrderAnswer"):
        describe_answer(SITTING, of("order")[0], OrderAnswer(()))


@of_every_kind
def test_an_answer_that_is_shown_is_not_told_and_leaves_the_keyboard_where_it_is(ask, kind):
    question, key = of(kind)
    asked = ask(question)
    before = QApplication.focusWidget()
    for _ in range(2):
        asked.show(question, key)
        assert QApplication.focusWidget() is before
    assert asked.given == []
    assert bool(held(asked.widget)) == (kind != "order")


@of_every_kind
def test_a_number_without_an_answer_does_nothing(ask, kind):
    asked = ask(of(kind)[0])
    asked.press(0, 9)
    assert asked.given == []
    assert held(asked.widget) == []


@of_every_kind
def test_another_question_comes_without_the_answer_of_the_one_before(ask, kind):
    asked = ask(*of(kind))
    other = next(each for each in BELL.opened.questions.values() if each.kind == kind)
    asked.show(other, sat=BELL)
    assert held(asked.widget) == []
    asked.press(9)
    assert asked.given == []


@of_every_kind
def test_the_answers_have_the_name_that_they_are_given(ask, kind):
    asked = ask(of(kind)[0])
    asked.widget.name_group("Question 4 of 10")
    names = [each.accessibleName() for each in visible(asked.widget, QWidget)]
    assert sum(name.startswith("Question 4 of 10") for name in names) == 1


@pytest.mark.parametrize("kind", [kind for kind in ONE_OF_EACH if kind != "find_evidence"])
def test_the_keyboard_arrives_at_the_answers(ask, kind):
    asked = ask(of(kind)[0])
    assert asked.widget.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("other", [ChoiceAnswer("report"), None])
def test_an_answer_to_something_else_is_shown_as_none(other):
    def state(kind):
        return build_answer_widget_state(SITTING, of(kind)[0])

    assert state("choice").place(other) is None
    assert state("choices").places(other) == ()
    assert state("chain").row(other) == ()
    assert state("match").places(other) == (None,) * 4
    assert state("order").ordered(other) == state("order").items
    assert build_answer_widget_state(SITTING, of("find_evidence")[0], other).cards == ()
