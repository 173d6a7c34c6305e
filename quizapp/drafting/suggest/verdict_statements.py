"""Statements of the article that can be judged: “According to X, …”, or a sentence that it tells itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.suggest.citation_builder import cite, cite_name, cite_with_context
from quizapp.drafting.suggest.claim_clauses import add_full_stop
from quizapp.drafting.suggest.obituaries import find_pronoun_referent, replace_pronouns
from quizapp.drafting.suggest.question_phrases import (
    describe_claim_place,
    describe_sentence_place,
    describe_speaker,
)
from quizapp.drafting.suggest.sentence_continuations import find_opening, resolve_continuation
from quizapp.drafting.suggest.word_lists import NEUTRAL
from quizapp.pack.checks.warnings.english_lexicon import mask_quotations, split_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.source_reading import ReadingSpan
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.sentence_index import ArticleSentence

Json = dict[str, Any]

MAX_STATEMENT_LENGTH: Final = 380


@dataclass(frozen=True, slots=True)
class VerdictStatement:
    """A true statement: its matter, whose word it is, where it stands, and what proves it.

    `lead` is put before the matter; `of` is the judged speaker, None for what the article tells; `before` the
    sentence in that lead, `about` who is meant by “he” or “she” in a telling without one.
    """

    lead: str
    matter: str
    of: str | None
    claim: Claim | None
    sentence: ArticleSentence
    where: str
    confidence: float
    before: ArticleSentence | None = None
    about: str = ""

    @property
    def text(self) -> str:
        """The whole statement, with its full stop."""
        return add_full_stop(f"{self.lead}{self.matter}")

    @property
    def spans(self) -> tuple[ReadingSpan, ...]:
        """On which words it rests."""
        if self.claim is not None:
            return (self.claim.said.content,)
        return (self.sentence.span, *((self.before.span,) if self.before is not None else ()))

    def alone(self, matter: str) -> tuple[str, ...]:
        """Return what has to be understood by itself, if this is its matter."""
        if self.before is not None:
            return (self.before.words, resolve_continuation(matter))
        return (replace_pronouns(matter) if self.about else matter,)

    @property
    def asked(self) -> str:
        """What is asked of it where the article tells it itself."""
        return f"Does the article say so of {self.about}?" if self.about else "Does the article say so?"

    def evidence(self, ground: ArticleIndex) -> list[Json]:
        """Return what proves it. Raises NoEvidenceError."""
        if self.claim is not None:
            return cite(ground, self.claim)
        found: list[Json] = [{**cite_with_context(ground, self.sentence, self.before), "attributions": []}]
        return [*found, *cite_name(ground, self.about)] if self.about else found


def build_attributed_statement(ground: ArticleIndex, claim: Claim) -> VerdictStatement | None:
    """Return a claim as a statement by its speaker; None where its words cannot be embedded."""
    if claim.clause is None or not claim.clause.inner or ground.naming.stands(claim.speaker.id, claim.words):
        return None
    # Somebody's very words stay in their marks: loaded ones would be the program's own without them.
    inner = claim.clause.sentence if claim.clause.quoted else claim.clause.inner
    lead = f"According to {describe_speaker(ground, claim)}, "
    if len(lead) + len(inner) > MAX_STATEMENT_LENGTH:
        return None
    sentence = ground.sentences[claim.sentences[0]]
    return VerdictStatement(
        lead,
        inner,
        claim.speaker.id,
        claim,
        sentence,
        describe_claim_place(ground, claim),
        claim.said.confidence,
    )


def build_article_statement(ground: ArticleIndex, sentence: ArticleSentence) -> VerdictStatement | None:
    """Return a sentence that the article tells itself, with the one that it goes on from; else None."""
    before = find_opening(ground, sentence)
    lead = f"{before.words} " if before is not None else ""
    if not ground.is_told(sentence) or len(lead) + len(sentence.words) > MAX_STATEMENT_LENGTH:
        return None
    place = describe_sentence_place(ground, sentence)
    about = find_pronoun_referent(ground, sentence) if before is None else ""
    return VerdictStatement(
        lead, sentence.words, None, None, sentence, place, ARTICLE_CONFIDENCE, before, about
    )


def find_whole_claim(ground: ArticleIndex, sentence: ArticleSentence) -> Claim | None:
    """Return the one claim of a sentence that may be shown as it stands: named, neutral, unquoted."""
    if len(sentence.claims) != 1:
        return None
    claim = ground.by_number.get(sentence.claims[0])
    if claim is None or claim.flagged or claim.sentences != (sentence.number,) or claim.said.cue is None:
        return None
    if claim.said.statement_type == "call":
        return None  # “Dragosh asked for a review on 6 March”: the day is the article's own
    if len(claim.said.chain) > 1 or mask_quotations(sentence.words) != sentence.words:
        return None
    cue = set(split_words(claim.said.cue.of(ground.reading.text))) - set(split_words(claim.speaker.name))
    return claim if cue <= NEUTRAL and ground.naming.stands(claim.speaker.id, sentence.words) else None


def list_statements(ground: ArticleIndex) -> Iterator[VerdictStatement]:
    """Yield every statement that can be made of the article, in reading order of what it rests on."""
    for claim in ground.askable:
        found = build_attributed_statement(ground, claim)
        if found is not None:
            yield found
    for sentence in ground.told:
        plain = build_article_statement(ground, sentence)
        if plain is not None:
            yield plain


ARTICLE_CONFIDENCE: Final = 0.93
"""How sure it is that a sentence without any sign of speech is the article's own telling."""
