"""Packs of every shape that the models allow, with text that means harm, made from the models themselves."""

from collections.abc import Sequence
from random import Random
from types import NoneType
from typing import Any, get_args

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from quizapp.pack.models import fields
from quizapp.pack.models.fields import ListBounds, Model
from quizapp.pack.models.pack import Pack

HOSTILE = (
    "=1+1", '=HYPERLINK("http://example.org";"x")', "+1", "-2+3", "@SUM(A1)", "'", "''", "'=1", "'tis so",
    "\t=1", "\r=1", "\r\n", "\n", "a\nb", "a\r\nb", " ", "  before", "behind ", "\u00a0", "\u2028",
    "<b>bold</b> &amp; <![CDATA[", '"', '""', "a;b,c\td", "“", "”", "“ ”", "⟨U+0041⟩", "⟨U+", "⟨",
    "_x0041_", "_x000D_", "_x005F_x0041_", "x005F_",
    "\u202ecod.exe", "\u2066x", "\u200b", "\ufeff", "\x00", "\x07",
    "\ufffe", "\uffff", "#N/A", "#REF!", "TRUE", "no", "1e5", "3.0", "00123", "2022-09-02", "1/2", "nobody",
    "cue = x", "named a = b", "a: claim", "😀", "e\u0301", "\x85", "a\n\nb", "\nx", "x\n", "sep=,",
)  # fmt: skip
"""What spreadsheet programs take for something else, or lose, or hide; and what our notations use."""

IDS = ("a", "b2", "cue", "named", "nobody", "article", "denies", "x-y-z", "0", "c", "long-id-of-a-thing")
PATTERNED = {
    fields.ID_PATTERN: IDS,
    fields.FIGURE_PATTERN: ("0", "3.1", "-2/3", "007", "1.50"),
    fields.LANGUAGE_PATTERN: ("en", "pt-BR"),
    fields.DATE_PATTERN: ("2022", "2022-09", "2022-09-02"),
    fields.SHA256_PATTERN: ("0" * 64, "f1" * 32),
    fields.MEDIA_FILE_PATTERN: ("map-1.png", "A_b.c.JPG", "0"),
}

_LETTERS = st.characters(exclude_categories=["Cs"])
_TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(_LETTERS, max_size=5), min_size=1, max_size=3)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """A pack that the schema allows, with a question of each kind; articles and banks have ids of their own.

    Its shape comes from one number, and its texts from a few that are drawn: what fails shrinks to those.
    """
    words = draw(st.lists(_TEXTS.map("".join).filter(bool), min_size=1, max_size=6))
    return made(draw(st.integers(0, 1_000_000)), words)


def made(number: int, words: Sequence[str]) -> Pack:
    """The pack that a number and some texts stand for: always the same."""
    data = _Maker(Random(number), words).made(Pack)
    for listed in ("sources", "banks"):
        for place, each in enumerate(data[listed]):
            each["id"] = f"{listed}-{place}"
    return Pack.model_validate(data)


class _Maker:
    """Makes plain data by the models, with chance and texts that are handed in."""

    def __init__(self, chance: Random, words: Sequence[str]) -> None:
        self._chance, self._words = chance, words

    def made(self, model: type[Model]) -> dict[str, Any]:
        """An object with all that is needed, and about half of what may be absent."""
        found = fields.get_fields(model).items()
        return {
            name: self._value(field.annotation, field)
            for name, field in found
            if field.is_required() or self._chance.random() < 0.5
        }

    def _value(self, annotation: Any, field: FieldInfo | None = None) -> Any:
        limits = _limits(annotation, field)
        if NoneType in get_args(annotation) and self._chance.random() < 0.3:
            return None
        plain = fields.strip_annotation(annotation)
        if fields.is_model(plain):
            return self.made(plain)
        if fields.list_allowed_words(annotation):
            return self._chance.choice(fields.list_allowed_words(annotation))
        if fields.get_element_type(annotation) is not None:
            return self._listed(fields.get_element_type(annotation), limits)
        return self._simple(plain, limits)

    def _listed(self, element: Any, limits: list[Any]) -> list[Any]:
        plain = fields.strip_annotation(element)
        if fields.is_union(plain):  # the questions
            return [self.made(kind) for kind in self._chance.sample(get_args(plain), len(get_args(plain)))]
        listed = next(limit for limit in limits if isinstance(limit, ListBounds))
        count = self._chance.randint(listed.fewest, min(listed.most, listed.fewest + 1))
        return [self._value(element) for _ in range(count)]

    def _simple(self, plain: Any, limits: list[Any]) -> Any:
        if plain is bool:
            return self._chance.random() < 0.5
        found = {
            name: getattr(limit, name)
            for limit in limits
            for name in ("ge", "le", "pattern", "max_length")
            if getattr(limit, name, None) is not None
        }
        if plain is int:
            return self._chance.randint(found["ge"], found["le"])
        if "pattern" in found:
            return self._chance.choice(PATTERNED[found["pattern"]])
        text = "".join(self._chance.sample(self._words, self._chance.randint(1, len(self._words))))
        return text[: found["max_length"]]


def _limits(annotation: Any, field: FieldInfo | None) -> list[Any]:
    """All that limits a value: what stands with the field, and inside annotations and new types."""
    found = list(field.metadata) if field else []
    while hasattr(annotation, "__metadata__") or NoneType in get_args(annotation):
        found += getattr(annotation, "__metadata__", ())
        annotation = next(each for each in get_args(annotation) if each is not NoneType)
    return [*found, *(limit for each in found if isinstance(each, FieldInfo) for limit in each.metadata)]
