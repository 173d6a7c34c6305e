"""Of which words proposals are, all of an article or some that were selected, and what they follow. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.authoring.decisions import read_attribution_corrections
from quizapp.ui.editor.attributions.attribution_port import build_suggestion_basis
from quizapp.ui.editor.suggestions.suggestion_set import SuggestionSet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.authoring.json_pointers import Json
    from quizapp.drafting.passage_offsets import PassageRange
    from quizapp.ui.editor.page_presenter import PageContext
    from quizapp.ui.editor.suggestions.suggestion_source import SuggestionSource


def find_suggestion_source(reach: PageContext, within: PassageRange | None) -> SuggestionSource | None:
    """Return what drafts: from some words of an article where they are its, and as it was corrected."""
    hearing = reach.ways.hearing
    if hearing is None:
        return reach.ways.drafting
    return hearing.drafts(
        lambda source: build_suggestion_basis(reach.document(), source, _of(source, within), reach.folder)
    )


def find_suggestion_set(reach: PageContext, source: Json, within: PassageRange | None) -> SuggestionSet:
    """Return the proposals of an article, or of some of its words, as far as they have come."""
    id_, words = str(source["id"]), _of(source, within)
    place = id_ if words is None else f"{id_} {words.passage} {words.start} {words.end}"
    new = SuggestionSet(id_, of_words=words is not None)
    lot = reach.ways.proposals.setdefault((reach.folder, place), new)
    lot.follow(read_attribution_corrections(reach.document(), id_), reach.document())
    return lot


def find_article_with(document: Json, within: PassageRange) -> int:
    """Return the place of the article that has these words; of the first where none has."""
    found = (place for place, each in enumerate(document.get("sources", [])) if _of(each, within))
    return next(found, 0)


def _of(source: Mapping[str, Any], within: PassageRange | None) -> PassageRange | None:
    passages = () if within is None else source.get("passages", [])
    return within if any(each.get("id") == within.passage for each in passages if within) else None
