"""What did the report find: one finding among what others say without one.

The options are the article's words with their paragraph: how they are told is asked, and is seen there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.drafts import Why
from quizapp.drafting.lexicon.nouns import EXAMINATIONS
from quizapp.drafting.proposing.candidates import Candidate, Held
from quizapp.drafting.proposing.citing import NotProvedError, cite, cite_words
from quizapp.drafting.proposing.clauses import capital
from quizapp.drafting.proposing.rivals import FEWEST, can_be_shown, rivals
from quizapp.drafting.proposing.telling import says, says_so, snippet, where
from quizapp.drafting.proposing.types.making import WORDS_FOUND, question, who
from quizapp.pack.checks.warnings.words import listed, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.proposing.checks.check import Check
    from quizapp.drafting.proposing.ground import Claim, Ground

Json = dict[str, Any]

_TAKES_PART: Final = listed(
    "author authors co-author coauthor led leads chaired headed wrote researcher researchers"
)
_SHORTEST: Final = 30
"""Code points of what can be told from other words."""

_LETTERS: Final = "abcdefgh"
_MOST_RATIO: Final = 4
_FINDING: Final = listed(
    """found find finds finding findings show shows showed shown conclude concludes concluded reveal reveals
    revealed counted measured estimated estimates identified detected uncovered"""
)


def candidates(ground: Ground, checks: Sequence[Check]) -> Iterator[Candidate | Held]:
    """Yield a question for each finding that can stand among claims by others, on like matters first."""
    for claim in ground.askable:
        if len(claim.said.chain) != 1 or _text(ground, claim) is None or not _is_found(ground, claim):
            continue
        others = [
            near
            for voice in rivals(ground, claim, checks, most=len(ground.speakers))
            if not _had_a_part(ground, voice) and (near := _nearest(ground, claim, voice)) is not None
        ]
        others.sort(key=lambda near: (-len(near.stems & claim.stems), near.number))
        if len(others) < FEWEST:
            yield Held("few-rivals", "found-or-claimed", (claim.said.content,))
        else:
            yield _asked(ground, claim, others[:3])


def _text(ground: Ground, claim: Claim) -> str | None:
    """Return a claim as an option: the article's words, and where they stand; None where they are uneven."""
    words_ = snippet(claim.words)
    if words_ is None or len(claim.words) < _SHORTEST:
        return None
    return f"{capital(where(ground, claim))}: {words_}"


def _is_found(ground: Ground, claim: Claim) -> bool:
    """Tell whether it is a finding, and the article shows it: by how it is told, or by who tells it."""
    cue = claim.said.cue.of(ground.reading.text) if claim.said.cue is not None else ""
    by_method = claim.voice.kind == "document" or not _FINDING.isdisjoint(words(cue))
    return claim.said.status == "finding" and by_method and claim.voice.kind != "person"


def _had_a_part(ground: Ground, voice: str) -> bool:
    """Tell whether somebody is brought in as one who led or wrote it: their words may be its findings."""
    role = ground.naming.voice(voice).role
    return not (_TAKES_PART | EXAMINATIONS).isdisjoint(words(f"{role} {ground.introduction(voice)}"))


def _nearest(ground: Ground, claim: Claim, voice: str) -> Claim | None:
    """Return what a voice says without having found it, on the nearest matter, about as long."""
    own = len(claim.words)
    near = [
        each
        for each in ground.near(voice, claim.number)
        if each.said.status != "finding"
        and can_be_shown(ground, each)
        and _text(ground, each) is not None
        and own / _MOST_RATIO <= len(each.words) <= own * _MOST_RATIO
    ]
    return max(near, key=lambda each: (len(each.stems & claim.stems), -each.number), default=None)


def _asked(ground: Ground, claim: Claim, others: Sequence[Claim]) -> Candidate | Held:
    try:
        proof = cite(ground, claim)
        wrong = [_wrong(ground, claim, other) for other in others]
    except NotProvedError:
        return Held("not-proved", "found-or-claimed", (claim.said.content,))
    name, place = ground.naming.called(claim.voice.id), where(ground, claim)
    own = (claim.number, {"text": _text(ground, claim), "feedback": says_so(ground, claim)})
    ranked = sorted([own, *wrong], key=lambda pair: pair[0])
    options = [{"id": _LETTERS[at], **option} for at, (_, option) in enumerate(ranked)]
    told = f"{capital(name)} gives it as a finding in {place}; the others are said by other speakers."
    asked = question(
        ground,
        "choice",
        "What was found",
        place,
        prompt=f"Which of these does the article give as a finding of {name}?",
        options=options,
        key=next(option["id"] for option in options if option["text"] == own[1]["text"]),
        explanation=told,
        skill="claim-or-finding",
        difficulty=2,
        proofs=[proof],
    )
    texts = tuple(option["text"] for option in options)
    return Candidate(
        "found-or-claimed", asked, (claim,), texts, claim.said.confidence,
        (who(ground, claim), Why("found"), WORDS_FOUND),
        (claim.said.content, *(each.said.content for each in others)),
        key=claim.voice.id, others=tuple(each.voice.id for each in others),
    )  # fmt: skip


def _wrong(ground: Ground, claim: Claim, other: Claim) -> tuple[int, Json]:
    told = f"{says(ground, other.voice.id, start=True)} this in {where(ground, other)}."
    name = ground.naming.called(claim.voice.id)
    feedback = f"{told} The article does not give it as a finding of {name}."
    option = {
        "text": _text(ground, other),
        "feedback": feedback,
        "trap": "status-shift",
        "citation": cite_words(ground, other),
    }
    return other.number, option
