"""A sentence of the article with a gap: the article tells it, or it names who says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizapp.drafting.suggest.citation_builder import cite, cite_name, cite_sentence, cite_with_context
from quizapp.drafting.suggest.claim_clauses import has_dateline
from quizapp.drafting.suggest.obituaries import find_pronoun_referent, replace_pronouns
from quizapp.drafting.suggest.question_phrases import (
    describe_attribution,
    describe_sentence_place,
    quote_snippet,
)
from quizapp.drafting.suggest.quotation_marks import is_balanced
from quizapp.drafting.suggest.sentence_continuations import find_opening, resolve_continuation
from quizapp.drafting.suggest.verdict_statements import ARTICLE_CONFIDENCE, find_whole_claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.source_reading import ReadingSpan
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.sentence_index import ArticleSentence

Json = dict[str, Any]

_LONGEST = 380


@dataclass(frozen=True, slots=True)
class WholeSentence:
    """A sentence that can be shown whole, with the claim in it, if it has one."""

    sentence: ArticleSentence
    place: str
    claim: Claim | None
    opening: ArticleSentence | None = None
    of_whom: str = ""

    @property
    def confidence(self) -> float:
        """How sure it is that nothing is wrong about who says it."""
        return ARTICLE_CONFIDENCE if self.claim is None else self.claim.said.confidence

    def evidence(self, ground: ArticleIndex) -> list[Json]:
        """Return what proves it. Raises NoEvidenceError."""
        if self.claim is not None:
            return cite(ground, self.claim, self.sentence)
        found: list[Json] = [{**cite_with_context(ground, self.sentence, self.opening), "attributions": []}]
        return [*found, *cite_name(ground, self.of_whom)] if self.of_whom else found

    def tells(self, span: ReadingSpan) -> bool:
        """Tell whether a span is no remark on who speaks: “Ann Lee, who had 15 minutes, said …”."""
        said = self.claim.said if self.claim is not None else None
        if said is None or said.mention is None or said.cue is None:
            return True
        return not said.mention.end <= span.start < said.cue.start

    @property
    def spans(self) -> tuple[ReadingSpan, ...]:
        """On which words it rests: its own, and those it goes on from."""
        return (self.sentence.span, *((self.opening.span,) if self.opening is not None else ()))

    @property
    def alone(self) -> tuple[str, ...]:
        """What has to be understood by itself."""
        if self.opening is None:
            return (replace_pronouns(self.sentence.words) if self.of_whom else self.sentence.words,)
        return (self.opening.words, resolve_continuation(self.sentence.words))

    @property
    def gap(self) -> str:
        """Where the gap is: in “this sentence of the article, about Ann Lee”, or in two of them."""
        shown = "this sentence" if self.opening is None else "these sentences"
        about = f", about {self.of_whom}" if self.of_whom else ""
        return f"the gap in {shown} of the article{about}"

    def halves(self, span: ReadingSpan) -> tuple[str, str]:
        """Return the words before and after a span."""
        at, end = span.start - self.sentence.span.start, span.end - self.sentence.span.start
        opening = f"{self.opening.words} " if self.opening is not None else ""
        return f"{opening}{self.sentence.words[:at]}", self.sentence.words[end:]


def find_whole_sentences(ground: ArticleIndex) -> Iterator[WholeSentence]:
    """Yield the sentences of the body that can be shown whole."""
    told = {each.number for each in ground.told}
    askable = {claim.number for claim in ground.claims if not claim.flagged}
    for sentence in ground.sentences:
        if ground.reading.parts[sentence.part].role != "body" or len(sentence.words) > _LONGEST:
            continue
        if not is_balanced(sentence.words) or has_dateline(sentence.words):
            continue
        place = describe_sentence_place(ground, sentence)
        if sentence.number in told:
            opening = find_opening(ground, sentence)
            short = opening is None or len(opening.words) + len(sentence.words) < _LONGEST
            opening = opening if short else None
            about = find_pronoun_referent(ground, sentence) if opening is None else ""
            yield WholeSentence(sentence, place, None, opening, about)
        elif askable.issuperset(sentence.claims) and sentence.claims:
            claim = find_whole_claim(ground, sentence)
            if claim is not None:
                yield WholeSentence(sentence, place, claim)


def describe_speaker_source(ground: ArticleIndex, whole: WholeSentence) -> str:
    """Tell, after a space, who says a sentence; nothing where the article tells it itself."""
    return f" {describe_attribution(ground, whole.claim)}" if whole.claim is not None else ""


def find_other_occurrence(
    ground: ArticleIndex, sentence: ArticleSentence, span: ReadingSpan
) -> tuple[str, Json] | None:
    """Return a sentence in quotation marks, if a span is in what is shown of it, and its citation."""
    if not is_balanced(sentence.words) or '"' in sentence.words or has_dateline(sentence.words):
        return None
    words = quote_snippet(sentence.words)
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
    return words, {**cite_sentence(ground, sentence), "attributions": []}
