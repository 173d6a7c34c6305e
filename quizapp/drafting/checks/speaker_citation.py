"""Pitfall 8: the words that are cited have the speaker's name, beside the claim or in a second citation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.checks.suggestion_check import SuggestionCheck

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

Json = dict[str, Any]


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    evidence: list[list[Json]] = list(candidate.question.get("evidence", ()))
    evidence += [[item["citation"]] for item in candidate.question.get("items", ()) if item.get("citation")]
    return not all(_proves(ground, evidence_set) for evidence_set in evidence)


def _proves(ground: ArticleIndex, evidence: list[Json]) -> bool:
    shown = " ".join(each["quote"] for each in evidence)
    return all(
        ground.naming.stands(saying["speaker"], shown)
        for citation in evidence
        for saying in citation.get("attributions", ())
    )


CHECK: Final = SuggestionCheck("not-named", "no sentence of its evidence names the speaker", _fails)
