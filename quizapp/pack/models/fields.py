"""The building blocks of every model: a strict, frozen base, texts and ids with sizes; and its shape."""

from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, StringConstraints
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

from quizapp.pack import ids

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
FIGURE_PATTERN = r"^-?[0-9]{1,15}(\.[0-9]{1,9}|/[1-9][0-9]{0,8})?$"
LANGUAGE_PATTERN = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
DATE_PATTERN = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
MEDIA_FILE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"

_ID = StringConstraints(pattern=ID_PATTERN, max_length=64)


_GIVEN: Final[dict[frozenset[str], set[str]]] = {}
"""The sets of names of fields that parts were given. Nothing changes them, for parts are frozen."""


class Model(BaseModel):
    """What every part of a pack is: frozen, strict, without unknown fields, without infinities."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        strict=True,
        allow_inf_nan=False,
        cache_strings="keys",  # texts of a pack hardly repeat: looking each up in a cache costs a tenth
    )

    def model_post_init(self, _: object, /) -> None:
        """Share with others which fields were given: a set in each part is half the memory of a pack."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))


PackId = Annotated[ids.PackId, _ID]
SourceId = Annotated[ids.SourceId, _ID]
PassageId = Annotated[ids.PassageId, _ID]
SpeakerId = Annotated[ids.SpeakerId, _ID]
BankId = Annotated[ids.BankId, _ID]
QuestionId = Annotated[ids.QuestionId, _ID]
OptionId = Annotated[ids.OptionId, _ID]
ItemId = Annotated[ids.ItemId, _ID]
PartnerId = Annotated[ids.PartnerId, _ID]
MediaId = Annotated[ids.MediaId, _ID]
SkillId = Annotated[ids.SkillId, _ID]
FamilyId = Annotated[ids.FamilyId, _ID]


@dataclass(frozen=True, slots=True)
class ListBounds:
    """The bounds of a list of the file, which is a tuple in a model.

    pydantic looks at the length of a list before its entries, of a tuple only after them: a million wrong
    entries would first become a million errors.
    """

    fewest: int
    most: int

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate a list with these bounds and make a tuple of it; the other way round for files."""
        entries = handler.generate_schema(get_args(source)[0])
        bounded = core_schema.list_schema(entries, min_length=self.fewest or None, max_length=self.most)
        written = core_schema.plain_serializer_function_ser_schema(list, return_schema=bounded)
        return core_schema.no_info_after_validator_function(tuple, bounded, serialization=written)


LabelText = Annotated[str, StringConstraints(min_length=1, max_length=60)]
NameText = Annotated[str, StringConstraints(min_length=1, max_length=120)]
OptionText = Annotated[str, StringConstraints(min_length=1, max_length=240)]
LineText = Annotated[str, StringConstraints(min_length=1, max_length=400)]
ParagraphText = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
PassageText = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
QuoteText = Annotated[str, StringConstraints(min_length=1, max_length=4_000)]
NumberText = Annotated[str, StringConstraints(pattern=FIGURE_PATTERN)]
LanguageTag = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN, max_length=35)]
PartialDate = Annotated[str, StringConstraints(pattern=DATE_PATTERN)]
Sha256 = Annotated[str, StringConstraints(pattern=SHA256_PATTERN)]


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
