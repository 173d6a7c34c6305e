"""What is wrong with a pack, as values with a place. All are collected; no check stops at the first."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from quizapp.catalogue import Message, message
from quizapp.pack.canonical_text import escape_hidden, shorten_text

FieldPath = tuple[str | int, ...]
"""The way from a pack, or a part of it, to a place in it."""

Severity = Literal["error", "warning", "note"]

MAX_LISTED_PROBLEMS: Final = 200
"""More problems than anybody reads in one go; of the others only the number is told."""

TOO_MANY_PROBLEMS: Final = "too-many-problems"
"""The code of what stands for problems that were not looked for, or are not told one by one."""

_SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "note")
_LONGEST_NAME: Final = 100


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding: a code for programs, a JSON pointer (RFC 6901) for the place, a sentence for people."""

    pointer: str
    code: str
    message: str
    severity: Severity = "error"


def build_warning(path: FieldPath, code: str, sentence: str) -> Problem:
    """Return a flaw that a rule can see and what to do about it; it never keeps a pack from being used."""
    return Problem(build_pointer(*path), code, sentence, "warning")


def add_advice(sentence: Message, advice: Message) -> Message:
    """Return a sentence, and one that says what to do."""
    return message("pack.advised", sentence=sentence, advice=advice)


def advise_known_words(known: Iterable[str]) -> Message:
    """Return the advice to write one of the known words."""
    return message("pack.write_one_of", known=", ".join(known))


def build_pointer(*parts: str | int) -> str:
    """Return the JSON pointer of the parts, e.g. ("banks", 0, "title") -> "/banks/0/title".

    A name that no part of a pack has is cut after 100 characters, and what hides in it is spelled out.
    """
    return "".join([f"/{part if isinstance(part, int) else _escaped(part)}" for part in parts])


@lru_cache(maxsize=256)  # nearly all are the names of fields
def _escaped(part: str) -> str:
    return escape_hidden(shorten_text(part, _LONGEST_NAME)).replace("~", "~0").replace("/", "~1")


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems once each, by place (question 2 before question 10), then by code."""
    return tuple(sorted(set(problems), key=_place))


def truncate_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems, which are in order; after 200 of them one that tells how many more there are."""
    every = tuple(problems)
    found = [problem for problem in every if problem.code != TOO_MANY_PROBLEMS]
    left = found[MAX_LISTED_PROBLEMS:]
    if not left:
        return every
    sentence = "pack.more" if len(found) == len(every) else "pack.more_at_least"
    worst = min((problem.severity for problem in left), key=_SEVERITIES.index)
    more = Problem("", TOO_MANY_PROBLEMS, message(sentence, n=len(left)), worst)
    return (*found[:MAX_LISTED_PROBLEMS], more)


def _place(problem: Problem) -> tuple[tuple[tuple[int, str], ...], str, str]:
    parts = problem.pointer.split("/")
    return (
        tuple((len(part), part) if part.isdecimal() else (0, part) for part in parts),
        problem.code,
        problem.message,
    )
