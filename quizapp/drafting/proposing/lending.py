"""What one article lends to another: what it tells itself, and what somebody says who may speak there too."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.proposing.candidates import Candidate
from quizapp.drafting.proposing.checks.run import CHECKS, fault
from quizapp.drafting.proposing.checks.stands_alone import stands_alone
from quizapp.drafting.proposing.ground import Ground
from quizapp.drafting.proposing.lists import HARM
from quizapp.drafting.proposing.types import supported
from quizapp.drafting.proposing.wish import HeldOut
from quizapp.pack.checks.warnings.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.drafting.models import Reading

_MOST: Final = 100
_MOST_WORDS: Final = 30
_EXPLAINED_THERE: Final = (None, "unexplained")
"""What “the company” is, the other article may tell, and if it does not, nothing is asked."""


def lent(reading: Reading, source: Mapping[str, Any]) -> tuple[HeldOut, ...]:
    """Return what of an article may be asked about beside another one, at most a hundred of either sort.

    These are sentences that it tells itself, and what is said by those whom the other may know by name.
    """
    ground = Ground(reading, source)
    title = str(source.get("title", ""))
    found = (*islice(_told(ground, title), _MOST), *islice(_said(ground, title), _MOST))
    return tuple(each for each in found if HARM.isdisjoint(words(each.text)))


def _told(ground: Ground, title: str) -> Iterator[HeldOut]:
    for each in ground.told:
        if len(each.words.split()) <= _MOST_WORDS and stands_alone(each.words):
            yield HeldOut(each.words, title)


def _said(ground: Ground, title: str) -> Iterator[HeldOut]:
    """Yield what could be asked about as somebody's word in its own article."""
    for each in supported.candidates(ground, CHECKS):
        if not isinstance(each, Candidate) or not each.claims or "“" in each.texts[0]:
            continue
        voice = each.claims[0].voice
        if voice.kind in ("person", "organisation") and fault(ground, each) in _EXPLAINED_THERE:
            yield HeldOut(each.texts[0], title, voice.name)
