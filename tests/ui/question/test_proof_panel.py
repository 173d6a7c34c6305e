from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from quizapp.ui.question.proof_panel import ProofPanel
from quizapp.ui.widgets.button import KeyButton
from tests.ui.question.test_proving import ORDER
from tests.ui.question.test_proving import shown as proof
from tests.ui.walk import clipped, settle, visible


@pytest.fixture
def panel(look, shown):
    made = shown(ProofPanel(look), 560, 640)
    made.show_proof(proof((ORDER[7],)))
    settle()
    return made


def words(panel):
    return [label.text() for label in visible(panel, QLabel)]


def test_it_shows_the_answer_and_asks_for_the_sentence(panel):
    assert {
        "Your answer",
        "Nobody: it isn’t in the article",
        "Fairly sure",
        "Which sentence settles it?",
    } <= set(words(panel))


def test_a_sentence_that_is_removed_leaves_nothing(panel):
    left = []
    panel.marked.connect(left.append)
    (button,) = visible(panel, KeyButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert left == [None]


def test_what_is_missing_is_told_until_it_is_there(panel):
    assert panel.told_missing() is None
    panel.show_proof(proof(missing=True))
    settle()
    assert "Choose a sentence first, or skip with S." in words(panel)
    assert panel.told_missing().isVisible()


def test_the_answer_is_heard_with_its_label(panel):
    names = {label.accessibleName() for label in visible(panel, QLabel)}
    assert "Your answer: Nobody: it isn’t in the article" in names


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off(panel, look, factor):
    look.theme.set_factor(factor)
    panel.resize(560, 1400)
    settle()
    assert clipped(panel) == []
