"""Copied questions that may come from anybody: all but short ones are parsed by a confined child."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.authoring.errors import OperationError
from quizapp.authoring.operations.question_transfer import MAX_TEXT, QuestionClip, is_clip_text, parse_clip
from quizapp.catalogue import Message, message
from quizapp.sandbox.child_process import JobCancelledError, JobError
from quizapp.sandbox.generator_process import iter_values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from quizapp.authoring.json_pointers import Json

SHORT: Final = 64 * 1024
"""Characters that are parsed in a moment."""


def read_clip(text: str, cancel: Callable[[], bool]) -> Iterator[QuestionClip | None]:
    """Yield None at least every 0.05 s, and at last the clip that a text holds, wherever it comes from.

    `cancel` is asked as often whether to stop. Raises OperationError, JobCancelledError.
    """
    if not SHORT < len(text) <= MAX_TEXT or not is_clip_text(text):
        yield parse_clip(text)
        return
    document: Json = None
    pictures: dict[str, bytes] = {}
    for part in _iter_parts(text, cancel):
        match part:
            case ("document", dict(told)):
                document = told
            case ("picture", str(file), bytes(data)):
                pictures[file] = data
        yield None
    if document is None:
        raise _damaged()
    yield QuestionClip(document, pictures)


def iter_clip_parts(text: str) -> Iterator[tuple[Any, ...]]:
    """Yield, in the child, the document of a clip and its pictures, or why there is none."""
    try:
        clip = parse_clip(text)
    except OperationError as error:
        yield "refused", error.code, error.message
        return
    yield "document", clip.document
    for file, data in clip.pictures.items():
        yield "picture", file, data


def _iter_parts(text: str, cancel: Callable[[], bool]) -> Iterator[Any]:
    try:
        for part in iter_values(f"{__name__}:iter_clip_parts", [text], (), (Message,), cancel):
            if isinstance(part, tuple) and part[0] == "refused":
                raise OperationError(part[1], part[2])
            yield part
    except JobCancelledError:
        raise
    except JobError as error:
        raise _damaged() from error


def _damaged() -> OperationError:
    return OperationError("clip-damaged", message("editing.clip.damaged"))
