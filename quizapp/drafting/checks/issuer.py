"""Pitfall 2: a document and whoever issued or wrote it are one source, never two options."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck, build_speaker_rule
from quizapp.pack.checks.warnings.english_lexicon import collect_stems

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import DetectedSpeaker
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

_DOCUMENT: Final = (
    "report|study|survey|assessment|letter|statement|paper|analysis|review|poll|audit|document|plan|"
    "inquiry|investigation|findings|figures|data"
)
_WROTE: Final = re.compile(
    rf"\b(?:authors?|co-?authors?|wrote|written|led|leads|leading|researchers?|scientists?|team|colleagues|{_DOCUMENT})\b",
    re.IGNORECASE,
)
_AUTHOR: Final = re.compile(
    r"\b(?:led|leads|heads|headed|wrote|authors?|co-?author\w*|conducted|carried out)\b"
    rf"[^.]{{0,40}}\b(?:{_DOCUMENT})\b",
    re.IGNORECASE,
)
_MADE: Final = (
    r"(?:published|released|issued|presented|commissioned|carried out|produced|wrote|written|conducted)"
)
_GENERIC: Final = frozenset(
    collect_stems("the a of new report study survey assessment letter statement paper body group agency")
)


_FIRST: Final = 100_000
"""Code points of a text in which it is looked for who issued what."""


def _unfit(ground: ArticleIndex, claim: Claim, other: str) -> bool:
    one, two = claim.speaker, ground.naming.speaker(other)
    documents = (one.kind == "document") + (two.kind == "document")
    if documents != 1:
        return documents > 0  # “an audit” and “the 64-page report” may be one
    document, issuer = (one, two) if one.kind == "document" else (two, one)
    wrote = _WROTE.search(f"{issuer.role} {issuer.name}") or _AUTHOR.search(ground.introduction(issuer.id))
    general = issuer.kind == "organisation" and _is_general(document) and _is_general(issuer)
    if wrote or general:
        return True
    names = collect_stems(" ".join((issuer.name, *issuer.aliases))) - _GENERIC
    if names & collect_stems(" ".join((document.name, document.role, *document.aliases))):
        return True
    return _issued(ground.reading.text[:_FIRST], (issuer.name, *issuer.aliases))


def _is_general(speaker: DetectedSpeaker) -> bool:
    """Tell whether a speaker is called by general words alone, as “the report” and “the UN body” are."""
    _, _, rest = speaker.name.partition(" ")
    capitals = any(word[:1].isupper() and not word.isupper() for word in rest.split())
    return speaker.name[:1].islower() and not capitals and "’" not in speaker.name and "'" not in speaker.name


@lru_cache(maxsize=256)
def _issued(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether the text says that one of these names made or published a document."""
    listed = "|".join(re.escape(name.removeprefix("the ").removeprefix("The ")) for name in names if name)
    by = rf"\b(?:{_DOCUMENT})\b[^.\n]{{0,40}}\b(?:by|from)\s+(?:the\s+)?(?:{listed})\b"
    made = rf"\b(?:{listed})\b[^.\n]{{0,30}}\b{_MADE}\b[^.\n]{{0,30}}\b(?:{_DOCUMENT})\b"
    whose = (
        rf"\b(?:{_DOCUMENT})\b[^.\n]{{0,20}}\b(?:that|which)\s+(?:the\s+)?(?:{listed})\s+(?:\w+\s+)?{_MADE}\b"
    )
    owns = rf"\b(?:{listed})[’']s?\s+(?:[\w-]+\s+){{0,3}}(?:{_DOCUMENT})\b"
    return bool(re.search(f"{by}|{made}|{whose}|{owns}", text))


CHECK: Final = SuggestionCheck(
    "issuer",
    "a document and whoever issued or wrote it would stand side by side, and they are one source",
    build_speaker_rule(_unfit),
    _unfit,
)
