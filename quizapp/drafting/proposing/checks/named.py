"""Pitfall 8: the evidence has the speaker's name, in its own sentence or in a second citation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.proposing.checks.check import Check
from quizapp.drafting.proposing.citing import rows_of

if TYPE_CHECKING:
    from quizapp.drafting.proposing.candidates import Candidate
    from quizapp.drafting.proposing.ground import Ground

Json = dict[str, Any]


def _fails(ground: Ground, candidate: Candidate) -> bool:
    proofs: list[list[Json]] = list(candidate.question.get("proofs", ()))
    proofs += [[item["citation"]] for item in candidate.question.get("items", ()) if item.get("citation")]
    return not all(_proves(ground, proof) for proof in proofs)


def _proves(ground: Ground, proof: list[Json]) -> bool:
    shown = " ".join(_sentences(ground, each) for each in proof)
    return all(
        ground.naming.stands(saying["voice"], shown)
        for citation in proof
        for saying in citation.get("said", ())
    )


def _sentences(ground: Ground, citation: Json) -> str:
    """Return the whole sentences that a citation touches."""
    return " ".join(ground.sentences[row].words for row in rows_of(ground, citation))


CHECK: Final = Check("not-named", "no sentence of its evidence names the speaker", _fails)
