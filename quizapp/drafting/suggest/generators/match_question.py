"""Who says what: three or four claims of as many speakers, to be matched, and one speaker too many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.checks.giveaways import classify_option
from quizapp.drafting.checks.self_reference import replace_speaker_pronoun
from quizapp.drafting.suggest.citation_builder import NoEvidenceError, cite_words
from quizapp.drafting.suggest.distractors import choose_distractors
from quizapp.drafting.suggest.generators.question_frame import WORDS_FOUND, build_question, is_named
from quizapp.drafting.suggest.question_phrases import describe_attribution
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggestions import SuggestionFeedback

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

Json = dict[str, Any]

_FEWEST: Final = 3
_MOST: Final = 4
_MOST_MATCHES: Final = 2
_LONGEST: Final = 240


def generate_candidates(
    ground: ArticleIndex, checks: Sequence[SuggestionCheck]
) -> Iterator[SuggestionCandidate | RejectedCandidate]:
    """Yield at most two questions, whose claims are all different."""
    sound = [claim for claim in ground.askable if _is_sound(ground, claim, checks)]
    sound.sort(key=lambda claim: (-claim.said.confidence, claim.number))
    used: set[int] = set()
    for _ in range(_MOST_MATCHES):
        group = _group(ground, [claim for claim in sound if claim.number not in used], checks)
        if len(group) < _FEWEST:
            if group and not used:
                yield RejectedCandidate("few-rivals", "match", tuple(claim.said.content for claim in group))
            return
        used |= {claim.number for claim in group}
        yield _asked(ground, sorted(group, key=lambda claim: claim.number), checks)


def _is_sound(ground: ArticleIndex, claim: Claim, checks: Sequence[SuggestionCheck]) -> bool:
    """Tell whether a claim by itself passes all checks, and proves itself in one citation."""
    if claim.clause is None or len(claim.clause.sentence) > _LONGEST or not is_named(ground, claim):
        return False
    shown = replace_speaker_pronoun(ground, claim, claim.clause.sentence)
    trial = SuggestionCandidate(
        "match", {"kind": "match"}, (claim,), (shown,), claim.said.confidence, (),
        (claim.said.content,),
    )  # fmt: skip
    return not any(check.fails(ground, trial) for check in checks)


def _group(ground: ArticleIndex, claims: Sequence[Claim], checks: Sequence[SuggestionCheck]) -> list[Claim]:
    """Return claims of different speakers, none of whom said the like of another's or is unfit beside it."""
    found: list[Claim] = []
    for claim in claims:
        if claim.speaker.id in {each.speaker.id for each in found}:
            continue
        fit = all(
            not check.unfit(ground, one, other.speaker.id)
            for each in found
            for one, other in ((each, claim), (claim, each))
            for check in checks
        )
        if fit:
            found.append(claim)
        if len(found) == _MOST:
            break
    return found


def _looks_like(ground: ArticleIndex, other: str, group: Sequence[Claim]) -> bool:
    """Tell whether a speaker is a person, or a body, as one of those that are right is."""
    return classify_option(ground.naming.speaker(other)) in {
        classify_option(claim.speaker) for claim in group
    }


def _asked(
    ground: ArticleIndex, group: Sequence[Claim], checks: Sequence[SuggestionCheck]
) -> SuggestionCandidate | RejectedCandidate:
    spans = tuple(claim.said.content for claim in group)
    known = {claim.speaker.id for claim in group}
    spare = [
        other
        for other in choose_distractors(ground, group[0], checks, most=len(known) + 1)
        if other not in known
        and _looks_like(ground, other, group)
        and all(not check.unfit(ground, claim, other) for claim in group for check in checks)
    ][:1]
    items: list[Json] = []
    try:
        for place, claim in enumerate(group):
            said = claim.clause.sentence if claim.clause is not None else claim.words
            said = replace_speaker_pronoun(ground, claim, said)
            items.append(
                {"id": f"i{place + 1}", "text": said, "key": claim.speaker.id,
                 "citation": cite_words(ground, claim),
                 "feedback": describe_attribution(ground, claim)}
            )  # fmt: skip
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "match", spans)
    speakers = sorted({*known, *spare}, key=lambda speaker: (ground.naming.speaker(speaker).name, speaker))
    asked = build_question(
        ground,
        "match",
        "Who says what",
        "several paragraphs",
        prompt="Who says what? Give each statement its speaker.",
        items=items,
        partners=[{"id": speaker, "speaker": speaker} for speaker in speakers],
        explanation="Each statement has its own speaker in the article.",
        skill="who-said-it",
        difficulty=2 if len(group) < _MOST else 3,
    )
    confidence = 1.0
    for claim in group:
        confidence *= claim.said.confidence
    return SuggestionCandidate(
        "match", asked, tuple(group), tuple(item["text"] for item in items), confidence,
        (SuggestionFeedback("all-named"), SuggestionFeedback("others-differ",
        {"number": str(len(known) - 1)}), WORDS_FOUND), spans,
        others=tuple(spare),
    )  # fmt: skip
