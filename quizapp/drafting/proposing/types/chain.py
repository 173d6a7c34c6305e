"""Who says that who says it: voices in a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.drafts import Why
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.citing import NotProvedError, around, cite
from quizapp.drafting.proposing.rivals import reason_of, rivals
from quizapp.drafting.proposing.telling import says, where
from quizapp.drafting.proposing.types.making import WORDS_FOUND, question
from quizapp.pack.checks.warnings.words import listed, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Claim, Ground

Json = dict[str, Any]

_LONGEST: Final = 4
_OTHERS: Final = 2
_SEEN: Final = listed(
    "discovered discover discovers noticed saw observed realised realized learned learnt spotted detected"
)


_PASSES: Final = listed(
    """said say says told tell tells according added adds wrote writes reported reports recalled explained
    testified stated states found finds"""
)
_BESIDE: Final = re.compile(r"\b(?:after|as|because|since|when|while|although|though|before|whether)\s+$")
_NEAR: Final = 12


def candidates(ground: Ground, checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield a question for each claim that somebody passes on from somebody else."""
    for claim in ground.askable:
        chain = claim.said.chain
        if not 1 < len(chain) <= _LONGEST or len(set(chain)) < len(chain):
            continue
        if any(voice not in ground.naming for voice in chain) or not _tells(ground, claim):
            continue
        others = rivals(ground, claim, checks, most=_OTHERS)
        if not others:
            yield Held("few-rivals", "chain", (claim.said.content,))
        else:
            yield _asked(ground, claim, others)


def _tells(ground: Ground, claim: Claim) -> bool:
    """Tell whether a claim is said by its speaker, and passed on by each other one.

    What “contractors discovered” was told by nobody; who “rejected a suggestion that …” passes nothing on;
    and what was refused “after an audit found that …” is not what the audit found.
    """
    text, said = ground.reading.text, claim.said
    if said.cue is None or not _SEEN.isdisjoint(words(said.cue.of(text))):
        return False
    start = min(each.start for each in (said.cue, said.mention) if each is not None)
    if _BESIDE.search(text[max(0, start - _NEAR) : start]):
        return False
    outer = around(ground, claim)
    cues = [outer[voice].said.cue for voice in said.chain[:-1] if voice in outer]
    return all(
        # “She said that it rained, according to a survey”: not the survey tells what she said.
        cue is not None and cue.start < said.content.start and not _PASSES.isdisjoint(words(cue.of(text)))
        for cue in cues
    )


def _asked(ground: Ground, claim: Claim, others: Sequence[str]) -> Candidate | Held:
    if claim.clause is None:
        return Held("no-clause", "chain", (claim.said.content,))
    try:
        proof = cite(ground, claim)
    except NotProvedError:
        return Held("not-proved", "chain", (claim.said.content,))
    chain, place = claim.said.chain, where(ground, claim)
    row = " that ".join(("the article says", *(says(ground, voice) for voice in chain)))
    asked = question(
        ground,
        "chain",
        "The chain",
        place,
        prompt="Who says that who says this? Start from the article, and end with whoever says it first.",
        claim=claim.clause.sentence,
        offered=_offered(ground, claim, others),
        key=list(chain),
        other={"feedback": f"Read it aloud: {row} so ({place}).", "trap": "cut-link"},
        explanation=f"In {place}, {row} so.",
        skill="trace-the-chain",
        difficulty=3 if len(chain) > 2 else 2,
        proofs=[proof],
    )
    names = " → ".join(ground.naming.called(voice) for voice in chain)
    return Candidate(
        "chain", asked, (claim,), (claim.clause.sentence,), claim.said.confidence,
        (Why("passed-on", {"row": names}), WORDS_FOUND), (claim.said.content,), key=claim.voice.id,
        others=tuple(others),
    )  # fmt: skip


def _offered(ground: Ground, claim: Claim, others: Sequence[str]) -> list[Json]:
    """Return all voices to be put in a row, in the order in which they first speak, each with its reason."""
    place = where(ground, claim)
    found: list[Json] = [
        {"voice": voice, "feedback": f"In {place}, {says(ground, voice)} what somebody else says."}
        for voice in claim.said.chain[:-1]
    ]
    told = f"{says(ground, claim.voice.id, start=True)} it first, in {place}."
    found.append({"voice": claim.voice.id, "feedback": told})
    found += [{"voice": other, **(reason_of(ground, claim, other) or {})} for other in others]
    return sorted(found, key=lambda each: each["voice"])
