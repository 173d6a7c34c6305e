"""Pitfall 14: “says otherwise” only where the text rules it out; “does not say” only with a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.check import Check
from quizapp.pack.checks.warnings.words import stems, words

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Ground

_LIKE: Final = 0.6
STATED: Final = 0.42
"""The share of a held-out claim's words in one sentence from which it may be stated there, or in part."""

_PAIR: Final = 0.6


def _fails(ground: Ground, candidate: Candidate) -> bool:
    if candidate.type == "contradicted":
        return _not_ruled_out(ground, candidate)
    if candidate.type == "not-stated":
        return _may_be_stated(ground, candidate)
    return False


def _not_ruled_out(ground: Ground, candidate: Candidate) -> bool:
    """Tell whether somebody may say what the statement says: the changed words beside most of the others."""
    altered = candidate.altered
    if altered is None or altered.old == altered.new:
        return True
    matter = stems(altered.statement)
    own = {span.start for span in candidate.spans}
    new = set(words(altered.new))
    return any(
        new <= set(words(each.words))
        for each in ground.sentences_alike(matter - stems(altered.new), _LIKE)
        if not any(each.span.start <= start < each.span.end for start in own)
    )


def _may_be_stated(ground: Ground, candidate: Candidate) -> bool:
    """Tell whether the article may say it, in one sentence or in two side by side."""
    if not candidate.confirm:
        return True
    matter = stems(candidate.texts[0])
    if next(ground.sentences_alike(matter, STATED), None) is not None:
        return True
    # Of two that have so much of it together, one has half of that by itself.
    return any(
        len(matter & (one.stems | ground.sentences[place].stems)) >= _PAIR * len(matter)
        for one in ground.sentences_alike(matter, _PAIR / 2)
        for place in (one.number - 1, one.number + 1)
        if 0 <= place < len(ground.sentences)
    )


CHECK: Final = Check(
    "not-ruled-out", "the article may say it after all, or nothing in it rules it out", _fails
)
