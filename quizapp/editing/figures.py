"""What the list tells of what is in a pack in work: questions, its first article, what the checks found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from quizapp.pack.text import cut, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.editing.pointers import Json
    from quizapp.pack.problems import Problem


@dataclass(frozen=True, slots=True)
class Figures:
    """How many questions, errors and other problems there are; None where it is not known.

    `publisher` and `published` are those of the first article as they are written, '' where they are not;
    `derived_from` is the id of the pack that this one was made of, or ''.
    """

    questions: int | None = None
    errors: int | None = None
    warnings: int | None = None
    publisher: str = ""
    published: str = ""
    derived_from: str = ""


UNKNOWN: Final = Figures()
"""Those of a pack whose file was written before it told them."""

LONGEST: Final = 120
"""So many characters of a title or a publisher stand on the list."""


def figures_of(document: Json, problems: Iterable[Problem] | None) -> Figures:
    """Return the figures of a document with these problems; None: it was not looked for any."""
    found = [each.severity == "error" for each in problems or ()]
    errors = None if problems is None else sum(found)
    source: Json = next(iter(document.get("sources") or ()), {})
    origin = document.get("derived_from") or {}
    return Figures(
        sum(len(bank.get("questions") or ()) for bank in document.get("banks") or ()),
        errors,
        None if errors is None else len(found) - errors,
        listable(str(source.get("publisher") or "")),
        listable(str(source.get("published") or "")),
        str(origin.get("id") or ""),
    )


def listable(words: str) -> str:
    """Return words of somebody else's pack as one line of the list, with what hides in them spelled out."""
    return visible(cut(" ".join(words.split()), LONGEST))


def read_figures(told: dict[str, Any]) -> Figures:
    """Return the figures that a file tells; of a file that tells none, that nothing is known.

    Raises KeyError, TypeError, ValueError.
    """
    figures = told.get("figures")
    if figures is None:
        return UNKNOWN
    return Figures(
        _count(figures["questions"]),
        _count(figures["errors"]),
        _count(figures["warnings"]),
        str(figures["publisher"]),
        str(figures["published"]),
        str(figures["derived_from"]),
    )


def _count(told: int | None) -> int | None:
    return None if told is None else int(told)
