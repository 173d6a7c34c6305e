"""From a reading to drafts: candidates of every type, the checks, and a choice. The same in, the same out."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from quizapp.drafting.checks.check_registry import CHECKS, find_failed_check
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.disputed_terms import find_disputed_terms
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions
from quizapp.drafting.suggest.generators.generator_registry import build_generators
from quizapp.drafting.suggest.glosses import add_glosses
from quizapp.drafting.suggest.question_validation import build_pack, find_problems, trim_source
from quizapp.drafting.suggest.ranking import select_suggestions
from quizapp.drafting.suggest.suggestion_candidates import RejectedCandidate, SuggestionCandidate
from quizapp.drafting.suggestions import SUGGESTION_TYPES, ArticleSuggestions, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.source_reading import ReadingSpan, SourceReading

Json = dict[str, Any]

_LETTERS: Final = 12


def suggest_questions(
    reading: SourceReading,
    source: Mapping[str, Any],
    wish: DraftingOptions | None = None,
    given: DraftingContext | None = None,
    checks: Sequence[SuggestionCheck] = CHECKS,
) -> ArticleSuggestions:
    """Return drafts of an article, the best first, and counts of what was held back, by code.

    `source` is the article in the form of the pack; its passages have the ids of the reading's parts.
    """
    wish, given = wish or DraftingOptions(), given or DraftingContext()
    if not _is_english(reading):
        return ArticleSuggestions(source, (), (), {"language": 1}, (), reading.backend, reading.language)
    ground = ArticleIndex(reading, source, given.sides)
    found, held = _sorted_out(ground, wish, given, checks)
    terms = find_disputed_terms(ground)
    prover = _Prover(ground, terms)
    chosen, repeats = select_suggestions(ground, found, wish, prover.proves)
    held["flawed"] += prover.flawed
    held["repeats"] += repeats
    chosen = prover.together(chosen)
    speakers = tuple(ground.naming.as_json(speaker) for speaker in _speakers(ground, chosen))
    counts = {code: held[code] for code in sorted(held) if held[code]}
    drafts = tuple(_draft(candidate) for candidate in chosen)
    return ArticleSuggestions(
        source, speakers, drafts, counts, terms if drafts else (), reading.backend, reading.language
    )


def count_rejections(
    reading: SourceReading,
    source: Mapping[str, Any],
    within: ReadingSpan,
    given: DraftingContext | None = None,
) -> Mapping[str, int]:
    """Return why nothing is proposed of some words: codes with how many candidates each held back."""
    if not _is_english(reading):
        return {"language": 1}
    given = given or DraftingContext()
    ground = ArticleIndex(reading, source, given.sides)
    found, held = _sorted_out(ground, DraftingOptions(within=within), given, CHECKS)
    prover = _Prover(ground, find_disputed_terms(ground))
    held["flawed"] += sum(not prover.proves(candidate) for candidate in found)
    return {code: held[code] for code in sorted(held) if held[code]}


def build_suggestion_id(candidate: SuggestionCandidate) -> str:
    """Return the id of a draft: the same for the same question on the same words, wherever they stand."""
    question = candidate.question
    altered = candidate.altered.statement if candidate.altered is not None else ""
    speakers = (claim.speaker.name for claim in candidate.claims)
    told = (candidate.type, *candidate.texts, altered, question.get("value", ""), *speakers)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:_LETTERS]


class _Prover:
    """Proves candidates as questions of a pack."""

    def __init__(self, ground: ArticleIndex, terms: Sequence[str]) -> None:
        self._ground = ground
        self._terms = terms
        self._proved: dict[str, bool] = {}
        self.flawed = 0

    def proves(self, candidate: SuggestionCandidate) -> bool:
        """Tell whether the checks of a pack find nothing; count it, once, if they do."""
        known = build_suggestion_id(candidate)
        if known not in self._proved:
            self._proved[known] = not self._problems([candidate])
            self.flawed += not self._proved[known]
        return self._proved[known]

    def together(self, chosen: tuple[SuggestionCandidate, ...]) -> tuple[SuggestionCandidate, ...]:
        """Return those of the candidates that have no flaw beside one another."""
        while chosen:
            found = [each.pointer.split("/") for each in self._problems(chosen)]
            at = [int(path[4]) for path in found if path[1:2] == ["banks"] and len(path) > 4]
            if not found:
                break
            worst = max(at, default=len(chosen) - 1)
            chosen = (*chosen[:worst], *chosen[worst + 1 :])
            self.flawed += 1
        return chosen

    def _problems(self, candidates: Sequence[SuggestionCandidate]) -> Sequence[Any]:
        questions = [_question(candidate) for candidate in candidates]
        silent = any(candidate.type == "not-stated" for candidate in candidates)
        source = self._ground.source if silent else trim_source(self._ground.source, questions)
        speakers = [self._ground.naming.as_json(speaker) for speaker in _speakers(self._ground, candidates)]
        return find_problems(build_pack(source, speakers, questions, self._terms))


def _sorted_out(
    ground: ArticleIndex, wish: DraftingOptions, given: DraftingContext, checks: Sequence[SuggestionCheck]
) -> tuple[list[SuggestionCandidate], Counter[str]]:
    """Return the candidates that pass all checks, and how many were held back by which code."""
    held: Counter[str] = Counter()
    found: dict[str, SuggestionCandidate] = {}
    made = build_generators(given.held_out)
    for type_ in SUGGESTION_TYPES:
        for raw in made[type_](ground, checks) if type_ in wish.types else ():
            each = add_glosses(ground, raw) if isinstance(raw, SuggestionCandidate) else raw
            if wish.within is not None and not any(span.shared(wish.within) for span in each.spans):
                continue
            code = _code(ground, each, wish, given, checks)
            if (
                code is None
                and isinstance(each, SuggestionCandidate)
                and build_suggestion_id(each) not in found
            ):
                found[build_suggestion_id(each)] = each
            elif code is None:
                held["repeats"] += 1
            elif code:
                held[code] += 1
    return list(found.values()), held


def _code(
    ground: ArticleIndex,
    each: SuggestionCandidate | RejectedCandidate,
    wish: DraftingOptions,
    given: DraftingContext,
    checks: Sequence[SuggestionCheck],
) -> str | None:
    """Return the code of what holds a candidate back, None if nothing does, empty if nobody wished for it."""
    if isinstance(each, RejectedCandidate):
        return each.code
    if wish.difficulty is not None and each.question["difficulty"] != wish.difficulty:
        return ""
    return (
        "rejected" if build_suggestion_id(each) in given.rejected else find_failed_check(ground, each, checks)
    )


def _speakers(ground: ArticleIndex, candidates: Iterable[SuggestionCandidate]) -> list[str]:
    """Return the speakers that candidates name, and those for whom these speak, in the reading's order."""
    named = {speaker for candidate in candidates for speaker in candidate.speakers()}
    named |= {speaker for one in named for speaker in ground.naming.line(one)}
    return [speaker.id for speaker in ground.reading.speakers if speaker.id in named]


def _question(candidate: SuggestionCandidate) -> Json:
    return {**candidate.question, "id": f"draft-{build_suggestion_id(candidate)}"}


def _draft(candidate: SuggestionCandidate) -> Suggestion:
    return Suggestion(
        build_suggestion_id(candidate),
        candidate.type,
        _question(candidate),
        round(candidate.confidence, 3),
        candidate.why,
        tuple((span.start, span.end) for span in candidate.spans),
        candidate.confirm,
    )


def _is_english(reading: SourceReading) -> bool:
    return reading.language.casefold().partition("-")[0] == "en"
