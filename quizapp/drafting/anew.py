"""Drafts of a reading as a person corrected it, with the sides of the pack's speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.drafting.correcting import corrected
from quizapp.drafting.models import Span
from quizapp.drafting.passages import Passages
from quizapp.drafting.proposing.wish import Given, Wish
from quizapp.drafting.reading import drafting_anew
from quizapp.drafting.siding import sides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from quizapp.article.opening import Steps
    from quizapp.drafting.correcting import Corrections
    from quizapp.drafting.drafts import Drafts
    from quizapp.drafting.models import Reading
    from quizapp.drafting.passages import Place

_NOWHERE = Span(0, 0)


def drafting_corrected(
    source: Mapping[str, Any],
    read: Reading,
    corrections: Corrections,
    voices: Iterable[Mapping[str, Any]],
    within: Place | None,
    cancel: Callable[[], bool],
    wish: Wish | None = None,
) -> Iterator[Steps | Drafts]:
    """Draft from a reading of a source in the child process; yield how far it is, and the drafts at last.

    `voices` are the pack's, in plain JSON; `within`: of these words alone. Raises DraftingError.
    """
    right, wish = corrected(read, corrections).reading, wish or Wish()
    if within is not None:
        texts = {str(each["id"]): str(each["text"]) for each in source["passages"]}
        span = Passages(right, texts).span(within)
        wish = Wish(wish.types, wish.limit, wish.difficulty, span or _NOWHERE)
    given = Given(sides=sides(right.voices, voices))
    return drafting_anew(source, right, wish, given, cancel)
