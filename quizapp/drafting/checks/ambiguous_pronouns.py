"""Pitfall 7: “he”, “it” or “the office” is believed only where nobody else can be meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.source_reading import ReadingSpan
from quizapp.pack.checks.warnings.english_lexicon import collect_stems

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_PERSON: Final = frozenset({"he", "she"})
_PRONOUN: Final = frozenset({"he", "she", "it", "they"})
_RELATED: Final = re.compile(r"^(?:his|her|their|its)\s", re.IGNORECASE)
_TITLED: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame)\.? [A-Z][\w’'-]+")
_FARTHEST: Final = 900
"""Code points between a name and the pronoun that means it."""


def is_ambiguous(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether the words for a speaker may mean somebody else; it is asked again and again."""
    if claim.number not in ground.doubts:
        ground.doubts[claim.number] = _may_mean_another(ground, claim)
    return ground.doubts[claim.number]


def _may_mean_another(ground: ArticleIndex, claim: Claim) -> bool:
    mention = claim.said.mention
    if mention is None:
        return False
    said = mention.of(ground.reading.text)
    words = said.casefold()
    if _RELATED.match(words):
        return claim.speaker.kind == "person"
    if words in _PRONOUN:
        return _may_be_another(ground, claim, words, mention)
    return not _calls(ground, claim.speaker.id, said) or _means_two(ground, claim, said)


def _means_two(ground: ArticleIndex, claim: Claim, said: str) -> bool:
    """Tell whether a body is called by a word with which the names of two bodies begin: “Sorrel”."""
    word = said.strip().removeprefix("The ").removeprefix("the ")
    if claim.speaker.kind != "organisation" or " " in word or word == claim.speaker.name:
        return False
    return len(ground.longer_names(word)) > 1


def _calls(ground: ArticleIndex, speaker: str, said: str) -> bool:
    """Tell whether words that are no pronoun call a speaker by its name, or by nothing but its role."""
    return ground.naming.stands(speaker, said) or collect_stems(said) <= ground.naming.matter(speaker)


def _may_be_another(ground: ArticleIndex, claim: Claim, word: str, mention: ReadingSpan) -> bool:
    """Tell whether a pronoun is too far from the name, or somebody else could be meant."""
    named = claim.said.named
    if word == "they" or named is None or not 0 <= mention.start - named.end <= _FARTHEST:
        return True
    if word in _PERSON and claim.speaker.kind not in ("person", "unnamed"):
        return True
    if _is_quoted(ground, named):
        return True
    return _somebody_between(ground, claim, ReadingSpan(named.end, mention.start), persons=word in _PERSON)


def _is_quoted(ground: ArticleIndex, named: ReadingSpan) -> bool:
    """Tell whether a name stands within somebody's words: who is spoken of is not who speaks."""
    rows = ground.touched(ground.place_of(named), named)
    return any(claim.said.content.holds(named) for claim in ground.touching(rows))


def _somebody_between(ground: ArticleIndex, claim: Claim, between: ReadingSpan, *, persons: bool) -> bool:
    """Tell whether another one who could be meant is named between the name and the pronoun."""
    text = between.of(ground.reading.text)
    for other in ground.reading.speakers:
        alike = (other.kind in ("person", "unnamed")) == persons
        if (
            other.id == claim.speaker.id
            or not alike
            or ground.naming.line(claim.speaker.id)[:1] == (other.id,)
        ):
            continue
        if next(ground.naming.spans(other.id, text), None) is not None:
            return True
    own = {word for word in claim.speaker.name.split() if word[:1].isupper()}
    return persons and any(met[0].split()[-1] not in own for met in _TITLED.finditer(text))


def _unfit(ground: ArticleIndex, _claim: Claim, other: str) -> bool:
    return ground.naming.is_related(other)


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    speakers = {*candidate.others, *(claim.speaker.id for claim in candidate.claims)}
    if any(ground.naming.is_related(speaker) for speaker in speakers if speaker in ground.naming):
        return True
    return any(is_ambiguous(ground, claim) for claim in candidate.claims)


CHECK: Final = SuggestionCheck(
    "pronoun", "it is not sure enough whom “he”, “it” or “her lawyer” means there", _fails, _unfit
)
