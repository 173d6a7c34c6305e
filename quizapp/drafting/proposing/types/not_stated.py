"""“The article does not say”: a claim of another article on like matters, for a person to confirm."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.drafts import Why
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.citing import NotProvedError, cite_words, quote
from quizapp.drafting.proposing.dates import CALENDAR
from quizapp.drafting.proposing.telling import sentence_where
from quizapp.drafting.proposing.types.making import WORDS_FOUND
from quizapp.drafting.proposing.types.verdicts import verdict
from quizapp.pack.checks.warnings.words import NUMBER, own_words, stems

if TYPE_CHECKING:
    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Ground
    from quizapp.drafting.proposing.layout import Sentence
    from quizapp.drafting.proposing.wish import HeldOut

Json = dict[str, Any]

_SURE: Final = 0.75
_FEWEST_SHARED: Final = 3
_MOST_OF: Final = 0.6
_TOGETHER: Final = 2
_ANYWHERE: Final = stems(
    " ".join((*NUMBER, *CALENDAR, "year years month months week weeks day days next last"))
)
_MOST: Final = 200
_MOST_WORDS: Final = 30


def makes(held_out: Sequence[HeldOut]) -> Callable[[Ground, Sequence[Check]], Iterator[Candidate | Held]]:
    """Return what yields a verdict for each held-out claim that fits the article's matters."""

    def candidates(ground: Ground, _checks: Sequence[Check]) -> Iterator[Candidate | Held]:
        if not _is_whole(ground):
            return
        for held in held_out[:_MOST]:
            near = _nearest(ground, held.text)
            if near is None or not _is_plain(ground, held.text):
                continue
            yield _asked(ground, held, near)

    return candidates


def _asked(ground: Ground, held: HeldOut, near: Sentence) -> Candidate | Held:
    spans = (near.span,)
    try:
        closest = _closest(ground, near)
    except NotProvedError:
        return Held("not-proved", "not-stated", spans)
    place = sentence_where(ground, near)
    reasons: dict[str, Json] = {
        "supported": {"feedback": "No sentence of the article says so.", "trap": "silence-as-support"},
        "contradicted": {
            "feedback": "No sentence of the article says otherwise.",
            "trap": "silence-as-denial",
        },
        "not_stated": {"feedback": f"The article does not speak of it. The closest it comes is {place}."},
    }
    asked = verdict(
        ground, place, held.text, "not_stated", reasons, altered="not-in-text", difficulty=2,
        explanation=f"The article does not speak of it. The closest it comes is {place}, on something else.",
        closest=[closest],
    )  # fmt: skip
    return Candidate(
        "not-stated", asked, (), (held.text,), _SURE, (Why("held-out", {"article": held.title}), WORDS_FOUND),
        spans, confirm=True,
    )  # fmt: skip


def _closest(ground: Ground, near: Sentence) -> Json:
    """Return the citation of the nearest sentence, with who says it there."""
    claim = next(ground.touching([near.number]), None)
    if claim is not None:
        return cite_words(ground, claim)
    if not ground.is_told(near):
        raise NotProvedError(near.span)
    return {**quote(ground, ground.reading.parts[near.part], near.span), "said": []}


def _nearest(ground: Ground, said: str) -> Sentence | None:
    """Return the body's sentence that shares most with a claim; None where this article is on other matters.

    It is on the same matters if it has most words of the claim somewhere, and two of them in one sentence.
    Numbers and times tell nothing of that.
    """
    matter = frozenset(stem for stem in stems(said) - _ANYWHERE if not stem[:1].isdigit())
    shared = frozenset(stem for stem in matter if ground.has_stem(stem))
    if len(shared) < max(_FEWEST_SHARED, _MOST_OF * len(matter)):
        return None
    found = [
        each
        for each in ground.sentences_alike(shared, _TOGETHER / len(shared))
        if ground.reading.parts[each.part].role == "body"
    ]
    return max(found, key=lambda each: (len(each.stems & matter), -each.number), default=None)


def _is_plain(ground: Ground, said: str) -> bool:
    """Tell whether a claim is one sentence in plain words whose names this article has too."""
    if (
        own_words(said) != said
        or not said[:1].isupper()
        or said[-1:] != "."
        or len(said.split()) > _MOST_WORDS
    ):
        return False
    capitals = {word.strip(".,;:’'") for word in said.split()[1:] if word[:1].isupper()}
    names = capitals - CALENDAR
    first = said.split(maxsplit=1)[0].casefold()
    return all(name in ground.reading.text for name in names) and first in ground.plain_openings


def _is_whole(ground: Ground) -> bool:
    """Tell whether all of the article is here: what is not here may say it."""
    return bool(ground.source.get("whole"))
