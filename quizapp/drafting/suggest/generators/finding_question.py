"""What did the report find: one finding among what others say without one.

The options are the article's words with their paragraph: how they are told is asked, and is seen there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.lexicon.speaker_noun_lists import EXAMINATIONS
from quizapp.drafting.suggest.citation_builder import NoEvidenceError, cite, cite_words
from quizapp.drafting.suggest.claim_clauses import capitalize_first
from quizapp.drafting.suggest.distractors import MIN_DISTRACTORS, choose_distractors, is_presentable
from quizapp.drafting.suggest.generators.question_frame import WORDS_FOUND, build_question, explain_speaker
from quizapp.drafting.suggest.question_phrases import (
    describe_attribution,
    describe_claim_place,
    describe_speech,
    quote_snippet,
)
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggestions import SuggestionFeedback
from quizapp.pack.checks.warnings.english_lexicon import parse_word_list, split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggest.claim_index import ArticleIndex, Claim

Json = dict[str, Any]

_TAKES_PART: Final = parse_word_list(
    "author authors co-author coauthor led leads chaired headed wrote researcher researchers"
)
_SHORTEST: Final = 30
"""Code points of what can be told from other words."""

_LETTERS: Final = "abcdefgh"
_MOST_RATIO: Final = 4
_FINDING: Final = parse_word_list(
    """found find finds finding findings show shows showed shown conclude concludes concluded reveal reveals
    revealed counted measured estimated estimates identified detected uncovered"""
)


def generate_candidates(
    ground: ArticleIndex, checks: Sequence[SuggestionCheck]
) -> Iterator[SuggestionCandidate | RejectedCandidate]:
    """Yield a question for each finding that can stand among claims by others, on like matters first."""
    for claim in ground.askable:
        if len(claim.said.chain) != 1 or _text(ground, claim) is None or not _is_found(ground, claim):
            continue
        others = [
            near
            for speaker in choose_distractors(ground, claim, checks, most=len(ground.speakers))
            if not _had_a_part(ground, speaker) and (near := _nearest(ground, claim, speaker)) is not None
        ]
        others.sort(key=lambda near: (-len(near.stems & claim.stems), near.number))
        if len(others) < MIN_DISTRACTORS:
            yield RejectedCandidate("few-rivals", "found-or-claimed", (claim.said.content,))
        else:
            yield _asked(ground, claim, others[:3])


def _text(ground: ArticleIndex, claim: Claim) -> str | None:
    """Return a claim as an option: the article's words, and where they stand; None where they are uneven."""
    words_ = quote_snippet(claim.words)
    if words_ is None or len(claim.words) < _SHORTEST:
        return None
    return f"{capitalize_first(describe_claim_place(ground, claim))}: {words_}"


def _is_found(ground: ArticleIndex, claim: Claim) -> bool:
    """Tell whether it is a finding, and the article shows it: by how it is told, or by who tells it."""
    cue = claim.said.cue.of(ground.reading.text) if claim.said.cue is not None else ""
    by_method = claim.speaker.kind == "document" or not _FINDING.isdisjoint(split_words(cue))
    return claim.said.statement_type == "finding" and by_method and claim.speaker.kind != "person"


def _had_a_part(ground: ArticleIndex, speaker: str) -> bool:
    """Tell whether somebody is brought in as one who led or wrote it: their words may be its findings."""
    role = ground.naming.speaker(speaker).role
    return not (_TAKES_PART | EXAMINATIONS).isdisjoint(split_words(f"{role} {ground.introduction(speaker)}"))


def _nearest(ground: ArticleIndex, claim: Claim, speaker: str) -> Claim | None:
    """Return what a speaker says without having found it, on the nearest matter, about as long."""
    own = len(claim.words)
    near = [
        each
        for each in ground.near(speaker, claim.number)
        if each.said.statement_type != "finding"
        and is_presentable(ground, each)
        and _text(ground, each) is not None
        and own / _MOST_RATIO <= len(each.words) <= own * _MOST_RATIO
    ]
    return max(near, key=lambda each: (len(each.stems & claim.stems), -each.number), default=None)


def _asked(
    ground: ArticleIndex, claim: Claim, others: Sequence[Claim]
) -> SuggestionCandidate | RejectedCandidate:
    try:
        evidence = cite(ground, claim)
        wrong = [_wrong(ground, claim, other) for other in others]
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "found-or-claimed", (claim.said.content,))
    name, place = ground.naming.called(claim.speaker.id), describe_claim_place(ground, claim)
    own = (claim.number, {"text": _text(ground, claim), "feedback": describe_attribution(ground, claim)})
    ranked = sorted([own, *wrong], key=lambda pair: pair[0])
    options = [{"id": _LETTERS[at], **option} for at, (_, option) in enumerate(ranked)]
    told = (
        f"{capitalize_first(name)} gives it as a finding in {place}; the others are said by other speakers."
    )
    asked = build_question(
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
        evidence=[evidence],
    )
    texts = tuple(option["text"] for option in options)
    return SuggestionCandidate(
        "found-or-claimed", asked, (claim,), texts, claim.said.confidence,
        (explain_speaker(ground, claim), SuggestionFeedback("found"), WORDS_FOUND),
        (claim.said.content, *(each.said.content for each in others)),
        key=claim.speaker.id, others=tuple(each.speaker.id for each in others),
    )  # fmt: skip


def _wrong(ground: ArticleIndex, claim: Claim, other: Claim) -> tuple[int, Json]:
    says = describe_speech(ground, other.speaker.id, start=True)
    told = f"{says} this in {describe_claim_place(ground, other)}."
    name = ground.naming.called(claim.speaker.id)
    feedback = f"{told} The article does not give it as a finding of {name}."
    option = {
        "text": _text(ground, other),
        "feedback": feedback,
        "trap": "statement-type-shift",
        "citation": cite_words(ground, other),
    }
    return other.number, option
