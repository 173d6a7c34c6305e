"""Reports with their speakers, as the attributions that a reading gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.drafting.attribute.content_trimming import find_form
from quizapp.drafting.classification.confidence import estimate_confidence
from quizapp.drafting.classification.confidence_features import extract_confidence_features
from quizapp.drafting.classification.reported_statement import ReportedStatement
from quizapp.drafting.classification.statement_type import classify_statement
from quizapp.drafting.source_reading import DetectedAttribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.attribute.attribution_chains import NestedReport
    from quizapp.drafting.attribute.quotation_scanner import Quotation
    from quizapp.drafting.source_reading import Backend, ReadingSpan


def build_attribution(
    text: str, part: ReadingSpan, placed: NestedReport, marks: Sequence[Quotation], backend: Backend
) -> DetectedAttribution:
    """Return an attribution whose chain has no ids yet: speakers get theirs when it is known which are shown.

    `part` is its paragraph, and `marks` are the quotations of that, in code points of the whole text.
    """
    report = placed.report
    form = find_form(report.content, marks, text)
    words = report.content.of(text)
    before = text[part.start : report.content.start]
    return DetectedAttribution(
        content=report.content,
        part=report.part,
        form=form,
        statement_type=classify_statement(ReportedStatement(report, words, form, before)),
        cue=report.cue,
        mention=report.mention.span if report.mention else None,
        named=placed.named,
        chain=(),
        confidence=estimate_confidence(extract_confidence_features(placed, form, words), backend),
        denies=report.denies,
        negated=report.negated,
        modal=report.modal,
        asked=report.asked,
    )
