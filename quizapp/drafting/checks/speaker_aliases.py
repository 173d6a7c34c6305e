"""Pitfall 3: two names of one speaker, and one number written in two ways, are never two options."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.pack.checks.warnings.english_lexicon import parse_word_list
from quizapp.pack.checks.warnings.name_matching import normalize_words

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import DetectedSpeaker
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_TITLES: Final = parse_word_list(
    """mr mrs ms miss dr prof professor sir dame lord lady rev captain capt general gen colonel col sergeant
    president minister mayor councillor senator the a an jr sr"""
)
_GENERAL: Final = re.compile(
    r"^the\s(?:[a-z’'-]+\s)*(?:organi[sz]ation|company|firm|agency|utility|operator|broadcaster|"
    r"newspaper|network|outlet|publisher|body|charity|maker|chain|retailer|bank|airline)$"
)
"""“The news organization” may be that one which is named a line above."""

_LETTERS: Final = parse_word_list("""kc qc sc mp mep msp cbe obe mbe phd md esq frs""")
"""Letters after a name."""

_NAME: Final = re.compile(r"\b[A-Z][\w’'-]*\s[A-Z][\w’'-]*")
_FAR: Final = 100
"""Numbers that are more than two orders of magnitude apart are no rivals."""


def _unfit(ground: ArticleIndex, claim: Claim, other: str) -> bool:
    return may_be_same_speaker(ground, claim.speaker.id, other)


def may_be_same_speaker(ground: ArticleIndex, one: str, two: str) -> bool:
    """Tell whether two speakers may be one: a name within the other's, or its first letters."""
    pair = (ground.naming.speaker(one), ground.naming.speaker(two))
    if _share_a_name(pair) or any(map(_may_be_called_so, pair, pair[::-1])):
        return True
    names, others = ([_words(name) for name in (speaker.name, *speaker.aliases)] for speaker in pair)
    return any(_meet(first, second) for first in names for second in others if first and second)


def _share_a_name(pair: tuple[DetectedSpeaker, DetectedSpeaker]) -> bool:
    """Tell whether two documents may be one: one has no name, or both have the same one within theirs."""
    if any(speaker.kind != "document" for speaker in pair):
        return False
    if any(len(_words(speaker.name)) == 1 and speaker.name.islower() for speaker in pair):
        return True  # “a report” may be the study that has a name
    heads = {_words(re.split(r"\s(?:of|by|into|on|for|from|in)\s", speaker.name)[0])[-1:] for speaker in pair}
    if len(heads) == 1:
        return True  # “an internal review” and “the review by the trust”
    found = [set(_NAME.findall(speaker.name)) for speaker in pair]
    return bool(found[0] & found[1])


def _may_be_called_so(one: DetectedSpeaker, two: DetectedSpeaker) -> bool:
    """Tell whether a body is called by general words, and another one by what may be its name."""
    named = two.kind == "organisation" and two.name[:1].isupper()
    return _GENERAL.match(one.name) is not None and named


def _words(name: str) -> tuple[str, ...]:
    found = [word for word in normalize_words(name) if word not in _TITLES]
    while len(found) > 1 and found[-1] in _LETTERS:
        found.pop()
    return tuple(found)


def _meet(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    shorter, longer = sorted((first, second), key=len)
    if shorter == longer[-len(shorter) :] or shorter == longer[: len(shorter)]:
        return True
    letters = "".join(word[0] for word in longer)
    return len(longer) > 1 and shorter == (letters,)


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    known = [speaker for speaker in candidate.choices if speaker in ground.naming]
    if any(
        may_be_same_speaker(ground, one, two) for place, one in enumerate(known) for two in known[place + 1 :]
    ):
        return True
    question = candidate.question
    if question["kind"] != "number":
        return False
    value = Fraction(question["value"])
    for known_wrong in question.get("known", ()):
        other = Fraction(known_wrong["value"])
        if other == value or not other or not value or not 1 / _FAR <= abs(other / value) <= _FAR:
            return True
    return False


CHECK: Final = SuggestionCheck(
    "same-speaker",
    "two of the answers are one and the same under two names, or no rivals at all",
    _fails,
    _unfit,
)
