"""A paper made in a child process, by the typesetter and by Qt; a child that is stopped ends at once."""

from __future__ import annotations

import subprocess
from typing import Any

import pytest

from quizapp import paths
from quizapp.catalogue import load_english
from quizapp.exchange.printing.paper import build_paper
from quizapp.exchange.printing.print_request import NotPrintedError, PrintRequest
from quizapp.sandbox import child_process
from quizapp.sandbox.child_process import JobCancelledError, JobCrashedError, JobTimeoutError
from quizapp.ui.editor.printing import print_runner
from quizapp.ui.editor.printing.print_runner import PrintedPaper, PrintProgress, render_paper
from tests.exchange.printing.papers import example_paper, read, shipped


def last(*args: Any, **kwargs: Any) -> Any:
    *_, made = render_paper(*args, **kwargs)
    return made


@pytest.mark.parametrize("plain", [False, True])
def test_a_paper_comes_with_a_picture_of_each_page(plain):
    made = last(example_paper(), {}, paths.assets_dir(), lambda: False, ppi=20, plain=plain)
    assert isinstance(made, PrintedPaper)
    assert made.tagged is not plain
    found = read(made.data)
    assert found.tagged is not plain
    assert len(made.pages) == len(found.texts)
    assert all(page.startswith(b"\x89PNG") for page in made.pages)


def test_of_a_very_long_paper_no_pages_are_drawn(monkeypatch):
    monkeypatch.setattr(print_runner, "MAX_DRAWN_CHARACTERS", 1_000)
    made = last(example_paper(), {}, paths.assets_dir(), lambda: False, ppi=20)
    assert (made.pages, len(read(made.data).texts) > 0) == ((), True)


def test_a_paper_that_is_refused_tells_why():
    long = {**example_paper(), "title": "x" * 2_000_000}
    with pytest.raises(NotPrintedError, match="too long"):
        last(long, {}, paths.assets_dir(), lambda: False)


def test_pictures_of_the_pack_come_to_the_child():
    reading = shipped("harbour-bridge")
    assert reading.pack is not None
    asked = next(each.id for bank in reading.pack.banks for each in bank.questions if each.media)
    data = build_paper(reading.pack, PrintRequest(article=False, only=(asked,)), load_english(), "en")
    made = last(data, reading.media, paths.assets_dir(), lambda: False, ppi=20)
    assert not made.pictures_lost
    assert len(read(made.data).pictures) == 1


def test_of_one_that_is_stopped_the_child_is_ended(monkeypatch):
    started: list[subprocess.Popen[bytes]] = []
    child = child_process.start_child
    monkeypatch.setattr(
        child_process, "start_child", lambda *asked: started.append(child(*asked)) or started[-1]
    )
    wished: list[bool] = []
    running = render_paper(example_paper(), {}, paths.assets_dir(), lambda: bool(wished))
    assert next(running) == PrintProgress(0, 0)
    wished.append(True)
    with pytest.raises(JobCancelledError):
        list(running)
    assert started[0].poll() is not None


def test_a_child_that_crashes_or_takes_too_long_is_an_error(monkeypatch):
    with pytest.raises(JobCrashedError):
        list(child_process.iter_answers("quizapp.no_such_module", {}, lambda: False, 20))
    monkeypatch.setattr("quizapp.ui.editor.printing.print_runner.PATIENCE_S", 0)
    with pytest.raises(JobTimeoutError):
        list(render_paper(example_paper(), {}, paths.assets_dir(), lambda: False))
