"""A pack that cannot be practised any more, in the whole program."""

from __future__ import annotations

import pytest

from quizapp.pack.ids import PackId

# The offscreen platform says so of smallest sizes and of whatever else it leaves to others.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_what_is_told_of_it_takes_no_more_room_than_its_words(start):
    running = start()
    running.program.pages.practise(PackId("gone"), "A pack that is gone")
    running.wait(lambda: running.phase == "failed")
    title = running.screen._failed.title
    assert title.height() == title.heightForWidth(title.width())
