"""“The project was suspended”: a noun with “the” of which only another passage tells what is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.standalone_texts import list_text_units
from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.suggest.date_mentions import CALENDAR
from quizapp.drafting.suggest.definite_nouns import COMMON_STEMS, find_definite_nouns
from quizapp.drafting.suggest.question_phrases import describe_speaker
from quizapp.pack.checks.warnings.english_lexicon import collect_stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.definite_nouns import DefiniteNoun
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

_OFTEN: Final = 3
_NAMED: Final = re.compile(r"[A-Z][\w’'-]+")


def has_unexplained_noun(said: str, known: frozenset[str]) -> bool:
    """Tell whether words speak of a “the …” that they do not explain.

    `known` are stems that the question explains beside them. That the article is about it explains nothing:
    whoever reads the question by itself asks which one.
    """
    return any(True for _ in find_unexplained_nouns(said, known))


def find_unexplained_nouns(said: str, known: frozenset[str]) -> Iterator[DefiniteNoun]:
    """Yield each “the …” that words, and the stems that are known beside them, do not explain."""
    for thing in find_definite_nouns(said):
        if not any(
            each in collect_stems(said[: thing.start]) | known or each in COMMON_STEMS for each in thing.stems
        ):
            yield thing


def has_name(ground: ArticleIndex, said: str) -> bool:
    """Tell whether words have a name: a capital that is no month, and no common word's at a beginning."""
    names = (met[0] for met in _NAMED.finditer(said))
    return any(name.casefold() not in ground.plain_openings and name not in CALENDAR for name in names)


def _fails(ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    if candidate.type == "order":
        return False  # its events tell one another what they are about
    known = find_explained_stems(ground, candidate) | candidate.glossed
    if candidate.confirm:
        known |= _again_and_again(ground, candidate)
    return any(
        has_unexplained_noun(said, known)
        or (candidate.whole and not candidate.glossed and not has_name(ground, said))
        for said in list_text_units(candidate)
    )


def _again_and_again(ground: ArticleIndex, candidate: SuggestionCandidate) -> frozenset[str]:
    """Return the stems that the article is full of: it has to be read to tell whether it says so."""
    used = collect_stems(" ".join(candidate.texts))
    return frozenset(each for each in used if len(list(ground.sentences_with(each))) >= _OFTEN)


def find_explained_stems(ground: ArticleIndex, candidate: SuggestionCandidate) -> frozenset[str]:
    """Return the stems that the speaker's name before a statement explains: what “the council” is."""
    if not candidate.may_name_a_speaker:
        return frozenset()
    return collect_stems(" ".join(describe_speaker(ground, claim) for claim in candidate.claims))


CHECK: Final = SuggestionCheck(
    "unexplained", "its “the …” takes up what only another passage explains", _fails
)
