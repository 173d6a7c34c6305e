"""Nobody is asked for or offered whose name could mean anybody: “the body”, “41 of these”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.lexicon.first_names import MEN, WOMEN
from quizapp.drafting.lexicon.noun_classes import may_be_person
from quizapp.drafting.suggest.speaker_descriptions import find_description
from quizapp.pack.checks.warnings.english_lexicon import parse_word_list, split_words

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import DetectedSpeaker
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_GENERAL: Final = parse_word_list(
    """agency association authority board body bureau centre commission committee company council court
    department federation firm foundation government group institute institution ministry mission network
    office organisation organization panel party service side society team trust union club school hospital"""
)
SOURCES: Final = parse_word_list(
    """group memorandum memo email note study report review survey paper analysis poll audit assessment
    investigation inquiry trial experiment test figures data records documents papers invoices estimates
    statistics studies
    reports surveys results findings spokesperson spokesman spokeswoman man woman person source sources
    official officials reporter statement letter article book resident minister adviser aide expert
    researcher scientist lawyer doctor teacher worker witness neighbour neighbor friend"""
)
_LATELY: Final = parse_word_list("a an one new recent earlier latest previous")
"""Words before a noun that do not tell which one is meant."""

_BROKEN: Final = re.compile(
    r"^(?:and|or|of|for|but|with|to)\b|\b(?:whom|which|this|these|that|those|it|them|his|her|their|its)\b|^\W",
    re.IGNORECASE,
)

_PART: Final = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|most|many|half|\d+)\s+"
    r"(?:of\s|(?:people|men|women|residents|witnesses|others)$)",
    re.IGNORECASE,
)
"""“Two of the four buyers” may be the other two."""

_BODIES: Final = frozenset({"organisation", "group", "unnamed"})
_ONLY: Final = parse_word_list(
    "police prosecution defence defense government crown parliament coastguard court jury"
)
"""Of which an article mostly has but one."""

_OWNED: Final = re.compile(r"(?:[Tt]he\s+)?[a-z][\w-]*(?:’s|'s|s’)\s")
"""“The confederation’s research department”, and “the minister’s office”: whose?"""

_EPITHET: Final = re.compile(r"\b\d+-year-old\b|^the\s+(?:former|then|late|ex-)\b", re.IGNORECASE)
"""“The 26-year-old from Norland” has a name."""

_BARE: Final = 2
"""“A mayor” is one who has a name."""

_OFFICE: Final = re.compile(r"[A-Z][\w-]+[’']s?\s+(?:[a-z]+\s+)?[a-z]+$")
"""“Norland’s state auditor” has a name."""

_LINK: Final = re.compile(r"\s(?:of|for|from|at|in|on|with|close|near|who|to|by)\s|,")
_FIRST: Final = 2
_SOME: Final = parse_word_list("a an one two three four five six several some many")
"""They tell that nobody is meant who has a name."""

_DETERMINERS: Final = _SOME | {"the", "both"}
_NO_MOST: Final = parse_word_list(
    "forest rainforest west midwest guest harvest interest priest protest rest test"
)
"""Words that end as “the largest” does."""

_PLANS: Final = parse_word_list("plan source sources people motion proposal scheme campaign project bill")


def is_vague(ground: ArticleIndex, speaker: str, *, shown: bool = False) -> bool:
    """Tell whether a name is broken, or one general word, or a word for one of several documents.

    `shown`: the whole sentence is shown, which tells more of who is meant.
    """
    each = ground.naming.speaker(speaker)
    if _BROKEN.search(each.name) or _PART.match(each.name) or _is_no_name(ground, each):
        return True
    first_name = each.kind == "person" and each.name.casefold() in MEN | WOMEN
    if (each.kind in _BODIES and _OWNED.match(each.name)) or (first_name and each.name not in ground.titles):
        return True
    found = [word for word in split_words(each.name) if word != "the"]
    bare = [word for word in found if word not in _LATELY]
    if not shown and not each.name.casefold().startswith("the ") and len(bare) == 1 and bare[0] in SOURCES:
        return True
    if len(found) == 1 and each.name.islower() and each.kind in _BODIES and found[0] not in _ONLY:
        return True
    if each.kind == "document" and len(found) == 1:
        return sum(other.kind == "document" for other in ground.reading.speakers) > 1
    return each.kind in ("organisation", "group") and len(found) == 1 and found[0] in _GENERAL


def _is_no_name(ground: ArticleIndex, speaker: DetectedSpeaker) -> bool:
    """Tell whether a name is a common word with a capital, “Elections”, or a person's with a figure in it."""
    common = speaker.name.casefold() in ground.plain_openings and speaker.name[0].isupper()
    return (speaker.kind == "person" and any(map(str.isdigit, speaker.name))) or (
        common and speaker.kind in _BODIES
    )


def may_be_named(ground: ArticleIndex, speaker: str) -> bool:
    """Tell whether a speaker without a name may be one who has one elsewhere: “the judge”, “both sides”."""
    each = ground.naming.speaker(speaker)
    found = each.name.split()
    if found and found[0].casefold() in _DETERMINERS:
        found = [found[0].casefold(), *found[1:]]
    office = each.kind == "unnamed" and _OFFICE.match(each.name) and may_be_person(found[-1])
    bare = len(found) == _BARE and found[0] in ("a", "an") and may_be_person(found[1])
    if office or bare or _EPITHET.search(each.name):
        return True
    if any(word[:1].isupper() for word in found):
        return False
    head = split_words(_LINK.split(" ".join(found), maxsplit=1)[0])[-1:]
    if _is_first_told(ground, speaker) and found[0] in _LATELY and bool(head) and may_be_person(head[0]):
        return True  # “a prosecutor” of the first lines is named further down
    most = any(word.endswith("est") and word not in _NO_MOST for word in found)
    if most or found[:1] == ["both"] or found == ["some"]:
        return True
    if found[:1] == ["the"] and each.kind in ("person", "unnamed"):
        return True
    return bool(head) and (may_be_person(head[0]) or head[0] in _PLANS) and found[0] not in _SOME


def _is_first_told(ground: ArticleIndex, speaker: str) -> bool:
    """Tell whether a speaker speaks first in a headline or in the first two paragraphs."""
    return speaker in ground.of and ground.of[speaker][0].said.part <= _FIRST


def _unfit(ground: ArticleIndex, _claim: Claim, other: str) -> bool:
    return is_vague(ground, other) or may_be_named(ground, other)


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    speakers = [speaker for speaker in candidate.speaking if speaker in ground.naming]
    if any(may_be_named(ground, speaker) for speaker in speakers):
        return True
    if candidate.may_name_a_speaker and len(candidate.claims) == 1:
        claim = candidate.claims[0]  # its speaker is called by all that the article says of it there
        return is_vague(ground, claim.speaker.id, shown=find_description(ground, claim) is not None)
    return any(is_vague(ground, speaker, shown=candidate.whole) for speaker in speakers)


CHECK: Final = SuggestionCheck(
    "vague-name", "a speaker is called by words that could mean another one", _fails, _unfit
)
