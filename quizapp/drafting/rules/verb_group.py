"""A verb with what belongs to it: auxiliaries, adverbs, “not”, and a particle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon import reporting_verbs
from quizapp.drafting.rules import word_classes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.rules.tokenizer import NarrationWord

_PARTICLES: Final = {
    **{verb: (particle,) for verb, particle in reporting_verbs.PARTICLES.items()},
    "set": ("out",),
    "spell": ("out",),
    "brush": ("off", "aside"),
}
_BARE: Final = frozenset({"brush"})
"""Verbs that mean the like without their particle, too."""
_HABITS: Final = frozenset({"used", "liked", "likes"})
"""Words before “to say” after which something was said."""
_REACH: Final = 6


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """The words (end exclusive) of a verb at `at`, and its auxiliaries in lower case."""

    start: int
    at: int
    end: int
    helpers: frozenset[str]


def find_verb_group(words: Sequence[NarrationWord], at: int, lemma: str) -> VerbGroup | None:
    """Return the group of a verb; None after “to”, and without the particle that it needs."""
    end = _past_particle(words, at, lemma)
    if end is None:
        return None
    start, helpers = at, set()
    while start > 0 and at - start < _REACH:
        before = words[start - 1]
        if before.stands or before.quoted:
            break
        if before.low in word_classes.AUXILIARIES or before.low in word_classes.MODALS:
            helpers.add(before.low)
        elif not (word_classes.is_adverb(before.low) or before.low in word_classes.NEGATIONS):
            break
        start -= 1
    if start > 0 and words[start - 1].low == "to":
        if start < 2 or words[start - 2].low not in _HABITS:
            return None
        return VerbGroup(start - 2, at, end, frozenset(helpers | {"used"}))
    return VerbGroup(start, at, end, frozenset(helpers))


def _past_particle(words: Sequence[NarrationWord], at: int, lemma: str) -> int | None:
    particles = _PARTICLES.get(lemma, ())
    if at + 1 < len(words) and words[at + 1].low in particles:
        return at + 2
    return at + 1 if not particles or lemma in _BARE else None


def is_negated(words: Sequence[NarrationWord], group: VerbGroup) -> bool:
    """Return whether “not”, “never” or the like stands in a group."""
    return any(
        word.low in word_classes.NEGATIONS or word.low.endswith(("n't", "n’t")) or word.low == "cannot"
        for word in words[group.start : group.at]
    )
