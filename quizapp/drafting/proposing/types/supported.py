"""“The article says so”: what a voice says, told as its word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.drafts import Why
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.citing import NotProvedError
from quizapp.drafting.proposing.clauses import capital, has_verb
from quizapp.drafting.proposing.dates import dates
from quizapp.drafting.proposing.figures import figures
from quizapp.drafting.proposing.lists import has_past_form
from quizapp.drafting.proposing.statements import attributed, told
from quizapp.drafting.proposing.telling import called, says_so, where
from quizapp.drafting.proposing.types.making import WORDS_FOUND, difficulty, who
from quizapp.drafting.proposing.types.verdicts import verdict
from quizapp.pack.checks.warnings.words import words

_NAME: Final = re.compile(r"(?<=[a-z,] )[A-Z][\w’-]+(?: (?:of|de|van|von))? [A-Z][\w’-]+")

_LIFE: Final = re.compile(r"\bborn\s+(?:on\s+|in\s+)?[\w\s]*\d{4}\b.*\bdied\b")
"""“Ann Lee, teacher, born 1 May 1936, died 4 March 2025”: the last line of an obituary."""

_NO_ANSWER: Final = re.compile(
    r"\b(?:could\s+not\s+be\s+reached|did\s+not\s+(?:respond|reply|answer)|(?:declined|refused)\s+to\s+comment)\b"
)
"""What every newspaper writes of somebody."""

_OPEN: Final = frozenset({"is", "are", "will", "may", "might", "could", "would", "should", "must", "can"})
_THIN: Final = re.compile(r"\b(?:is|was|are|were)\s+(?:not\s+)?[\w’'-]+\.$")
"""“… is cautious.”"""

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Claim, Ground
    from quizapp.drafting.proposing.layout import Sentence
    from quizapp.drafting.proposing.statements import Statement


def candidates(ground: Ground, _checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield a verdict for each claim that can be told as its voice's word."""
    for claim in ground.askable:
        statement = attributed(ground, claim) if len(claim.said.chain) == 1 else None
        if statement is not None:
            yield _asked(ground, claim, statement)
    for sentence in ground.told:
        plain = told(ground, sentence) if _is_fact(sentence) else None
        if plain is not None:
            yield _told(ground, plain)


def _is_fact(sentence: Sentence) -> bool:
    """Tell whether a sentence has a verb, and a full name, or a date or a number that could be asked for."""
    if _LIFE.search(sentence.words) or _NO_ANSWER.search(sentence.words):
        return False
    counted = any(figure.fault is None for figure in figures(sentence))
    named = _NAME.search(sentence.words) is not None and _is_event(sentence.words)
    return has_verb(sentence.words) and (counted or named or any(True for _ in dates(sentence)))


def _is_event(said: str) -> bool:
    """Tell whether a sentence tells what happened, and not what is or should be, which may be an opinion."""
    found = set(words(said))
    return any(map(has_past_form, found)) and _OPEN.isdisjoint(found) and not _THIN.search(said)


def _told(ground: Ground, statement: Statement) -> Candidate | Held:
    """Return a verdict on a dated or counted fact that the article tells itself."""
    try:
        proof = statement.proof(ground)
    except NotProvedError:
        return Held("not-proved", "supported", statement.spans)
    place = statement.where
    asked = verdict(
        ground, place, statement.text, "supported", _reasons(place, f"{capital(place)} says so."),
        prompt=statement.asked, difficulty=1,
        explanation=f"{capital(place)} tells it, as the article’s own word.", proofs=[proof],
    )  # fmt: skip
    return Candidate(
        "supported", asked, (), statement.alone(statement.matter), statement.confidence,
        (Why("whole-sentence", {"place": place}), WORDS_FOUND), statement.spans, whole=True,
    )  # fmt: skip


def _reasons(place: str, told_: str) -> dict[str, dict[str, str]]:
    return {
        "supported": {"feedback": told_},
        "contradicted": {"feedback": f"The statement keeps to {place}, which has nothing against it."},
        "not_stated": {"feedback": f"{capital(place)} does speak of it."},
    }


def _asked(ground: Ground, claim: Claim, statement: Statement) -> Candidate | Held:
    try:
        proof = statement.proof(ground)
    except NotProvedError:
        return Held("not-proved", "supported", statement.spans)
    place, told_ = where(ground, claim), says_so(ground, claim)
    reasons = _reasons(place, told_)
    asked = verdict(
        ground, place, statement.text, "supported", reasons, called(ground, claim), of=claim.voice.id,
        explanation=told_,
        difficulty=difficulty(ground, claim), proofs=[proof],
    )  # fmt: skip
    return Candidate(
        "supported", asked, (claim,), (statement.matter,), claim.said.confidence,
        (who(ground, claim), WORDS_FOUND), statement.spans,
    )  # fmt: skip
