"""The sentences that the program makes for learners, in English: neutral, and each with its voice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.proposing.checks.vague import is_vague
from quizapp.drafting.proposing.clauses import capital, stopped
from quizapp.drafting.proposing.describing import described
from quizapp.drafting.proposing.marks import balanced, in_marks, nested

if TYPE_CHECKING:
    from quizapp.drafting.proposing.ground import Claim, Ground
    from quizapp.drafting.proposing.layout import Sentence

_MOST_WORDS: Final = 22
_MOST_MORE: Final = 18
"""Words of a quotation that is shown; and more, where it has to be closed."""

_LOOSE: Final = " ,;:–—"
_LABEL: Final = 60


def where(ground: Ground, claim: Claim) -> str:
    """Return in which paragraph a claim stands: “paragraph 3”."""
    return ground.where(ground.reading.parts[claim.said.part])


def sentence_where(ground: Ground, sentence: Sentence) -> str:
    """Return in which paragraph a sentence stands."""
    return ground.where(ground.reading.parts[sentence.part])


def called(ground: Ground, claim: Claim) -> str:
    """Return how a claim's speaker is called in what is asked: by name, or by more if that is vague."""
    fuller = described(ground, claim) if is_vague(ground, claim.voice.id) else None
    return fuller or ground.naming.called(claim.voice.id)


def says(ground: Ground, voice: str, *, start: bool = False) -> str:
    """Return a name with its verb: “the report says”, with a capital at the start of a sentence."""
    name = ground.naming.called(voice)
    verb = "say" if ground.naming.is_plural(voice) else "says"
    return f"{capital(name) if start else name} {verb}"


def says_so(ground: Ground, claim: Claim) -> str:
    """Tell who says it, and whom a pronoun means there."""
    told = f"{says(ground, claim.voice.id, start=True)} so in {where(ground, claim)}."
    return f"{told}{meant(ground, claim)}"


def meant(ground: Ground, claim: Claim) -> str:
    """Tell, after a space, whom a pronoun means there; nothing where the name is there."""
    mention, text = claim.said.mention, ground.reading.text
    rows = ground.touched(claim.said.part, claim.said.content)
    near = " ".join(ground.sentences[row].words for row in rows)
    if ground.naming.stands(claim.voice.id, near):
        return ""
    name = ground.naming.called(claim.voice.id)
    if mention is not None and ground.naming.stands(claim.voice.id, mention.of(text)):
        return f" The sentence beside it names {name}."
    named = ""
    if claim.said.named is not None:
        part = ground.part_of(claim.said.named)
        same = part == ground.reading.parts[claim.said.part]
        named = ", who is named just before" if same else f", who is named in {ground.where(part)}"
        if claim.voice.kind not in ("person", "unnamed"):
            named = named.replace("who is", "which is")
    if mention is None:
        return f" The quotation goes on from {name}{named}."
    word = in_marks(mention.of(text))
    return f" There {word} stands for {name}{named}."


def snippet(words: str) -> str | None:
    """Return the article's words in quotation marks, cut where they are long; None where marks are uneven."""
    if not balanced(words) or nested(words):
        return None
    bare = words.strip(_LOOSE)
    found = list(re.finditer(r"\S+", bare))
    if len(found) > _MOST_WORDS:
        ends = (word.end() for word in found[_MOST_WORDS - 1 : _MOST_WORDS + _MOST_MORE])
        cut = next((bare[:end].rstrip(_LOOSE) for end in ends if balanced(bare[:end])), None)
        if cut is None:
            return None
        bare = cut if len(cut) >= len(bare.rstrip(_LOOSE)) else f"{cut}…"
    return in_marks(bare) if any(map(str.isalnum, bare)) else None


def says_else(ground: Ground, claim: Claim) -> str | None:
    """Tell what a voice says instead, in the article's own words; None where they cannot be shown."""
    words = snippet(claim.words)
    if words is None:
        return None
    if claim.said.form == "direct":
        told = says(ground, claim.voice.id, start=True)
        return stopped(f"{told} something else, in {where(ground, claim)}: {words}")
    name = ground.naming.called(claim.voice.id)
    return stopped(f"What {where(ground, claim)} gives from {name} is something else: {words}")


def label(type_: str, place: str) -> str:
    """Return a short name for lists: the task and the place."""
    return f"{type_}, {place}"[:_LABEL]
