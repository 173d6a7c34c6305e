"""Makes a pack of plain data, a piece at a time, and tells in sentences what is wrong with it.

A file that holds a million empty questions would bring eight million mistakes at once; so sources, passages,
speakers, banks and questions are validated one by one, and it ends where nobody would read on.
"""

import functools
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import FailFast, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from quizapp.catalogue import Message, message
from quizapp.pack.canonical_text import quote_value, suggest_known_word
from quizapp.pack.models import fields
from quizapp.pack.models import fields as forms
from quizapp.pack.models.fields import Model
from quizapp.pack.models.pack import Bank, Pack, RevisionChange
from quizapp.pack.models.questions import Question
from quizapp.pack.models.sources import Passage, Source, Speaker
from quizapp.pack.problems import (
    TOO_MANY_PROBLEMS,
    FieldPath,
    Problem,
    add_advice,
    advise_known_words,
    build_pointer,
    sort_problems,
)
from quizapp.pack.vocabulary import QUESTION_KINDS

PATTERN_DESCRIPTIONS: Final = {
    forms.ID_PATTERN: "pack.form.id",
    forms.FIGURE_PATTERN: "pack.form.figure",
    forms.LANGUAGE_PATTERN: "pack.form.language",
    forms.DATE_PATTERN: "pack.form.date",
    forms.SHA256_PATTERN: "pack.form.sha256",
    forms.MEDIA_FILE_PATTERN: "pack.form.media_file",
}
"""The ids of the words for what each pattern of the models asks for."""


@dataclass(frozen=True, slots=True)
class FieldMistake:
    """One error: the field's name, the value given, the limits it broke, and its model and field if known."""

    name: str
    value: object
    limits: Mapping[str, Any]
    owner: type[Model] | None
    field: FieldInfo | None


def describe_error(kind: str, mistake: FieldMistake) -> tuple[str, Message]:
    """Return the code and the sentence for an error of pydantic's, by the name it has there."""
    code, sentence = _SENTENCES.get(kind, ("schema", lambda _: message("pack.field.other")))
    return code, sentence(mistake)


def _missing(mistake: FieldMistake) -> Message:
    meaning = mistake.field.description if mistake.field else None
    return message("pack.field.missing_meaning", name=mistake.name, meaning=meaning)


def _unknown(mistake: FieldMistake) -> Message:
    known = tuple(fields.get_fields(mistake.owner)) if mistake.owner else ()
    sentence = message("pack.field.unknown", name=quote_value(mistake.name))
    take_out = message("pack.field.take_out", known=", ".join(known))
    return add_advice(sentence, suggest_known_word(mistake.name, known) or take_out)


def _word(mistake: FieldMistake) -> Message:
    known = fields.list_allowed_words(mistake.field.annotation) if mistake.field else ()
    if not isinstance(mistake.value, str):
        return message("pack.field.one_of", known=", ".join(known))
    sentence = message("pack.field.unknown_word", word=quote_value(mistake.value))
    return add_advice(sentence, suggest_known_word(mistake.value, known) or advise_known_words(known))


def _kind(mistake: FieldMistake) -> Message:
    kind = mistake.value.get("kind") if isinstance(mistake.value, dict) else None
    listed = message("pack.field.kinds", known=", ".join(QUESTION_KINDS))
    if kind is None:
        return add_advice(message("pack.field.no_kind"), listed)
    meant = suggest_known_word(kind, QUESTION_KINDS) if isinstance(kind, str) else None
    return add_advice(message("pack.field.unknown_kind", kind=quote_value(kind)), meant or listed)


def _form(mistake: FieldMistake) -> Message:
    form = message(PATTERN_DESCRIPTIONS.get(mistake.limits.get("pattern", ""), "pack.form.other"))
    return message("pack.field.wrong_form", value=quote_value(mistake.value), form=form)


def _json_type(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true_or_false"
        case int() | float():
            return "number"
        case list():
            return "list"
        case _:
            return "object"


def _empty(mistake: FieldMistake) -> Message:
    optional = mistake.field is not None and not mistake.field.is_required()
    return message("pack.field.empty_optional" if optional else "pack.field.empty", name=mistake.name)


def _long(mistake: FieldMistake) -> Message:
    length = len(mistake.value) if isinstance(mistake.value, str) else 0
    return message("pack.field.too_long", n=length, most=mistake.limits["max_length"])


def _few(mistake: FieldMistake) -> Message:
    return message("pack.field.too_few", n=_length(mistake.value), least=mistake.limits["min_length"])


def _many(mistake: FieldMistake) -> Message:
    return message("pack.field.too_many", n=_length(mistake.value), most=mistake.limits["max_length"])


def _length(value: object) -> int:
    return len(value) if isinstance(value, list) else 0


_SENTENCES: Final[dict[str, tuple[str, Callable[[FieldMistake], Message]]]] = {
    "missing": ("missing-field", _missing),
    "extra_forbidden": ("unknown-field", _unknown),
    "literal_error": ("unknown-word", _word),
    "union_tag_invalid": ("unknown-word", _kind),
    "union_tag_not_found": ("missing-field", _kind),
    "string_pattern_mismatch": ("wrong-form", _form),
    "string_type": ("wrong-type", lambda it: message(f"pack.field.not_text.{_json_type(it.value)}")),
    "string_too_short": ("wrong-size", _empty),
    "string_too_long": ("wrong-size", _long),
    "too_short": ("wrong-size", _few),
    "too_long": ("wrong-size", _many),
    "int_type": ("wrong-type", lambda _: message("pack.field.no_whole_number")),
    "greater_than_equal": ("wrong-size", lambda it: message("pack.field.at_least", least=it.limits["ge"])),
    "less_than_equal": ("wrong-size", lambda it: message("pack.field.at_most", most=it.limits["le"])),
    "bool_type": ("wrong-type", lambda _: message("pack.field.no_true_or_false")),
    "list_type": ("wrong-type", lambda _: message("pack.field.no_list")),
    "model_type": ("wrong-type", lambda _: message("pack.field.no_object", left="{", right="}")),
    "model_attributes_type": ("wrong-type", lambda _: message("pack.field.no_object", left="{", right="}")),
}


def locate_errors(error: ValidationError, raw: object, path: FieldPath = ()) -> tuple[Problem, ...]:
    """Return all errors as problems, sorted by place.

    `raw` is the plain data of the whole pack, `path` the way in it to the piece that was validated.
    """
    found = (
        _problem(one["type"], (*path, *one["loc"]), one.get("ctx", {}), raw)
        for one in error.errors(include_url=False, include_input=False)
    )
    return sort_problems(problem for problem in found if problem)


def _problem(kind: str, loc: FieldPath, limits: dict[str, Any], raw: object) -> Problem | None:
    parts, owner, field = _walk(loc)
    value = _value(raw, parts)
    if kind == "too_short" and isinstance(value, list) and len(value) >= limits["min_length"]:
        return None  # pydantic counts only the entries that are right, and it has told of the others
    name = str(parts[-1]) if parts else "the pack"
    code, sentence = describe_error(kind, FieldMistake(name, value, limits, owner, field))
    return Problem(build_pointer(*parts), code, sentence)


def _walk(loc: FieldPath) -> tuple[list[str | int], type[Model] | None, FieldInfo | None]:
    """Follow pydantic's path through the models, leaving out the tag that it adds for a union."""
    parts: list[str | int] = []
    place: Any = Pack
    owner: type[Model] | None = None
    field: FieldInfo | None = None
    for part in loc:
        plain = fields.strip_annotation(place)
        if fields.is_union(plain):
            place = fields.find_union_member(plain, part)
            continue
        parts.append(part)
        if fields.is_model(plain):
            owner, field = plain, fields.get_fields(plain).get(str(part))
            place = field.annotation if field else None
        else:
            place = fields.get_element_type(plain)
    return parts, owner, field


def _value(raw: Any, parts: list[str | int]) -> object:
    for part in parts:
        try:
            raw = raw[part]
        except (KeyError, IndexError, TypeError):
            return None
    return raw


MAX_PROBLEMS: Final = 1_000


def validate_pack(raw: dict[str, Any]) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Return the pack that plain data stand for, or None and every mistake, by place."""
    pieces = _Pieces(raw)
    try:
        shallow = dict(raw)
        for name in ("sources", "speakers", "banks", "changes"):
            if name in raw:
                shallow[name] = pieces.listed(Pack, name, raw[name], (name,))
        pack = pieces.validated(Pack, shallow, ())
    except _EnoughError:
        sentence = message("pack.more_than", most=MAX_PROBLEMS)
        return None, sort_problems([*pieces.problems, Problem("", TOO_MANY_PROBLEMS, sentence)])
    return (None if pieces.problems else pack), sort_problems(pieces.problems)


class _EnoughError(Exception):
    """More problems than anybody reads."""


class _Pieces:
    """Validates pieces and collects what is wrong with them; what is right takes the place of its data."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.problems: list[Problem] = []
        self._raw = raw

    def listed(self, owner: type[Model], name: str, value: Any, path: FieldPath) -> Any:
        """Return a list with its entries validated and the wrong ones left out; anything else as it is."""
        if not isinstance(value, list):
            return value
        most = fields.get_max_entries(fields.get_fields(owner)[name])
        if len(value) > most:
            sentence = message("pack.field.too_many", n=len(value), most=most)
            self._tell([Problem(build_pointer(*path), "wrong-size", sentence)])
        model, inner = _ENTRIES[name]
        if inner is None and len(value) <= most:
            with suppress(ValidationError):  # the usual case: nothing is wrong with any of them
                return _list_adapter(model).validate_python(value)
        entries = (self._entry(name, entry, (*path, place)) for place, entry in enumerate(value[:most]))
        return [entry for entry in entries if entry is not None]

    def validated(self, model: Any, value: Any, path: FieldPath) -> Any:
        """Return the model made of a value; None if it is wrong, which is told."""
        try:
            return _adapter(model).validate_python(value)
        except ValidationError as error:
            self._tell(locate_errors(error, self._raw, path))
            return None

    def _entry(self, name: str, entry: Any, path: FieldPath) -> Any:
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
    "speakers": (Speaker, None),
    "banks": (Bank, "questions"),
    "questions": (Question, None),
    "changes": (RevisionChange, None),
}
"""What each list holds, and which of its own lists is taken piece by piece too."""

LISTS: Final[dict[str, str | None]] = {name: inner for name, (_, inner) in _ENTRIES.items()}
"""The lists that are validated entry by entry, each with the one in its entries that is so too."""


@functools.cache
def _list_adapter(model: Any) -> TypeAdapter[Any]:
    # Of a million wrong entries the first is told here, for each is told again by itself.
    return TypeAdapter(Annotated[list[model], FailFast()])


@functools.cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


PIECE_BUILDERS: Final[dict[str, Callable[[Any], Any]]] = {
    name: _adapter(model).validate_python for name, (model, inner) in _ENTRIES.items()
}
"""What makes the model of a plain entry of each of these lists, or raises ValidationError."""
