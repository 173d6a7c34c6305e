"""Drafts of a reading as a person corrected it, with the sides of the pack's speakers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from quizapp.drafting.correcting import Corrections, corrected
from quizapp.drafting.models import Span
from quizapp.drafting.passages import Passages
from quizapp.drafting.proposing.wish import Given, Wish
from quizapp.drafting.reading import drafting_anew
from quizapp.drafting.siding import sides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from quizapp.article.opening import Steps
    from quizapp.drafting.drafts import Drafts
    from quizapp.drafting.models import Reading
    from quizapp.drafting.passages import Place
    from quizapp.drafting.reading import Lender

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Follows:
    """What drafts follow: corrections, the pack's voices in plain JSON, and articles `beside` that lend.

    `within`: they are of these words alone.
    """

    corrections: Corrections = field(default_factory=Corrections)
    voices: Sequence[Mapping[str, Any]] = ()
    within: Place | None = None
    beside: Sequence[Lender] = ()


def drafting_corrected(
    source: Mapping[str, Any],
    read: Reading,
    follows: Follows,
    cancel: Callable[[], bool],
    wish: Wish | None = None,
) -> Iterator[Steps | Drafts]:
    """Draft from a reading of a source in the child process; yield how far it is, and the drafts at last.

    Raises DraftingError.
    """
    right, wish = corrected(read, follows.corrections).reading, wish or Wish()
    if follows.within is not None:
        texts = {str(each["id"]): str(each["text"]) for each in source["passages"]}
        span = Passages(right, texts).span(follows.within)
        wish = Wish(wish.types, wish.limit, wish.difficulty, span or _NOWHERE)
    given = Given(sides=sides(right.voices, follows.voices))
    return drafting_anew(source, right, wish, given, cancel, follows.beside)
