"""A proposal by itself: a small pack of its question, to be shown, checked, tried and edited. No Qt."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.accepted_suggestions import accept_suggestion
from quizapp.authoring.edit_steps import apply_edits
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import is_inside
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.model_assembly import UNFINISHED
from quizapp.pack.vocabulary import PACK_FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.authoring.accepted_suggestions import OfferedSuggestion
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem

QUESTION_POINTER: Final = "/banks/0/questions/0"
"""Where the question stands."""

_KEPT: Final = ("speakers", "skills", "glossary", "disputed", "book")
_SELF: Final = "Proposal"


def build_preview_pack(document: Json, offered: OfferedSuggestion) -> Json:
    """Return a pack with one question, as it would be in the pack that is written. Raises OperationError.

    What is half-written elsewhere in that pack is not in it.
    """
    step = accept_suggestion(_with_bank(document), offered, "", Random(0))
    after = apply_edits(_with_bank(document), step.edits)
    _, question = document_traversal.question(after, step.subject)
    home = document_traversal.find_home_source(
        after, next(iter(document_traversal.find_cited_passages(question)), "")
    )
    sources = [each for each in after.get("sources", []) if each["id"] == home]
    bank = {"id": "proposals", "title": _SELF, "summary": _SELF, "questions": [question]}
    return {
        "format": PACK_FORMAT,
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


def find_suggestion_problems(scratch: Json, checker: LiveChecker | None = None) -> tuple[Problem, ...]:
    """Return what the checks find in the question."""
    found = (checker or LiveChecker()).checked(scratch)
    return tuple(each for each in found if is_inside(each.pointer, QUESTION_POINTER))


def filter_blocking(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those problems with which a question cannot be accepted: errors, and what is missing."""
    return tuple(each for each in problems if each.severity == "error" or each.code == UNFINISHED)


def is_showable(document: Json, offered: OfferedSuggestion) -> bool:
    """Tell whether a proposal can be shown: all its words stand there, and no check finds an error."""
    try:
        return not filter_blocking(find_suggestion_problems(build_preview_pack(document, offered)))
    except OperationError:
        return False


def _with_bank(document: Json) -> Json:
    """Return a document with nothing but what a question needs around it."""
    kept = {name: document[name] for name in (*_KEPT, "sources", "language") if name in document}
    return {**kept, "banks": [{"id": "proposals", "title": _SELF, "summary": _SELF, "questions": []}]}
