"""Documents and packs in work for tests: the example pack, with a fixed clock and chance."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from quizapp.authoring.edit_steps import Step, StepHistory, Transaction
from quizapp.authoring.errors import AuthoringError
from quizapp.authoring.file_import import create_from_file
from quizapp.authoring.json_pointers import is_same_json
from quizapp.authoring.working_copy import WorkingCopy, open_working_copy
from quizapp.authoring.working_copy_store import create_working_copy
from tests.pack.builders import example_json, place_of

NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
TITLE = "/title"


def after(minutes: float) -> datetime:
    """So long after the first moment of a test."""
    return NOW + timedelta(minutes=minutes)


def document() -> Any:
    """The example pack as a document, a fresh copy."""
    return example_json()


def at(question: str) -> str:
    """The pointer of a question of the example pack."""
    return place_of(example_json(), question)


def titled(document: Any, title: str) -> Step:
    """The step that gives the pack another title."""
    sketch = Transaction(document)
    sketch.put(TITLE, title)
    return sketch.step("title")


def add_speaker(document: Any, id_: str, name: str, kind: str = "person", **more: str) -> Step:
    """The step that makes a speaker."""
    sketch = Transaction(document)
    sketch.append("/speakers", {"id": id_, "name": name, "kind": kind, **more})
    return sketch.step("add-speaker", id_)


def made(data: Path, name: str = "The evening ferry") -> Path:
    """A pack in work of the example pack; its folder."""
    return create_working_copy(data / "working", StepHistory(document()), name, NOW, Random(name))


def made_of(path: Path, working: Path, now: datetime = NOW, chance: Random | None = None) -> Path:
    """A pack in work of a file; its folder."""
    *_, folder = create_from_file(working, path, now, chance or Random(1), lambda: False)
    assert folder is not None
    return folder


def opened(folder: Path, minutes: float = 1) -> WorkingCopy:
    """The pack in work, open."""
    return open_working_copy(folder, after(minutes))


def retitle(open_: WorkingCopy, title: str) -> None:
    """Give the pack another title, and log it."""
    open_.desk.do(titled(open_.desk.document, title))
    open_.keeper.log(open_.desk.taken())


def done(step: Step, before: Any = None) -> Any:
    """The document after a step, which undone gives again what was before: the example pack, if not told."""
    written = StepHistory(document() if before is None else before).done(step)
    assert is_same_json(written.back().document, document() if before is None else before)
    return written.document


@contextmanager
def refused(error: type[AuthoringError], id_: str) -> Iterator[pytest.ExceptionInfo[AuthoringError]]:
    """Expect an error that is told by the sentence of an id."""
    with pytest.raises(error) as told:
        yield told
    assert told.value.message.id == id_


def edited(folder: Path, minutes: float, *titles: str) -> WorkingCopy:
    """The pack in work as it was closed, after it was opened and given these titles."""
    open_ = opened(folder, minutes)
    for title in titles:
        retitle(open_, title)
    open_.keeper.close(open_.desk.document, after(minutes))
    return open_
