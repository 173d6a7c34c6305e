"""The checks of what is shown, as lines; and the way from one problem to the next. No Qt."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.assembling import UNFINISHED
from quizapp.editing.fixes import fix_for
from quizapp.editing.pointers import inside, joined
from quizapp.ui.editor.state import CheckLine
from quizapp.ui.text import check_reasons, common, suggesting
from quizapp.ui.text import editor as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.ports import Translate

_ID: Final = re.compile(r"“[a-z0-9-]+”")
_ICONS: Final = {"error": "wrong", "warning": "warn", "note": "info"}
_TONES: Final = {"error": "wrong", "warning": "partial", "note": "textMuted"}


def lines_of(
    document: Json, problems: Iterable[Problem], chance: Random, translate: Translate
) -> tuple[CheckLine, ...]:
    """Return a line for each problem: what is wrong first, then warnings, then what is to be done yet."""
    lines = [line_of(document, each, chance, translate) for each in sorted(problems, key=_weight)]
    return tuple(dict.fromkeys(lines))


def line_of(
    document: Json, problem: Problem, chance: Random, translate: Translate, where: str = ""
) -> CheckLine:
    """Return the line of a problem, with a link where a click mends it; `where` stands before it."""
    unfinished = problem.code == UNFINISHED
    fix = fix_for(document, problem, chance)
    return CheckLine(
        icon="info" if unfinished else _ICONS[problem.severity],
        tone="textMuted" if unfinished else _TONES[problem.severity],
        word=text.severity(translate, problem.severity, unfinished=unfinished),
        text=f"{where}: {sentence_of(problem, translate)}" if where else sentence_of(problem, translate),
        fix=text.fix(translate, problem.code) if fix else "",
        pointer=problem.pointer,
        why=check_reasons.why(translate, problem.code),
    )


def sentence_of(problem: Problem, translate: Translate) -> str:
    """Return what a problem is, in a sentence."""
    if problem.code != UNFINISHED:
        return common.translated(translate, problem.message)
    names = ["*" if name.isdecimal() else name for name in problem.pointer.split("/")]
    told = (text.unfinished(translate, "/".join(names[-most:])) for most in (3, 2, 1))
    return next(filter(None, told), problem.message)


def told(own: Sequence[Problem], every: Sequence[Problem], translate: Translate) -> str:
    """Return how many things are to be looked at here, and how many elsewhere."""
    errors = sum(each.severity == "error" for each in own)
    parts = [*text.counted(translate, errors, len(own) - errors)]
    if len(every) > len(own):
        parts.append(translate("editor.more_elsewhere", n=len(every) - len(own)))
    return ", ".join(parts)


def in_words(problems: Iterable[Problem], document: Json, translate: Translate) -> tuple[Problem, ...]:
    """Return the problems as a form tells them: passages by their place, missing words at their field."""
    places = {
        f"“{each['id']}”": suggesting.place(translate, each.get("paragraph"), str(each.get("role", "")))
        for _, each in walk.passages(document)
    }
    return tuple(_in_words(each, places, translate) for each in problems)


def _in_words(problem: Problem, places: Mapping[str, str], translate: Translate) -> Problem:
    if problem.code == "missing-alt":
        words = translate("form.no_words")
        return replace(problem, pointer=joined(problem.pointer, "alt"), message=words)
    sentence = common.translated(translate, problem.message)
    told = next((name for name in _ID.findall(sentence) if name in places), "")
    return replace(problem, message=sentence.replace(told, places[told]) if told else sentence)


def next_of(problems: Sequence[Problem], last: Problem | None, at: str) -> Problem | None:
    """Return the problem after the last one, round the end; else the first of the place that is shown."""
    if not problems:
        return None
    if last in problems:
        return problems[(problems.index(last) + 1) % len(problems)]
    here = (each for each in problems if at and inside(each.pointer, at))
    return next(here, problems[0])


def _weight(problem: Problem) -> int:
    if problem.code == UNFINISHED:
        return 1
    return {"error": 0, "warning": 2, "note": 3}[problem.severity]
