"""What lies on the desk of articles' own files: each laid under its source anew, for a pack may have changed.

Loads the models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.library.packs.own_copies import own_copies
from quizapp.pack.own_copy import Laid, Unproved, lay

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.library.connections import Reader
    from quizapp.pack.ids import SourceId
    from quizapp.pack.models.pack import Pack


@dataclass(frozen=True, slots=True)
class OwnArticle:
    """An article's own file, by its name, and what came of laying it: the whole article, or what it lacks."""

    file: str
    laid: Laid | None
    unproved: tuple[Unproved, ...] = ()


def own_articles(reader: Reader, pack: Pack) -> Mapping[SourceId, OwnArticle]:
    """Return the files that were opened to a pack, by the source; none to one that is all there by now.

    Raises DatabaseError.
    """
    parts = {source.id: source for source in pack.sources if not source.whole}
    found = {}
    for copy in own_copies(reader, pack.id) if parts else ():
        if copy.source in parts:
            laid = lay(parts[copy.source], copy.paragraphs)
            if isinstance(laid, Laid):
                found[copy.source] = OwnArticle(copy.file, laid)
            else:
                found[copy.source] = OwnArticle(copy.file, None, laid)
    return found


def laid_in(own: Mapping[SourceId, OwnArticle]) -> dict[SourceId, Laid]:
    """Return those that hold all that a pack carries, for showing."""
    return {source: each.laid for source, each in own.items() if each.laid is not None}
