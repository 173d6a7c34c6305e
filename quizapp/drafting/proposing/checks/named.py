"""Pitfall 8: the words that are cited have the speaker's name, beside the claim or in a second citation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.proposing.checks.check import Check

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Ground

Json = dict[str, Any]


def _fails(ground: Ground, candidate: Candidate) -> bool:
    proofs: list[list[Json]] = list(candidate.question.get("proofs", ()))
    proofs += [[item["citation"]] for item in candidate.question.get("items", ()) if item.get("citation")]
    return not all(_proves(ground, proof) for proof in proofs)


def _proves(ground: Ground, proof: list[Json]) -> bool:
    shown = " ".join(each["quote"] for each in proof)
    return all(
        ground.naming.stands(saying["voice"], shown)
        for citation in proof
        for saying in citation.get("said", ())
    )


CHECK: Final = Check("not-named", "no sentence of its evidence names the speaker", _fails)
