"""A half-written part made whole for the checks: what is missing gets a stand-in, and is told.

A pack in work lacks this and that all the time. So that all that is there can be checked as it is written,
each missing or empty field is filled with a stand-in of its form. Which form it is, pydantic tells: a first
stand-in is tried, and what is wrong with it says what to try next.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter, ValidationError

from quizapp.editing.pointers import Json, inside, joined, parent
from quizapp.editing.steps import Sketch
from quizapp.pack.models import fields as forms
from quizapp.pack.models import shape
from quizapp.pack.models.questions import Question
from quizapp.pack.problems import Problem

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from quizapp.pack.models.fields import Model

UNFINISHED: Final = "unfinished"
"""The code of what is not there yet. It stops a hand-out, as an error does, and is no fault."""

STAND_IN: Final = "…"
_ROUNDS: Final = 12
"""The models are less deep: a stand-in of a stand-in comes to an end."""

_EXAMPLES: Final = {
    forms.ID_PATTERN: "stand-in",
    forms.FIGURE_PATTERN: "0",
    forms.LANGUAGE_PATTERN: "en",
    forms.DATE_PATTERN: "2000",
    forms.SHA256_PATTERN: "0" * 64,
    forms.MEDIA_FILE_PATTERN: "stand-in.png",
}
_OTHER_TYPES: Final[dict[str, Json]] = {
    "int_type": 1,
    "bool_type": False,
    "list_type": [],
    "model_type": {},
    "model_attributes_type": {},
}
_FIRST_WORD: Final = re.compile(r"'([^']*)'")
_EMPTY: Final = frozenset({"string_too_short", "string_pattern_mismatch", "literal_error"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a document as a model; `model` is None where more is wrong than that something is missing.

    `unfinished` has what is missing as problems, `stand_ins` the pointers of what stands in for it, both
    counted from the part; `error` is what is wrong.
    """

    model: Any
    unfinished: tuple[Problem, ...] = ()
    stand_ins: frozenset[str] = field(default=frozenset())
    error: ValidationError | None = None


def complete(model: type[Model], value: Json, silent: frozenset[str] = frozenset()) -> Piece:
    """Return a part as its model, with stand-ins for what is missing; `silent` pointers are not told."""
    completing = _Completing(model, value, silent)
    made, wrong = None, None
    for _ in range(_ROUNDS):
        try:
            made, wrong = _adapter(model).validate_python(completing.sketch.document), None
        except ValidationError as error:
            wrong = error
        if wrong is None or not completing.mend(wrong):
            break
    return Piece(made, tuple(completing.told), frozenset(completing.stand_ins), wrong)


def question_model(value: Json) -> type[Model] | None:
    """Return the model of a question's kind; None if it has none that is known."""
    kind = value.get("kind") if isinstance(value, dict) else None
    return _model_of(kind) if isinstance(kind, str) else None


@functools.lru_cache(maxsize=32)
def _model_of(kind: str) -> type[Model] | None:
    return shape.member(shape.bare(Question), kind)


class _Completing:
    """The rounds in which one part is made whole."""

    def __init__(self, model: type[Model], value: Json, silent: frozenset[str]) -> None:
        self._model, self._silent = model, silent
        self.sketch = Sketch(value)
        self.told: list[Problem] = []
        self.stand_ins: set[str] = set()

    def mend(self, error: ValidationError) -> bool:
        """Put stand-ins where the errors allow it; return whether any of them did."""
        errors = error.errors(include_url=False)
        mended = [self._mended(one) for one in errors if not self._is_counted(one)]
        return any(mended)

    def _mended(self, one: ErrorDetails) -> bool:
        at, kind = joined("", *one["loc"]), one["type"]
        if kind == "missing":
            self._tell(at)
            return self._stand(at, STAND_IN)
        if kind == "too_short":
            return self._longer(at, one)
        if at in self.stand_ins and (kind in _EMPTY or kind in _OTHER_TYPES):
            return self._stand(at, _other(kind, one.get("ctx", {})))
        if kind in _EMPTY and one["input"] == "":
            return self._filled(at, one)
        return False

    def _filled(self, at: str, one: ErrorDetails) -> bool:
        """Fill an empty text, or leave its field out if it need not be there."""
        found = _field(self._model, at)
        is_entry = isinstance(self.sketch.get(parent(at)[0]), list)
        if found is not None and not found.is_required() and not is_entry:
            self.sketch.drop(at)
            return True
        self._tell(at)
        return self._stand(
            at, STAND_IN if one["type"] == "string_too_short" else _other(one["type"], one["ctx"])
        )

    def _longer(self, at: str, one: ErrorDetails) -> bool:
        """Add stand-ins to a list until it has the fewest entries that it may have."""
        entries, fewest = self.sketch.get(at), one["ctx"]["min_length"]
        self._tell(at, fewest - len(entries))
        for _ in range(fewest - len(entries)):
            self.stand_ins.add(self.sketch.append(at, STAND_IN))
        return True

    def _is_counted(self, one: ErrorDetails) -> bool:
        """Tell whether a list only seems short: pydantic counts the entries that are right."""
        if one["type"] != "too_short":
            return False
        found = self.sketch.get(joined("", *one["loc"]))
        return isinstance(found, list) and len(found) >= one["ctx"]["min_length"]

    def _stand(self, at: str, value: Json) -> bool:
        self.sketch.put(at, value)
        self.stand_ins.add(at)
        return True

    def _tell(self, at: str, more: int = 0) -> None:
        if at in self._silent or any(inside(at, known) for known in self.stand_ins):
            return
        found = _field(self._model, at)
        what = (found.description if found else None) or at.rpartition("/")[2]
        sentence = f"Not finished yet: {what}"
        self.told.append(Problem(at, UNFINISHED, f"{sentence}; {more} more." if more else f"{sentence}."))


def _other(kind: str, context: dict[str, Any]) -> Json:
    """Return what to try where a stand-in is wrong in this way."""
    if kind == "string_pattern_mismatch":
        return _EXAMPLES[context["pattern"]]
    if kind == "literal_error":
        found = _FIRST_WORD.search(context["expected"])
        return found[1] if found else STAND_IN
    return _OTHER_TYPES[kind]


def _field(model: type[Model], at: str) -> Any:
    """Return the field of the models that a pointer leads to; an entry of a list has that of its list."""
    place: Any = model
    found = None
    for part in at.split("/")[1:]:
        plain = shape.bare(place)
        if shape.is_model(plain):
            found = shape.fields(plain).get(part)
            place = found.annotation if found else None
        else:
            place = shape.element(plain)
    return found


@functools.cache
def _adapter(model: type[Model]) -> TypeAdapter[Any]:
    return TypeAdapter(model)
