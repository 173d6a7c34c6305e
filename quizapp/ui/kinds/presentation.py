"""What every kind of question gives to the answer panel and the explanation. No Qt: presenters build it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizapp.pack.ids import ARTICLE_SPEAKER, NOBODY
from quizapp.ui.messages import practice as text

if TYPE_CHECKING:
    from quizapp.pack.ids import ItemId, SpeakerId
    from quizapp.quiz.responses import Answer
    from quizapp.ui.kinds.session_context import SessionContext
    from quizapp.ui.kit import widget_state as widgets


@dataclass(frozen=True, slots=True)
class AnswerFeedback:
    """What the explanation tells of an answer: the outcome's line, each possible answer with its reason.

    `heading` stands above the rows; '' is the usual one. `numbered` are the items of a match or an order in
    the order of their rows: the marks of the first carry the number 1, as its row does. `rows` are rows that
    were put together, to be compared.
    """

    line: str
    answers: tuple[widgets.AnswerState, ...]
    heading: str = ""
    numbered: tuple[ItemId, ...] = ()
    rows: tuple[widgets.PlateRowState, ...] = ()


def describe_missing_choice(sitting: SessionContext, _question: object, given: Answer | None) -> str:
    """Say that something has to be chosen; '' once something is."""
    return "" if given else text.describe_missing_answer(sitting.translate, sitting.keys.get("skip"))


def refuse_to_describe(_sitting: SessionContext, _question: object, answer: Answer) -> str:
    """Raise TypeError: answers of this kind are not asked for evidence, so none is ever put in words."""
    raise TypeError(f"{type(answer).__name__} is not proved")


@dataclass(frozen=True, slots=True)
class KindPresentation:
    """How a kind of question is asked and told of; questions, answers and states are those of the kind.

    `build_state` is of what its widget shows, with what is read of the answer so far; `build_key_hints` are
    the keys that answer, each followed by what it does. `describe_missing_answer` says what an answer still
    lacks, '' for nothing. `build_feedback` is of an answer, or of none; `describe_key` says what is right;
    `describe_answer` puts an answer in a few words while its outcome is not told yet.
    """

    build_state: Callable[[SessionContext, Any, Any], Any]
    build_key_hints: Callable[[SessionContext, Any], tuple[widgets.KeyHint | str, ...]]
    build_feedback: Callable[[SessionContext, Any, Any], AnswerFeedback]
    describe_key: Callable[[SessionContext, Any], str]
    describe_missing_answer: Callable[[SessionContext, Any, Any], str] = describe_missing_choice
    describe_answer: Callable[[SessionContext, Any, Any], str] = refuse_to_describe


def describe_speaker(sitting: SessionContext, speaker: SpeakerId) -> tuple[str, str]:
    """Return the name and the role under which a speaker is offered, the article and nobody among them."""
    if speaker == ARTICLE_SPEAKER:
        return text.describe_article_speaker(sitting.translate)
    if speaker == NOBODY:
        return sitting.translate("practice.nobody_here"), ""
    known = sitting.opened.speakers[speaker]
    return text.capitalize_speaker(known.name), known.role or ""
