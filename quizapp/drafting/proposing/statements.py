"""Statements of the article that can be judged: “According to X, …”, or a sentence that it tells itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.proposing.citing import cite, cite_name, cite_told
from quizapp.drafting.proposing.clauses import stopped
from quizapp.drafting.proposing.going_on import goes_on, opening_of
from quizapp.drafting.proposing.lists import NEUTRAL
from quizapp.drafting.proposing.lives import named, of_whom
from quizapp.drafting.proposing.telling import called, sentence_where, where
from quizapp.pack.checks.warnings.words import own_words, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.models import Span
    from quizapp.drafting.proposing.ground import Claim, Ground
    from quizapp.drafting.proposing.layout import Sentence

Json = dict[str, Any]

LONGEST: Final = 380


@dataclass(frozen=True, slots=True)
class Statement:
    """A true statement: its matter, whose word it is, where it stands, and what proves it.

    `lead` is put before the matter; `of` is the judged voice, None for what the article tells; `before` the
    sentence in that lead, `about` who is meant by “he” or “she” in a telling without one.
    """

    lead: str
    matter: str
    of: str | None
    claim: Claim | None
    sentence: Sentence
    where: str
    confidence: float
    before: Sentence | None = None
    about: str = ""

    @property
    def text(self) -> str:
        """The whole statement, with its full stop."""
        return stopped(f"{self.lead}{self.matter}")

    @property
    def spans(self) -> tuple[Span, ...]:
        """On which words it rests."""
        if self.claim is not None:
            return (self.claim.said.content,)
        return (self.sentence.span, *((self.before.span,) if self.before is not None else ()))

    def alone(self, matter: str) -> tuple[str, ...]:
        """Return what has to be understood by itself, if this is its matter."""
        if self.before is not None:
            return (self.before.words, goes_on(matter))
        return (named(matter) if self.about else matter,)

    @property
    def asked(self) -> str:
        """What is asked of it where the article tells it itself."""
        return f"Does the article say so of {self.about}?" if self.about else "Does the article say so?"

    def proof(self, ground: Ground) -> list[Json]:
        """Return what proves it. Raises NotProvedError."""
        if self.claim is not None:
            return cite(ground, self.claim)
        found: list[Json] = [{**cite_told(ground, self.sentence, self.before), "said": []}]
        return [*found, *cite_name(ground, self.about)] if self.about else found


def attributed(ground: Ground, claim: Claim) -> Statement | None:
    """Return a claim as a statement by its voice; None where its words cannot be embedded."""
    if claim.clause is None or not claim.clause.inner or ground.naming.stands(claim.voice.id, claim.words):
        return None
    # Somebody's very words stay in their marks: loaded ones would be the program's own without them.
    inner = claim.clause.sentence if claim.clause.quoted else claim.clause.inner
    lead = f"According to {called(ground, claim)}, "
    if len(lead) + len(inner) > LONGEST:
        return None
    sentence = ground.sentences[claim.sentences[0]]
    return Statement(
        lead, inner, claim.voice.id, claim, sentence, where(ground, claim), claim.said.confidence
    )


def told(ground: Ground, sentence: Sentence) -> Statement | None:
    """Return a sentence that the article tells itself, with the one that it goes on from; else None."""
    before = opening_of(ground, sentence)
    lead = f"{before.words} " if before is not None else ""
    if not ground.is_told(sentence) or len(lead) + len(sentence.words) > LONGEST:
        return None
    place = sentence_where(ground, sentence)
    about = of_whom(ground, sentence) if before is None else ""
    return Statement(lead, sentence.words, None, None, sentence, place, TOLD, before, about)


def quoted_whole(ground: Ground, sentence: Sentence) -> Claim | None:
    """Return the one claim of a sentence that may be shown as it stands: named, neutral, unquoted."""
    if len(sentence.claims) != 1:
        return None
    claim = ground.by_number.get(sentence.claims[0])
    if claim is None or claim.flagged or claim.sentences != (sentence.number,) or claim.said.cue is None:
        return None
    if claim.said.status == "call":
        return None  # “Dragosh asked for a review on 6 March”: the day is the article's own
    if len(claim.said.chain) > 1 or own_words(sentence.words) != sentence.words:
        return None
    cue = set(words(claim.said.cue.of(ground.reading.text))) - set(words(claim.voice.name))
    return claim if cue <= NEUTRAL and ground.naming.stands(claim.voice.id, sentence.words) else None


def all_statements(ground: Ground) -> Iterator[Statement]:
    """Yield every statement that can be made of the article, in reading order of what it rests on."""
    for claim in ground.askable:
        found = attributed(ground, claim)
        if found is not None:
            yield found
    for sentence in ground.told:
        plain = told(ground, sentence)
        if plain is not None:
            yield plain


TOLD: Final = 0.93
"""How sure it is that a sentence without any sign of speech is the article's own telling."""
