"""The program's own words on paper. Who prints hands them in, so that they come in their language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.exchange.printing.request import Paper
    from quizapp.pack.words import Kind, Role, StatementKind, Trap, Verdict


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
