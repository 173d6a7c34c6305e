"""What is practised pack by pack, in one session after another. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.pack.ids import PackId, QuestionId


@dataclass(frozen=True, slots=True)
class PackQuestions:
    """Questions of one pack, practised in a session of their own. `title` is the pack's."""

    pack: PackId
    title: str
    questions: frozenset[QuestionId]
