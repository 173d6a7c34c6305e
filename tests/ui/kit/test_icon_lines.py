from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from quizapp.ui.kit import icon_lines
from quizapp.ui.kit.icon_lines import IconLine, MessageLine
from quizapp.ui.kit.spaced_widget import SpacedWidget
from quizapp.ui.kit.widget_state import IconLineState
from tests.ui.seen import colors, picture, spacers, told

TRAP = IconLineState("trap", "The notice says may.", "A trap: a hedge dropped.", link="About this trap")


def test_strong_words_and_the_rest_are_one_sentence(look):
    line = IconLine(look)
    line.show_line(TRAP)
    assert told(line.words) == (
        QAccessible.Role.StaticText,
        "A trap: a hedge dropped. The notice says may.",
    )


def test_the_link_leads_on(look, shown, qtbot):
    line = IconLine(look)
    line.show_line(TRAP)
    shown(line, 560, 32)
    with qtbot.waitSignal(line.link_pressed):
        qtbot.keyClick(line._link, Qt.Key.Key_Return)


def test_a_line_without_a_link_has_none_to_reach(look, shown):
    line = IconLine(look)
    line.show_line(IconLineState("repeat", "It comes back on Thursday.", tone="textMuted"))
    shown(line, 560, 22)
    assert not line._link.isVisible()


def test_no_line_takes_no_room(look, shown):
    line = IconLine(look)
    shown(line, 560, 22)
    line.show_line(None)
    assert not line.isVisible()


def test_the_icon_is_not_clipped_and_stands_before_the_words(look, shown):
    line = IconLine(look)
    line.show_line(IconLineState("wrong", "", tone="wrong"))
    image = picture(shown(line, 560, 22))
    dark = [x for x in range(560) if any(image.pixelColor(x, y).name() == "#8a1f16" for y in range(22))]
    assert dark[0] >= 0
    assert dark[-1] < 18


def test_a_narrow_line_grows_downwards(look):
    line = IconLine(look)
    line.show_line(TRAP)
    assert line.heightForWidth(240) > line.heightForWidth(1200)


@pytest.fixture
def announced(monkeypatch):
    said = []
    monkeypatch.setattr(icon_lines, "announce", lambda _widget, text: said.append(text))
    return said


def test_what_is_missing_is_shown_and_spoken(look, shown, announced):
    line = MessageLine(look)
    shown(line, 560, 22)
    line.say("Choose an answer first, or skip with S.")
    assert line.isVisible()
    assert line.words.text() == "Choose an answer first, or skip with S."
    assert announced == ["Choose an answer first, or skip with S."]
    assert colors(picture(line))["#8a1f16"] > 50


def test_a_message_that_is_done_with_goes_without_a_word(look, shown, announced):
    line = MessageLine(look)
    shown(line, 560, 22)
    line.say("Choose an answer first, or skip with S.")
    line.say("")
    assert not line.isVisible()
    assert len(announced) == 1


def test_a_line_without_a_place_yet_opens_no_window_of_its_own(look, shown):
    line = MessageLine(look)
    line.say("Choose an answer first, or skip with S.")
    assert not line.isVisible()
    shown(line, 560, 22)
    assert line.isVisible()


def test_lines_that_nobody_holds_any_more_are_collected_with_all_that_is_in_them(look, qtbot):
    for _ in range(300):
        holder: dict[str, object] = {"line": IconLine(look)}
        holder["itself"] = holder
        del holder
    # Where something of theirs were deleted twice, the interpreter would end here.
    assert gc.collect() > 0


def test_lines_that_stand_in_something_else_are_collected_with_it(look, qtbot):
    before = spacers()
    for number in range(300):
        line = IconLine(look)
        holder: dict[str, object] = {"spaced": SpacedWidget(line, 8), "line": line}
        holder["itself"] = holder
        if number % 100 == 0:
            assert [each for each in spacers() if each not in before] == []
        del holder, line
    assert gc.collect() > 0
