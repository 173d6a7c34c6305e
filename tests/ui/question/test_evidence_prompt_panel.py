from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from quizapp.ui.kit.buttons import KeyButton
from quizapp.ui.question.evidence_prompt_panel import EvidencePromptPanel
from tests.ui.question.test_evidence_prompt_builder import ORDER
from tests.ui.question.test_evidence_prompt_builder import shown as evidence
from tests.ui.walk import clipped, settle, visible


@pytest.fixture
def panel(look, shown):
    made = shown(EvidencePromptPanel(look), 560, 640)
    made.show_evidence_prompt(evidence((ORDER[7],)))
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
    assert panel.find_missing_line() is None
    panel.show_evidence_prompt(evidence(missing=True))
    settle()
    assert "Choose a sentence first, or skip with S." in words(panel)
    assert panel.find_missing_line().isVisible()


def test_the_answer_is_heard_with_its_label(panel):
    names = {label.accessibleName() for label in visible(panel, QLabel)}
    assert "Your answer: Nobody: it isn’t in the article" in names


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_no_word_is_cut_off(panel, look, factor):
    look.theme.set_factor(factor)
    panel.resize(560, 1400)
    settle()
    assert clipped(panel) == []
