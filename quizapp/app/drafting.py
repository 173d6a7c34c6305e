"""Questions that are proposed on an article: what drafts them, for the page that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.drafting.errors import DraftingError
from quizapp.drafting.proposing.wish import Given, Wish
from quizapp.drafting.reading import Drafted, drafting
from quizapp.ui.editor.proposals.from_child import FromChild
from quizapp.ui.text.not_drafted import not_drafted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from quizapp.article.opening import Steps
    from quizapp.ui.editor.proposals.source import Wish as Wished


def from_article() -> FromChild:
    """Return what drafts from one article, in a child process of its own each time."""
    return FromChild(_drafts, DraftingError, not_drafted)


def _drafts(
    source: Mapping[str, Any], wished: Wished, stopped: Callable[[], bool]
) -> Iterator[Steps | Drafted]:
    wish = Wish(types=wished.types, limit=wished.limit, difficulty=wished.difficulty)
    yield from drafting(source, wish, Given(), stopped)
