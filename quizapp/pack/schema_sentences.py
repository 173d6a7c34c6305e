"""A sentence for each way in which a field can break the schema: what is wrong and what to write instead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic.fields import FieldInfo

from quizapp.pack.models import fields as forms
from quizapp.pack.models import shape
from quizapp.pack.models.fields import Model
from quizapp.pack.wording import near, quoted
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
