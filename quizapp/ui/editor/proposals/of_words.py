"""Of which words proposals are, all of an article or some that were selected, and what they follow. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.editing.decisions import heard
from quizapp.ui.editor.proposals.lot import Lot
from quizapp.ui.editor.sayings.source import about

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.drafting.passages import Place
    from quizapp.editing.pointers import Json
    from quizapp.ui.editor.proposals.source import DraftSource
    from quizapp.ui.editor.standing import Reach


def source_for(reach: Reach, within: Place | None) -> DraftSource | None:
    """Return what drafts: from some words of an article where they are its, and as it was corrected."""
    hearing = reach.ways.hearing
    if hearing is None:
        return reach.ways.drafting
    return hearing.drafts(lambda source: about(reach.document(), source, _of(source, within), reach.folder))


def lot_for(reach: Reach, source: Json, within: Place | None) -> Lot:
    """Return the proposals of an article, or of some of its words, as far as they have come."""
    id_, words = str(source["id"]), _of(source, within)
    place = id_ if words is None else f"{id_} {words.passage} {words.start} {words.end}"
    new = Lot(id_, of_words=words is not None)
    lot = reach.ways.proposals.setdefault((reach.folder, place), new)
    lot.follow(heard(reach.document(), id_), reach.document())
    return lot


def front_with(document: Json, within: Place) -> int:
    """Return the place of the article that has these words; of the first where none has."""
    found = (place for place, each in enumerate(document.get("sources", [])) if _of(each, within))
    return next(found, 0)


def _of(source: Mapping[str, Any], within: Place | None) -> Place | None:
    passages = () if within is None else source.get("passages", [])
    return within if any(each.get("id") == within.passage for each in passages if within) else None
