"""Who says it: a claim, its speaker, others who did not say the like, the article itself, and nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.checks.self_reference import replace_speaker_pronoun
from quizapp.drafting.checks.shared_claims import SIMILARITY_THRESHOLD
from quizapp.drafting.suggest.citation_builder import NoEvidenceError, cite
from quizapp.drafting.suggest.claim_clauses import capitalize_first
from quizapp.drafting.suggest.distractors import (
    MIN_DISTRACTORS,
    build_feedback,
    choose_distractors,
    lacks_shared_side,
)
from quizapp.drafting.suggest.generators.question_frame import (
    WORDS_FOUND,
    build_question,
    estimate_difficulty,
    explain_speaker,
)
from quizapp.drafting.suggest.question_phrases import describe_attribution, describe_claim_place
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggestions import SuggestionFeedback

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

Json = dict[str, Any]

ARTICLE: Final = "article"


def generate_candidates(
    ground: ArticleIndex, checks: Sequence[SuggestionCheck]
) -> Iterator[SuggestionCandidate | RejectedCandidate]:
    """Yield a question for each claim that may be asked about, with at least two other speakers."""
    for claim in ground.claims:
        if claim.clause is None and not claim.flagged:
            yield RejectedCandidate("no-clause", "who-said-it", (claim.said.content,))
    for claim in ground.askable:
        others = choose_distractors(ground, claim, checks)
        if len(others) < MIN_DISTRACTORS:
            yield RejectedCandidate("few-rivals", "who-said-it", (claim.said.content,))
        elif lacks_shared_side(ground, claim, others):
            yield RejectedCandidate("no-side", "who-said-it", (claim.said.content,))
        else:
            yield _asked(ground, claim, others)


def _asked(
    ground: ArticleIndex, claim: Claim, others: Sequence[str]
) -> SuggestionCandidate | RejectedCandidate:
    if claim.clause is None:
        return RejectedCandidate("no-clause", "who-said-it", (claim.said.content,))
    try:
        evidence = cite(ground, claim)
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "who-said-it", (claim.said.content,))
    place, told = describe_claim_place(ground, claim), describe_attribution(ground, claim)
    shown = replace_speaker_pronoun(ground, claim, claim.clause.sentence)
    options = [{"speaker": claim.speaker.id, "feedback": told}]
    options += [{"speaker": other, **(build_feedback(ground, claim, other) or {})} for other in others]
    options.sort(key=lambda option: ground.of[option["speaker"]][0].number)
    if not _told_too(ground, claim):
        options.append(_article(place))
    nobody = {"feedback": f"The article does name somebody: {place}."}
    asked = build_question(
        ground,
        "attribution",
        "Who says it",
        place,
        prompt="Who, if anyone, says this in the article?",
        claim=shown,
        options=options,
        nobody=nobody,
        key=claim.speaker.id,
        explanation=told,
        skill="who-said-it",
        difficulty=estimate_difficulty(
            ground, claim, [near for other in others for near in ground.near(other, claim.number)]
        ),
        evidence=[evidence],
    )
    why = (
        explain_speaker(ground, claim),
        SuggestionFeedback("others-differ", {"number": str(len(others))}),
        WORDS_FOUND,
    )
    return SuggestionCandidate(
        "who-said-it", asked, (claim,), (shown,), claim.said.confidence, why,
        (claim.said.content,), key=claim.speaker.id, others=tuple(others),
    )  # fmt: skip


def _article(place: str) -> Json:
    feedback = (
        f"{capitalize_first(place)} passes this on from a speaker; the article does not tell it itself."
    )
    return {"speaker": ARTICLE, "feedback": feedback, "trap": "statement-type-shift"}


def _told_too(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether the article may tell the like itself as well."""
    return any(
        ground.is_told(each) or ground.reading.parts[each.part].role != "body"
        for each in ground.sentences_alike(claim.stems, SIMILARITY_THRESHOLD)
        if each.number not in claim.sentences
    )
