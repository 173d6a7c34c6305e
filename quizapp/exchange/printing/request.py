"""What is to be printed, as plain values: the paper, and the program's own words on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

if TYPE_CHECKING:
    from quizapp.pack.words import Kind, Role, StatementKind, Trap, Verdict


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
    """Nothing was printed; its text is a sentence that says why and what to do."""


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


@dataclass(frozen=True)
class Words:
    """Labels, headings and sentences; `language` is theirs (BCP 47)."""

    language: str
    papers: Mapping[Paper, str]
    name: str
    school_class: str
    date: str
    points: str
    points_of: Callable[[int], str]
    version: Callable[[str], str]
    page: Callable[[str, str], str]
    answer: str
    question: str
    by: Callable[[str], str]
    reviewed: Callable[[str], str]
    licence: Callable[[str], str]
    before: Callable[[str], str]
    words_to_know: str
    speakers: str
    speaks_for: Callable[[str], str]
    picture_lost: str
    how_to: Mapping[Kind, str]
    how_points: Callable[[int], str]
    partly_right: str
    partly: Mapping[Kind, str]
    once: str
    again: str
    sentences_numbered: str
    sentence_numbers: str
    several_sentences: Callable[[int], str]
    decimals: Callable[[int], str]
    who_if_anyone: str
    the_article: str
    key: str
    or_: str
    tied: str
    give_or_take: Callable[[str], str]
    any_other: str
    sentence: str
    sentences: str
    evidence: str
    closest: str
    explanation: str
    hint: str
    trap_met: Callable[[str], str]
    paragraph: Callable[[int], str]
    places: Mapping[Role, str]
    in_short: str
    parts: str
    rights: str
    nobody: str
    nobody_here: str
    reporter: tuple[str, str]
    narrated: str
    denies: str
    verdict: Callable[[Verdict, str | None], str]
    speaker: Callable[[str], str]
    status: Callable[[StatementKind], str]
    trap_named: Callable[[Trap], str]
    source_line: Callable[[str | None, str | None], str]
    gap: Callable[[int, int], str]
    rest: Callable[[int], str]
