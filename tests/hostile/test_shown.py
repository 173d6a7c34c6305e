"""Every kind that may be used: dropped on the window, practised up to the feedback, and nothing happens."""

import json
import sys
from contextlib import contextmanager
from random import Random

import pytest

from tests.driver import Driven
from tests.faults.contents import checker
from tests.hostile import dropping
from tests.hostile.dropping import MEMORY_KB, most_memory_kb
from tests.hostile.kinds import KINDS, SHOWN
from tests.hostile.shown import ALT, LONG_WORD, TITLE, TRICKS
from tests.hostile.test_refused import SLOWEST_S
from tests.journeys.steps import on_home
from tests.pace import is_within
from tests.ui.fakes import translate

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the driver speaks through a pipe")
__all__ = ["checker"]

HEARD = """
import json
from pathlib import Path
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
labels = [each for each in window.findChildren(QLabel) if each.isVisible() and each.text()]
heard = [QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in labels]
named = list(zip(heard, [each.text() for each in labels], strict=True))
Path({path!r}).write_text(json.dumps(named))
"""
CLICKED = "from PySide6.QtTest import QTest; QTest.qWait(250)"
"""Long enough for a button that a shortcut presses to look pressed, and then to be."""
TITLED = "from pathlib import Path; Path({path!r}).write_text(window.windowHandle().title())"


@contextmanager
def practised(ready, path, before=lambda program: None):
    """The program with a pack dropped on it, at its first question; afterwards it has to be well."""
    with Driven(ready()) as program:
        program.wait(on_home)
        before(program)
        dropping.drop(program, path)
        dropping.asked(program)
        yield program
        assert most_memory_kb(program) <= MEMORY_KB
        assert program.close() == 0
        said = program.said.replace("This plugin does not support raise()", "").split("\n")
        # The decoders of Qt say themselves what they refuse.
        assert [line for line in said if line and not line.startswith(("libpng ", "qt.gui.imageio: "))] == []


@pytest.mark.parametrize("name", SHOWN)
def test_it_is_found_fit_to_be_used_in_two_seconds_and_300_mb(checker, tmp_path, name):
    ended = checker.check(KINDS[name].make(tmp_path))
    assert (ended.code, ended.out.count("error")) == (0, 0)
    assert is_within(ended.cpu_s, SLOWEST_S)


def test_markup_is_seen_and_heard_as_it_stands_and_opens_no_file(ready, tmp_path):
    # Opening the pipe that it names would keep the window waiting.
    path = KINDS["markup in every text"].make(tmp_path)
    with practised(ready, path) as program:
        program.wait_still(lambda seen: seen.says("What? <img src="))
        heard(program, tmp_path)
        seen = dropping.explained(program, Random(1))
        assert seen.says("<b>bold</b>")
        assert seen.says(TRICKS)
        heard(program, tmp_path)
        assert program.seen.title.startswith("<b>T</b><img src=")


def heard(program, place):
    """What a screen reader is told of each label is what stands there."""
    program.run(HEARD.format(path=str(place / "heard")))
    named = json.loads((place / "heard").read_text())
    marked = [(name, words) for name, words in named if "<" in words]
    assert marked
    assert [words for name, words in marked if "<" not in name] == []


def test_markup_is_seen_and_heard_as_it_stands_before_the_pack_is_taken(ready, tmp_path):
    path = KINDS["markup in every text"].make(tmp_path)
    with Driven(ready()) as program:
        program.wait(on_home)
        dropping.drop(program, path)
        seen = program.wait_still(lambda seen: seen.button("Add 1 pack") and seen.says("<i>A</i>"))
        assert seen.says("<b>T</b><img src=")
        assert seen.says(TRICKS)
        assert seen.rows[0].startswith("<b>T</b><img src=")
        heard(program, tmp_path)
        assert program.close() == 0


def test_markup_in_an_article_is_read_as_it_stands_and_opens_no_file(ready, tmp_path):
    path = KINDS["markup in an article"].make(tmp_path)
    with practised(ready, path) as program:
        seen = program.wait_still(lambda seen: seen.article)
        # A headline has its source's name behind them.
        assert any(line.endswith(TRICKS) and "<b>bold</b>" in line for line in seen.article.splitlines())


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("a shortcut in an option", "Alt+Z"),
        ("a shortcut in a sentence", "Alt+Z"),
        ("a shortcut in what is matched", "Alt+Z"),
        ("a shortcut in an article's title", "Alt+L"),
    ],
)
def test_no_letter_of_a_text_is_a_shortcut(ready, tmp_path, name, keys):
    with practised(ready, KINDS[name].make(tmp_path)) as program:
        before = program.wait_still(lambda seen: seen.asks(1))
        assert "&" in json.dumps([before.words, before.article, [option.name for option in before.options]])
        program.press(keys)
        program.run(CLICKED)
        after = program.wait_still(lambda seen: seen.asks(1))
        assert state(after) == state(before)
        told = dropping.explained(program, Random(1))
        assert "&" in json.dumps([told.words, told.article])


def state(seen):
    """What a key could have changed."""
    return seen.focus, seen.article, seen.options, seen.boxes


def test_no_letter_of_a_text_is_a_shortcut_in_the_results(ready, tmp_path):
    with practised(ready, KINDS["a shortcut in the results"].make(tmp_path)) as program:
        dropping.explained(program, Random(1))
        program.press("Return")
        program.wait(lambda seen: seen.screen == "results")
        before = program.wait_still(lambda seen: seen.button("Question 1") or seen.button("1"))
        program.press("Alt+Z")
        program.run(CLICKED)
        after = program.wait_still(lambda seen: seen.screen)
        assert (after.screen, after.words, after.focus) == (before.screen, before.words, before.focus)


def test_a_title_stands_on_the_window_as_it_is_written(ready, tmp_path):
    with practised(ready, KINDS["a place holder in a title"].make(tmp_path)) as program:
        program.run(TITLED.format(path=str(tmp_path / "title")))
        assert (tmp_path / "title").read_text().startswith(TITLE)
        dropping.explained(program, Random(1))


def test_a_word_without_end_is_broken_and_nothing_has_to_be_scrolled_sideways(ready, tmp_path):
    with practised(ready, KINDS["a word without end"].make(tmp_path)) as program:
        seen = program.wait_still(lambda seen: seen.says(LONG_WORD))
        assert seen.heights[LONG_WORD] > 2 * seen.heights["How sure are you?"]
        assert not seen.sideways
        assert not dropping.explained(program, Random(1)).sideways


@pytest.mark.parametrize("name", ["a damaged picture", "a picture of 200 MB"])
def test_a_picture_that_cannot_be_shown_is_told_in_words(ready, tmp_path, name):
    with practised(ready, KINDS[name].make(tmp_path)) as program:
        seen = program.wait_still(lambda seen: seen.says(ALT))
        assert seen.says(translate("picture.cannot_be_shown"))
        dropping.explained(program, Random(1))


def test_a_picture_s_notes_take_no_memory(ready, tmp_path):
    with practised(ready, KINDS["a picture of packed notes"].make(tmp_path)) as program:
        seen = program.wait_still(lambda seen: seen.asks(1))
        assert not seen.says(translate("picture.cannot_be_shown"))
        dropping.explained(program, Random(1))
        assert most_memory_kb(program) <= MEMORY_KB


def test_long_words_are_asked_for_like_others(ready, tmp_path):
    with practised(ready, KINDS["long words to compare"].make(tmp_path)) as program:
        program.type("b" * 239)
        assert dropping.explained(program, Random(1)).outcome
