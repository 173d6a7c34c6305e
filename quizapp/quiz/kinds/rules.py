"""What every kind of question gives to scoring and feedback, and what several kinds share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from quizapp.quiz.numbers import parse_number

if TYPE_CHECKING:
    from quizapp.pack.models.questions import (
        AttributionQuestion,
        ChainQuestion,
        ChoiceOption,
        ChoiceQuestion,
        ChoicesQuestion,
        Question,
        SpeakerOption,
    )
    from quizapp.pack.problems import FieldPath
    from quizapp.pack.vocabulary import Trap
    from quizapp.quiz.evidence_sentences import ScoringTexts
    from quizapp.quiz.scoring_rules import AnswerScore

ShownItem = TypeVar("ShownItem")

_CALENDAR: Final = """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    spring summer autumn winter yesterday today tomorrow"""


def scores_all_or_nothing(_question: object, _texts: ScoringTexts) -> bool:
    """Return True: the kind always scores 0 or 1."""
    return True


def scores_in_parts(_question: object, _texts: ScoringTexts) -> bool:
    """Return False: the kind can score between 0 and 1."""
    return False


def find_no_other_trap(_question: object) -> Trap | None:
    """Return None: a kind's only traps are those that its reasons name."""
    return None


@dataclass(frozen=True, slots=True)
class KindRules:
    """How a kind of question is judged; questions and answers are those of the kind.

    `build_key` is of the correct answer, the first where there are more. `find_feedback` are the paths of
    the reasons that speak to an answer. `all_or_nothing` tells whether a question's score can only be 0 or
    1, for only then it is asked how sure one is. `find_trap` is of the trap of a wrong answer whose reasons
    name none.
    """

    score: Callable[[Any, Any, ScoringTexts], AnswerScore]
    build_key: Callable[[Any, ScoringTexts], Any]
    find_feedback: Callable[[Any, Any, ScoringTexts], Iterable[FieldPath]]
    all_or_nothing: Callable[[Any, ScoringTexts], bool] = scores_in_parts
    find_trap: Callable[[Any], Trap | None] = find_no_other_trap


def iter_numbered(name: str, chosen: Iterable[bool]) -> Iterator[FieldPath]:
    """Yield the paths of those items of a list that are chosen."""
    return ((name, place) for place, is_chosen in enumerate(chosen) if is_chosen)


def order_options(
    question: ChoiceQuestion | ChoicesQuestion, seed: int, language: str
) -> tuple[ChoiceOption, ...]:
    """Return the options as they are shown; those marked `last` stay last."""
    free = [option for option in question.options if not option.last]
    if question.shuffle and not all(is_figure(option.text, language) for option in free):
        free = shuffle(free, question, seed, lambda option: option.id)
    return (*free, *(option for option in question.options if option.last))


def order_speakers(question: AttributionQuestion | ChainQuestion, seed: int) -> tuple[SpeakerOption, ...]:
    """Return the speakers as they are shown; “The article does not say” comes after them."""
    offered = question.offered if question.kind == "chain" else question.options
    if not question.shuffle:
        return offered
    return tuple(shuffle(offered, question, seed, lambda option: option.speaker))


def is_figure(text: str, language: str) -> bool:
    """Tell whether a text is a number or a date, perhaps with a unit: what has an order of its own."""
    words = [word for word in text.casefold().split() if any(map(str.isalnum, word))]
    with_digits = [word for word in words if any(char.isdigit() for char in word)]
    if with_digits:
        return len(words) - len(with_digits) <= 2
    return parse_number(text, language) is not None or set(words).issubset(_CALENDAR.split())


def shuffle(
    things: Iterable[ShownItem], question: Question, seed: int, name: Callable[[ShownItem], str]
) -> list[ShownItem]:
    """Return things in the order of a session's seed, the same at every resume.

    Each one's place comes from SHA-256 over seed, question and id, so it depends on no version of Python.
    """

    def place(thing: ShownItem) -> bytes:
        return hashlib.sha256(f"{seed}/{question.id}/{name(thing)}".encode()).digest()

    return sorted(things, key=place)
