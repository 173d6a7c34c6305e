"""A statement as it is judged: what a report tells, in which words and form, and what stands before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.drafting.models import Form
    from quizapp.drafting.said.reports import Report


@dataclass(frozen=True, slots=True)
class Statement:
    """A report, the words of its content, whether they are quoted whole, in part or not at all, and the words
    of its paragraph before it; None where it stands in no article.
    """

    report: Report
    words: str
    form: Form
    before: str | None = None
