"""The sentences that the program makes for learners, in English: neutral, and each with its speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.vague_names import is_vague
from quizapp.drafting.suggest.claim_clauses import add_full_stop, capitalize_first
from quizapp.drafting.suggest.quotation_marks import enclose_in_marks, is_balanced, is_nested
from quizapp.drafting.suggest.speaker_descriptions import find_description

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.sentence_index import ArticleSentence

_MOST_WORDS: Final = 22
_MOST_MORE: Final = 18
"""Words of a quotation that is shown; and more, where it has to be closed."""

_LOOSE: Final = " ,;:–—"
_LABEL: Final = 60


def describe_claim_place(ground: ArticleIndex, claim: Claim) -> str:
    """Return in which paragraph a claim stands: “paragraph 3”."""
    return ground.where(ground.reading.parts[claim.said.part])


def describe_sentence_place(ground: ArticleIndex, sentence: ArticleSentence) -> str:
    """Return in which paragraph a sentence stands."""
    return ground.where(ground.reading.parts[sentence.part])


def describe_speaker(ground: ArticleIndex, claim: Claim) -> str:
    """Return how a claim's speaker is called in what is asked: by name, or by more if that is vague."""
    fuller = find_description(ground, claim) if is_vague(ground, claim.speaker.id) else None
    return fuller or ground.naming.called(claim.speaker.id)


def describe_speech(ground: ArticleIndex, speaker: str, *, start: bool = False) -> str:
    """Return a name with its verb: “the report says”, with a capital at the start of a sentence."""
    name = ground.naming.called(speaker)
    verb = "say" if ground.naming.is_plural(speaker) else "says"
    return f"{capitalize_first(name) if start else name} {verb}"


def describe_attribution(ground: ArticleIndex, claim: Claim) -> str:
    """Tell who says it, and whom a pronoun means there."""
    place = describe_claim_place(ground, claim)
    told = f"{describe_speech(ground, claim.speaker.id, start=True)} so in {place}."
    return f"{told}{describe_referent(ground, claim)}"


def describe_referent(ground: ArticleIndex, claim: Claim) -> str:
    """Tell, after a space, whom a pronoun means there; nothing where the name is there."""
    mention, text = claim.said.mention, ground.reading.text
    rows = ground.touched(claim.said.part, claim.said.content)
    near = " ".join(ground.sentences[row].words for row in rows)
    if ground.naming.stands(claim.speaker.id, near):
        return ""
    name = ground.naming.called(claim.speaker.id)
    if mention is not None and ground.naming.stands(claim.speaker.id, mention.of(text)):
        return f" The sentence beside it names {name}."
    named = ""
    if claim.said.named is not None:
        part = ground.part_of(claim.said.named)
        same = part == ground.reading.parts[claim.said.part]
        named = ", who is named just before" if same else f", who is named in {ground.where(part)}"
        if claim.speaker.kind not in ("person", "unnamed"):
            named = named.replace("who is", "which is")
    if mention is None:
        return f" The quotation goes on from {name}{named}."
    word = enclose_in_marks(mention.of(text))
    return f" There {word} stands for {name}{named}."


def quote_snippet(words: str) -> str | None:
    """Return the article's words in quotation marks, cut where they are long; None where marks are uneven."""
    if not is_balanced(words) or is_nested(words):
        return None
    bare = words.strip(_LOOSE)
    found = list(re.finditer(r"\S+", bare))
    if len(found) > _MOST_WORDS:
        ends = (word.end() for word in found[_MOST_WORDS - 1 : _MOST_WORDS + _MOST_MORE])
        cut = next((bare[:end].rstrip(_LOOSE) for end in ends if is_balanced(bare[:end])), None)
        if cut is None:
            return None
        bare = cut if len(cut) >= len(bare.rstrip(_LOOSE)) else f"{cut}…"
    return enclose_in_marks(bare) if any(map(str.isalnum, bare)) else None


def describe_other_claim(ground: ArticleIndex, claim: Claim) -> str | None:
    """Tell what a speaker says instead, in the article's own words; None where they cannot be shown."""
    words = quote_snippet(claim.words)
    if words is None:
        return None
    if claim.said.form == "direct":
        told = describe_speech(ground, claim.speaker.id, start=True)
        return add_full_stop(f"{told} something else, in {describe_claim_place(ground, claim)}: {words}")
    name = ground.naming.called(claim.speaker.id)
    return add_full_stop(
        f"What {describe_claim_place(ground, claim)} gives from {name} is something else: {words}"
    )


def build_label(type_: str, place: str) -> str:
    """Return a short name for lists: the task and the place."""
    return f"{type_}, {place}"[:_LABEL]
