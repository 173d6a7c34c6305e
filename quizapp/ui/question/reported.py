"""A question as a report names it: by its ids, and as it was read. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.library.reports import Subject
from quizapp.ui.question.asking import claim_of

if TYPE_CHECKING:
    from quizapp.quiz.responses import Response
    from quizapp.ui.kinds.sitting import Sitting


def subject(sitting: Sitting, response: Response) -> Subject:
    """Return the question that a response answers; of the response nothing but ids is in it."""
    pack, question = sitting.opened.pack, sitting.opened.questions[response.question]
    asked = " ".join(part for part in (question.prompt, claim_of(question)) if part)
    return Subject(response.pack, pack.title, response.revision, question.id, response.fingerprint, asked)
