"""The form of what is no question: the pack, its banks, and what is known of its articles. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.pointers import get, joined, parent, there
from quizapp.editing.writing.articles import share
from quizapp.editing.writing.fields import set_field
from quizapp.ui.editor.form.state import Field, FormState, Part, Value
from quizapp.ui.editor.form.telling import told_in
from quizapp.ui.text import editor as text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.pack.problems import Problem
    from quizapp.ui.ports import Translate

AUTHORS: Final = "/authors"
_OPTIONAL: Final = frozenset({"advisory", "publisher", "author", "published", "url"})
_OF_SOURCE: Final = (("headline", "title"), ("publisher", "publisher"), ("author", "author"))


def pack_form(document: Json, problems: Iterable[Problem], translate: Translate) -> FormState:
    """Return the form of the pack; of its bank too where it has but one."""
    made = _Maker(document, translate)
    banks = list(walk.banks(document))
    parts = [made.pack()]
    parts += [made.bank(at) for at, _ in banks] if len(banks) == 1 else []
    parts += [made.source(at) for at, _ in walk.entries(document, "/sources")]
    return FormState("pack", "", "pack", told_in(tuple(parts), problems))


def bank_form(document: Json, at: str, problems: Iterable[Problem], translate: Translate) -> FormState:
    """Return the form of a bank."""
    made = _Maker(document, translate)
    return FormState(at, at, "bank", told_in((made.bank(at),), problems))


def typed_step(document: Json, at: str, words: str) -> Step | None:
    """Return the step for words that are no plain text of a field: several authors, an optional one empty.

    None: they are typed as they are. Raises EditingError.
    """
    if at == AUTHORS:
        return set_field(document, at, [name for each in words.split(",") if (name := each.strip())])
    outer, name = parent(at)
    of_these = outer == "" or (outer.startswith("/sources/") and outer.count("/") == 2)
    if of_these and name in _OPTIONAL and not words:
        return set_field(document, at, None)
    return None


def chosen_step(document: Json, at: str, value: Json) -> Step | None:
    """Return the step for how much of an article may be passed on; None for any other field."""
    if at.startswith("/sources/") and at.endswith("/rights/share"):
        source = get(document, parent(parent(at)[0])[0])
        return share(document, str(source["id"]), value)
    return None


class _Maker:
    """Makes parts of one document."""

    def __init__(self, document: Json, translate: Translate) -> None:
        self._document, self._words = document, text.about_fields(translate)

    def pack(self) -> Part:
        """Return what the pack says of itself."""
        names = ", ".join(map(str, self._document.get("authors", [])))
        authors = Field(AUTHORS, "line", self._words["authors"], names, listed=True)
        return Part(
            "",
            self._words["pack"],
            lines=(
                (self._line("/title", "title"),),
                (self._paragraph("/summary", "summary"),),
                (authors,),
                (self._line("/licence", "licence"),),
                (self._line("/language", "language"),),
                (self._paragraph("/advisory", "advisory"),),
            ),
        )

    def bank(self, at: str) -> Part:
        """Return what a bank says of itself."""
        return Part(
            at,
            self._words["bank"],
            lines=(
                (self._line(joined(at, "title"), "title"),),
                (self._paragraph(joined(at, "summary"), "bank_summary"),),
            ),
        )

    def source(self, at: str) -> Part:
        """Return what is known of an article."""
        how = self._value(joined(at, "rights", "share")) or "cited"
        shared = Field(
            joined(at, "rights", "share"),
            "choice",
            self._words["share"],
            how,
            (Value(self._words["share_cited"], "cited"), Value(self._words["share_whole"], "whole")),
        )
        return Part(
            at,
            self._words["source"],
            lines=(
                *((self._line(joined(at, name), word),) for word, name in _OF_SOURCE),
                (self._line(joined(at, "published"), "published"),),
                (self._line(joined(at, "url"), "url"),),
                (self._line(joined(at, "rights", "statement"), "rights"),),
                (shared,),
            ),
        )

    def _line(self, at: str, word: str) -> Field:
        return Field(at, "line", self._words[word], self._value(at))

    def _paragraph(self, at: str, word: str) -> Field:
        return Field(at, "paragraph", self._words[word], self._value(at))

    def _value(self, at: str) -> str:
        return str(get(self._document, at) or "") if there(self._document, at) else ""
