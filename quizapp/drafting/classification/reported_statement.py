"""A statement as it is judged: what a report tells, in which words and form, and what stands before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.drafting.attribute.speech_reports import SpeechReport
    from quizapp.drafting.source_reading import QuotationForm


@dataclass(frozen=True, slots=True)
class ReportedStatement:
    """A report, the words of its content, whether they are quoted whole, in part or not at all, and the words
    of its paragraph before it; None where it stands in no article.
    """

    report: SpeechReport
    words: str
    form: QuotationForm
    before: str | None = None
