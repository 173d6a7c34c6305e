"""By which words the article says which study, or whose figures, speak: more than the name that they have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

_MOST: Final = 14
_LOOSE: Final = " ,;:–—"
_ASIDE: Final = re.compile(r",\s|\s[–—-]\s|\s(?:that|who|which)\s")
_TELLS: Final = re.compile(
    r"(?:led|chaired|by|carried|conducted|commissioned|completed|published|written|released|ordered|compiled|"
    r"produced|issued|signed|drawn|made)\s"
)
"""“The inquiry, led by a retired judge, found …”."""

_BREAKS: Final = re.compile(
    r"[,;:.!?“”\"–—()]|\b(?:he|she|it|they|his|her|its|their|that|we|I)\b|\bthe\s[a-z’'-]+$"
)
"""What would have to be told first itself, such as “the league” at the end."""


def find_description(ground: ArticleIndex, claim: Claim) -> str | None:
    """Return the words by which a vague speaker is told of there; None where there are no more than the name.

    “A study released in March by Norland University” tells more than “a study”, which is its name.
    """
    said, text = claim.said, ground.reading.text
    if said.mention is None or said.cue is None or said.mention.end > said.content.start:
        return None
    end = said.cue.start if said.mention.start < said.cue.start else said.content.start
    words = text[said.mention.start : end]
    words, *asides = _ASIDE.split(words.strip(_LOOSE))
    if asides and _TELLS.match(asides[0]):
        words = f"{words} {asides[0]}"
    words = words.strip(_LOOSE)
    more = words.split()
    if not len(claim.speaker.name.split()) + 1 < len(more) <= _MOST or _BREAKS.search(words):
        return None
    return words[0].lower() + words[1:]
