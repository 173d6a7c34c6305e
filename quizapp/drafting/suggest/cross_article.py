"""What one article lends to another: what it tells itself, and what somebody says who may speak there too."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.checks.check_registry import CHECKS, find_failed_check
from quizapp.drafting.checks.self_containment import is_self_contained
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.drafting_options import HeldOutClaim
from quizapp.drafting.suggest.generators import supported_verdict
from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate
from quizapp.drafting.suggest.word_lists import HARM
from quizapp.pack.checks.warnings.english_lexicon import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quizapp.drafting.source_reading import SourceReading

_MOST: Final = 100
_MOST_WORDS: Final = 30
_EXPLAINED_THERE: Final = (None, "unexplained")
"""What “the company” is, the other article may tell, and if it does not, nothing is asked."""


def find_held_out_claims(reading: SourceReading, source: Mapping[str, Any]) -> tuple[HeldOutClaim, ...]:
    """Return what of an article may be asked about beside another one, at most a hundred of either sort.

    These are sentences that it tells itself, and what is said by those whom the other may know by name.
    """
    ground = ArticleIndex(reading, source)
    title = str(source.get("title", ""))
    found = (*islice(_told(ground, title), _MOST), *islice(_said(ground, title), _MOST))
    return tuple(each for each in found if HARM.isdisjoint(split_words(each.text)))


def _told(ground: ArticleIndex, title: str) -> Iterator[HeldOutClaim]:
    for each in ground.told:
        if len(each.words.split()) <= _MOST_WORDS and is_self_contained(each.words):
            yield HeldOutClaim(each.words, title)


def _said(ground: ArticleIndex, title: str) -> Iterator[HeldOutClaim]:
    """Yield what could be asked about as somebody's word in its own article."""
    for each in supported_verdict.generate_candidates(ground, CHECKS):
        if not isinstance(each, SuggestionCandidate) or not each.claims or "“" in each.texts[0]:
            continue
        speaker = each.claims[0].speaker
        if speaker.kind in ("person", "organisation") and find_failed_check(ground, each) in _EXPLAINED_THERE:
            yield HeldOutClaim(each.texts[0], title, speaker.name)
