"""Who says what in an article, and questions on it: what reads it, drafts from it, and proves edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.drafting.anew import Follows, drafting_corrected
from quizapp.drafting.correcting import corrected
from quizapp.drafting.errors import DraftingError
from quizapp.drafting.proposing.wish import Given, Wish
from quizapp.drafting.reading import Drafted, drafting, reading
from quizapp.drafting.siding import sides
from quizapp.ui.editor.proposals.from_child import FromChild
from quizapp.ui.editor.sayings.by_child import ByChild
from quizapp.ui.text.not_drafted import not_drafted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from quizapp.article.opening import Steps
    from quizapp.drafting.drafts import Draft, Drafts
    from quizapp.drafting.models import Reading
    from quizapp.drafting.reading import Lender
    from quizapp.ui.editor.proposals.source import Wish as Wished
    from quizapp.ui.editor.sayings.source import About


def from_article() -> FromChild:
    """Return what drafts from one article, in a child process of its own each time."""
    return FromChild(_draft, DraftingError, not_drafted)


def hearing() -> ByChild:
    """Return what reads who says what, in a child process of its own each time."""
    return ByChild(reading, _draft_corrected, _prove, DraftingError, not_drafted)


def _draft(
    source: Mapping[str, Any], wished: Wished, stopped: Callable[[], bool]
) -> Iterator[Steps | Drafted]:
    yield from drafting(source, _wish(wished), Given(), stopped)


def _draft_corrected(
    source: Mapping[str, Any],
    read: Reading,
    about: About,
    lenders: Sequence[Lender],
    wished: Wished,
    stopped: Callable[[], bool],
) -> Iterator[Steps | Drafts]:
    follows = Follows(about.corrections, about.voices, about.within, lenders)
    return drafting_corrected(source, read, follows, stopped, _wish(wished))


def _prove(
    source: Mapping[str, Any],
    read: Reading,
    about: About,
    draft: Draft,
    edited: Mapping[str, Any],
    voices: Sequence[Mapping[str, Any]],
) -> str:
    # The checks of drafts are many modules, which nobody waits for until something was edited.
    from quizapp.drafting.proposing.edited import fault_of
    from quizapp.drafting.proposing.ground import Ground

    right = corrected(read, about.corrections).reading
    return fault_of(Ground(right, source, sides(right.voices, about.voices)), draft, dict(edited), voices)


def _wish(wished: Wished) -> Wish:
    return Wish(types=wished.types, limit=wished.limit, difficulty=wished.difficulty)
