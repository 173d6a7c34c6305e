"""Pitfall 9: what is asked about can be understood by itself."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.anaphora import has_anaphora
from quizapp.drafting.checks.self_reference import SPEAKER, STAND_IN, resolve_self_reference
from quizapp.drafting.checks.sentence_pronouns import resolve_sentence_pronouns
from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.suggest.claim_clauses import has_dateline
from quizapp.pack.checks.warnings.english_lexicon import collect_stems, parse_word_list, split_words

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_OPENING: Final = parse_word_list(
    """it they this that these those its their such so then but and or nor yet also too still otherwise
    besides neither none either both another others other one therefore thus consequently indeed moreover
    ironically sadly fortunately unsurprisingly oh furthermore yes no well because rather not"""
)
"""Words that lean back where they open a sentence; those below do so wherever they stand."""

_ANYWHERE: Final = parse_word_list(
    """he she him her his hers himself herself theirs them latter former aforementioned
    likewise similarly thereby therein instead however meanwhile anyway"""
)
_EARLY: Final = parse_word_list("also again still either another other similar same")
_WHILE: Final = frozenset({"when", "while", "if", "although", "unless", "whereas"})
"""Words that open a clause: without a comma after it, its main clause stands before."""

_EXPLETIVE: Final = re.compile(
    r"\bit(?:’s|'s)?\s+(?:(?:is|was|would\s+be|will\s+be|had\s+been|has\s+been|seems|seemed|became)\s+)?"
    r"(?:not\s+|too\s+|very\s+|far\s+)*(?:hard|easy|easier|difficult|possible|impossible|important|clear|likely|"
    r"unlikely|necessary|time|better|best|good|bad|wrong|right|early|late|fair|unfair|strange|sad|safe|dangerous|"
    r"normal|usual|unusual|cheaper|worth|no\s+use)\s+(?:for\s+[\w ]{1,30}?)?(?:to|that)\b",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(
    r",\s+[^,“”]{2,60}\b(?:says?|said|adds?|added|writes?|wrote|reports?|reported)\b[^,“”]{0,25}$"
    r"|,\s+according\s+to\s[^,]+$",
    re.IGNORECASE,
)
"""Who says it, at the end of words that are not a speaker's own."""

_IT: Final = re.compile(r"\b(it|its|itself)\b", re.IGNORECASE)
_NAME_ACTS: Final = re.compile(
    r"(?:The\s)?[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+)*\s(?:\w+ed|is|was|has|had|will|would)\s"
    r"(?!.*\b(?:the|an?)\s)"
)
"""“Norland banned phones from its …”: a name that opens a sentence, and no other thing before “its”."""

_NEW_CLAUSE: Final = re.compile(
    r"[,;:.–—]|\b(?:when|before|after|that|which|who|because|and|but|if|while|since|until|as|where|though|than|"
    r"whether|how|why|what|to)\b"
)
"""Only where another clause has begun may “it” mean the subject."""

_OTHER_NAME: Final = re.compile(r"[a-z,]\s[A-Z]")

_WITHIN: Final = re.compile(
    r"^(?:the|an?)\s(?:(?!\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|\w+ed)\b)[^,;:])*$",
    re.IGNORECASE,
)
"""“A loan of 22 million for its …”: within what it belongs to, before a verb, “its” means something else."""

_THEY: Final = re.compile(r"\b(they|their|themselves)\b", re.IGNORECASE)
_THING: Final = re.compile(r"\b(?:the|a|an|every|each|no|one|any|my|our|your)\s+[\w’'-]+", re.IGNORECASE)
_SEVERAL: Final = re.compile(
    r"\b(?!(?:this|was|has|is|its|his|hers|always|thus|us|does|as)\b)\w{2,}(?<!s)s\b|\b(?:people|men|women|children)\b"
)
_THOSE: Final = re.compile(r"those\s+who\b", re.IGNORECASE)
_OWN_NAME: Final = re.compile(
    r"(?:during|in|on|at|after|before|since|with|for|throughout)\s+(?:his|her)\s+[\w’' -]{3,40},\s+(?=[A-Z])",
    re.IGNORECASE,
)
"""“During her visit, Bachelet …”: a “her” that the name right after it explains."""

_OF_WHAT: Final = re.compile(
    r"(?:some\s+|many\s+|most\s+)?of\s+(?:the|its|their|these|those)\s"
    r"|the\s+(?:most\s+)?(?:\w+est\s+)?(?:part|thing|rest|result|answer|reason|problem|idea|cause|point|remark|"
    r"phrase|word|term)\s+(?!of\b|that\b|for\b|to\b|with\b)"
    r"|the\s+(?:first|second|third|fourth|last|next)\s+"
    r"(?:followed|came|went|began|opened|closed|was|is|had|has|were|did)\b"
    r"|\d[\d,.]*,\s|\d[\d,.]*\s*(?:%|per\s?cent)?\s+(?:\w+ed|felt|said|had|were|was|chose|saw|knew)\b"
    r"|(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|half|some|most|many|several|few|all|none|others?)\s+"
    r"(?:is|are|was|were|has|have|had|did|do|does|would|will|could|can)\b",
    re.IGNORECASE,
)
"""“The hardest part was …”, “Half were …”: of what stands before."""

_THE_ONE: Final = re.compile(r"\b(?:she|he)\b")
_SHORTENED: Final = re.compile(r"[’'](?:s|re|ve|d|ll|m)$")
_FEWEST_WORDS: Final = 5
_FEWEST_OF_EVENTS: Final = 3
_FEWEST_STEMS: Final = 3
_MANY_WORDS: Final = 8
"""In so many words, two words of matter are enough."""

_SUBJECT: Final = 4
"""Among so many words at the beginning stands what a sentence is about."""

_DEIXIS: Final = re.compile(
    r"\bthis\s+(?:point|stage|place|job|trade|business|club|game|age|house|home|building|room|company|industry|life)\b"
)
"""What somebody who speaks can point at, whoever it is."""

_TIME: Final = collect_stems(
    "next last year years month months week weeks day days time times today again soon"
)
_MOST_WORDS: Final = 45
_BEGINNING: Final = 6


@lru_cache(maxsize=4096)  # what a speaker says is looked at beside each claim of another one
def is_self_contained(said: str, *, speaks_itself: bool = False, short: bool = False) -> bool:
    """Tell whether words can be understood without what stands before them.

    `speaks_itself` tells that “it” and “they” could mean the speaker, who stands outside of them;
    `short` that few words will do, for events.
    """
    quoted = said[:1] in "“‘\"'"
    said = resolve_sentence_pronouns(
        said.replace(SPEAKER, STAND_IN).lstrip("“‘\"'"), speaks_itself=speaks_itself
    )
    said = _DEIXIS.sub("the place", said) if quoted else said
    explained = _OWN_NAME.match(said)
    if explained is not None:
        said = _THE_ONE.sub(STAND_IN, said[explained.end() :])
    found = [_SHORTENED.sub("", word) for word in split_words(said)]
    if not _tells_enough(said, found, short=short, quoted=quoted) or has_dateline(said) or _TAIL.search(said):
        return False
    if _leans_back(said, found) or said.rstrip('”"’.').endswith(("…", ",", ";", ":")):
        return False
    early = " ".join(found[1:_BEGINNING]).replace("each other", "").replace("no other", "").split()
    if not _EARLY.isdisjoint(early) and "than" not in found:
        return False
    return _has_antecedents(said, speaks_itself=speaks_itself)


def _tells_enough(said: str, found: list[str], *, short: bool, quoted: bool) -> bool:
    """Tell whether there are words enough, but not too many, and words of matter among them."""
    fewest = _FEWEST_OF_EVENTS if short else _FEWEST_WORDS
    matter = _FEWEST_STEMS - (short or quoted or len(found) >= _MANY_WORDS)
    return fewest <= len(found) <= _MOST_WORDS and len(collect_stems(said) - _TIME) >= matter


def _leans_back(said: str, found: list[str]) -> bool:
    """Tell whether a pronoun or the like means what stands before: “He …”, “of that”, “there”."""
    opens = found[0] in _OPENING and not _EXPLETIVE.match(said) and not _THOSE.match(said)
    opens = opens or (found[0] in _WHILE and "," not in said)
    return opens or bool(_OF_WHAT.match(said)) or has_anaphora(said) or not _ANYWHERE.isdisjoint(found)


def _has_antecedents(said: str, *, speaks_itself: bool) -> bool:
    """Tell whether each “it” and “they” comes after something in the same words that it may stand for."""
    its = (_it_is_clear(said, met, speaks_itself=speaks_itself) for met in _IT.finditer(said))
    theirs = (
        _they_are_clear(said[: met.start()], speaks_itself=speaks_itself) for met in _THEY.finditer(said)
    )
    return all(its) and all(theirs)


def _it_is_clear(said: str, met: re.Match[str], *, speaks_itself: bool) -> bool:
    before = said[: met.start()]
    if met[0].casefold() == "it":
        if _EXPLETIVE.match(said, met.start()):
            return True
        if not _NEW_CLAUSE.search(before):
            return False  # “the museum bought it”: not itself
    elif _WITHIN.match(before):
        return False
    return not speaks_itself and _is_one_thing(before.removeprefix(f"{STAND_IN} "))


def _they_are_clear(before: str, *, speaks_itself: bool) -> bool:
    # Where a body speaks, “they” may be it, unless several are what the sentence is about.
    start = " ".join(before.split()[:_SUBJECT]) if speaks_itself else before
    return _SEVERAL.search(start) is not None and len(split_words(before)) > 1


def _is_one_thing(before: str) -> bool:
    """Tell whether “it” after these words can mean but one: a thing that opens them, beside no other."""
    if _NAME_ACTS.match(before) and not _OTHER_NAME.search(before):
        return True
    things = list(_THING.finditer(before))
    names = re.findall(r"(?<=[\w,] )[A-Z][\w’'-]+", before)
    several = things and _SEVERAL.match(things[0][0].split()[-1])
    return len(things) == 1 and not things[0].start() and not names and not several


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    if candidate.type == "found-or-claimed":
        return False
    claims = () if candidate.whole else candidate.claims[:1]
    own = any(claim.speaker.kind not in ("person", "document") for claim in claims)
    quoted = bool(candidate.claims) and candidate.claims[0].said.form == "direct"
    short = candidate.type == "order"
    return not all(
        is_self_contained(
            _clear(ground, candidate, text),
            speaks_itself=own and not quoted,
            short=short,
        )
        for text in candidate.texts
    )


def _clear(ground: ArticleIndex, candidate: SuggestionCandidate, said: str) -> str:
    """Return words with a name for a pronoun that what stands before them in the question makes clear."""
    if not candidate.may_name_a_speaker or len(candidate.claims) != 1 or candidate.whole:
        return said
    return resolve_self_reference(ground, candidate.claims[0], said) or said


CHECK: Final = SuggestionCheck(
    "not-alone", "what it asks about cannot be understood without what stands before", _fails
)
