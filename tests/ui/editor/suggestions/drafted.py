"""Drafts for tests of the page on proposals, made by hand, and a source that gives them."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

from quizapp.authoring.working_copy_store import build_blank_document
from quizapp.drafting.suggestions import ArticleSuggestions, Suggestion, SuggestionFeedback
from quizapp.ui.editor.suggestions.suggestion_source import SuggestionOptions, SuggestionProgress
from tests.authoring import offered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def draft(type_: Any, question: Mapping[str, Any], confidence: float = 0.96, **other: Any) -> Suggestion:
    named = SuggestionFeedback("named-there", {"speaker": "Mira Teske"})
    why = (
        (named, SuggestionFeedback("words-found"))
        if type_ == "who-said-it"
        else (SuggestionFeedback("a-new-one"),)
    )
    return Suggestion(f"d-{question['id']}", type_, question, confidence, why, ((0, 10),), **other)


def every() -> tuple[Suggestion, ...]:
    """One of each of three types; the last has to be confirmed."""
    return (
        draft("who-said-it", offered.who_said()),
        draft("number", offered.how_many(), 0.9),
        draft("not-stated", offered.not_stated(), 0.7, confirm=True),
    )


def drafts(*wanted: Suggestion, held: Mapping[str, int] | None = None) -> ArticleSuggestions:
    """These drafts, or all three."""
    return ArticleSuggestions(
        source=offered.source(),
        speakers=offered.SPEAKERS,
        drafts=wanted or every(),
        held_back={"unsure": 4, "few-rivals": 2} if held is None else held,
        disputed=("bypass",),
        backend="rules",
        language="en",
    )


class Source:
    """Gives what it is told to, and remembers what it was asked."""

    def __init__(self, *given: Any) -> None:
        self.given: tuple[Any, ...] = given or (SuggestionProgress(1, 2), drafts())
        self.asked: list[str] = []
        self.wished: list[SuggestionOptions] = []
        self.cancelled = 0

    def start(self, source: Mapping[str, Any], wish: SuggestionOptions) -> Iterator[Any]:
        self.wished.append(wish)
        self.asked.append(" ".join(each["text"] for each in source["passages"]))
        for each in self.given:
            if isinstance(each, Exception):
                raise each
            yield each

    def cancel(self) -> None:
        self.cancelled += 1


def pack() -> Any:
    """A pack with the article, and nothing asked of it yet."""
    made = build_blank_document("Night buses", "en", "Ada", Random(1), "CC0-1.0")
    made["summary"], made["banks"][0]["summary"] = "On buses at night.", "What the article tells."
    made["sources"] = [offered.source()]
    return made


def growing(*batches: int) -> tuple[ArticleSuggestions, ...]:
    """All three drafts, as many at a time as told."""
    return tuple(replace(drafts(), drafts=every()[:count]) for count in batches)
