"""What takes much of little is refused, or worked on while the window answers; what is smaller is let in."""

import json
import sys
from contextlib import contextmanager
from random import Random

import pytest
from PySide6.QtCore import QObject, QSize, QThreadPool

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.undo_stack import UndoStack
from quizapp.library.settings import Settings
from quizapp.pack.strictjson import MAX_CONTAINERS
from quizapp.ui.editor.editor_model import EditorModel
from quizapp.ui.kit.picture_decoder import PictureLoader
from tests.benchmarks.packs import generate
from tests.driver import Driven, run
from tests.faults.contents import checker
from tests.folders import make_ready
from tests.hostile import dropping
from tests.hostile.budgets import PICTURES, TWINS, photograph
from tests.hostile.dropping import MEMORY_KB, most_memory_kb
from tests.hostile.kinds import KINDS
from tests.hostile.shown import asking, pictured
from tests.hostile.stalls import answers_within, longest_stall_s, watch_stalls
from tests.hostile.test_shown import practised
from tests.journeys.steps import on_home
from tests.ui.fakes import translate

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as on Linux")
__all__ = ["checker"]

LONGEST_S = 0.1
"""Seconds of processor without an answer: the budget itself, and so it may be tried more often."""
LONGEST_TRIES = 5
READ_S = 0.1
"""The same where next to nothing is shown meanwhile."""
LONGER_S = 0.08
"""So many seconds longer than with a small picture."""
GROWTH_KB = 40 * 1024
"""More memory than the page of packs to be added takes."""

MORE = {"a thousand articles": 980, "notes of a thousand lines": 479}
"""How many more there are than are told of."""


def offered(program, path):
    """Drop a pack, and wait until all is told of it."""
    dropping.drop(program, path)
    program.wait(lambda seen: seen.screen == "adding" and seen.button("Add 1 pack"), dropping.PATIENCE_S)
    return program.wait_still(lambda seen: seen.button("Add 1 pack"))


def test_much_in_a_small_file_is_not_read_in_the_window(ready, tmp_path):
    with Driven(ready()) as program:
        program.wait(on_home)
        before = most_memory_kb(program)
        offered(program, KINDS["much in a small file"].make(tmp_path))
        program.press("Return")
        program.wait(lambda seen: seen.screen != "adding", dropping.PATIENCE_S)
        assert most_memory_kb(program) - before < 2 * GROWTH_KB
        assert program.close() == 0


@pytest.mark.parametrize("name", MORE)
def test_the_window_answers_within_a_moment(ready, tmp_path, name):
    # What a revision changed is told where an older one is there.
    (tmp_path / "before").mkdir()
    before = asking("weck-call", {"revision": 1})(tmp_path / "before")
    path = KINDS[name].make(tmp_path)

    def once(_place):
        folder = ready()
        assert run("add", before, "--data", folder).returncode == 0
        with Driven(folder) as program:
            program.wait(on_home)
            watch_stalls(program)
            seen = offered(program, path)
            assert seen.says(translate("common.and_more", n=MORE[name]))
            stall_s = longest_stall_s(program, tmp_path)
            assert most_memory_kb(program) <= MEMORY_KB
            assert program.close() == 0
        return stall_s

    assert answers_within(LONGEST_S, once, tries=LONGEST_TRIES)


@contextmanager
def opened_in_editor(folder, path):
    """The program, watched while a pack is opened in the editor, and the memory it took before."""
    with Driven(make_ready(folder, Settings(teacher_tools=True))) as program:
        program.wait(on_home)
        program.press("Ctrl+2")
        program.wait_still(lambda seen: seen.screen == "author")
        before = most_memory_kb(program)
        watch_stalls(program)
        dropping.drop(program, path)
        yield program, before


def test_a_large_pack_that_is_opened_to_be_edited_is_not_read_in_the_window(tmp_path):
    path = tmp_path / "pack.json"
    path.write_bytes(generate(10_000))

    def once(place):
        with opened_in_editor(tmp_path / f"data{place}", path) as (program, before):
            program.wait(lambda seen: seen.screen == "editor", dropping.PATIENCE_S)
            stall_s = longest_stall_s(program, tmp_path)
            assert most_memory_kb(program) - before < GROWTH_KB
        return stall_s

    assert answers_within(READ_S, once)


def test_a_large_pack_is_shown_and_checked_in_the_editor_while_the_window_answers(tmp_path):
    path = tmp_path / "pack.json"
    path.write_bytes(generate(2_500))
    model = EditorModel(UndoStack(StepHistory(json.loads(path.read_bytes()))), Random(0), translate)
    model.problems, model.checked = LiveChecker().checked(model.document, {}), True
    told = model.state().checks_told

    def once(place):
        with opened_in_editor(tmp_path / f"data{place}", path) as (program, _):
            program.wait(lambda seen: seen.says(told), dropping.PATIENCE_S)
            return longest_stall_s(program, tmp_path)

    assert answers_within(LONGEST_S, once, tries=LONGEST_TRIES)


def test_a_pack_of_very_many_questions_is_practised_while_the_window_answers(ready, tmp_path):
    path = TWINS["verdicts without end"](tmp_path)

    def once(_place):
        with Driven(ready()) as program:
            program.wait(on_home)
            dropping.drop(program, path)
            program.wait(lambda seen: seen.button("Add 1 pack"), dropping.PATIENCE_S)
            watch_stalls(program)
            program.press("Return")
            program.wait(lambda seen: seen.asks(1), dropping.PATIENCE_S)
            program.wait_still(lambda seen: seen.asks(1))
            stall_s = longest_stall_s(program, tmp_path)
            assert most_memory_kb(program) <= MEMORY_KB
        return stall_s

    assert answers_within(LONGEST_S, once, tries=LONGEST_TRIES)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_drawn_while_the_window_answers(ready, tmp_path, name):
    packs = pictured(lambda: photograph(64), "a.jpg"), KINDS[name].make

    def once(place):
        stalls = []
        for kind, make in enumerate(packs):
            folder = tmp_path / f"{place}-{kind}"
            folder.mkdir()
            with practised(ready, make(folder), watch_stalls) as program:
                program.wait_still(lambda seen: seen.asks(1))
                seen = dropping.explained(program, Random(1))
                assert not seen.says(translate("picture.cannot_be_shown"))
                program.wait_still(lambda seen: seen.explains(1))
                stalls.append(longest_stall_s(program, tmp_path))
        return stalls[1] - stalls[0]

    assert answers_within(LONGER_S, once)


def test_a_picture_of_many_pixels_comes_later(qtbot):
    room, parent = QSize(400, 400), QObject()
    loader = PictureLoader(parent)
    with qtbot.waitSignal(loader.loaded):
        assert not loader.load(photograph(5_000), room)
    assert loader.load(photograph(64), room)
    QThreadPool.globalInstance().waitForDone()


@pytest.mark.parametrize("name", TWINS)
def test_what_is_just_within_the_limits_is_let_in(checker, tmp_path, name):
    ended = checker.check(TWINS[name](tmp_path), memory=1 << 32)
    assert (ended.code, ended.out.count("error")) == (0, 0)
    assert ended.peak_kb <= MEMORY_KB


def test_the_twin_of_verdicts_without_end_is_just_within(tmp_path):
    data = (TWINS["verdicts without end"](tmp_path) / "pack.json").read_bytes()
    assert MAX_CONTAINERS * 0.99 < data.count(b"[") + data.count(b"{") <= MAX_CONTAINERS
