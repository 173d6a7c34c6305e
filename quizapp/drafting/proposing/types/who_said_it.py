"""Who says it: a claim, its speaker, others who did not say the like, the article itself, and nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.drafts import Why
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.checks.said_too import ALIKE
from quizapp.drafting.proposing.checks.selves import of_the_speaker
from quizapp.drafting.proposing.citing import NotProvedError, cite
from quizapp.drafting.proposing.clauses import capital
from quizapp.drafting.proposing.rivals import FEWEST, reason_of, rivals, without_side
from quizapp.drafting.proposing.telling import says_so, where
from quizapp.drafting.proposing.types.making import WORDS_FOUND, difficulty, question, who

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Claim, Ground

Json = dict[str, Any]

ARTICLE: Final = "article"


def candidates(ground: Ground, checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield a question for each claim that may be asked about, with at least two other speakers."""
    for claim in ground.claims:
        if claim.clause is None and not claim.flagged:
            yield Held("no-clause", "who-said-it", (claim.said.content,))
    for claim in ground.askable:
        others = rivals(ground, claim, checks)
        if len(others) < FEWEST:
            yield Held("few-rivals", "who-said-it", (claim.said.content,))
        elif without_side(ground, claim, others):
            yield Held("no-side", "who-said-it", (claim.said.content,))
        else:
            yield _asked(ground, claim, others)


def _asked(ground: Ground, claim: Claim, others: Sequence[str]) -> Candidate | Held:
    if claim.clause is None:
        return Held("no-clause", "who-said-it", (claim.said.content,))
    try:
        proof = cite(ground, claim)
    except NotProvedError:
        return Held("not-proved", "who-said-it", (claim.said.content,))
    place, told = where(ground, claim), says_so(ground, claim)
    shown = of_the_speaker(ground, claim, claim.clause.sentence)
    options = [{"voice": claim.voice.id, "feedback": told}]
    options += [{"voice": other, **(reason_of(ground, claim, other) or {})} for other in others]
    options.sort(key=lambda option: ground.of[option["voice"]][0].number)
    if not _told_too(ground, claim):
        options.append(_article(place))
    nobody = {"feedback": f"The article does name somebody: {place}."}
    asked = question(
        ground,
        "attribution",
        "Who says it",
        place,
        prompt="Who, if anyone, says this in the article?",
        claim=shown,
        options=options,
        nobody=nobody,
        key=claim.voice.id,
        explanation=told,
        skill="who-said-it",
        difficulty=difficulty(
            ground, claim, [near for other in others for near in ground.near(other, claim.number)]
        ),
        proofs=[proof],
    )
    why = (who(ground, claim), Why("others-differ", {"number": str(len(others))}), WORDS_FOUND)
    return Candidate(
        "who-said-it", asked, (claim,), (shown,), claim.said.confidence, why,
        (claim.said.content,), key=claim.voice.id, others=tuple(others),
    )  # fmt: skip


def _article(place: str) -> Json:
    feedback = f"{capital(place)} passes this on from a speaker; the article does not tell it itself."
    return {"voice": ARTICLE, "feedback": feedback, "trap": "status-shift"}


def _told_too(ground: Ground, claim: Claim) -> bool:
    """Tell whether the article may tell the like itself as well."""
    return any(
        ground.is_told(each) or ground.reading.parts[each.part].role != "body"
        for each in ground.sentences_alike(claim.stems, ALIKE)
        if each.number not in claim.sentences
    )
