"""What moves, and that nothing does where motion is reduced."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation

from quizapp.ui.kit.progress_bars import SegmentBar
from tests.ui.walk import visible

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

UI = Path(__file__).parents[2] / "quizapp" / "ui"
MOVES = re.compile(r"\bQ\w*Animation\w*|\bQTimeLine\b|\bQMovie\b|\bQGraphics\w*Effect\b|setAnimated\b")


def test_two_things_move_and_both_ask_the_theme_how_long_they_may():
    files = {path.relative_to(UI).as_posix(): path.read_text(encoding="utf-8") for path in UI.rglob("*.py")}
    moving = {Path(name).parent.name for name, text in files.items() if MOVES.search(text)}
    asking = {Path(name).parent.name for name, text in files.items() if "theme.motion(" in text}
    assert moving == {"article_view", "kit"}
    # The editor hands the time on to the sheet that it scrolls.
    assert asking == moving | {"editor"}


@pytest.mark.parametrize("reduced", [True, False])
def test_from_question_to_question_something_moves_unless_motion_is_reduced(start, reduced):
    running = start()
    running.program.theme.set_reduce_motion(reduced)
    running.practise()
    took: list[int] = []
    for moving in running.window.findChildren(QAbstractAnimation):
        moving.stateChanged.connect(lambda now, _before, moving=moving: took.append(moving.duration()))
    assert next(visible(running.window, SegmentBar)).isVisible()
    for _ in range(2):
        running.answer(right=True)
        running.go_on()
    assert bool([each for each in took if each]) != reduced
