"""The shape of the models, for those who explain it: which field stands where, by the names in the file."""

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeGuard, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from quizapp.pack.models.fields import ListBounds, Model


def is_model(annotation: object) -> TypeGuard[type[Model]]:
    """Tell whether the annotation is one of the pack's models."""
    return isinstance(annotation, type) and issubclass(annotation, Model)


def get_fields(model: type[Model]) -> dict[str, FieldInfo]:
    """Return a model's fields by the names that they have in a file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def strip_annotation(annotation: Any) -> Any:
    """Return the annotation without its constraints and without None, e.g. `Hint | None` -> `str`."""
    if get_origin(annotation) is Annotated:
        return strip_annotation(get_args(annotation)[0])
    if is_union(annotation):
        members = [member for member in get_args(annotation) if member is not NoneType]
        return strip_annotation(members[0]) if len(members) == 1 else annotation
    return annotation


def is_union(annotation: object) -> bool:
    """Tell whether the annotation is a union of several types."""
    return get_origin(annotation) in (Union, UnionType)


def find_union_member(union: Any, kind: object) -> type[Model] | None:
    """Return the model of a tagged union that has this kind."""
    models = (one for one in get_args(union) if is_model(one))
    return next((one for one in models if kind in get_args(one.model_fields["kind"].annotation)), None)


def list_allowed_words(annotation: Any) -> tuple[str, ...]:
    """Return the words that a closed list allows; none if it is no such list."""
    plain = strip_annotation(annotation)
    return get_args(plain) if get_origin(plain) is Literal else ()


def get_element_type(annotation: Any) -> Any:
    """Return what a list holds; None if the annotation is no list."""
    plain = strip_annotation(annotation)
    return get_args(plain)[0] if get_origin(plain) is tuple else None


def get_max_entries(field: FieldInfo) -> int:
    """Return how many entries the list of a field may have at most."""
    return next(limit.most for limit in field.metadata if isinstance(limit, ListBounds))
