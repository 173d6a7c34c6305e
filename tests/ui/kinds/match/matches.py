"""Questions of the kind match: one of speakers, one of words, and all there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.pack.builders import example_question
from tests.ui.question.sittings import SITTINGS, sitting

if TYPE_CHECKING:
    from quizapp.pack.models.questions import Question

SITTING = sitting()
WHO = example_question("who-what")
MATCHES = [
    (each, question)
    for each in SITTINGS
    for question in each.opened.questions.values()
    if question.kind == "match"
]
every_match = pytest.mark.parametrize(
    ("sat", "question"), MATCHES, ids=[question.id for _, question in MATCHES]
)

TEXTS = [{"id": "day", "text": "By day"}, {"id": "night", "text": "By night"}]
"""Partners that are words of the pack's own."""


def texts(**changes: object) -> Question:
    """A question that matches two lines to words of the pack's own."""
    items = [
        {
            "id": item,
            "text": f"The {item} lamp is lit.",
            "key": key,
            "citation": {"passage": "gazette-2", "quote": "The ferry trial began on 3 May"},
            "feedback": "Paragraph 2.",
        }
        for item, key in (("red", "day"), ("green", "night"))
    ]
    return example_question("who-what", **{"items": items, "partners": TEXTS, **changes})
