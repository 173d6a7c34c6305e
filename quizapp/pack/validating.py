"""Makes a pack of plain data, a piece at a time, and tells in sentences what is wrong with it.

A file that holds a million empty questions would bring eight million mistakes at once; so sources, passages,
voices, banks and questions are validated one by one, and it ends where nobody would read on.
"""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from quizapp.pack.models import fields as forms
from quizapp.pack.models import shape
from quizapp.pack.models.fields import Model
from quizapp.pack.models.pack import Bank, Pack
from quizapp.pack.models.questions import Question
from quizapp.pack.models.sources import Passage, Source, Voice
from quizapp.pack.problems import TOO_MANY, Path, Problem, in_order, pointer
from quizapp.pack.text import near, quoted
from quizapp.pack.words import KINDS

FORMS: Final = {
    forms.ID_PATTERN: "small letters, digits and single hyphens, for example “cool-streets-2”",
    forms.FIGURE_PATTERN: "a number as text, for example “14”, “3.1” or “2/3”",
    forms.LANGUAGE_PATTERN: "a language tag, for example “en” or “pt-BR”",
    forms.DATE_PATTERN: "a year, month or day, for example “2025”, “2025-09” or “2025-09-11”",
    forms.SHA256_PATTERN: "64 digits of 0-9 and a-f",
    forms.MEDIA_FILE_PATTERN: "a plain file name in the media folder, for example “map-1.png”",
}
"""What each pattern of the models asks for, in words."""

DEEP: Final = "Lists and objects stand too deep inside each other here for a pack."


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error: the field's name, the value given, the limits it broke, and its model and field if known."""

    name: str
    value: object
    limits: Mapping[str, Any]
    owner: type[Model] | None
    field: FieldInfo | None


def told(kind: str, mistake: Mistake) -> tuple[str, str]:
    """Return the code and the sentence for an error of pydantic's, by the name it has there."""
    code, sentence = _SENTENCES.get(kind, ("schema", _always("This is not what a pack has here.")))
    return code, sentence(mistake)


def _missing(mistake: Mistake) -> str:
    meaning = f": {mistake.field.description}" if mistake.field else ""
    return f"“{mistake.name}” is missing. Add it{meaning}."


def _unknown(mistake: Mistake) -> str:
    known = tuple(shape.fields(mistake.owner)) if mistake.owner else ()
    advice = near(mistake.name, known) or f" Take it out; known here are {', '.join(known)}."
    return f"Unknown field {quoted(mistake.name)}.{advice}"


def _word(mistake: Mistake) -> str:
    known = shape.words(mistake.field.annotation) if mistake.field else ()
    if not isinstance(mistake.value, str):
        return f"This must be one of {', '.join(known)}, in double quotes."
    advice = near(mistake.value, known) or f" Write one of {', '.join(known)}."
    return f"{quoted(mistake.value)} is not known here.{advice}"


def _kind(mistake: Mistake) -> str:
    kind = mistake.value.get("kind") if isinstance(mistake.value, dict) else None
    listed = f" Kinds are {', '.join(KINDS)}."
    if kind is None:
        return f"“kind” is missing. Add it.{listed}"
    return f"Unknown kind {quoted(kind)}." + ((near(kind, KINDS) if isinstance(kind, str) else "") or listed)


def _form(mistake: Mistake) -> str:
    form = FORMS.get(mistake.limits.get("pattern", ""), "another form")
    return f"{quoted(mistake.value)} does not fit here. Write {form}."


def _text(mistake: Mistake) -> str:
    return f"This must be text in double quotes, not {_json_type(mistake.value)}."


def _json_type(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case list():
            return "a list"
        case _:
            return "an object"


def _empty(mistake: Mistake) -> str:
    optional = mistake.field is not None and not mistake.field.is_required()
    return f"“{mistake.name}” is empty. Write something{', or leave it out' if optional else ''}."


def _long(mistake: Mistake) -> str:
    length = len(mistake.value) if isinstance(mistake.value, str) else 0
    return f"This has {length:,} characters; at most {mistake.limits['max_length']:,} fit. Shorten it."


def _few(mistake: Mistake) -> str:
    return _count(mistake, f"at least {mistake.limits['min_length']} are needed. Add to it.")


def _many(mistake: Mistake) -> str:
    return _count(mistake, f"at most {mistake.limits['max_length']:,} fit. Take some out.")


def _count(mistake: Mistake, advice: str) -> str:
    count = len(mistake.value) if isinstance(mistake.value, list) else 0
    return f"This list has {count:,} {'entry' if count == 1 else 'entries'}; {advice}"


def _json(mistake: Mistake) -> str:
    why = mistake.limits["error"]
    return DEEP if "recursion" in why else f"This is not JSON: {why}."


def _always(sentence: str) -> Callable[[Mistake], str]:
    return lambda _: sentence


_WHOLE: Final = _always("This must be a whole number, without quotation marks or a point.")
_OBJECT: Final = _always("This must be an object in {curly brackets}.")

_SENTENCES: Final[dict[str, tuple[str, Callable[[Mistake], str]]]] = {
    "missing": ("missing-field", _missing),
    "extra_forbidden": ("unknown-field", _unknown),
    "literal_error": ("unknown-word", _word),
    "union_tag_invalid": ("unknown-word", _kind),
    "union_tag_not_found": ("missing-field", _kind),
    "string_pattern_mismatch": ("wrong-form", _form),
    "string_type": ("wrong-type", _text),
    "string_too_short": ("wrong-size", _empty),
    "string_too_long": ("wrong-size", _long),
    "too_short": ("wrong-size", _few),
    "too_long": ("wrong-size", _many),
    "int_type": ("wrong-type", _WHOLE),
    "int_from_float": ("wrong-type", _WHOLE),
    "int_parsing_size": ("wrong-type", _WHOLE),
    "greater_than_equal": ("wrong-size", lambda mistake: f"This must be {mistake.limits['ge']} or more."),
    "less_than_equal": ("wrong-size", lambda mistake: f"This must be {mistake.limits['le']:,} or less."),
    "bool_type": ("wrong-type", _always("This must be true or false, without quotation marks.")),
    "list_type": ("wrong-type", _always("This must be a list in [square brackets].")),
    "model_type": ("wrong-type", _OBJECT),
    "model_attributes_type": ("wrong-type", _OBJECT),
    "json_invalid": ("json-syntax", _json),
}


def located(error: ValidationError, raw: object, path: Path = ()) -> tuple[Problem, ...]:
    """Return all errors as problems, sorted by place.

    `raw` is the plain data of the whole pack, `path` the way in it to the piece that was validated.
    """
    found = (
        _problem(one["type"], (*path, *one["loc"]), one.get("ctx", {}), raw)
        for one in error.errors(include_url=False, include_input=False)
    )
    return in_order(problem for problem in found if problem)


def _problem(kind: str, loc: Path, limits: dict[str, Any], raw: object) -> Problem | None:
    parts, owner, field = _walk(loc)
    value = _value(raw, parts)
    if kind == "too_short" and isinstance(value, list) and len(value) >= limits["min_length"]:
        return None  # pydantic counts only the entries that are right, and it has told of the others
    name = str(parts[-1]) if parts else "the pack"
    code, sentence = told(kind, Mistake(name, value, limits, owner, field))
    return Problem(pointer(*parts), code, sentence)


def _walk(loc: Path) -> tuple[list[str | int], type[Model] | None, FieldInfo | None]:
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
