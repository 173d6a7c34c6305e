"""The order in which answers are shown: shuffled by the session's kept seed, the same at every resume.

Each id's place comes from SHA-256 over seed, question and id, so it depends on no version of Python. What
has an order of its own is not shuffled: figures, dates, verdicts; “does not say” stands last.
"""

import hashlib
from collections.abc import Callable, Iterable
from itertools import count
from typing import Final, TypeVar

from quizapp.pack.ids import NOBODY
from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    ChoiceOption,
    ChoiceQuestion,
    ChoicesQuestion,
    MatchPartner,
    MatchQuestion,
    OrderItem,
    OrderQuestion,
    Question,
    SpeakerOption,
)
from quizapp.quiz.numbers import parse_number
from quizapp.quiz.scoring_rules import score_order

ShownItem = TypeVar("ShownItem")

_CALENDAR: Final = """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    spring summer autumn winter yesterday today tomorrow"""


def order_options(
    question: ChoiceQuestion | ChoicesQuestion, seed: int, language: str
) -> tuple[ChoiceOption, ...]:
    """Return the options as they are shown; those marked `last` stay last."""
    free = [option for option in question.options if not option.last]
    if question.shuffle and not all(is_figure(option.text, language) for option in free):
        free = _shuffled(free, question, seed, lambda option: option.id)
    return (*free, *(option for option in question.options if option.last))


def order_speakers(question: AttributionQuestion | ChainQuestion, seed: int) -> tuple[SpeakerOption, ...]:
    """Return the speakers as they are shown; “The article does not say” comes after them."""
    speakers = question.options if isinstance(question, AttributionQuestion) else question.offered
    if not question.shuffle:
        return speakers
    return tuple(_shuffled(speakers, question, seed, lambda option: option.speaker))


def order_partners(question: MatchQuestion, seed: int, language: str) -> tuple[MatchPartner, ...]:
    """Return the partners as they are shown; “nobody” stands last. Items stay in the pack's order."""
    free = [partner for partner in question.partners if partner.speaker != NOBODY]
    if question.shuffle and not all(partner.text and is_figure(partner.text, language) for partner in free):
        free = _shuffled(free, question, seed, lambda partner: partner.id)
    return (*free, *(partner for partner in question.partners if partner.speaker == NOBODY))


def order_items(question: OrderQuestion, seed: int) -> tuple[OrderItem, ...]:
    """Return the items in the order in which they first lie there, which is never a right one."""
    shown = question.items
    if question.shuffle:
        shown = tuple(_shuffled(question.items, question, seed, lambda item: item.id))
    for turn in count(1):
        if score_order(question.order, [item.id for item in shown]).score < 1:
            break
        shown = tuple(_shuffled(question.items, question, seed, lambda item: f"{item.id}/{turn}"))  # noqa: B023 - used at once
    return shown


def is_figure(text: str, language: str) -> bool:
    """Tell whether a text is a number or a date, perhaps with a unit: what has an order of its own."""
    words = [word for word in text.casefold().split() if any(map(str.isalnum, word))]
    with_digits = [word for word in words if any(char.isdigit() for char in word)]
    if with_digits:
        return len(words) - len(with_digits) <= 2
    return parse_number(text, language) is not None or set(words).issubset(_CALENDAR.split())


def _shuffled(
    things: Iterable[ShownItem], question: Question, seed: int, name: Callable[[ShownItem], str]
) -> list[ShownItem]:
    def place(thing: ShownItem) -> bytes:
        return hashlib.sha256(f"{seed}/{question.id}/{name(thing)}".encode()).digest()

    return sorted(things, key=place)
