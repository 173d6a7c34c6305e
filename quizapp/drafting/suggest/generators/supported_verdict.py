"""“The article says so”: what a speaker says, told as its word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.suggest.citation_builder import NoEvidenceError
from quizapp.drafting.suggest.claim_clauses import capitalize_first, has_verb
from quizapp.drafting.suggest.date_mentions import find_dates
from quizapp.drafting.suggest.generators.question_frame import (
    WORDS_FOUND,
    estimate_difficulty,
    explain_speaker,
)
from quizapp.drafting.suggest.generators.verdict_frame import build_verdict
from quizapp.drafting.suggest.number_mentions import find_numbers
from quizapp.drafting.suggest.question_phrases import (
    describe_attribution,
    describe_claim_place,
    describe_speaker,
)
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggest.verdict_statements import build_article_statement, build_attributed_statement
from quizapp.drafting.suggest.word_lists import has_past_form
from quizapp.drafting.suggestions import SuggestionFeedback
from quizapp.pack.checks.warnings.english_lexicon import split_words

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

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.sentence_index import ArticleSentence
    from quizapp.drafting.suggest.verdict_statements import VerdictStatement


def generate_candidates(
    ground: ArticleIndex, _checks: Sequence[SuggestionCheck]
) -> Iterator[SuggestionCandidate | RejectedCandidate]:
    """Yield a verdict for each claim that can be told as its speaker's word."""
    for claim in ground.askable:
        statement = build_attributed_statement(ground, claim) if len(claim.said.chain) == 1 else None
        if statement is not None:
            yield _asked(ground, claim, statement)
    for sentence in ground.told:
        plain = build_article_statement(ground, sentence) if _is_fact(sentence) else None
        if plain is not None:
            yield _told(ground, plain)


def _is_fact(sentence: ArticleSentence) -> bool:
    """Tell whether a sentence has a verb, and a full name, or a date or a number that could be asked for."""
    if _LIFE.search(sentence.words) or _NO_ANSWER.search(sentence.words):
        return False
    counted = any(figure.fault is None for figure in find_numbers(sentence))
    named = _NAME.search(sentence.words) is not None and _is_event(sentence.words)
    return has_verb(sentence.words) and (counted or named or any(True for _ in find_dates(sentence)))


def _is_event(said: str) -> bool:
    """Tell whether a sentence tells what happened, and not what is or should be, which may be an opinion."""
    found = set(split_words(said))
    return any(map(has_past_form, found)) and _OPEN.isdisjoint(found) and not _THIN.search(said)


def _told(ground: ArticleIndex, statement: VerdictStatement) -> SuggestionCandidate | RejectedCandidate:
    """Return a verdict on a dated or counted fact that the article tells itself."""
    try:
        evidence = statement.evidence(ground)
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "supported", statement.spans)
    place = statement.where
    asked = build_verdict(
        ground, place, statement.text, "supported", _reasons(place, f"{capitalize_first(place)} says so."),
        prompt=statement.asked, difficulty=1,
        explanation=f"{capitalize_first(place)} tells it, as the article’s own word.", evidence=[evidence],
    )  # fmt: skip
    return SuggestionCandidate(
        "supported", asked, (), statement.alone(statement.matter), statement.confidence,
        (SuggestionFeedback("whole-sentence", {"place": place}), WORDS_FOUND), statement.spans, whole=True,
    )  # fmt: skip


def _reasons(place: str, told_: str) -> dict[str, dict[str, str]]:
    return {
        "supported": {"feedback": told_},
        "contradicted": {"feedback": f"The statement keeps to {place}, which has nothing against it."},
        "not_stated": {"feedback": f"{capitalize_first(place)} does speak of it."},
    }


def _asked(
    ground: ArticleIndex, claim: Claim, statement: VerdictStatement
) -> SuggestionCandidate | RejectedCandidate:
    try:
        evidence = statement.evidence(ground)
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "supported", statement.spans)
    place, told_ = describe_claim_place(ground, claim), describe_attribution(ground, claim)
    feedback = _reasons(place, told_)
    asked = build_verdict(
        ground, place, statement.text, "supported", feedback, describe_speaker(ground, claim),
        of=claim.speaker.id,
        explanation=told_,
        difficulty=estimate_difficulty(ground, claim), evidence=[evidence],
    )  # fmt: skip
    return SuggestionCandidate(
        "supported", asked, (claim,), (statement.matter,), claim.said.confidence,
        (explain_speaker(ground, claim), WORDS_FOUND), statement.spans,
    )  # fmt: skip
