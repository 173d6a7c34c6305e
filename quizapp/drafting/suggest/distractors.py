"""The speakers that are offered beside the speaker: of the same article, and none that said the like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.checks.ambiguous_pronouns import is_ambiguous
from quizapp.drafting.checks.giveaways import classify_option
from quizapp.drafting.checks.minimum_confidence import MIN_CONFIDENCE
from quizapp.drafting.checks.plain_assertion import is_qualified
from quizapp.drafting.checks.self_containment import is_self_contained
from quizapp.drafting.suggest.citation_builder import NoEvidenceError, cite_words
from quizapp.drafting.suggest.question_phrases import describe_other_claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

Json = dict[str, Any]

MAX_DISTRACTORS: Final = 3
MIN_DISTRACTORS: Final = 2
_LONGEST: Final = 600
_ADDED: Final = re.compile(r",\s+(?:which|who|whose|where)\b")
"""What may be the article's own remark on what was said."""

_FEWEST_WORDS: Final = 4
_OF_SPEAKERS: Final = frozenset(
    {"speaks-for", "issuer", "same-speaker", "vague-name", "pronoun", "no-speaker"}
)
"""The checks that look at speakers alone, whatever they say."""


def choose_distractors(
    ground: ArticleIndex, claim: Claim, checks: Sequence[SuggestionCheck], *, most: int = MAX_DISTRACTORS
) -> tuple[str, ...]:
    """Return the speakers to offer beside a claim's speaker, the best first; fewer where fewer are fit.

    Those of the speaker's own side come first, where sides are given, then those of the same sort, then those
    that speak of like matters.
    """
    chain = set(claim.said.chain)
    found: list[str] = []
    for other in sorted(ground.speakers, key=lambda speaker: _rank(ground, claim, speaker)):
        if other in chain or any(
            is_conflicting(ground, ground.of[rival][0], other, checks) for rival in found
        ):
            continue
        if is_conflicting(ground, claim, other, checks) or _is_unfit(ground, claim, other, checks):
            continue
        if build_feedback(ground, claim, other) is not None:
            found.append(other)
        if len(found) == most:
            break
    return tuple(found)


def _is_unfit(ground: ArticleIndex, claim: Claim, other: str, checks: Sequence[SuggestionCheck]) -> bool:
    return any(check.unfit(ground, claim, other) for check in checks if check.code not in _OF_SPEAKERS)


def lacks_shared_side(ground: ArticleIndex, claim: Claim, others: Iterable[str]) -> bool:
    """Tell whether the author gave the speaker a side, and nobody who is offered shares it."""
    side = ground.sides.get(claim.speaker.id)
    return side is not None and side not in {ground.sides.get(other) for other in others}


def build_feedback(
    ground: ArticleIndex, claim: Claim, other: str, trap: str = "wrong-speaker"
) -> Json | None:
    """Return the reason why another speaker is wrong, made of what it did say; None where none is."""
    nearest = sorted(
        (each for each in ground.near(other, claim.number) if is_presentable(ground, each)),
        key=lambda each: (
            not _is_clear(each),
            -len(each.stems & claim.stems),
            abs(each.number - claim.number),
            each.number,
        ),
    )
    for each in nearest:
        told = describe_other_claim(ground, each)
        said = each.words.casefold().split()
        if told is None or len(each.said.chain) > 1 or len(said) < _FEWEST_WORDS + ("it" in said):
            continue
        try:
            return {"feedback": told, "trap": trap, "citation": cite_words(ground, each)}
        except NoEvidenceError:
            continue
    return None


def is_presentable(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether it is a whole plain saying in running text, short enough, and surely of its speaker."""
    if (claim.said.form != "direct" and claim.said.cue is None) or is_qualified(ground, claim):
        return False  # nobody knows where it ends, or it is turned round
    running = ground.reading.parts[claim.said.part].role not in ("headline", "caption")
    plain = claim.clause is not None and not claim.flagged and len(claim.words) <= _LONGEST
    if _ADDED.search(claim.words) or _within_others(ground, claim) or len(claim.said.chain) > 1:
        return False
    return running and plain and claim.said.confidence >= MIN_CONFIDENCE and not is_ambiguous(ground, claim)


def _within_others(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether somebody else is told to say the same words, or a part of them."""
    return any(
        each.speaker.id != claim.speaker.id and each.said.content.shared(claim.said.content)
        for each in ground.touching(claim.sentences)
    )


def _is_clear(claim: Claim) -> bool:
    """Tell whether what somebody said can be understood by itself."""
    return claim.clause is not None and is_self_contained(claim.clause.sentence)


def _rank(ground: ArticleIndex, claim: Claim, speaker: str) -> tuple[Any, ...]:
    own, other = ground.sides.get(claim.speaker.id), ground.sides.get(speaker)
    each = ground.naming.speaker(speaker)
    shared = max(len(near.stems & claim.stems) for near in ground.near(speaker, claim.number))
    return (
        own is None or own != other,
        classify_option(each) != classify_option(claim.speaker),
        -shared,
        ground.of[speaker][0].number,
    )


def is_conflicting(ground: ArticleIndex, one: Claim, other: str, checks: Sequence[SuggestionCheck]) -> bool:
    """Tell whether two speakers may not both be offered: one speaks for, issued or may be the other."""
    if one.speaker.id == other:
        return False
    pair = (one.speaker.id, other, len(checks))
    if pair not in ground.clashes:
        rules = [check for check in checks if check.code in _OF_SPEAKERS]
        ground.clashes[pair] = any(check.unfit(ground, one, other) for check in rules)
    return ground.clashes[pair]
