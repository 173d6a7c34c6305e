"""“The article does not say”: a claim of another article on like matters, for a person to confirm."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.suggest.citation_builder import NoEvidenceError, cite_span, cite_words
from quizapp.drafting.suggest.claim_clauses import add_full_stop
from quizapp.drafting.suggest.date_mentions import CALENDAR
from quizapp.drafting.suggest.generators.question_frame import WORDS_FOUND
from quizapp.drafting.suggest.generators.verdict_frame import build_verdict
from quizapp.drafting.suggest.question_phrases import describe_claim_place, describe_sentence_place
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggestions import SuggestionFeedback
from quizapp.pack.checks.warnings.english_lexicon import NUMBER_WORDS, collect_stems, mask_quotations

if TYPE_CHECKING:
    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.source_reading import ReadingSpan
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.drafting_options import HeldOutClaim
    from quizapp.drafting.suggest.sentence_index import ArticleSentence

Json = dict[str, Any]

_SURE: Final = 0.75
_FEWEST_SHARED: Final = 3
_MOST_OF: Final = 0.4
_TOGETHER: Final = 2
_ANYWHERE: Final = collect_stems(
    " ".join((*NUMBER_WORDS, *CALENDAR, "year years month months week weeks day days next last"))
)
_MOST: Final = 200
_MOST_WORDS: Final = 30


def build_generator(
    held_out: Sequence[HeldOutClaim],
) -> Callable[[ArticleIndex, Sequence[SuggestionCheck]], Iterator[SuggestionCandidate | RejectedCandidate]]:
    """Return what yields a verdict for each held-out claim that fits the article's matters."""

    def candidates(
        ground: ArticleIndex, _checks: Sequence[SuggestionCheck]
    ) -> Iterator[SuggestionCandidate | RejectedCandidate]:
        if not _is_whole(ground):
            return
        for held in held_out[:_MOST]:
            asked = _of_somebody(ground, held) if held.speaker else _of_the_article(ground, held)
            if asked is not None:
                yield asked

    return candidates


def _of_the_article(
    ground: ArticleIndex, held: HeldOutClaim
) -> SuggestionCandidate | RejectedCandidate | None:
    """Return a verdict on a sentence, None where it does not fit this article."""
    found = _nearest(ground, held.text) if _is_plain(ground, held.text) else []
    if not found:
        return None
    cited = next(((near, cited) for near in found if (cited := _closest(ground, near)) is not None), None)
    if cited is None:
        return RejectedCandidate("not-proved", "not-stated", (found[0].span,))
    near, closest = cited
    spans, place = (near.span,), describe_sentence_place(ground, near)
    feedback: dict[str, Json] = {
        "supported": {"feedback": "No sentence of the article says so.", "trap": "silence-as-support"},
        "contradicted": {
            "feedback": "No sentence of the article says otherwise.",
            "trap": "silence-as-denial",
        },
        "not_stated": {"feedback": f"The article does not speak of it. The closest it comes is {place}."},
    }
    asked = build_verdict(
        ground, place, held.text, "not_stated", feedback, altered="not-in-text", difficulty=2,
        explanation=f"The article does not speak of it. The closest it comes is {place}, on something else.",
        closest=[closest],
    )  # fmt: skip
    return _candidate(held, asked, spans)


def _of_somebody(ground: ArticleIndex, held: HeldOutClaim) -> SuggestionCandidate | RejectedCandidate | None:
    """Return a verdict on somebody's word, None where they do not speak here, or of other matters."""
    speaker = next((each.id for each in ground.reading.speakers if each.name == held.speaker), "")
    if speaker not in ground.of or speaker not in ground.naming or not _has_names(ground, held.text):
        return None
    matter = _matter(held.text)
    near = max(ground.of[speaker], key=lambda each: (len(each.stems & matter), -each.number))
    if sum(map(ground.has_stem, matter)) < _TOGETHER:
        return None
    spans = (near.said.content,)
    try:
        closest = cite_words(ground, near)
    except NoEvidenceError:
        return RejectedCandidate("not-proved", "not-stated", spans)
    name, place = ground.naming.called(speaker), describe_claim_place(ground, near)
    verb = "do" if ground.naming.is_plural(speaker) else "does"
    silent = f"In the article {name} {verb} not speak of it."
    feedback: dict[str, Json] = {
        "supported": {"feedback": f"{silent[:-1]}, as far as it is told.", "trap": "silence-as-support"},
        "contradicted": {"feedback": f"{silent[:-1]}, nor against it.", "trap": "silence-as-denial"},
        "not_stated": {"feedback": f"{silent} What is told of {name} is on something else."},
    }
    asked = build_verdict(
        ground, place, add_full_stop(f"According to {name}, {held.text}"), "not_stated", feedback, of=speaker,
        altered="not-in-text", difficulty=2,
        explanation=f"{silent} The closest is {place}, on something else.", closest=[closest],
    )  # fmt: skip
    return _candidate(held, asked, spans)


def _candidate(held: HeldOutClaim, asked: Json, spans: tuple[ReadingSpan, ...]) -> SuggestionCandidate:
    return SuggestionCandidate(
        "not-stated", asked, (), (held.text,), _SURE, (SuggestionFeedback("held-out",
        {"article": held.title}), WORDS_FOUND),
        spans, confirm=True,
    )  # fmt: skip


def _closest(ground: ArticleIndex, near: ArticleSentence) -> Json | None:
    """Return the citation of a near sentence, with who says it there; None where that is not clear."""
    claim = next(ground.touching([near.number]), None)
    try:
        if claim is not None:
            return cite_words(ground, claim)
        if ground.is_told(near):
            return {**cite_span(ground, ground.reading.parts[near.part], near.span), "attributions": []}
    except NoEvidenceError:
        return None
    return None


def _nearest(ground: ArticleIndex, said: str) -> list[ArticleSentence]:
    """Return the body's sentences that share words with a claim, most first; none if it is on other matters.

    It is on the same matters if it has most words of the claim somewhere, and two of them in one sentence.
    Numbers and times tell nothing of that.
    """
    matter = _matter(said)
    shared = frozenset(stem for stem in matter if ground.has_stem(stem))
    if len(shared) < max(_FEWEST_SHARED, _MOST_OF * len(matter)):
        return []
    found = [
        each
        for each in ground.sentences_alike(shared, _TOGETHER / len(shared))
        if ground.reading.parts[each.part].role == "body"
    ]
    return sorted(found, key=lambda each: (-len(each.stems & matter), each.number))


def _matter(said: str) -> frozenset[str]:
    return frozenset(stem for stem in collect_stems(said) - _ANYWHERE if not stem[:1].isdigit())


def _is_plain(ground: ArticleIndex, said: str) -> bool:
    """Tell whether a claim is one sentence in plain words whose names this article has too."""
    if (
        mask_quotations(said) != said
        or not said[:1].isupper()
        or said[-1:] != "."
        or len(said.split()) > _MOST_WORDS
    ):
        return False
    return _has_names(ground, said)


def _has_names(ground: ArticleIndex, said: str) -> bool:
    """Tell whether this article has each name of a claim too."""
    first, *others = (word.strip(".,;:’'") for word in said.split())
    capitals = {word for word in others if word[:1].isupper()} - CALENDAR
    if first[:1].isupper() and first.casefold() not in ground.plain_openings:
        capitals.add(first)
    return all(name in ground.reading.text for name in capitals)


def _is_whole(ground: ArticleIndex) -> bool:
    """Tell whether all of the article is here: what is not here may say it."""
    return bool(ground.source.get("whole"))
