from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from quizapp.ui.kit import icon_lines
from quizapp.ui.kit.buttons import LinkButton
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.widget_state import IconLineState
from tests.ui.walk import visible

TRAP = IconLineState("trap", "The notice says may.", "A trap: a hedge dropped.", link="About this trap")
MISSING = "Choose an answer first, or skip with S."


def test_the_link_leads_on_and_a_line_without_one_has_none_to_reach(look, shown, qtbot):
    line = shown(IconLine(look), 560, 32)
    line.show_line(TRAP)
    (link,) = visible(line, LinkButton)
    with qtbot.waitSignal(line.link_pressed):
        qtbot.keyClick(link, Qt.Key.Key_Return)
    line.show_line(IconLineState("repeat", "It comes back on Thursday.", tone="textMuted"))
    assert list(visible(line, LinkButton)) == []
    line.show_line(None)
    assert not line.isVisible()


@pytest.fixture
def announced(monkeypatch):
    said = []
    monkeypatch.setattr(icon_lines, "announce", lambda _widget, text: said.append(text))
    return said


def test_what_is_missing_is_shown_and_spoken_and_goes_without_a_word(look, shown, announced):
    line = shown(MessageLine(look), 560, 22)
    for words in (MISSING, ""):
        line.say(words)
        assert (line.isVisible(), announced) == (bool(words), [MISSING])
        assert not words or line.words.text() == words


def test_a_line_without_a_place_yet_opens_no_window_of_its_own(look, shown):
    line = MessageLine(look)
    line.say(MISSING)
    assert not line.isVisible()
    assert shown(line, 560, 22).isVisible()
