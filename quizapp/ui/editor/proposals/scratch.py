"""A proposal by itself: a small pack of its question, to be shown, checked, tried and edited. No Qt."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.assembling import UNFINISHED
from quizapp.editing.checking import Checker
from quizapp.editing.errors import NotDoneError
from quizapp.editing.pointers import inside
from quizapp.editing.steps import applied
from quizapp.editing.taking_drafts import accept
from quizapp.pack.words import FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.editing.pointers import Json
    from quizapp.editing.taking_drafts import Offered
    from quizapp.pack.problems import Problem

AT: Final = "/banks/0/questions/0"
"""Where the question stands."""

_KEPT: Final = ("voices", "skills", "glossary", "disputed", "book")
_SELF: Final = "Proposal"


def scratch_of(document: Json, offered: Offered) -> Json:
    """Return a pack with one question, as it would be in the pack that is written. Raises NotDoneError.

    What is half-written elsewhere in that pack is not in it.
    """
    step = accept(_with_bank(document), offered, "", Random(0))
    after = applied(_with_bank(document), step.edits)
    _, question = walk.question(after, step.subject)
    home = walk.home(after, next(iter(walk.cited_passages(question)), ""))
    sources = [each for each in after.get("sources", []) if each["id"] == home]
    bank = {"id": "proposals", "title": _SELF, "summary": _SELF, "questions": [question]}
    return {
        "format": FORMAT,
        "id": "proposal",
        "revision": 1,
        "title": _SELF,
        "summary": _SELF,
        "language": after.get("language") or "en",
        "authors": [_SELF],
        "licence": "CC0-1.0",
        **{name: after[name] for name in _KEPT if name in after},
        "sources": sources,
        "banks": [bank],
    }


def problems_of(scratch: Json, checker: Checker | None = None) -> tuple[Problem, ...]:
    """Return what the checks find in the question."""
    found = (checker or Checker()).checked(scratch)
    return tuple(each for each in found if inside(each.pointer, AT))


def stops(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those problems with which a question cannot be accepted: errors, and what is missing."""
    return tuple(each for each in problems if each.severity == "error" or each.code == UNFINISHED)


def holds(document: Json, offered: Offered) -> bool:
    """Tell whether a proposal can be shown: all its words stand there, and no check finds an error."""
    try:
        return not stops(problems_of(scratch_of(document, offered)))
    except NotDoneError:
        return False


def _with_bank(document: Json) -> Json:
    """Return a document with nothing but what a question needs around it."""
    kept = {name: document[name] for name in (*_KEPT, "sources", "language") if name in document}
    return {**kept, "banks": [{"id": "proposals", "title": _SELF, "summary": _SELF, "questions": []}]}
