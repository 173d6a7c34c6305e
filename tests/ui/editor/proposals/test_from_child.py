"""Drafts that a child process makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from quizapp.article.opening import Steps
from quizapp.ui.editor.proposals.from_child import FromChild
from quizapp.ui.editor.proposals.source import NotDraftedError, Progress, Wish
from tests.editing import offered
from tests.ui.editor.proposals.drafted import drafts
from tests.ui.fakes import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Unfit(Exception):  # noqa: N818 - it is what a child tells
    """The text is no article."""


@dataclass
class Came:
    drafts: Any


def child(begin: Any) -> FromChild:
    return FromChild(begin, Unfit, lambda _, error: f"No: {error}")


def test_it_is_told_how_far_the_child_is_and_what_it_comes_to() -> None:
    def begin(source: Any, _wish: Any, _stop: Any) -> Iterator[Any]:
        yield Steps(1, 4)
        assert source["id"] == "night-buses"
        yield Came(drafts())

    assert list(child(begin).start(offered.source(), Wish())) == [Progress(1, 4), drafts()]


def test_a_child_is_stopped_and_what_it_says_then_is_told_to_nobody() -> None:
    def begin(_source: Any, _wish: Any, stop: Callable[[], bool]) -> Iterator[Any]:
        while not stop():
            yield Steps(0, 1)
        raise Unfit

    made = child(begin)
    coming = made.start(offered.source(), Wish())
    assert next(coming) == Progress(0, 1)
    made.cancel()
    assert list(coming) == []
    assert next(made.start(offered.source(), Wish())) == Progress(0, 1)


def test_why_it_cannot_be_drafted_from_is_said_in_words_and_other_faults_are_raised() -> None:
    def begin(source: Any, _wish: Any, _stop: Any) -> Iterator[Any]:
        raise Unfit("a list") if source else ZeroDivisionError
        yield

    with pytest.raises(NotDraftedError) as told:
        list(child(begin).start(offered.source(), Wish()))
    assert told.value.why(translate) == "No: a list"
    with pytest.raises(ZeroDivisionError):
        list(child(begin).start({}, Wish()))
