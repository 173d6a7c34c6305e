"""The pieces of an opened article as they are corrected: what each is, joined, split, left out. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, get_args

from quizapp.pack.canonical_text import canonicalize

if TYPE_CHECKING:
    from quizapp.article.models import Article

PassageSort = Literal["headline", "standfirst", "body", "caption", "out"]
PASSAGE_SORTS: Final[tuple[PassageSort, ...]] = get_args(PassageSort)
LEADING_SORTS: Final = ("headline", "standfirst")


@dataclass(frozen=True, slots=True)
class ImportedPassage:
    """Words of the article, and what they are."""

    sort: PassageSort
    text: str


ImportedPassages = tuple[ImportedPassage, ...]


def list_passages(article: Article) -> ImportedPassages:
    """Return the pieces of an article as it was opened; those that its file hides are left out."""
    seen = [ImportedPassage(each.role, each.text) for each in article.paragraphs]
    return (*seen, *(ImportedPassage("out", text) for text in article.hidden))


def set_sort(parts: ImportedPassages, place: int, sort: PassageSort) -> ImportedPassages:
    """Make a piece something else."""
    return (*parts[:place], replace(parts[place], sort=sort), *parts[place + 1 :])


def can_join(parts: ImportedPassages, place: int) -> bool:
    """Tell whether a piece has one above it to be joined with, both being part of the article."""
    return 0 < place < len(parts) and "out" not in (parts[place - 1].sort, parts[place].sort)


def join_with_previous(parts: ImportedPassages, place: int) -> ImportedPassages:
    """Join a piece with the one above, whose sort the two have then."""
    above = parts[place - 1]
    joined = replace(above, text=canonicalize(f"{above.text} {parts[place].text}"))
    return (*parts[: place - 1], joined, *parts[place + 1 :])


def split_passage(parts: ImportedPassages, place: int, at: int) -> ImportedPassages | None:
    """Split a piece at a code point; None where one of the two would be empty."""
    part = parts[place]
    first, second = canonicalize(part.text[:at]), canonicalize(part.text[at:])
    if not first or not second:
        return None
    return (*parts[:place], replace(part, text=first), replace(part, text=second), *parts[place + 1 :])


def order_passages(
    parts: ImportedPassages,
) -> list[tuple[Literal["headline", "standfirst", "body", "caption"], str]]:
    """Return what belongs to the article: headlines and leads first, the rest as it stands."""
    kept = [(part.sort, part.text) for part in parts if part.sort != "out"]
    return [(sort, words) for sort, words in kept if sort in LEADING_SORTS] + [
        (sort, words) for sort, words in kept if sort not in LEADING_SORTS
    ]
