"""The pieces of an opened article as they are corrected: what each is, joined, split, left out. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, get_args

from quizapp.pack.text import canonical

if TYPE_CHECKING:
    from quizapp.article.models import Article

Sort = Literal["headline", "standfirst", "body", "caption", "out"]
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)
FIRST: Final = ("headline", "standfirst")


@dataclass(frozen=True, slots=True)
class Part:
    """Words of the article, and what they are."""

    sort: Sort
    text: str


Parts = tuple[Part, ...]


def parts_of(article: Article) -> Parts:
    """Return the pieces of an article as it was opened."""
    return tuple(Part(each.role, each.text) for each in article.paragraphs)


def turned(parts: Parts, place: int, sort: Sort) -> Parts:
    """Make a piece something else."""
    return (*parts[:place], replace(parts[place], sort=sort), *parts[place + 1 :])


def can_join(parts: Parts, place: int) -> bool:
    """Tell whether a piece has one above it to be joined with, both being part of the article."""
    return 0 < place < len(parts) and "out" not in (parts[place - 1].sort, parts[place].sort)


def with_above(parts: Parts, place: int) -> Parts:
    """Join a piece with the one above, whose sort the two have then."""
    above = parts[place - 1]
    joined = replace(above, text=canonical(f"{above.text} {parts[place].text}"))
    return (*parts[: place - 1], joined, *parts[place + 1 :])


def in_two(parts: Parts, place: int, at: int) -> Parts | None:
    """Split a piece at a code point; None where one of the two would be empty."""
    part = parts[place]
    first, second = canonical(part.text[:at]), canonical(part.text[at:])
    if not first or not second:
        return None
    return (*parts[:place], replace(part, text=first), replace(part, text=second), *parts[place + 1 :])


def in_reading_order(parts: Parts) -> list[tuple[Literal["headline", "standfirst", "body", "caption"], str]]:
    """Return what belongs to the article: headlines and leads first, the rest as it stands."""
    kept = [(part.sort, part.text) for part in parts if part.sort != "out"]
    return [(sort, words) for sort, words in kept if sort in FIRST] + [
        (sort, words) for sort, words in kept if sort not in FIRST
    ]
