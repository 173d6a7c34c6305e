"""Pitfall 14: “says otherwise” only where the text rules it out; “does not say” only with a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.pack.checks.warnings.english_lexicon import collect_stems, split_words

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_LIKE: Final = 0.6
STATED_THRESHOLD: Final = 0.42
"""The share of a held-out claim's words in one sentence from which it may be stated there, or in part."""

_PAIR: Final = 0.6


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    if candidate.type == "contradicted":
        return _not_ruled_out(ground, candidate)
    if candidate.type == "not-stated":
        return _may_be_stated(ground, candidate)
    return False


def _not_ruled_out(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    """Tell whether somebody may say what the statement says: the changed words beside most of the others."""
    altered = candidate.altered
    if altered is None or altered.old == altered.new:
        return True
    matter = collect_stems(altered.statement)
    own = {span.start for span in candidate.spans}
    new = set(split_words(altered.new))
    return any(
        new <= set(split_words(each.words))
        for each in ground.sentences_alike(matter - collect_stems(altered.new), _LIKE)
        if not any(each.span.start <= start < each.span.end for start in own)
    )


def _may_be_stated(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    """Tell whether the article may say it, in one sentence or in two side by side."""
    if not candidate.confirm:
        return True
    matter = collect_stems(candidate.texts[0])
    if next(ground.sentences_alike(matter, STATED_THRESHOLD), None) is not None:
        return True
    # Of two that have so much of it together, one has half of that by itself.
    return any(
        len(matter & (one.stems | ground.sentences[place].stems)) >= _PAIR * len(matter)
        for one in ground.sentences_alike(matter, _PAIR / 2)
        for place in (one.number - 1, one.number + 1)
        if 0 <= place < len(ground.sentences)
    )


CHECK: Final = SuggestionCheck(
    "not-ruled-out", "the article may say it after all, or nothing in it rules it out", _fails
)
