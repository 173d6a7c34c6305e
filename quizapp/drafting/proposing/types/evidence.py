"""Which words show it: what somebody says, to be found among sentences that are near to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.checks.left_out import leaves_out
from quizapp.drafting.proposing.checks.said_too import ALIKE
from quizapp.drafting.proposing.citing import NotProvedError, cite_words, rows_of
from quizapp.drafting.proposing.layout import overlap
from quizapp.drafting.proposing.rivals import can_be_shown, clash
from quizapp.drafting.proposing.statements import attributed
from quizapp.drafting.proposing.telling import says_else, says_so, where
from quizapp.drafting.proposing.types.making import WORDS_FOUND, difficulty, question, who

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Claim, Ground
    from quizapp.drafting.proposing.statements import Statement

Json = dict[str, Any]

_MOST: Final = 3
_BESIDE: Final = 8
"""So many claims before and after one stand near to it, whatever they are about."""

_MOST_NEAR: Final = 40
_NEAR: Final = 0.25
"""The share of words from which another claim makes it harder to find the right sentence."""

_ONE: Final = "Mark the sentence that shows it."
_MORE: Final = "Mark the sentences that show it: what is said, and who says it."


def candidates(ground: Ground, checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield a question for each statement by a voice that has sentences near to it."""
    for claim in ground.askable:
        statement = attributed(ground, claim) if len(claim.said.chain) == 1 else None
        if statement is not None:
            yield _asked(ground, claim, statement, checks)


def _asked(ground: Ground, claim: Claim, statement: Statement, checks: Sequence[Check]) -> Candidate | Held:
    try:
        proof = statement.proof(ground)
        rows = {row for each in proof for row in rows_of(ground, each)}
        decoys = _decoys(ground, claim, rows, checks)
    except NotProvedError:
        return Held("not-proved", "evidence", statement.spans)
    if not any(decoy.get("trap") for decoy in decoys):
        return Held("no-decoy", "evidence", statement.spans)
    place = where(ground, claim)
    near = [each for each in ground.alike(claim.stems, _NEAR) if each.number != claim.number]
    asked = question(
        ground,
        "evidence",
        "Find the words",
        place,
        prompt=_ONE if len(rows) == 1 else _MORE,
        statement=statement.text,
        decoys=decoys,
        other={"feedback": f"That sentence does not show it; {place} does."},
        explanation=says_so(ground, claim),
        skill="find-the-evidence",
        difficulty=difficulty(ground, claim, near),
        proofs=[proof],
    )
    return Candidate(
        "evidence", asked, (claim,), (statement.matter,), claim.said.confidence,
        (who(ground, claim), WORDS_FOUND), statement.spans, key=None,
    )  # fmt: skip


def _decoys(ground: Ground, claim: Claim, proof: set[int], checks: Sequence[Check]) -> list[Json]:
    """Return sentences on like matters, by others first, each with what it is about instead."""
    near = [
        each
        for each in _around(ground, claim)
        if not proof & set(each.sentences)
        and ground.reading.parts[each.said.part].role == "body"
        and can_be_shown(ground, each)
        and not leaves_out(each.words)
        and overlap(each.stems, claim.stems) < ALIKE
        and not _tells_of(ground, each, claim.voice.id)
    ]
    near.sort(
        key=lambda each: (
            each.voice.id == claim.voice.id,
            -len(each.stems & claim.stems),
            abs(each.number - claim.number),
            each.number,
        )
    )
    found: list[Json] = []
    used: set[int] = set()
    for each in near[:_MOST_NEAR]:
        told = says_else(ground, each)
        if told is None or len(each.said.chain) > 1 or clash(ground, claim, each.voice.id, checks):
            continue
        decoy: Json = {"feedback": told, "citation": cite_words(ground, each)}
        rows = {*each.sentences, *rows_of(ground, decoy["citation"])}
        if rows & (used | proof):
            continue
        if each.voice.id != claim.voice.id:
            decoy["trap"] = "wrong-voice"
        found.append(decoy)
        used |= rows
        if len(found) == _MOST:
            break
    return found


def _tells_of(ground: Ground, claim: Claim, voice: str) -> bool:
    """Tell whether the sentences of somebody’s words name another voice, who may be taken for the speaker."""
    there = " ".join(ground.sentences[row].words for row in claim.sentences)
    return claim.voice.id != voice and ground.naming.stands(voice, there)


def _around(ground: Ground, claim: Claim) -> list[Claim]:
    """Return the claims on like matters, and those that stand nearest, each once."""
    alike = {each.number: each for each in ground.alike(claim.stems, 0)}
    place = next(at for at, each in enumerate(ground.claims) if each.number == claim.number)
    beside = ground.claims[max(0, place - _BESIDE) : place + _BESIDE + 1]
    return list({**alike, **{each.number: each for each in beside}}.values())
