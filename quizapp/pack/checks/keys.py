"""Keys: what is right is among what is offered."""

from collections.abc import Callable, Iterator
from typing import Final

from quizapp.pack.checks.walk import questions
from quizapp.pack.models.pack import Pack
from quizapp.pack.models.questions import (
    AttributionQuestion,
    ChainQuestion,
    ChoiceQuestion,
    ChoicesQuestion,
    MatchQuestion,
    OrderQuestion,
)
from quizapp.pack.problems import Problem, pointer
from quizapp.pack.wording import near

Fault = tuple[tuple[str | int, ...], str, str]
"""The path inside the question, the code, the sentence."""


def check_keys(pack: Pack) -> Iterator[Problem]:
    """Every key is one of the options, voices, partners or items of its question, and none is named twice."""
    for path, question in questions(pack):
        faults = _FAULTS.get(question.kind)
        for inner, code, sentence in faults(question) if faults else ():
            yield Problem(pointer(*path, *inner), code, sentence)


def _unknown(key: str, known: list[str], what: str) -> str:
    advice = near(key, known) or f" Write one of {', '.join(known)}."
    return f"The key “{key}” is no {what} of this question.{advice}"


def _choice(question: ChoiceQuestion) -> Iterator[Fault]:
    known = [str(option.id) for option in question.options]
    if question.key not in known:
        yield ("key",), "unknown-key", _unknown(question.key, known, "option")


def _choices(question: ChoicesQuestion) -> Iterator[Fault]:
    known = [str(option.id) for option in question.options]
    for place, key in enumerate(question.keys):
        if key not in known:
            yield ("keys", place), "unknown-key", _unknown(key, known, "option")
        elif key in question.keys[:place]:
            yield ("keys", place), "doubled-key", f"“{key}” stands twice among the keys. Take one out."
    if len(known) - len(set(question.keys) & set(known)) < 2:
        sentence = "Fewer than two options are not keys. Add options that are wrong, or take keys out."
        yield ("keys",), "too-many-keys", sentence


def _attribution(question: AttributionQuestion) -> Iterator[Fault]:
    known = [str(option.voice) for option in question.options]
    if question.key is not None and question.key not in known:
        sentence = _unknown(question.key, known, "voice offered")
        yield ("key",), "unknown-key", f"{sentence} It is null where nobody says it."


def _chain(question: ChainQuestion) -> Iterator[Fault]:
    known = [str(option.voice) for option in question.offered]
    for place, key in enumerate(question.key):
        if key not in known:
            yield ("key", place), "unknown-key", _unknown(key, known, "voice offered")
        elif key in question.key[:place]:
            yield ("key", place), "doubled-key", f"“{key}” stands twice in the row. A voice has one place."


def _match(question: MatchQuestion) -> Iterator[Fault]:
    known = [str(partner.id) for partner in question.partners]
    for place, item in enumerate(question.items):
        if item.key not in known:
            yield ("items", place, "key"), "unknown-key", _unknown(item.key, known, "partner")


def _order(question: OrderQuestion) -> Iterator[Fault]:
    known = [str(item.id) for item in question.items]
    seen: set[str] = set()
    for group_place, group in enumerate(question.order):
        for place, key in enumerate(group):
            if key not in known:
                yield ("order", group_place, place), "unknown-key", _unknown(key, known, "item")
            elif key in seen:
                sentence = f"“{key}” stands twice in the order. An item has one place."
                yield ("order", group_place, place), "doubled-key", sentence
            seen.add(key)
    left = [item for item in known if item not in seen]
    if left:
        yield ("order",), "missing-key", f"The order leaves out {', '.join(left)}. Give every item its place."


_FAULTS: Final[dict[str, Callable[..., Iterator[Fault]]]] = {
    "choice": _choice,
    "choices": _choices,
    "attribution": _attribution,
    "chain": _chain,
    "match": _match,
    "order": _order,
}
