"""What pydantic found wrong, as problems with a place and a sentence that says what to do."""

from typing import Any

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from quizapp.pack.models import shape
from quizapp.pack.models.fields import Model
from quizapp.pack.models.pack import Pack
from quizapp.pack.problems import Path, Problem, in_order, pointer
from quizapp.pack.schema_sentences import Mistake, told


def located(error: ValidationError, raw: object, path: Path = ()) -> tuple[Problem, ...]:
    """Return all errors as problems, sorted by place.

    `raw` is the plain data of the whole pack, `path` the way in it to the piece that was validated.
    """
    found = (
        _problem(one["type"], (*path, *one["loc"]), one.get("ctx", {}), raw)
        for one in error.errors(include_url=False, include_input=False)
    )
    return in_order(problem for problem in found if problem)


def _problem(kind: str, loc: tuple[str | int, ...], limits: dict[str, Any], raw: object) -> Problem | None:
    parts, owner, field = _walk(loc)
    value = _value(raw, parts)
    if kind == "too_short" and isinstance(value, list) and len(value) >= limits["min_length"]:
        return None  # pydantic counts only the entries that are right, and it has told of the others
    name = str(parts[-1]) if parts else "the pack"
    code, sentence = told(kind, Mistake(name, value, limits, owner, field))
    return Problem(pointer(*parts), code, sentence)


def _walk(loc: tuple[str | int, ...]) -> tuple[list[str | int], type[Model] | None, FieldInfo | None]:
    """Follow pydantic's path through the models, leaving out the tag that it adds for a union."""
    parts: list[str | int] = []
    place: Any = Pack
    owner: type[Model] | None = None
    field: FieldInfo | None = None
    for part in loc:
        plain = shape.bare(place)
        if shape.is_union(plain):
            place = shape.member(plain, part)
            continue
        parts.append(part)
        if shape.is_model(plain):
            owner, field = plain, shape.fields(plain).get(str(part))
            place = field.annotation if field else None
        else:
            place = shape.element(plain)
    return parts, owner, field


def _value(raw: Any, parts: list[str | int]) -> object:
    for part in parts:
        try:
            raw = raw[part]
        except (KeyError, IndexError, TypeError):
            return None
    return raw
