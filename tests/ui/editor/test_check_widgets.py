"""The card of checks under a form."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollArea

from quizapp.ui.editor.check_widgets import ChecksCard
from quizapp.ui.editor.state import CheckLine, EditorState
from tests.ui.fakes import translate
from tests.ui.walk import settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TOLD = "Still to write: the title of this bank of questions, and then what it asks about."


def test_a_sentence_that_breaks_only_beside_a_scroll_bar_leaves_the_card_at_rest(look, shown):
    card = ChecksCard(look, translate)
    check = CheckLine("wrong", "wrong", "To do", TOLD, "", "/banks/0/title")
    one = EditorState("editing", "", checks=(check,))
    many = EditorState("editing", "", checks=(check,) * 9)
    card.show_checks(one)
    shown(card, 760, 200)
    column = card.findChild(QScrollArea)
    assert column is not None
    breaks = next(width for width in range(760, 300, -1) if card.rows.high(width) > card.rows.high(760))
    for width in range(breaks + 40, breaks + 20, -1):
        card.resize(width, 200)
        for state in (many, one):
            card.show_checks(state)
            settle()
        assert column.height() == card.rows.high(column.width()) + 4
