"""Sentences as an answer: choosing one more or less, their cards, and what is told of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from quizapp.quiz.evidence_sentences import get_pick_limit, list_evidence_sentences, list_sentences
from quizapp.quiz.responses import FindEvidenceAnswer
from quizapp.ui.article_view.sentences.state import NONE
from quizapp.ui.kinds.find_evidence import (
    build_evidence_cards,
    find_sentence_number,
    find_sentence_text,
    toggle_sentence,
)
from quizapp.ui.kinds.registry import (
    build_answer_widget_state,
    build_feedback,
    describe_key,
    describe_missing_answer,
)
from quizapp.ui.kit.buttons import KeyButton
from tests.pack.builders import example_question
from tests.ui.fakes import translate as say
from tests.ui.question.sittings import SITTINGS, sitting
from tests.ui.seen import told
from tests.ui.walk import visible

SITTING = sitting()
QUESTION = example_question("show-empty")
ORDER = list_sentences(SITTING.opened.pack, QUESTION)
EVERY = [
    pytest.param(each, question, id=f"{each.opened.pack.id[:6]}-{question.id}")
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.kind == "find_evidence"
]


def toggle(marked, *numbers, limit=2):
    for number in numbers:
        marked = toggle_sentence(SITTING, QUESTION, marked, number, limit)
    return marked


def answer(*numbers):
    return FindEvidenceAnswer(tuple(ORDER[number - 1] for number in numbers))


class TestChoosing:
    @pytest.mark.parametrize(
        ("marked", "presses", "left"),
        [
            (None, (9, 4), (4, 9)),
            (None, (9, 4, 9), (4,)),
            (None, (9, 9), None),
            (None, (1, 2, 3), (1, 2)),
            (None, (4, NONE), ()),
            ((), (4,), (4,)),
            ((), (NONE,), None),
        ],
        ids=["in reading order", "again", "the last", "too many", "none", "one after none", "none again"],
    )
    def test_a_number_chooses_its_sentence_or_clears_it(self, marked, presses, left):
        spans = toggle(marked, *presses)
        found = None if spans is None else [find_sentence_number(SITTING, QUESTION, span) for span in spans]
        assert found == (None if left is None else list(left))

    @given(st.lists(st.integers(0, len(ORDER)), max_size=30), st.integers(1, 4))
    def test_never_are_more_chosen_than_may_be_nor_one_twice(self, presses, limit):
        marked = toggle(None, *presses, limit=limit)
        assert marked is None or (
            len(marked) <= limit and list(marked) == sorted(set(marked), key=ORDER.index)
        )

    def test_each_card_has_the_number_and_words_and_what_is_left_without_it(self):
        both = toggle(None, 4, 9)
        state = build_evidence_cards(SITTING, QUESTION, both, 2, "")
        assert [card.number for card in state.cards] == ["4", "9"]
        assert [card.text for card in state.cards] == [find_sentence_text(SITTING, span) for span in both]
        assert [card.left for card in state.cards] == [(both[1],), (both[0],)]
        assert state.cards[1].remove_name == say("evidence.remove_sentence", number=9)
        assert state.count == say("evidence.count", chosen=2, limit=2)
        (last,) = build_evidence_cards(SITTING, QUESTION, both[:1], 1, "").cards
        assert last.left is None

    def test_that_none_settles_it_has_a_card_without_a_number(self):
        state = build_evidence_cards(SITTING, QUESTION, (), 2, "")
        assert [(card.number, card.text, card.left) for card in state.cards] == [
            ("", say("evidence.no_sentence"), None)
        ]
        assert state.count == ""

    def test_without_a_choice_it_says_what_is_to_be_done(self):
        state = build_answer_widget_state(SITTING, QUESTION)
        assert get_pick_limit(QUESTION, SITTING.opened.texts) == 1
        assert (state.count, state.empty) == (
            say("evidence.count", chosen=0, limit=1),
            say("evidence.nothing_yet"),
        )
        assert state.instruction
        assert " S." in describe_missing_answer(SITTING, QUESTION, None)


class TestCards:
    @pytest.fixture
    def asked(self, ask):
        return ask(QUESTION, answer(4, 9))

    def buttons(self, asked):
        return list(visible(asked.widget, KeyButton))

    def words(self, asked):
        return [label.text() for label in visible(asked.widget, QLabel)]

    def test_a_sentence_is_taken_back_by_pointer_and_the_last_one_by_key(self, asked):
        assert {"4", "9"} <= set(self.words(asked))
        names = [say("evidence.remove_sentence", number=number) for number in (4, 9)]
        assert [told(button)[1] for button in self.buttons(asked)] == names
        QTest.mouseClick(self.buttons(asked)[0], Qt.MouseButton.LeftButton)
        asked.widget.take_focus()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        assert asked.given == [answer(9), None]
        asked.show(QUESTION, None)
        assert asked.state.empty in self.words(asked)
        assert self.buttons(asked) == []

    def test_the_same_cards_are_left_alone(self, asked):
        before = self.buttons(asked)
        asked.show(QUESTION, answer(4, 9))
        assert self.buttons(asked) == before


YOURS, CORRECT = say("explanation.yours"), say("explanation.yours_correct")


class TestFeedback:
    def test_a_wrong_sentence_is_told_with_its_reason_before_the_one_that_shows_it(self):
        state = build_feedback(SITTING, QUESTION, answer(8))
        assert ("8" in state.line, state.line.endswith(describe_key(SITTING, QUESTION))) == (True, True)
        assert [(row.key, row.tag) for row in state.answers] == [
            ("8", YOURS),
            ("9", say("evidence.missed_tag")),
        ]
        assert state.answers[0].reason == QUESTION.distractors[0].feedback

    def test_any_other_sentence_has_the_reason_of_the_others(self):
        state = build_feedback(SITTING, QUESTION, answer(4))
        assert state.answers[0].reason == QUESTION.other.feedback
        assert [row.tag for row in state.answers] == [YOURS, say("evidence.missed_tag"), ""]

    def test_without_an_answer_the_key_is_told(self):
        state = build_feedback(SITTING, QUESTION, None)
        assert state.line == say("explanation.skipped", key=describe_key(SITTING, QUESTION))
        assert "9" in state.line
        assert [row.tag for row in state.answers] == [say("evidence.correct"), ""]

    @pytest.mark.parametrize(("sat", "question"), EVERY)
    def test_every_evidence_is_told_as_right_and_every_other_sentence_with_a_reason(self, sat, question):
        order = list_sentences(sat.opened.pack, question)
        for evidence in list_evidence_sentences(question, sat.opened.texts):
            spans = tuple(sorted(evidence, key=order.index))
            state = build_feedback(sat, question, FindEvidenceAnswer(spans))
            assert all(str(find_sentence_number(sat, question, span)) in state.line for span in spans)
            assert {row.tag for row in state.answers if row.tag} == {CORRECT}
        for span in order:
            for row in build_feedback(sat, question, FindEvidenceAnswer((span,))).answers:
                assert row.key
                assert row.reason or row.tone == "correct"
