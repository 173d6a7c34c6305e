"""Makes a pack of plain data, a piece at a time.

A file that holds a million empty questions would bring eight million mistakes at once; so sources, passages,
voices, banks and questions are validated one by one, and it ends where nobody would read on.
"""

import functools
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from quizapp.pack.models import shape
from quizapp.pack.models.fields import Model
from quizapp.pack.models.pack import Bank, Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.models.sources import Passage, Source, Voice
from quizapp.pack.problems import TOO_MANY, Path, Problem, in_order, pointer
from quizapp.pack.schema_problems import located

MAX_PROBLEMS: Final = 1_000


def validate(raw: dict[str, Any]) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Return the pack that plain data stand for, or None and every mistake, by place."""
    pieces = _Pieces(raw)
    try:
        shallow = dict(raw)
        for name in ("sources", "voices", "banks"):
            if name in raw:
                shallow[name] = pieces.listed(Pack, name, raw[name], (name,))
        pack = pieces.validated(Pack, shallow, ())
    except _EnoughError:
        sentence = f"More is wrong than these {MAX_PROBLEMS:,} problems. Mend them first."
        return None, in_order([*pieces.problems, Problem("", TOO_MANY, sentence)])
    return (None if pieces.problems else pack), in_order(pieces.problems)


class _EnoughError(Exception):
    """More problems than anybody reads."""


class _Pieces:
    """Validates pieces and collects what is wrong with them; what is right takes the place of its data."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.problems: list[Problem] = []
        self._raw = raw

    def listed(self, owner: type[Model], name: str, value: Any, path: Path) -> Any:
        """Return a list with its entries validated and the wrong ones left out; anything else as it is."""
        if not isinstance(value, list):
            return value
        most = shape.most(shape.fields(owner)[name])
        if len(value) > most:
            sentence = f"This list has {len(value):,} entries; at most {most:,} fit. Take some out."
            self._tell([Problem(pointer(*path), "wrong-size", sentence)])
        entries = (self._entry(name, entry, (*path, place)) for place, entry in enumerate(value[:most]))
        return [entry for entry in entries if entry is not None]

    def validated(self, model: Any, value: Any, path: Path) -> Any:
        """Return the model made of a value; None if it is wrong, which is told."""
        try:
            return _adapter(model).validate_python(value)
        except ValidationError as error:
            self._tell(located(error, self._raw, path))
            return None

    def _entry(self, name: str, entry: Any, path: Path) -> Any:
        model, inner = _ENTRIES[name]
        if inner is not None and isinstance(entry, dict) and inner in entry:
            entry = {**entry, inner: self.listed(model, inner, entry[inner], (*path, inner))}
        return self.validated(model, entry, path)

    def _tell(self, problems: Any) -> None:
        self.problems.extend(problems)
        if len(self.problems) >= MAX_PROBLEMS:
            raise _EnoughError


_ENTRIES: Final[dict[str, tuple[Any, str | None]]] = {
    "sources": (Source, "passages"),
    "passages": (Passage, None),
    "voices": (Voice, None),
    "banks": (Bank, "questions"),
    "questions": (Question, None),
}
"""What each list holds, and which of its own lists is taken piece by piece too."""


@functools.cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)
