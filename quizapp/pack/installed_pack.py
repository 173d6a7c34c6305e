"""Reads installed packs fast: JSON in pieces, and models of plain data that were validated before.

JSON is read a piece at a time, so that other threads get their turn and no plain data of a whole file are
kept. Of a name that stands twice the last counts. Which fields there are, what they hold and what they are
without a value is asked of the models, once.
"""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from quizapp.catalogue import message
from quizapp.pack.canonical_text import quote_value
from quizapp.pack.garbage_collection import pause_garbage_collector
from quizapp.pack.models import fields
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import Citation, Question
from quizapp.pack.models.sources import Passage
from quizapp.pack.quote_matching import are_citations_sound, find_broken_citations
from quizapp.pack.validation import LISTS, PIECE_BUILDERS

if TYPE_CHECKING:
    from quizapp.pack.models.fields import Model

PIECE_BYTES: Final = 128 * 1024
"""So much is made text at once: a character outside of Latin makes a text four times as large."""

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_BEGINNING: Final = re.compile(r'\{\s*"\w+"')
_GUESS_CHARS: Final = 32 * 1024
"""So much is read in one call if it holds whole entries."""
_MAX_MISSES: Final = 3
"""How many more guesses than hits end the guessing in lists of one name."""

Build = Callable[[Any], Any]
Make = Callable[[Any], Any]
_SLOTS: Final = tuple(
    BaseModel.__dict__[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
"""What sets all that an instance of pydantic's has."""


def read_object(data: bytes, lists: Mapping[str, str | None], builds: Mapping[str, Build]) -> dict[str, Any]:
    """Return the object that UTF-8 bytes hold, each entry of the lists named replaced by what is built of it.

    `lists` maps the name of a list to that of the list in its entries which is read by entries too, or None;
    `builds` has for each name what takes the plain entry. Raises ValueError and RecursionError.
    """
    reader = _Reader(data, lists, builds)
    fields = reader.read_object(lists)
    reader.expect_end()
    return fields


class _Reader:
    """The text, of which a part is decoded, and the place in it."""

    def __init__(self, data: bytes, lists: Mapping[str, str | None], builds: Mapping[str, Build]) -> None:
        self._data, self._decoded_bytes = data, 0
        self._lists, self._builds = lists, builds
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self._scan = json.JSONDecoder().raw_decode
        self._text, self._at = "", 0
        self._misses: Counter[str] = Counter()  # less what was guessed

    def read_object(self, named: Mapping[str, str | None] | tuple[str, ...]) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        self._take("{")
        if self._next() != "}":
            self._field(fields, named)
        while self._next() == ",":
            self._at += 1
            self._field(fields, named)
        self._take("}")
        return fields

    def expect_end(self) -> None:
        if self._next():
            raise ValueError("more after the object")

    def _field(self, fields: dict[str, Any], named: Mapping[str, str | None] | tuple[str, ...]) -> None:
        if self._next() != '"':
            raise ValueError("a field without a name")
        name = self._value()
        self._take(":")
        fields[name] = self._list(name) if name in named and self._next() == "[" else self._value()

    def _list(self, name: str) -> list[Any]:
        entries: list[Any] = []
        self._take("[")
        if self._next() != "]":
            entries.append(self._entry(name))
        guess = self._lists[name] is None
        while self._next() == ",":
            self._at += 1
            several = self._guessed_entries(name) if guess and self._misses[name] < _MAX_MISSES else []
            guess = bool(several)
            entries += several or [self._entry(name)]
        self._take("]")
        return entries

    def _entry(self, name: str) -> Any:
        inner = self._lists[name]
        in_pieces = inner is not None and self._next() == "{"
        entry = self.read_object((inner,)) if in_pieces and inner else self._value()
        return self._builds[name](entry)

    def _guessed_entries(self, name: str) -> list[Any]:
        """Return some next entries at once, quicker than one by one; none if no end is found.

        Another entry may begin where the beginning of this one stands again. What is before it ends an entry
        if and only if it is JSON.
        """
        if len(self._text) - self._at < _GUESS_CHARS:
            self._decode_more()
        self._next()
        start = _BEGINNING.match(self._text, self._at)
        next_at = self._text.rfind(start[0], self._at + 1, self._at + _GUESS_CHARS) if start else -1
        comma = self._text.rfind(",", self._at, next_at) if next_at > 0 else -1
        if comma < 0:
            return []
        try:
            plain = from_json(f"[{self._text[self._at : comma]}]", cache_strings="keys")
        except ValueError:
            self._misses[name] += 1
            return []
        self._misses[name] -= 1
        self._at = comma
        build = self._builds[name]
        return [build(each) for each in plain]

    def _take(self, sign: str) -> None:
        if self._next() != sign:
            raise ValueError(f"no {sign}")
        self._at += 1

    def _next(self) -> str:
        """Go on to the next character that is no space, and return it; an empty text at the end."""
        sign = self._text[self._at : self._at + 1]
        if sign > " ":  # the usual case, in half of the time
            return sign
        while True:
            self._at = _SPACE.match(self._text, self._at).end()  # type: ignore[union-attr] # it always matches
            if self._at < len(self._text) or not self._decode_more():
                return self._text[self._at : self._at + 1]

    def _value(self) -> Any:
        """Return the next value. One that ends with what is decoded may go on: it is read again with more."""
        self._next()
        while True:
            try:
                value, end = self._scan(self._text, self._at)
            except json.JSONDecodeError:
                if not self._decode_more():
                    raise
            else:
                if end < len(self._text) or not self._decode_more():
                    self._at = end
                    return value

    def _decode_more(self) -> bool:
        """Decode more, at least as much as is left, so that a large value is not read again too often."""
        start = self._decoded_bytes
        if start >= len(self._data):
            return False
        left = self._text[self._at :]
        self._decoded_bytes = start + max(PIECE_BYTES, len(left))
        last = self._decoded_bytes >= len(self._data)
        self._text, self._at = left + self._decode(self._data[start : self._decoded_bytes], last), 0
        return True


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
    depth, plain = 0, fields.strip_annotation(annotation)
    while (element := fields.get_element_type(plain)) is not None:
        depth, plain = depth + 1, fields.strip_annotation(element)
    if fields.is_model(plain):
        return plain, depth
    return (None, depth) if depth else None


def _members(union: Any) -> list[type[Model]]:
    return [one for one in get_args(fields.strip_annotation(union)) if fields.is_model(one)]


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


class DamagedPackError(ValueError):
    """An installed pack whose bytes are no longer what was installed; it says what is wrong."""


def load_installed(data: bytes) -> Pack:
    """Return an installed pack, every citation proved. Raises DamagedPackError if it is none.

    It was validated when it was installed, and its bytes have a checksum: of passages and questions only the
    names of the fields are looked at. It is read in pieces, for the window goes on meanwhile.
    """
    builder = ModelBuilder()
    builds = PIECE_BUILDERS | {"passages": builder.passage, "questions": builder.question}
    with pause_garbage_collector():
        try:
            pack = Pack.model_validate(read_object(data, LISTS, builds))
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            mistakes = error.error_count() if isinstance(error, ValidationError) else 1
            raise DamagedPackError(message("pack.damaged", n=mistakes)) from error
        if not are_citations_sound(pack, builder.citations):
            question, citation = next(find_broken_citations(pack))
            raise DamagedPackError(
                message("pack.damaged.quote", question=question.id, quote=quote_value(citation.quote))
            )
        return pack
