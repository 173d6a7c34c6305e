"""A child process that runs one of this program's generators over a stranger's file, and how it is asked.

    {"function": "quizapp.library.learners.data_file:iter_parts", "arguments": ["/home/ann/a.quizlearners"]}

Each answer is {"value": "…"}: one thing that the generator yields, pickled, in base64.
"""

from __future__ import annotations

import pickle
from base64 import b64decode, b64encode
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from quizapp.sandbox.child_process import JobCrashedError, begin_child, iter_answers

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

MAX_MEMORY: Final = 280 * 1024 * 1024
"""Bytes; what is loaded of Python comes on top."""
MAX_CPU_S: Final = 60
_PATIENCE_S: Final = 120
_CHILD: Final = "quizapp.sandbox.generator_process"


def iter_values(
    function: str,
    arguments: Sequence[str | int],
    places: Sequence[str],
    classes: Collection[type],
    cancel: Callable[[], bool],
) -> Iterator[Any]:
    """Yield what a generator yields in a child, and None at each look at which nothing came.

    `function` is MODULE:NAME, `places` are what it may read. `cancel` is asked every 0.05 s whether to stop.
    Closing it ends the child. Raises JobError.
    """
    request = {"function": function, "arguments": list(arguments)}
    for answer in iter_answers(_CHILD, request, cancel, _PATIENCE_S, places):
        yield None if "value" not in answer else _parse_value(answer["value"], classes)


def load_value(data: bytes, classes: Collection[type]) -> Any:
    """Return a pickled value, made of plain ones and of these classes. Raises ValueError."""
    try:
        return _Unpickler(data, classes).load()
    except Exception as error:  # a file may have fooled who wrote it, and pickles fail in many ways
        raise ValueError(str(error)) from error


def main() -> None:
    """Answer the one request."""
    request, tell = begin_child(MAX_MEMORY, MAX_CPU_S, niceness=5)
    module, _, name = request["function"].partition(":")
    for value in getattr(import_module(module), name)(*request["arguments"]):
        tell({"value": b64encode(pickle.dumps(value)).decode()})


def _parse_value(told: object, classes: Collection[type]) -> Any:
    try:
        return load_value(b64decode(str(told)), classes)
    except ValueError as error:
        raise JobCrashedError from error


class _Unpickler(pickle.Unpickler):
    """Makes nothing but the values that are expected: a stranger's file may have fooled who sends them."""

    def __init__(self, data: bytes, classes: Collection[type]) -> None:
        super().__init__(BytesIO(data))
        self._classes = {(each.__module__, each.__qualname__): each for each in classes}

    def find_class(self, module: str, name: str) -> type:
        """Return one of the classes. Raises UnpicklingError for any other, and for functions."""
        try:
            return self._classes[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} is not expected") from None


if __name__ == "__main__":
    main()
