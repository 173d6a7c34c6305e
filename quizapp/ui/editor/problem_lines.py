"""The checks of what is shown, as lines; and the way from one problem to the next. No Qt."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.fixes import find_fix
from quizapp.authoring.json_pointers import is_inside, join_pointer
from quizapp.authoring.model_assembly import UNFINISHED
from quizapp.ui.editor.state import CheckLine
from quizapp.ui.messages import common, editor
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from random import Random

    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.ports import Translate

_ID: Final = re.compile(r"“[a-z0-9-]+”")
_ICONS: Final = {"error": "wrong", "warning": "warn", "note": "info"}
_TONES: Final = {"error": "wrong", "warning": "partial", "note": "textMuted"}


def build_check_lines(
    document: Json, problems: Iterable[Problem], chance: Random, translate: Translate
) -> tuple[CheckLine, ...]:
    """Return a line for each problem: what is wrong first, then warnings, then what is to be done yet."""
    lines = [build_check_line(document, each, chance, translate) for each in sorted(problems, key=_weight)]
    return tuple(dict.fromkeys(lines))


def build_check_line(
    document: Json, problem: Problem, chance: Random, translate: Translate, where: str = ""
) -> CheckLine:
    """Return the line of a problem, with a link where a click mends it; `where` stands before it."""
    unfinished = problem.code == UNFINISHED
    fix = find_fix(document, problem, chance)
    return CheckLine(
        icon="info" if unfinished else _ICONS[problem.severity],
        tone="textMuted" if unfinished else _TONES[problem.severity],
        word=text.name_severity(translate, problem.severity, unfinished=unfinished),
        text=f"{where}: {describe_problem(problem, translate)}"
        if where
        else describe_problem(problem, translate),
        fix=text.describe_fix(translate, problem.code) if fix else "",
        pointer=problem.pointer,
        why=editor.describe_warning(translate, problem.code),
    )


def describe_problem(problem: Problem, translate: Translate) -> str:
    """Return what a problem is, in a sentence."""
    if problem.code != UNFINISHED:
        return common.translate_message(translate, problem.message)
    names = ["*" if name.isdecimal() else name for name in problem.pointer.split("/")]
    told = (text.describe_unfinished_field(translate, "/".join(names[-most:])) for most in (3, 2, 1))
    return next(filter(None, told), problem.message)


def describe_check_count(own: Sequence[Problem], every: Sequence[Problem], translate: Translate) -> str:
    """Return how many things are to be looked at here, and how many elsewhere."""
    errors = sum(each.severity == "error" for each in own)
    parts = [*text.describe_problem_counts(translate, errors, len(own) - errors)]
    if len(every) > len(own):
        parts.append(translate("editor.more_elsewhere", n=len(every) - len(own)))
    return ", ".join(parts)


def translate_problems(
    problems: Iterable[Problem], document: Json, translate: Translate
) -> tuple[Problem, ...]:
    """Return the problems as a form tells them: passages by their place, missing words at their field."""
    places = {
        f"“{each['id']}”": editor.describe_passage_place(
            translate, each.get("paragraph"), str(each.get("role", ""))
        )
        for _, each in document_traversal.passages(document)
    }
    return tuple(_in_words(each, places, translate) for each in problems)


def _in_words(problem: Problem, places: Mapping[str, str], translate: Translate) -> Problem:
    if problem.code == "missing-alt":
        words = translate("form.no_words")
        return replace(problem, pointer=join_pointer(problem.pointer, "alt"), message=words)
    sentence = common.translate_message(translate, problem.message)
    told = next((name for name in _ID.findall(sentence) if name in places), "")
    return replace(problem, message=sentence.replace(told, places[told]) if told else sentence)


def find_next_problem(problems: Sequence[Problem], last: Problem | None, at: str) -> Problem | None:
    """Return the problem after the last one, round the end; else the first of the place that is shown."""
    if not problems:
        return None
    if last in problems:
        return problems[(problems.index(last) + 1) % len(problems)]
    here = (each for each in problems if at and is_inside(each.pointer, at))
    return next(here, problems[0])


def _weight(problem: Problem) -> int:
    if problem.code == UNFINISHED:
        return 1
    return {"error": 0, "warning": 2, "note": 3}[problem.severity]
