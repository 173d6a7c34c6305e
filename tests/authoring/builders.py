"""Documents and packs in work for tests: the example pack, with a fixed clock and chance."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from quizapp.authoring.edit_steps import Step, StepHistory, Transaction
from quizapp.authoring.working_copy import WorkingCopy, open_working_copy
from quizapp.authoring.working_copy_store import create_working_copy
from tests.pack.builders import example_json, place_of

if TYPE_CHECKING:
    from pathlib import Path

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


def opened(folder: Path, minutes: float = 1) -> WorkingCopy:
    """The pack in work, open."""
    return open_working_copy(folder, after(minutes))
