"""Who says that who says it: speakers in a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.suggest.citation_builder import NoEvidenceError, cite, find_outer_claims
from quizapp.drafting.suggest.distractors import build_feedback, choose_distractors
from quizapp.drafting.suggest.generators.question_frame import WORDS_FOUND, build_question
from quizapp.drafting.suggest.question_phrases import describe_claim_place, describe_speech
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggestions import SuggestionFeedback
from quizapp.pack.checks.warnings.english_lexicon import parse_word_list, split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

Json = dict[str, Any]

_LONGEST: Final = 4
_OTHERS: Final = 2
_SEEN: Final = parse_word_list(
    "discovered discover discovers noticed saw observed realised realized learned learnt spotted detected"
)


_PASSES: Final = parse_word_list(
    """said say says told tell tells according added adds wrote writes reported reports recalled explained
    testified stated states found finds"""
)
_BESIDE: Final = re.compile(r"\b(?:after|as|because|since|when|while|although|though|before|whether)\s+$")
_NEAR: Final = 12


def generate_candidates(
    ground: ArticleIndex, checks: Sequence[SuggestionCheck]
) -> Iterator[SuggestionCandidate | RejectedCandidate]:
    """Yield a question for each claim that somebody passes on from somebody else."""
    for claim in ground.askable:
        chain = claim.said.chain
        if not 1 < len(chain) <= _LONGEST or len(set(chain)) < len(chain):
            continue
        if any(speaker not in ground.naming for speaker in chain) or not _tells(ground, claim):
            continue
        others = choose_distractors(ground, claim, checks, most=_OTHERS)
        if not others:
            yield RejectedCandidate("few-rivals", "chain", (claim.said.content,))
        else:
            yield _asked(ground, claim, others)


def _tells(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether a claim is said by its speaker, and passed on by each other one.

    What “contractors discovered” was told by nobody; who “rejected a suggestion that …” passes nothing on;
    and what was refused “after an audit found that …” is not what the audit found.
    """
    text, said = ground.reading.text, claim.said
    if said.cue is None or not _SEEN.isdisjoint(split_words(said.cue.of(text))):
        return False
    start = min(each.start for each in (said.cue, said.mention) if each is not None)
    if _BESIDE.search(text[max(0, start - _NEAR) : start]):
        return False
    outer = find_outer_claims(ground, claim)
    cues = [outer[speaker].said.cue for speaker in said.chain[:-1] if speaker in outer]
    return all(
        # “She said that it rained, according to a survey”: not the survey tells what she said.
        cue is not None
        and cue.start < said.content.start
        and not _PASSES.isdisjoint(split_words(cue.of(text)))
        for cue in cues
    )


def _asked(
    ground: ArticleIndex, claim: Claim, others: Sequence[str]
) -> SuggestionCandidate | RejectedCandidate:
    if claim.clause is None:
        return RejectedCandidate("no-clause", "chain", (claim.said.content,))
    try:
        evidence = cite(ground, claim)
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "chain", (claim.said.content,))
    chain, place = claim.said.chain, describe_claim_place(ground, claim)
    row = " that ".join(("the article says", *(describe_speech(ground, speaker) for speaker in chain)))
    asked = build_question(
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
        evidence=[evidence],
    )
    names = " → ".join(ground.naming.called(speaker) for speaker in chain)
    return SuggestionCandidate(
        "chain", asked, (claim,), (claim.clause.sentence,), claim.said.confidence,
        (SuggestionFeedback("passed-on", {"row": names}), WORDS_FOUND), (claim.said.content,),
        key=claim.speaker.id,
        others=tuple(others),
    )  # fmt: skip


def _offered(ground: ArticleIndex, claim: Claim, others: Sequence[str]) -> list[Json]:
    """Return all speakers to be put in a row, in the order in which they first speak, with their reasons."""
    place = describe_claim_place(ground, claim)
    found: list[Json] = [
        {
            "speaker": speaker,
            "feedback": f"In {place}, {describe_speech(ground, speaker)} what somebody else says.",
        }
        for speaker in claim.said.chain[:-1]
    ]
    told = f"{describe_speech(ground, claim.speaker.id, start=True)} it first, in {place}."
    found.append({"speaker": claim.speaker.id, "feedback": told})
    found += [{"speaker": other, **(build_feedback(ground, claim, other) or {})} for other in others]
    return sorted(found, key=lambda each: each["speaker"])
