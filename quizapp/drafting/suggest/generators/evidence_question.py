"""Which words show it: what somebody says, to be found among sentences that are near to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.checks.ellipsis import has_ellipsis
from quizapp.drafting.checks.shared_claims import SIMILARITY_THRESHOLD
from quizapp.drafting.suggest.citation_builder import NoEvidenceError, cite_words, find_sentence_numbers
from quizapp.drafting.suggest.distractors import is_conflicting, is_presentable
from quizapp.drafting.suggest.generators.question_frame import (
    WORDS_FOUND,
    build_question,
    estimate_difficulty,
    explain_speaker,
)
from quizapp.drafting.suggest.question_phrases import (
    describe_attribution,
    describe_claim_place,
    describe_other_claim,
)
from quizapp.drafting.suggest.sentence_index import measure_overlap
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggest.verdict_statements import build_attributed_statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim
    from quizapp.drafting.suggest.verdict_statements import VerdictStatement

Json = dict[str, Any]

_MOST: Final = 3
_BESIDE: Final = 8
"""So many claims before and after one stand near to it, whatever they are about."""

_MOST_NEAR: Final = 40
_NEAR: Final = 0.25
"""The share of words from which another claim makes it harder to find the right sentence."""

_ONE: Final = "Mark the sentence that shows it."
_MORE: Final = "Mark the sentences that show it: what is said, and who says it."


def generate_candidates(
    ground: ArticleIndex, checks: Sequence[SuggestionCheck]
) -> Iterator[SuggestionCandidate | RejectedCandidate]:
    """Yield a question for each statement by a speaker that has sentences near to it."""
    for claim in ground.askable:
        statement = build_attributed_statement(ground, claim) if len(claim.said.chain) == 1 else None
        if statement is not None:
            yield _asked(ground, claim, statement, checks)


def _asked(
    ground: ArticleIndex, claim: Claim, statement: VerdictStatement, checks: Sequence[SuggestionCheck]
) -> SuggestionCandidate | RejectedCandidate:
    try:
        evidence = statement.evidence(ground)
        rows = {row for each in evidence for row in find_sentence_numbers(ground, each)}
        distractors = _distractors(ground, claim, rows, checks)
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "evidence", statement.spans)
    if not any(distractor.get("trap") for distractor in distractors):
        return RejectedCandidate("no-distractor", "evidence", statement.spans)
    place = describe_claim_place(ground, claim)
    near = [each for each in ground.alike(claim.stems, _NEAR) if each.number != claim.number]
    asked = build_question(
        ground,
        "find_evidence",
        "Find the words",
        place,
        prompt=_ONE if len(rows) == 1 else _MORE,
        statement=statement.text,
        distractors=distractors,
        other={"feedback": f"That sentence does not show it; {place} does."},
        explanation=describe_attribution(ground, claim),
        skill="find-the-evidence",
        difficulty=estimate_difficulty(ground, claim, near),
        evidence=[evidence],
    )
    return SuggestionCandidate(
        "evidence", asked, (claim,), (statement.matter,), claim.said.confidence,
        (explain_speaker(ground, claim), WORDS_FOUND), statement.spans, key=None,
    )  # fmt: skip


def _distractors(
    ground: ArticleIndex, claim: Claim, evidence: set[int], checks: Sequence[SuggestionCheck]
) -> list[Json]:
    """Return sentences on like matters, by others first, each with what it is about instead."""
    near = [
        each
        for each in _around(ground, claim)
        if not evidence & set(each.sentences)
        and ground.reading.parts[each.said.part].role == "body"
        and is_presentable(ground, each)
        and not has_ellipsis(each.words)
        and measure_overlap(each.stems, claim.stems) < SIMILARITY_THRESHOLD
        and not _tells_of(ground, each, claim.speaker.id)
    ]
    near.sort(
        key=lambda each: (
            each.speaker.id == claim.speaker.id,
            -len(each.stems & claim.stems),
            abs(each.number - claim.number),
            each.number,
        )
    )
    found: list[Json] = []
    used: set[int] = set()
    for each in near[:_MOST_NEAR]:
        told = describe_other_claim(ground, each)
        if told is None or len(each.said.chain) > 1 or is_conflicting(ground, claim, each.speaker.id, checks):
            continue
        distractor: Json = {"feedback": told, "citation": cite_words(ground, each)}
        rows = {*each.sentences, *find_sentence_numbers(ground, distractor["citation"])}
        if rows & (used | evidence):
            continue
        if each.speaker.id != claim.speaker.id:
            distractor["trap"] = "wrong-speaker"
        found.append(distractor)
        used |= rows
        if len(found) == _MOST:
            break
    return found


def _tells_of(ground: ArticleIndex, claim: Claim, speaker: str) -> bool:
    """Tell whether the sentences of somebody’s words name another speaker, who may be taken for them."""
    there = " ".join(ground.sentences[row].words for row in claim.sentences)
    return claim.speaker.id != speaker and ground.naming.stands(speaker, there)


def _around(ground: ArticleIndex, claim: Claim) -> list[Claim]:
    """Return the claims on like matters, and those that stand nearest, each once."""
    alike = {each.number: each for each in ground.alike(claim.stems, 0)}
    place = next(at for at, each in enumerate(ground.claims) if each.number == claim.number)
    beside = ground.claims[max(0, place - _BESIDE) : place + _BESIDE + 1]
    return list({**alike, **{each.number: each for each in beside}}.values())
