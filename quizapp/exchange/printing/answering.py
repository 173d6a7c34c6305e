"""The sheet on which answers alone are given: one row a question, lettered as on the question paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, assert_never

from quizapp.exchange.printing.asking import PLACES
from quizapp.exchange.printing.offered import offered
from quizapp.quiz.evidence import pick_limit

if TYPE_CHECKING:
    from quizapp.exchange.printing.article import Part
    from quizapp.exchange.printing.choosing import Group
    from quizapp.exchange.printing.desk import Desk
    from quizapp.pack.models.questions import Question


def answer_rows(desk: Desk, groups: Sequence[Group]) -> Part:
    """Return the table of rooms for answers."""
    words, points = desk.words, desk.words.points_of(desk.request.points)
    return {
        "type": "answers",
        "heads": [words.question, words.answer, words.points],
        "rows": [
            {"number": str(each.number), "points": points, "room": _room(desk, each.question)}
            for group in groups
            for each in group.questions
        ],
    }


def _room(desk: Desk, question: Question) -> Part:
    letters = [each.letter for each in offered(desk, question)]
    match question.kind:
        case "choice" | "choices" | "attribution" | "verdict":
            return {"type": "boxes", "labels": letters}
        case "order":
            return {"type": "spaces", "labels": letters}
        case "match":
            return {"type": "spaces", "labels": [str(at) for at in range(1, len(question.items) + 1)]}
        case "chain":
            return {"type": "chain", "article": desk.words.the_article, "places": PLACES}
        case "evidence":
            label, lines = desk.words.sentence_numbers, pick_limit(question, desk.texts)
            return {"type": "evidence", "label": label, "lines": lines}
        case "number" | "text":
            return {"type": "line", "before": "", "after": ""}
        case _:
            assert_never(question)
