"""What of a question has to be understood by itself, and what of it is somebody's own words in marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.drafting.suggest.quotation_marks import blank_quotations

if TYPE_CHECKING:
    from quizapp.drafting.suggest.suggestion_candidates import SuggestionCandidate

WHOLE_TEXT_TYPES: Final = frozenset({"supported", "contradicted", "number", "date"})
"""Those whose texts are sentences in a row, so that the first explains what the next speaks of."""

_SAID: Final = frozenset({"who-said-it", "match", "chain"})
"""Those that show what is said, and ask by whom: “I” and “today” are the speaker's there."""


def list_text_units(candidate: SuggestionCandidate) -> tuple[str, ...]:
    """Return the texts of a candidate that are read by themselves, each, and not in their paragraph."""
    if candidate.type == "found-or-claimed":
        return ()
    as_one = candidate.texts and candidate.type in WHOLE_TEXT_TYPES
    return (" ".join(candidate.texts),) if as_one else candidate.texts


def list_unquoted_texts(candidate: SuggestionCandidate) -> tuple[str, ...]:
    """Return the same texts without what stands in quotation marks, unless it is asked who says them."""
    if candidate.type in _SAID and any(each.clause and each.clause.quoted for each in candidate.claims):
        return tuple(each for each in list_text_units(candidate) if not each.startswith("“"))
    return tuple(map(blank_quotations, list_text_units(candidate)))
