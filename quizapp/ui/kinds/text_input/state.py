"""What the widget shows of which the answer is typed. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.pack.ids import QuestionId


@dataclass(frozen=True, slots=True)
class TextInputState:
    """A field in its sentence: the words before and after it, and what is said below it.

    `limit` is how many characters there is room for; `too_long` is said when there were more.
    """

    question: QuestionId
    before: str
    after: str
    hint: str
    limit: int
    too_long: str
