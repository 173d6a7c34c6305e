"""The narrator's own word on what was just said, in the sentence that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon.connectives import EFFECTS, REMARKS
from quizapp.drafting.lexicon.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

_WHO: Final = frozenset({"he", "she", "it", "they"})
_GOING_ON: Final = word_set("that which to echoed the he she it they denied rejected")


def is_remark_start(following: Sequence[str]) -> bool:
    """Return whether words in lower case behind a comma open an aside: “, a move that …”, “, a word he …”.

    The first three of them are looked at; fewer open nothing.
    """
    if len(following) < 3:
        return False
    first, second, third = following[:3]
    if first in ("while", "whereas") or first in EFFECTS or (first in ("a", "an") and third in _WHO):
        return True
    return first in ("a", "an", "the") and second in REMARKS and third in _GOING_ON
