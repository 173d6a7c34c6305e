"""The keys that answer a question of each kind, rightly or not, as a person presses them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quizapp.pack.vocabulary import QuestionKind

SURE: Final = "C"
"""Certain of it; where that is not asked, it does nothing."""

ANSWERED_BY: Final[Mapping[QuestionKind, Sequence[str]]] = {
    "choice": ("1", SURE),
    "choices": ("1", "3", SURE),
    "attribution": ("1", SURE),
    "chain": ("1", "2", SURE),
    "verdict": ("1", SURE),
    "find_evidence": ("1", "Space", SURE),
    "match": ("1", "Tab", "2", "Tab", "3", "Tab", "4", SURE),
    "order": ("Home", "Alt+Down", SURE),
    "number": ("4", "2", "Tab", SURE),
    "text": ("A", "B", "C", "Tab", SURE),
}
"""Written as QKeySequence reads them; Enter then checks the answer."""
