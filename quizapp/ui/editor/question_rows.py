"""The list of what can be written: the pack, its banks where there are several, and all questions. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import is_inside
from quizapp.authoring.model_assembly import UNFINISHED
from quizapp.ui.editor.state import QuestionListRow
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.state import ProblemSign
    from quizapp.ui.ports import Translate

PACK: Final = "pack"
SPEAKERS: Final = "speakers"
BANK: Final = "bank:"
QUESTION: Final = "question:"

_PLACES: Final = {PACK: "", SPEAKERS: "/speakers"}

_HEADS: Final = {PACK: "article", SPEAKERS: "speaker"}

ICONS: Final = {
    "attribution": "speaker",
    "chain": "chain",
    "choice": "finding",
    "choices": "supported",
    "find_evidence": "marker",
    "match": "repeat",
    "number": "order",
    "order": "order",
    "text": "edit",
    "verdict": "contradicted",
}
"""The icon of each kind."""


def build_question_rows(
    document: Json, problems: Sequence[Problem], translate: Translate
) -> tuple[QuestionListRow, ...]:
    """Return the rows: the pack, then bank by bank the questions with their numbers through all banks."""
    banks = list(document_traversal.banks(document))
    rows = [_head(PACK, translate("editor.about"), list(_outside(document, problems)), translate)]
    spoken = [each for each in problems if is_inside(each.pointer, "/speakers")]
    rows.append(_head(SPEAKERS, translate("editor.speakers"), spoken, translate))
    number = 0
    for at, bank in banks:
        if len(banks) > 1:
            mine = [
                each
                for each in filter_problems(problems, at)
                if not is_inside(each.pointer, f"{at}/questions")
            ]
            rows.append(_head(BANK + str(bank["id"]), str(bank.get("title", "")), mine, translate))
        for place, asked in enumerate(bank.get("questions", [])):
            number += 1
            own = find_question_problems(document, f"{at}/questions/{place}", asked, problems)
            rows.append(_question(number, asked, own, translate))
    return tuple(rows)


def find_row_problems(document: Json, key: str, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the problems of a row: of a question all inside it, of the pack all that no question has."""
    at = find_row_pointer(document, key)
    if at is None:
        return ()
    if key == PACK:
        return tuple(_outside(document, problems))
    if key == SPEAKERS:
        return filter_problems(problems, at)
    own = filter_problems(problems, at)
    return tuple(each for each in own if not is_inside(each.pointer, f"{at}/questions"))


def filter_problems(problems: Iterable[Problem], at: str) -> tuple[Problem, ...]:
    """Return the problems inside a place."""
    return tuple(each for each in problems if is_inside(each.pointer, at))


def find_question_problems(
    document: Json, at: str, asked: Json, problems: Iterable[Problem]
) -> tuple[Problem, ...]:
    """Return the problems of a question, and of the picture that it shows."""
    places = [at]
    if asked.get("media"):
        places += [
            each
            for each, found in document_traversal.entries(document, "/media")
            if found["id"] == asked["media"]
        ]
    return tuple(each for each in problems if any(is_inside(each.pointer, place) for place in places))


def find_row_key(document: Json, pointer: str) -> str:
    """Return the key of the row on which what stands at a pointer is written."""
    several = len(document.get("banks", [])) > 1
    for at, bank in document_traversal.banks(document):
        for place, asked in enumerate(bank.get("questions", [])):
            if is_inside(pointer, f"{at}/questions/{place}"):
                return QUESTION + str(asked["id"])
        if several and is_inside(pointer, at):
            return BANK + str(bank["id"])
    if is_inside(pointer, "/media"):
        return _shows(document, pointer)
    return SPEAKERS if is_inside(pointer, "/speakers") else PACK


def _shows(document: Json, pointer: str) -> str:
    """Return the key of the first question that shows a picture; that of the pack where none does."""
    shown = {
        each["id"] for at, each in document_traversal.entries(document, "/media") if is_inside(pointer, at)
    }
    found = (asked for _, asked in document_traversal.questions(document) if asked.get("media") in shown)
    return next((QUESTION + str(asked["id"]) for asked in found), PACK)


def find_row_pointer(document: Json, key: str) -> str | None:
    """Return the pointer of what a row stands for, '' for the pack; None if it is not there any more."""
    if key in _PLACES:
        return _PLACES[key]
    listed = (
        document_traversal.questions(document)
        if key.startswith(QUESTION)
        else document_traversal.banks(document)
    )
    id_ = key.removeprefix(QUESTION).removeprefix(BANK)
    return next((at for at, value in listed if value.get("id") == id_), None)


def describe_row(document: Json, key: str, translate: Translate) -> str:
    """Return by what a row is known in a sentence: the number of a question, or its title."""
    row = next(row for row in build_question_rows(document, (), translate) if row.id == key)
    return translate("editor.question_number", number=int(row.number)) if row.number else row.title


def count_problems(problems: Iterable[Problem]) -> tuple[int, int]:
    """Return how many things stop a hand-out, and how many are only worth a look."""
    every = list(problems)
    errors = sum(each.severity == "error" for each in every)
    return errors, len(every) - errors


def find_problem_sign(problems: Iterable[Problem]) -> ProblemSign:
    """Return the icon of the worst of some problems."""
    every = list(problems)
    if any(each.severity == "error" and each.code != UNFINISHED for each in every):
        return "wrong"
    if any(each.code == UNFINISHED for each in every):
        return "info"
    return "warn" if every else ""


def _outside(document: Json, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield what is told of the pack, its articles and speakers; of its bank too where it has but one."""
    several = len(document.get("banks", [])) > 1
    for problem in problems:
        if is_inside(problem.pointer, "/media") and _shows(document, problem.pointer) != PACK:
            continue
        names = problem.pointer.split("/")
        in_bank = len(names) > 2 and names[1] == "banks"
        in_question = in_bank and len(names) > 4 and names[3] == "questions"
        if not in_question and not (in_bank and several) and names[1:2] != ["speakers"]:
            yield problem


def _head(key: str, title: str, problems: Sequence[Problem], translate: Translate) -> QuestionListRow:
    name = ", ".join([title, *text.describe_problem_counts(translate, *count_problems(problems))])
    icon = _HEADS.get(key, "")
    return QuestionListRow(key, "", icon, title, find_problem_sign(problems), name)


def _question(number: int, asked: Json, problems: Sequence[Problem], translate: Translate) -> QuestionListRow:
    kind = str(asked.get("kind", ""))
    title = describe_question(asked) or translate("editor.unwritten")
    name = text.name_question_row(
        translate, number, text.name_kind(translate, kind), title, *count_problems(problems)
    )
    icon = ICONS.get(kind, "info")
    return QuestionListRow(
        QUESTION + str(asked["id"]), str(number), icon, title, find_problem_sign(problems), name
    )


def describe_question(asked: Json) -> str:
    """Return by what a question is known in lists: its short name, what it asks, or what it asks about."""
    names = ("label", "prompt", "claim", "statement")
    return next((" ".join(str(asked[name]).split()) for name in names if asked.get(name)), "")
