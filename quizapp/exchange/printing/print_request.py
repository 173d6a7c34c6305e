"""What is to be printed, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

PaperKind = Literal["questions", "answers", "key", "article", "pack"]
"""Questions to be answered with a pen; the sheet for answers alone; the key with its passages; the articles
alone; the whole pack with every reason, for who reads it before class."""
PAPER_KINDS: Final[tuple[PaperKind, ...]] = get_args(PaperKind)

PageSize = Literal["a4", "letter"]
PAGE_SIZES: Final[tuple[PageSize, ...]] = get_args(PageSize)

PaperVersion = Literal["A", "B", "C", "D"]
PAPER_VERSIONS: Final[tuple[PaperVersion, ...]] = get_args(PaperVersion)

MAX_POINTS: Final = 100

MAX_QUESTIONS: Final = 500
"""So many stand on a paper: a hundred pages."""


class NotPrintedError(Exception):
    """Nothing was printed; `message` is a sentence that says why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """A paper and how it is to look.

    `only` holds ids of questions and banks (empty: all that are practised, one of each family). Without a
    `version`, questions come in the pack's order. `article`: a question paper has the article with it.
    `points` are those of one question. `large` is large print, 18 pt instead of 11.
    """

    paper: PaperKind = "questions"
    size: PageSize = "a4"
    version: PaperVersion | None = None
    only: tuple[str, ...] = ()
    article: bool = True
    points: int = 1
    large: bool = False

    @property
    def seed(self) -> int:
        """The seed of the order in which answers stand, the same for a version every time."""
        return 0 if self.version is None else PAPER_VERSIONS.index(self.version) + 1
