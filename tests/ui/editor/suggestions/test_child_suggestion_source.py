"""Drafts that a child process makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.article.file_opener import ReadProgress
from quizapp.ui.editor.suggestions.suggestion_source import (
    ChildSuggestionSource,
    NoSuggestionsError,
    SuggestionOptions,
    SuggestionProgress,
)
from tests.authoring import offered
from tests.ui.editor.suggestions.drafted import drafts
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Unfit(Exception):  # noqa: N818 - it is what a child tells
    """The text is no article."""


@dataclass
class Came:
    drafts: Any


def child(begin: Any) -> ChildSuggestionSource:
    return ChildSuggestionSource(begin, Unfit, lambda _, error: f"No: {error}")


def test_it_is_told_how_far_the_child_is_and_what_it_comes_to():
    def begin(source: Any, _wish: Any, _stop: Any) -> Iterator[Any]:
        yield ReadProgress(1, 4)
        assert source["id"] == "night-buses"
        yield Came(drafts())

    assert list(child(begin).start(offered.source(), SuggestionOptions())) == [
        SuggestionProgress(1, 4),
        drafts(),
    ]


def test_a_child_is_stopped_and_what_it_says_then_is_told_to_nobody():
    def begin(_source: Any, _wish: Any, stop: Callable[[], bool]) -> Iterator[Any]:
        while not stop():
            yield ReadProgress(0, 1)
        raise Unfit

    made = child(begin)
    coming = made.start(offered.source(), SuggestionOptions())
    assert next(coming) == SuggestionProgress(0, 1)
    made.cancel()
    assert list(coming) == []
    assert next(made.start(offered.source(), SuggestionOptions())) == SuggestionProgress(0, 1)


def test_why_it_cannot_be_drafted_from_is_said_in_words_and_other_faults_are_raised():
    def begin(source: Any, _wish: Any, _stop: Any) -> Iterator[Any]:
        raise Unfit("a list") if source else ZeroDivisionError
        yield

    with pytest.raises(NoSuggestionsError) as told:
        list(child(begin).start(offered.source(), SuggestionOptions()))
    assert told.value.why(translate) == "No: a list"
    with pytest.raises(ZeroDivisionError):
        list(child(begin).start({}, SuggestionOptions()))
