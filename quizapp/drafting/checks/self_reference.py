"""“X said that she …”: whether the speaker means themself, so that “According to X, she …” can be asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.lexicon.first_names import MEN, WOMEN
from quizapp.pack.checks.warnings.english_lexicon import split_words

if TYPE_CHECKING:
    from quizapp.drafting.source_reading import DetectedSpeaker
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

_OWN: Final = {
    "f": re.compile(r"\b(?:she|her|herself)\b", re.IGNORECASE),
    "m": re.compile(r"\b(?:he|his|himself)\b", re.IGNORECASE),
}
SPEAKER: Final = "The speaker"
"""Who is asked for, in the place of a pronoun."""

_SEVERAL: Final = re.compile(
    r"\b(?:\w+(?:ers|ors|ists|ians|ees|ants|ents)|people|men|women|children|critics|police|members|colleagues)\b"
)
_HIS: Final = {"he": "his", "she": "her", "his": "his", "her": "her"}
_TITLES: Final = {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}
_OPENS: Final = {
    "she": "f", "her": "f", "he": "m", "his": "m", "it": "it", "its": "it", "they": "they", "their": "they",
}  # fmt: skip
_OF_BODIES: Final = {
    "it": re.compile(r"\b(?:it|its|itself)\b", re.IGNORECASE),
    "they": re.compile(r"\b(?:they|their|them|themselves)\b", re.IGNORECASE),
}
_ACTS: Final = re.compile(
    r"(?:its|their)\b|(?:it|they)\s+(?:had|has|have|will|would|could|can|cannot|did|does|do|\w+ed)\b"
    r"(?!\s+(?:not\s+)?be(?:en)?\b)|(?:it|they)\s+(?:is|was|are|were)\s+(?:not\s+)?\w+ing\b",
    re.IGNORECASE,
)
"""“It will respect …” is what a body does; “it was true” and “it will be checked” are of something else."""

SHE: Final = re.compile(r"\b(?:she|her|herself)\b", re.IGNORECASE)
HE: Final = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_OWNED: Final = re.compile(r"\b(?:his|her)\b(?=\s+[a-z\d“])", re.IGNORECASE)

STAND_IN: Final = "Jo"
"""A name put in the place of a pronoun that is clear, for those who look at the words."""

_NAME: Final = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]+")


def substitute_name(said: str, pronoun: re.Pattern[str]) -> str:
    """Return words with a name for `SHE` or `HE`, and an “’s” at it for what it owns."""
    owned = _OWNED.sub(lambda met: f"{STAND_IN}’s" if pronoun.fullmatch(met[0]) else met[0], said)
    return pronoun.sub(STAND_IN, owned)


def resolve_self_reference(ground: ArticleIndex, claim: Claim, said: str) -> str | None:
    """Return words with a name for “he”, “she”, “it” or “they”, where they open them and mean the speaker.

    Name and cue stand right before the words. That a person is “he” or “she” is told by the name, or by the
    pronoun that stands for it elsewhere; nobody else who may be meant is named there, in the same sentence
    before, or in the one before it. “It” and “they” mean a body that does something, not what is so or done.
    """
    opens = _OPENS.get(next(iter(split_words(said)), "").partition("’")[0])
    if opens is None or claim.said.form == "direct" or not _leads(ground, claim):
        return None
    if opens in _OF_BODIES:
        return _OF_BODIES[opens].sub(STAND_IN, said) if _is_of_body(ground, claim, said, opens) else None
    if claim.speaker.kind not in ("person", "unnamed") or _gender_told(ground, claim.speaker) != opens:
        return None
    other = _OWN["m" if opens == "f" else "f"]
    if re.search(r"\bhim\b", said) or other.search(said) or _somebody_else(ground, claim, said, opens):
        return None
    return _OWN[opens].sub(STAND_IN, said)


def replace_speaker_pronoun(ground: ArticleIndex, claim: Claim, said: str) -> str:
    """Return a sentence with “The speaker” for the “he” or “her” that opens it and means who speaks.

    It is left as it is where that is not sure, or where it would read badly: with more than one of them
    besides “his” and “her”, or with one in quotation marks.
    """
    opens = next(iter(split_words(said)), "")
    if opens not in _HIS or resolve_self_reference(ground, claim, said) is None:
        return said
    if ground.times("speaker"):
        return said  # an office, where the article has one
    rest = said[len(opens) :]
    own = _OWN[_OPENS[opens]]
    owned = re.compile(rf"\b{_HIS[opens]}\b(?=\s+[a-z])")
    bare = owned.sub("", rest)
    quoted = "".join(re.findall(r"“[^”]*”", rest))
    if own.search(bare) is not None or own.search(quoted) is not None:
        return said
    if any(_SEVERAL.search(rest[: met.start()]) for met in owned.finditer(rest)):
        return said  # “The speaker saw critics of their plan”: whose?
    owns = "’s" if opens == _HIS[opens] else ""
    return f"{SPEAKER}{owns}{owned.sub('their', rest)}"


def _is_of_body(ground: ArticleIndex, claim: Claim, said: str, opens: str) -> bool:
    """Tell whether “it” or “they” means the body, or the people, that speak."""
    speaker, mention = claim.speaker, claim.said.mention
    several = ground.naming.is_plural(speaker.id) or speaker.name.casefold() == "police"
    fits = several if opens == "they" else (speaker.kind == "organisation" and not several)
    named = mention is not None and ground.naming.stands(speaker.id, mention.of(ground.reading.text))
    return (
        fits
        and named
        and _ACTS.match(said) is not None
        and not _OF_BODIES["it" if several else "they"].search(said)
    )


def _gender_told(ground: ArticleIndex, speaker: DetectedSpeaker) -> str:
    """Return what a name, or else a title or a pronoun that stands for it somewhere, tells of a speaker."""
    title = ground.titles.get(speaker.name.rpartition(" ")[2], "") if speaker.kind == "person" else ""
    told = infer_gender(speaker.name) or _TITLES.get(title, "")
    if told:
        return told
    mentions = (each.said.mention for each in ground.of.get(speaker.id, ()))
    heard = [split_words(mention.of(ground.reading.text))[:1] for mention in mentions if mention is not None]
    found = {_OPENS.get(first[0]) or _TITLES.get(first[0]) or "" for first in heard if first} & {"f", "m"}
    return found.pop() if len(found) == 1 else ""


def infer_gender(name: str) -> str:
    """Return “f”, “m”, or nothing where neither a title nor the first name in a person's name tells."""
    first = next(iter(split_words(name)), "")
    return _TITLES.get(first) or ("f" if first in WOMEN else "m" if first in MEN else "")


def _leads(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether speaker and cue stand right before the words."""
    said = claim.said
    if said.cue is None or said.mention is None or not said.mention.end <= said.cue.end <= said.content.start:
        return False
    between = ground.reading.text[said.mention.end : said.content.start]
    return not re.search(r"[.!?\n]\s", between) and not re.search(r"\b(?:told|asked|reminded)\b", between)


def _somebody_else(ground: ArticleIndex, claim: Claim, said: str, kind: str) -> bool:
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
    own_name = ground.naming.stands(claim.speaker.id, mention.of(ground.reading.text))
    if own_name and _OWN[kind].search(ground.reading.text[start : mention.start].casefold()):
        return True
    for speaker in ground.reading.speakers:
        if speaker.id == claim.speaker.id or speaker.kind not in ("person", "unnamed"):
            continue
        if (
            _gender_told(ground, speaker) in ("", kind)
            and next(ground.naming.spans(speaker.id, near), None) is not None
        ):
            return True
    own = {name.casefold() for name in claim.speaker.name.split()}
    firsts = MEN if kind == "m" else WOMEN
    return any(
        name.casefold() in firsts - own for name in (met[0].partition("’")[0] for met in _NAME.finditer(near))
    )
