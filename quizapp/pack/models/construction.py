"""Makes models of plain data that were validated before, several times as fast as to validate them again.

Which fields there are, what they hold and what they are without a value is asked of the models, once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, get_args

from pydantic import BaseModel

from quizapp.pack.models import introspection
from quizapp.pack.models.fields import Model
from quizapp.pack.models.questions import Citation, Question
from quizapp.pack.models.sources import Passage

Make = Callable[[Any], Any]

_SLOTS: Final = tuple(
    BaseModel.__dict__[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
"""What sets all that an instance of pydantic's has."""


class ModelBuilder:
    """Makes the passages and questions of one pack, and lists the citations that it makes.

    Raises ValueError, TypeError, KeyError or AttributeError where fields are missing or unknown, or a value
    has no such parts. What a text or a number is, is not looked at.
    """

    def __init__(self) -> None:
        self.citations: list[Citation] = []
        self._makes: dict[type[Model], Make] = {}
        self.passage = self._make(Passage)
        kinds = {get_args(one.model_fields["kind"].annotation)[0]: one for one in _members(Question)}
        makes = {kind: self._make(model) for kind, model in kinds.items()}
        self.question: Make = lambda plain: makes[plain["kind"]](plain)

    def _make(self, model: type[Model]) -> Make:
        if model not in self._makes:
            shape = _shape(model)
            inner = {
                name: (name, tuple if part is None else self._make(part), depth - (part is None))
                for name, (part, depth) in shape.parts.items()
            }
            self._makes[model] = _maker(
                model, shape, inner, self.citations.append if model is Citation else None
            )
        return self._makes[model]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A model's fields in their order with what they are without a value, and those that hold parts.

    Of a part there is the model, None for plain values, and how many lists it is in.
    """

    defaults: Mapping[str, Any]
    required: frozenset[str]
    parts: Mapping[str, tuple[type[Model] | None, int]]


@cache
def _shape(model: type[Model]) -> _Shape:
    found = model.model_fields
    parts = {name: part for name, each in found.items() if (part := _part(each.annotation)) is not None}
    return _Shape(
        {name: None if each.is_required() else each.default for name, each in found.items()},
        frozenset(name for name, each in found.items() if each.is_required()),
        parts,
    )


def _part(annotation: Any) -> tuple[type[Model] | None, int] | None:
    depth, plain = 0, introspection.strip_annotation(annotation)
    while (element := introspection.get_element_type(plain)) is not None:
        depth, plain = depth + 1, introspection.strip_annotation(element)
    if introspection.is_model(plain):
        return plain, depth
    return (None, depth) if depth else None


def _members(union: Any) -> list[type[Model]]:
    return [one for one in get_args(introspection.strip_annotation(union)) if introspection.is_model(one)]


def _maker(
    model: type[Model],
    shape: _Shape,
    inner: Mapping[str, tuple[str, Make, int]],
    tell: Callable[[Any], None] | None,
) -> Make:
    defaults, new = shape.defaults, object.__new__
    set_fields, set_given, set_extra, set_private = _SLOTS
    known: dict[tuple[str, ...], tuple[set[str], tuple[tuple[str, Make, int], ...]]] = {}

    def learn(names: tuple[str, ...]) -> tuple[set[str], tuple[tuple[str, Make, int], ...]]:
        given = set(names)
        if not shape.required <= given <= defaults.keys():
            raise ValueError(f"{model.__name__} has other fields")
        known[names] = found = given, tuple(inner[name] for name in names if name in inner)
        return found

    def make(plain: dict[str, Any]) -> Any:
        names = tuple(plain)
        given, parts = known.get(names) or learn(names)
        fields = {**defaults, **plain}
        for name, build, depth in parts:
            value = fields[name]
            if value is None:
                continue
            if depth == 1:
                fields[name] = tuple([build(each) for each in value])
            elif depth == 0:
                fields[name] = build(value)
            else:
                fields[name] = tuple([tuple([build(each) for each in row]) for row in value])
        made = new(model)
        set_fields(made, fields)
        set_given(made, given)
        set_extra(made, None)
        set_private(made, None)
        if tell is not None:
            tell(made)
        return made

    return make
