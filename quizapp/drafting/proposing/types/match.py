"""Who says what: three or four claims of as many voices, to be matched, and one voice too many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.drafts import Why
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.checks.giveaways import sort_of
from quizapp.drafting.proposing.checks.selves import of_the_speaker
from quizapp.drafting.proposing.citing import NotProvedError, cite_words
from quizapp.drafting.proposing.rivals import rivals
from quizapp.drafting.proposing.telling import says_so
from quizapp.drafting.proposing.types.making import WORDS_FOUND, is_named, question

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Claim, Ground

Json = dict[str, Any]

_FEWEST: Final = 3
_MOST: Final = 4
_MOST_MATCHES: Final = 2
_LONGEST: Final = 240


def candidates(ground: Ground, checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield at most two questions, whose claims are all different."""
    sound = [claim for claim in ground.askable if _is_sound(ground, claim, checks)]
    sound.sort(key=lambda claim: (-claim.said.confidence, claim.number))
    used: set[int] = set()
    for _ in range(_MOST_MATCHES):
        group = _group(ground, [claim for claim in sound if claim.number not in used], checks)
        if len(group) < _FEWEST:
            if group and not used:
                yield Held("few-rivals", "match", tuple(claim.said.content for claim in group))
            return
        used |= {claim.number for claim in group}
        yield _asked(ground, sorted(group, key=lambda claim: claim.number), checks)


def _is_sound(ground: Ground, claim: Claim, checks: Sequence[Check]) -> bool:
    """Tell whether a claim by itself passes all checks, and proves itself in one citation."""
    if claim.clause is None or len(claim.clause.sentence) > _LONGEST or not is_named(ground, claim):
        return False
    shown = of_the_speaker(ground, claim, claim.clause.sentence)
    trial = Candidate(
        "match", {"kind": "match"}, (claim,), (shown,), claim.said.confidence, (),
        (claim.said.content,),
    )  # fmt: skip
    return not any(check.fails(ground, trial) for check in checks)


def _group(ground: Ground, claims: Sequence[Claim], checks: Sequence[Check]) -> list[Claim]:
    """Return claims of different voices, none of whom said the like of another's or is unfit beside them."""
    found: list[Claim] = []
    for claim in claims:
        if claim.voice.id in {each.voice.id for each in found}:
            continue
        fit = all(
            not check.unfit(ground, one, other.voice.id)
            for each in found
            for one, other in ((each, claim), (claim, each))
            for check in checks
        )
        if fit:
            found.append(claim)
        if len(found) == _MOST:
            break
    return found


def _looks_like(ground: Ground, other: str, group: Sequence[Claim]) -> bool:
    """Tell whether a voice is a person, or a body, as one of those that are right is."""
    return sort_of(ground.naming.voice(other)) in {sort_of(claim.voice) for claim in group}


def _asked(ground: Ground, group: Sequence[Claim], checks: Sequence[Check]) -> Candidate | Held:
    spans = tuple(claim.said.content for claim in group)
    known = {claim.voice.id for claim in group}
    spare = [
        other
        for other in rivals(ground, group[0], checks, most=len(known) + 1)
        if other not in known
        and _looks_like(ground, other, group)
        and all(not check.unfit(ground, claim, other) for claim in group for check in checks)
    ][:1]
    items: list[Json] = []
    try:
        for place, claim in enumerate(group):
            said = claim.clause.sentence if claim.clause is not None else claim.words
            said = of_the_speaker(ground, claim, said)
            items.append(
                {"id": f"i{place + 1}", "text": said, "key": claim.voice.id,
                 "citation": cite_words(ground, claim),
                 "feedback": says_so(ground, claim)}
            )  # fmt: skip
    except NotProvedError:
        return Held("not-proved", "match", spans)
    voices = sorted({*known, *spare}, key=lambda voice: (ground.naming.voice(voice).name, voice))
    asked = question(
        ground,
        "match",
        "Who says what",
        "several paragraphs",
        prompt="Who says what? Give each statement its speaker.",
        items=items,
        partners=[{"id": voice, "voice": voice} for voice in voices],
        explanation="Each statement has its own speaker in the article.",
        skill="who-said-it",
        difficulty=2 if len(group) < _MOST else 3,
    )
    confidence = 1.0
    for claim in group:
        confidence *= claim.said.confidence
    return Candidate(
        "match", asked, tuple(group), tuple(item["text"] for item in items), confidence,
        (Why("all-named"), Why("others-differ", {"number": str(len(known) - 1)}), WORDS_FOUND), spans,
        others=tuple(spare),
    )  # fmt: skip
