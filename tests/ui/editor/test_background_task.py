"""Reading on a worker, and that it is stopped."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.ui.editor.suggestions.background_task import BackgroundTask
from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError
from tests.ui.editor.attributions.heard import Heard

if TYPE_CHECKING:
    from collections.abc import Iterator


class Worker:
    """Does a job only when it is told to."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Any, ...]] = []

    def read_batches(self, job: Any, progress: Any, done: Any, failed: Any) -> None:
        self.jobs.append((job(None), progress, done, failed))

    def work(self, number: int = 0) -> None:
        job, progress, done, failed = self.jobs[number]
        try:
            for each in job:
                progress(each)
        except Exception as error:  # noqa: BLE001 -- as the real workers do
            failed(error)
        else:
            done()


def two() -> Iterator[str]:
    yield "one"
    yield "two"


def test_what_comes_of_what_was_stopped_is_told_to_nobody_and_the_child_is_ended():
    told: list[str] = []
    heard, worker = Heard(), Worker()
    errand = BackgroundTask(heard.cancel, worker)  # type: ignore[arg-type]  # only this of them is used

    def stop_at_one(each: str) -> None:
        told.append(each)
        errand.stop()

    errand.start(two, stop_at_one, lambda: told.append("done"), lambda _: told.append("failed"))
    assert errand.goes_on
    worker.work()
    assert (told, heard.cancelled, errand.goes_on) == (["one"], 1, False)
    errand.stop()
    assert heard.cancelled == 1


def test_what_is_begun_anew_takes_the_place_of_what_goes_on():
    told: list[str] = []
    heard, worker = Heard(), Worker()
    errand = BackgroundTask(heard.cancel, worker)  # type: ignore[arg-type]  # only this of them is used
    for name in ("first", "second"):
        errand.start(two, lambda each, name=name: told.append(f"{name} {each}"), lambda: None, print)  # type: ignore[misc]  # a default
    worker.work(0)
    worker.work(1)
    assert (told, heard.cancelled) == (["second one", "second two"], 1)


def test_why_nothing_came_is_told_and_other_faults_are_raised():
    told: list[Any] = []
    for error in (NoSuggestionsError(), ZeroDivisionError()):
        worker, heard = Worker(), Heard(error)
        errand = BackgroundTask(heard.cancel, worker)  # type: ignore[arg-type]  # only this of them is used
        errand.start(partial(heard.read, {"id": "a"}), print, print, told.append)
        if isinstance(error, NoSuggestionsError):
            worker.work()
            assert told == [error]
        else:
            with pytest.raises(ZeroDivisionError):
                worker.work()
