"""“X said that she …”: whether the speaker means themself, so that “According to X, she …” can be asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon.names import MEN, WOMEN
from quizapp.pack.checks.warnings.words import words

if TYPE_CHECKING:
    from quizapp.drafting.models import Voice
    from quizapp.drafting.proposing.ground import Claim, Ground

_OWN: Final = {
    "f": re.compile(r"\b(?:she|her|herself)\b", re.IGNORECASE),
    "m": re.compile(r"\b(?:he|his|himself)\b", re.IGNORECASE),
}
_TITLES: Final = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}
_OPENS: Final = {"she": "f", "he": "m"}
_NAME: Final = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]+")


def of_themself(ground: Ground, claim: Claim, said: str) -> str | None:
    """Return words with “the speaker” for “he” or “she”, where they open them and surely mean the speaker.

    The speaker is a person whose name tells “he” or “she”; name and cue stand before the words; nobody else
    who may be meant is named there, in the same sentence before, or in the one before it.
    """
    opens = _OPENS.get(next(iter(words(said)), "").partition("’")[0])
    if opens is None or claim.voice.kind != "person" or claim.said.form == "direct":
        return None
    if gender(claim.voice) != opens or not _leads(ground, claim):
        return None
    other = _OWN["m" if opens == "f" else "f"]
    if re.search(r"\bhim\b", said) or other.search(said) or _somebody_else(ground, claim, said, opens):
        return None
    return _OWN[opens].sub("Jo", said)


def gender(voice: Voice) -> str:
    """Return “f”, “m”, or nothing where neither a title nor the first name of a person tells."""
    return gender_of(voice.name)


def gender_of(name: str) -> str:
    """Return what the name of a person tells in the same way."""
    found = words(name)
    titled = _TITLES.get(found[0]) if found else None
    if titled is not None:
        return titled
    first = found[0] if found else ""
    return "f" if first in WOMEN else "m" if first in MEN else ""


def _leads(ground: Ground, claim: Claim) -> bool:
    """Tell whether speaker and cue stand right before the words."""
    said = claim.said
    if said.cue is None or said.mention is None or not said.mention.end <= said.cue.end <= said.content.start:
        return False
    between = ground.reading.text[said.mention.end : said.content.start]
    return not re.search(r"[.!?\n]\s", between) and not re.search(r"\b(?:told|asked|reminded)\b", between)


def _somebody_else(ground: Ground, claim: Claim, said: str, kind: str) -> bool:
    """Tell whether somebody whom the pronoun may mean is named in the words, or shortly before them."""
    mention = claim.said.mention
    if mention is None:
        return True
    rows = ground.touched(claim.said.part, mention)
    if not rows:
        return True
    row = rows[0]
    same = row > 0 and ground.sentences[row - 1].part == claim.said.part
    start = ground.sentences[row - 1 if same else row].span.start
    near = f"{ground.reading.text[start : mention.start]} {said}"
    own_name = ground.naming.stands(claim.voice.id, mention.of(ground.reading.text))
    if own_name and _OWN[kind].search(ground.reading.text[start : mention.start].casefold()):
        return True
    for voice in ground.reading.voices:
        if voice.id == claim.voice.id or voice.kind not in ("person", "unnamed"):
            continue
        if gender(voice) in ("", kind) and next(ground.naming.spans(voice.id, near), None) is not None:
            return True
    own = {name.casefold() for name in claim.voice.name.split()}
    firsts = MEN if kind == "m" else WOMEN
    return any(
        name.casefold() in firsts - own for name in (met[0].partition("’")[0] for met in _NAME.finditer(near))
    )
