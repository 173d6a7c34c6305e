"""Readings made by hand for tests of the page on who says what, and what reads them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from quizapp.authoring.working_copy_store import build_blank_document
from quizapp.ui.editor.suggestions.attribution_port import SuggestionCount
from quizapp.ui.editor.suggestions.suggestion_source import SuggestionProgress
from tests.drafting.marked import made
from tests.ui.editor.suggestions.drafted import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quizapp.ui.editor.suggestions.attribution_port import SuggestionBasis

ARTICLE = """
speaker weck | Ada Weck | person | who leads the harbour board
speaker mayor | the mayor | person
speaker lind | Tomas Lind | person | a ferryman
speaker report | the report | document
---
# Ferries go empty
“Nobody counted the passengers,” said Ada Weck, who leads the harbour board of Ostermere.
> weck | claim | said | Ada Weck | Nobody counted the passengers
The report found that the mayor said that the boats were late on most evenings.
> report | finding | found | The report | the mayor said that the boats were late on most evenings
> report > mayor | claim | said | the mayor | the boats were late on most evenings
“They go empty in the morning,” said Tomas Lind, a ferryman. The boats are painted in winter.
> lind | opinion | said | Tomas Lind | They go empty in the morning
"""


class Heard:
    """Reads what it was given, and remembers what it was asked."""

    def __init__(self, *given: Any, found: Any = None, source: Any = None) -> None:
        self.given: tuple[Any, ...] = given or (SuggestionProgress(1, 2), made(ARTICLE).reading)
        self.found = SuggestionCount(0, {"unsure": 2, "few-rivals": 1}) if found is None else found
        self.source = source or Source()
        self.asked: list[SuggestionBasis] = []
        self.follows: Callable[[Mapping[str, Any]], SuggestionBasis] | None = None
        self.read_of: list[str] = []
        self.cancelled = 0
        self.held_against = ""
        self.proved: list[Any] = []

    def read(self, source: Mapping[str, Any]) -> Iterator[Any]:
        self.read_of.append(source["id"])
        yield from self._told(*self.given)

    def look(self, _source: Mapping[str, Any], about: SuggestionBasis) -> Iterator[Any]:
        self.asked.append(about)
        yield from self._told(SuggestionProgress(0, 1), self.found)

    def fault(self, _source: Any, about: Any, draft: Any, edited: Any, _speakers: Any) -> str:
        self.proved.append((about, draft, edited))
        return self.held_against

    def drafts(self, about: Any) -> Any:
        self.follows = about
        return self.source

    def cancel(self) -> None:
        self.cancelled += 1

    def _told(self, *given: Any) -> Iterator[Any]:
        for each in given:
            if isinstance(each, Exception):
                raise each
            yield each


def pack(written: str = ARTICLE) -> Any:
    """A pack with the article, and nothing asked of it yet."""
    document = build_blank_document("Ferries", "en", "Ada", Random(1), "CC0-1.0")
    document["summary"], document["banks"][0]["summary"] = "On ferries.", "What the article tells."
    document["sources"] = [made(written).source]
    document["speakers"] = [{"id": "v-lind", "name": "Tomas Lind", "kind": "person", "side": "crews"}]
    return document
