"""Small articles about invented people on a pond, and what comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.drafting.checks.check_registry import CHECKS
from quizapp.drafting.suggest.claim_index import ArticleIndex
from quizapp.drafting.suggest.drafting_options import DraftingContext, DraftingOptions
from quizapp.drafting.suggest.generators.generator_registry import build_generators
from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate
from quizapp.drafting.suggest.suggestion_pipeline import suggest_questions
from tests.drafting.marked import made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.checks.suggestion_check import SuggestionCheck
    from quizapp.drafting.suggestions import ArticleSuggestions, SuggestionType

Question = dict[str, Any]

REEF = "reef | claim | said | Anna Reef"
SPEAKERS = """speaker reef | Anna Reef | person | a ferryman
speaker quill | Bert Quill | person | a boatbuilder
speaker lunt | Cora Lunt | person | a botanist
"""


def said(words: str, row: str = REEF) -> str:
    """A paragraph in which somebody says something, by the row that tells who."""
    name, cue = row.rpartition(" | ")[2], row.split(" | ")[2]
    return f"{name} {cue} that {words}.\n> {row} | {words}\n"


PONDS = said("ducks slept on the roof of a boathouse", "quill | claim | said | Bert Quill") + said(
    "a footbridge creaked in the morning wind", "lunt | claim | said | Cora Lunt"
)
FROZE = said("a mill pond froze twice in January")


def index(speakers: str, text: str) -> ArticleIndex:
    """An article of these speakers, as it is drafted from."""
    given = made(f"{speakers.rstrip()}\n---\n{text}")
    return ArticleIndex(given.reading, given.source)


def candidates(
    here: ArticleIndex, type_: SuggestionType, checks: Sequence[SuggestionCheck] = CHECKS
) -> list[SuggestionCandidate]:
    """What is made of one type, before it is checked."""
    return [
        each for each in build_generators(())[type_](here, checks) if isinstance(each, SuggestionCandidate)
    ]


def suggested(
    written: str, *types: SuggestionType, checks: Sequence[SuggestionCheck] = CHECKS, **given: Any
) -> ArticleSuggestions:
    """What is suggested of these types from a whole article."""
    here = made(written)
    wish = DraftingOptions(types=types) if types else DraftingOptions()
    return suggest_questions(here.reading, here.source, wish, DraftingContext(**given), checks)


def asked(written: str, type_: SuggestionType, **more: Any) -> list[Question]:
    """The questions of one type that are suggested from a whole article."""
    return [dict(each.question) for each in suggested(written, type_, **more).drafts]
