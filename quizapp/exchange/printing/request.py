"""What is to be printed, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

Paper = Literal["questions", "answers", "key", "article", "pack"]
"""Questions to be answered with a pen; the sheet for answers alone; the key with its passages; the articles
alone; the whole pack with every reason, for who reads it before class."""
PAPERS: Final[tuple[Paper, ...]] = get_args(Paper)

Size = Literal["a4", "letter"]
SIZES: Final[tuple[Size, ...]] = get_args(Size)

Version = Literal["A", "B", "C", "D"]
VERSIONS: Final[tuple[Version, ...]] = get_args(Version)

MOST_POINTS: Final = 100

MOST_QUESTIONS: Final = 500
"""So many stand on a paper: a hundred pages, for which the typesetter takes up to 850 MB of memory."""


class NotPrintedError(Exception):
    """Nothing was printed; `message` is a sentence that says why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Request:
    """A paper and how it is to look.

    `only` holds ids of questions and banks (empty: all that are practised, one of each family). Without a
    `version`, questions come in the pack's order. `article`: a question paper has the article with it.
    `points` are those of one question. `large` is large print, 18 pt instead of 11.
    """

    paper: Paper = "questions"
    size: Size = "a4"
    version: Version | None = None
    only: tuple[str, ...] = ()
    article: bool = True
    points: int = 1
    large: bool = False

    @property
    def seed(self) -> int:
        """The seed of the order in which answers stand, the same for a version every time."""
        return 0 if self.version is None else VERSIONS.index(self.version) + 1
