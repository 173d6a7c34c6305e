"""What is wrong with a pack, as values with a place. All are collected; no check stops at the first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding: a code for programs, a JSON pointer (RFC 6901) for the place, a sentence for people."""

    pointer: str
    code: str
    message: str
    severity: Severity = "error"


def pointer(*parts: str | int) -> str:
    """Return the JSON pointer of the parts, e.g. ("banks", 0, "title") -> "/banks/0/title"."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems once each, by place (question 2 before question 10), then by code."""
    return tuple(sorted(set(problems), key=_place))


def _place(problem: Problem) -> tuple[tuple[tuple[int, str], ...], str, str]:
    parts = problem.pointer.split("/")
    return (
        tuple((len(part), part) if part.isdecimal() else (0, part) for part in parts),
        problem.code,
        problem.message,
    )
