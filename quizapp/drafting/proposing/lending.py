"""What one article lends to another: sentences that it tells itself, which the other may not say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.proposing.checks.stands_alone import stands_alone
from quizapp.drafting.proposing.ground import Ground
from quizapp.drafting.proposing.lists import HARM
from quizapp.drafting.proposing.wish import HeldOut
from quizapp.pack.checks.warnings.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.drafting.models import Reading

_MOST: Final = 100
_MOST_WORDS: Final = 30


def lent(reading: Reading, source: Mapping[str, Any]) -> tuple[HeldOut, ...]:
    """Return sentences of an article that may be asked about beside another one, at most a hundred.

    What somebody says in it is not lent, for then it would have to be told who, and they are strangers there.
    """
    ground = Ground(reading, source)
    found = (each.words for each in ground.told if len(each.words.split()) <= _MOST_WORDS)
    kept = [said for said in found if stands_alone(said) and HARM.isdisjoint(words(said))]
    return tuple(HeldOut(said, str(source.get("title", ""))) for said in kept[:_MOST])
