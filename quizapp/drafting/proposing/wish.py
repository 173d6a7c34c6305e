"""What can be wished for before anything is drafted, and what is lent from other articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from quizapp.drafting.drafts import DRAFT_TYPES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from quizapp.drafting.drafts import DraftType
    from quizapp.drafting.models import Span

MOST: Final = 20
"""So many drafts are shown where nobody wishes for another number."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which types, at most how many, how difficult (1 to 3, None: any), and from which words of the text."""

    types: tuple[DraftType, ...] = DRAFT_TYPES
    limit: int = MOST
    difficulty: int | None = None
    within: Span | None = None


@dataclass(frozen=True, slots=True)
class HeldOut:
    """A claim of another article, and the title of that article.

    It is a sentence of that article's own telling, or, with a `speaker` by name, what goes on from
    “According to …,”.
    """

    text: str
    title: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """What is given beside the article: other articles' claims, voices' sides, what was rejected.

    `sides` maps voice ids to the labels that an author gave; `rejected` holds the ids of drafts.
    """

    held_out: Sequence[HeldOut] = ()
    sides: Mapping[str, str] = field(default_factory=dict)
    rejected: Collection[str] = frozenset()
