"""The sentences of the teacher's tools: classes, and codes that were forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.library.learners.classes import NameProblem
    from quizapp.ui.ports import Translate


def describe_class_size(translate: Translate, count: int, archived: bool) -> str:
    """Tell how many are in a class, and whether it is archived."""
    told = translate("classes.members.name_s", n=count)
    return translate("classes.members.archived", members=told) if archived else told


def describe_skipped_line(translate: Translate, line: int, text: str, why: NameProblem) -> str:
    """Tell of a line that was left out."""
    reasons: dict[NameProblem, str] = {
        "no-name": "classes.no-name",
        "too-long": "classes.too-long",
        "twice": "classes.twice",
        "too-many": "classes.too-many",
    }
    return translate("classes.left_out", line=line, why=translate(reasons[why]), text=text)
