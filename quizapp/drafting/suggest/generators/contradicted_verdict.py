"""“The article says otherwise”: another number, another date, or a “not” too many or too few."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from quizapp.drafting.suggest.citation_builder import NoEvidenceError
from quizapp.drafting.suggest.claim_clauses import capitalize_first
from quizapp.drafting.suggest.distortions import generate_distortions
from quizapp.drafting.suggest.generators.question_frame import (
    WORDS_FOUND,
    estimate_difficulty,
    explain_speaker,
)
from quizapp.drafting.suggest.generators.verdict_frame import build_verdict
from quizapp.drafting.suggest.number_mentions import find_numbers
from quizapp.drafting.suggest.question_phrases import describe_referent, describe_speaker
from quizapp.drafting.suggest.quotation_marks import enclose_in_marks
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggest.verdict_statements import list_statements
from quizapp.drafting.suggestions import SuggestionFeedback

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.distortions import Distortion
    from quizapp.drafting.suggest.verdict_statements import VerdictStatement

Json = dict[str, Any]


def generate_candidates(
    ground: ArticleIndex, _checks: Sequence[SuggestionCheck]
) -> Iterator[SuggestionCandidate | RejectedCandidate]:
    """Yield a verdict for each change that the text may rule out."""
    others = _by_unit(ground)
    for statement in list_statements(ground):
        if statement.claim is None or len(statement.claim.said.chain) == 1:
            for altered in generate_distortions(statement, others):
                yield _asked(ground, statement, altered)


def _asked(
    ground: ArticleIndex, statement: VerdictStatement, altered: Distortion
) -> SuggestionCandidate | RejectedCandidate:
    try:
        evidence = statement.evidence(ground)
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "contradicted", statement.spans)
    place, claim = statement.where, statement.claim
    told = f"The statement has {enclose_in_marks(altered.new)}; {place} has {enclose_in_marks(altered.old)}."
    pronoun = describe_referent(ground, claim) if claim is not None else ""
    feedback: dict[str, Json] = {
        "supported": {"feedback": told, "trap": altered.trap},
        "contradicted": {"feedback": f"{told}{pronoun}"},
        "not_stated": {
            "feedback": f"{capitalize_first(place)} does speak of it, and otherwise.",
            "trap": "missed-conflict",
        },
    }
    asked = build_verdict(
        ground, place, altered.statement, "contradicted", feedback,
        describe_speaker(ground, claim) if claim is not None else None, of=statement.of, altered=altered.trap,
        prompt=statement.asked if claim is None else None,
        explanation=f"One thing makes the difference. {told}{pronoun}",
        difficulty=1 if claim is None else estimate_difficulty(ground, claim), evidence=[evidence],
    )  # fmt: skip
    why = [SuggestionFeedback("changed", {"old": altered.old, "new": altered.new}), WORDS_FOUND]
    return SuggestionCandidate(
        "contradicted", asked, (claim,) if claim is not None else (), statement.alone(altered.matter),
        statement.confidence,
        (*((explain_speaker(ground, claim),) if claim is not None else ()), *why), statement.spans,
        altered=altered, figure=altered.figure, whole=claim is None,
    )  # fmt: skip


def _by_unit(ground: ArticleIndex) -> Mapping[str, tuple[Fraction, ...]]:
    """Return the article's sound numbers by their units, each once, in order."""
    found: defaultdict[str, dict[Fraction, None]] = defaultdict(dict)
    for sentence in ground.sentences:
        for figure in find_numbers(sentence):
            if figure.fault is None and figure.unit:
                found[figure.unit][figure.value] = None
    return {unit: tuple(values) for unit, values in found.items()}
