"""“We”, “I” and “you” outside of quotation marks are the writer and the reader, whom no question names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.checks.standalone_texts import list_unquoted_texts
from quizapp.drafting.checks.suggestion_check import SuggestionCheck
from quizapp.drafting.suggest.claim_clauses import is_first_person

if TYPE_CHECKING:
    from quizapp.drafting.suggest.claim_index import ArticleIndex
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate


def _fails(_ground: ArticleIndex, candidate: SuggestionCandidate) -> bool:
    return any(map(is_first_person, list_unquoted_texts(candidate)))


CHECK: Final = SuggestionCheck(
    "narrator", "its “we”, “I” or “you” means somebody whom it does not name", _fails
)
