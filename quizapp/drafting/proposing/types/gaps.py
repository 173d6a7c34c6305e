"""A sentence of the article with a gap: the article tells it, or it names who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizapp.drafting.proposing.citing import cite, cite_name, cite_sentence, cite_told
from quizapp.drafting.proposing.clauses import has_dateline
from quizapp.drafting.proposing.going_on import goes_on, opening_of
from quizapp.drafting.proposing.lives import named, of_whom
from quizapp.drafting.proposing.marks import balanced
from quizapp.drafting.proposing.statements import TOLD, quoted_whole
from quizapp.drafting.proposing.telling import says_so, sentence_where, snippet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.models import Span
    from quizapp.drafting.proposing.ground import Claim, Ground
    from quizapp.drafting.proposing.layout import Sentence

Json = dict[str, Any]

_LONGEST = 380


@dataclass(frozen=True, slots=True)
class Whole:
    """A sentence that can be shown whole, with the claim in it, if it has one."""

    sentence: Sentence
    place: str
    claim: Claim | None
    opening: Sentence | None = None
    of_whom: str = ""

    @property
    def confidence(self) -> float:
        """How sure it is that nothing is wrong about who says it."""
        return TOLD if self.claim is None else self.claim.said.confidence

    def proof(self, ground: Ground) -> list[Json]:
        """Return what proves it. Raises NotProvedError."""
        if self.claim is not None:
            return cite(ground, self.claim, self.sentence)
        found: list[Json] = [{**cite_told(ground, self.sentence, self.opening), "said": []}]
        return [*found, *cite_name(ground, self.of_whom)] if self.of_whom else found

    def tells(self, span: Span) -> bool:
        """Tell whether a span is no remark on who speaks: “Ann Lee, who had 15 minutes, said …”."""
        said = self.claim.said if self.claim is not None else None
        if said is None or said.mention is None or said.cue is None:
            return True
        return not said.mention.end <= span.start < said.cue.start

    @property
    def spans(self) -> tuple[Span, ...]:
        """On which words it rests: its own, and those it goes on from."""
        return (self.sentence.span, *((self.opening.span,) if self.opening is not None else ()))

    @property
    def alone(self) -> tuple[str, ...]:
        """What has to be understood by itself."""
        if self.opening is None:
            return (named(self.sentence.words) if self.of_whom else self.sentence.words,)
        return (self.opening.words, goes_on(self.sentence.words))

    @property
    def gap(self) -> str:
        """Where the gap is: in “this sentence of the article, about Ann Lee”, or in two of them."""
        shown = "this sentence" if self.opening is None else "these sentences"
        about = f", about {self.of_whom}" if self.of_whom else ""
        return f"the gap in {shown} of the article{about}"

    def halves(self, span: Span) -> tuple[str, str]:
        """Return the words before and after a span."""
        at, end = span.start - self.sentence.span.start, span.end - self.sentence.span.start
        opening = f"{self.opening.words} " if self.opening is not None else ""
        return f"{opening}{self.sentence.words[:at]}", self.sentence.words[end:]


def wholes(ground: Ground) -> Iterator[Whole]:
    """Yield the sentences of the body that can be shown whole."""
    told = {each.number for each in ground.told}
    askable = {claim.number for claim in ground.claims if not claim.flagged}
    for sentence in ground.sentences:
        if ground.reading.parts[sentence.part].role != "body" or len(sentence.words) > _LONGEST:
            continue
        if not balanced(sentence.words) or has_dateline(sentence.words):
            continue
        place = sentence_where(ground, sentence)
        if sentence.number in told:
            opening = opening_of(ground, sentence)
            short = opening is None or len(opening.words) + len(sentence.words) < _LONGEST
            opening = opening if short else None
            about = of_whom(ground, sentence) if opening is None else ""
            yield Whole(sentence, place, None, opening, about)
        elif askable.issuperset(sentence.claims) and sentence.claims:
            claim = quoted_whole(ground, sentence)
            if claim is not None:
                yield Whole(sentence, place, claim)


def source_of(ground: Ground, whole: Whole) -> str:
    """Tell, after a space, who says a sentence; nothing where the article tells it itself."""
    return f" {says_so(ground, whole.claim)}" if whole.claim is not None else ""


def elsewhere(ground: Ground, sentence: Sentence, span: Span) -> tuple[str, Json] | None:
    """Return a sentence in quotation marks, if a span is in what is shown of it, and its citation."""
    if not balanced(sentence.words) or '"' in sentence.words or has_dateline(sentence.words):
        return None
    words = snippet(sentence.words)
    inside = span.start - sentence.span.start
    if words is None or sentence.words[inside : inside + span.end - span.start] not in words:
        return None
    claims = list(ground.touching([sentence.number]))
    holds = [claim for claim in claims if claim.said.content.holds(span)]
    if len(claims) != len(sentence.claims) or (claims and not holds):
        return None
    if holds:
        return words, cite(ground, holds[0])[0]
    if not ground.is_told(sentence):
        return None
    return words, {**cite_sentence(ground, sentence), "said": []}
