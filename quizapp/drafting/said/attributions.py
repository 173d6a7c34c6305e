"""Reports with their voices, as the attributions that a reading gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.drafting.judging.confidence import confidence
from quizapp.drafting.judging.features import features_of
from quizapp.drafting.judging.statement import Statement
from quizapp.drafting.judging.status import status_of
from quizapp.drafting.models import Attribution
from quizapp.drafting.said.contents import form_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.drafting.models import Backend, Span
    from quizapp.drafting.said.marks import Quotation
    from quizapp.drafting.said.nesting import Placed


def attribution(
    text: str, part: Span, placed: Placed, marks: Sequence[Quotation], backend: Backend
) -> Attribution:
    """Return an attribution whose chain has no ids yet: voices get theirs when it is known which are shown.

    `part` is its paragraph, and `marks` are the quotations of that, in code points of the whole text.
    """
    report = placed.report
    form = form_of(report.content, marks, text)
    words = report.content.of(text)
    before = text[part.start : report.content.start]
    return Attribution(
        content=report.content,
        part=report.part,
        form=form,
        status=status_of(Statement(report, words, form, before)),
        cue=report.cue,
        mention=report.mention.span if report.mention else None,
        named=placed.named,
        chain=(),
        confidence=confidence(features_of(placed, form, words), backend),
        denies=report.denies,
        negated=report.negated,
        modal=report.modal,
        asked=report.asked,
    )
