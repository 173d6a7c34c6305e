"""The list of what can be written: the pack, its banks where there are several, and all questions. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.editing import walk
from quizapp.editing.assembling import UNFINISHED
from quizapp.editing.pointers import inside
from quizapp.ui.editor.state import QuestionRow
from quizapp.ui.text import editor as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quizapp.editing.pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.state import Sign
    from quizapp.ui.ports import Translate

PACK: Final = "pack"
VOICES: Final = "voices"
BANK: Final = "bank:"
QUESTION: Final = "question:"

_PLACES: Final = {PACK: "", VOICES: "/voices"}

_HEADS: Final = {PACK: "article", VOICES: "speaker"}

ICONS: Final = {
    "attribution": "speaker",
    "chain": "chain",
    "choice": "finding",
    "choices": "supported",
    "evidence": "marker",
    "match": "repeat",
    "number": "order",
    "order": "order",
    "text": "edit",
    "verdict": "contradicted",
}
"""The icon of each kind."""


def rows_of(document: Json, problems: Sequence[Problem], translate: Translate) -> tuple[QuestionRow, ...]:
    """Return the rows: the pack, then bank by bank the questions with their numbers through all banks."""
    banks = list(walk.banks(document))
    rows = [_head(PACK, translate("editor.about"), list(_outside(document, problems)), translate)]
    spoken = [each for each in problems if inside(each.pointer, "/voices")]
    rows.append(_head(VOICES, translate("editor.voices"), spoken, translate))
    number = 0
    for at, bank in banks:
        if len(banks) > 1:
            mine = [each for each in problems_in(problems, at) if not inside(each.pointer, f"{at}/questions")]
            rows.append(_head(BANK + str(bank["id"]), str(bank.get("title", "")), mine, translate))
        for place, asked in enumerate(bank.get("questions", [])):
            number += 1
            own = problems_asked(document, f"{at}/questions/{place}", asked, problems)
            rows.append(_question(number, asked, own, translate))
    return tuple(rows)


def problems_of(document: Json, key: str, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the problems of a row: of a question all inside it, of the pack all that no question has."""
    at = place_of(document, key)
    if at is None:
        return ()
    if key == PACK:
        return tuple(_outside(document, problems))
    if key == VOICES:
        return problems_in(problems, at)
    own = problems_in(problems, at)
    return tuple(each for each in own if not inside(each.pointer, f"{at}/questions"))


def problems_in(problems: Iterable[Problem], at: str) -> tuple[Problem, ...]:
    """Return the problems inside a place."""
    return tuple(each for each in problems if inside(each.pointer, at))


def problems_asked(document: Json, at: str, asked: Json, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems of a question, and of the picture that it shows."""
    places = [at]
    if asked.get("media"):
        places += [each for each, found in walk.entries(document, "/media") if found["id"] == asked["media"]]
    return tuple(each for each in problems if any(inside(each.pointer, place) for place in places))


def key_of(document: Json, pointer: str) -> str:
    """Return the key of the row on which what stands at a pointer is written."""
    several = len(document.get("banks", [])) > 1
    for at, bank in walk.banks(document):
        for place, asked in enumerate(bank.get("questions", [])):
            if inside(pointer, f"{at}/questions/{place}"):
                return QUESTION + str(asked["id"])
        if several and inside(pointer, at):
            return BANK + str(bank["id"])
    if inside(pointer, "/media"):
        return _shows(document, pointer)
    return VOICES if inside(pointer, "/voices") else PACK


def _shows(document: Json, pointer: str) -> str:
    """Return the key of the first question that shows a picture; that of the pack where none does."""
    shown = {each["id"] for at, each in walk.entries(document, "/media") if inside(pointer, at)}
    found = (asked for _, asked in walk.questions(document) if asked.get("media") in shown)
    return next((QUESTION + str(asked["id"]) for asked in found), PACK)


def place_of(document: Json, key: str) -> str | None:
    """Return the pointer of what a row stands for, '' for the pack; None if it is not there any more."""
    if key in _PLACES:
        return _PLACES[key]
    listed = walk.questions(document) if key.startswith(QUESTION) else walk.banks(document)
    id_ = key.removeprefix(QUESTION).removeprefix(BANK)
    return next((at for at, value in listed if value.get("id") == id_), None)


def name_of(document: Json, key: str, translate: Translate) -> str:
    """Return by what a row is known in a sentence: the number of a question, or its title."""
    row = next(row for row in rows_of(document, (), translate) if row.id == key)
    return translate("editor.question_number", number=int(row.number)) if row.number else row.title


def counts(problems: Iterable[Problem]) -> tuple[int, int]:
    """Return how many things stop a hand-out, and how many are only worth a look."""
    every = list(problems)
    errors = sum(each.severity == "error" for each in every)
    return errors, len(every) - errors


def sign_of(problems: Iterable[Problem]) -> Sign:
    """Return the icon of the worst of some problems."""
    every = list(problems)
    if any(each.severity == "error" and each.code != UNFINISHED for each in every):
        return "wrong"
    if any(each.code == UNFINISHED for each in every):
        return "info"
    return "warn" if every else ""


def _outside(document: Json, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield what is told of the pack, its articles and voices; of its bank too where it has but one."""
    several = len(document.get("banks", [])) > 1
    for problem in problems:
        if inside(problem.pointer, "/media") and _shows(document, problem.pointer) != PACK:
            continue
        names = problem.pointer.split("/")
        in_bank = len(names) > 2 and names[1] == "banks"
        in_question = in_bank and len(names) > 4 and names[3] == "questions"
        if not in_question and not (in_bank and several) and names[1:2] != ["voices"]:
            yield problem


def _head(key: str, title: str, problems: Sequence[Problem], translate: Translate) -> QuestionRow:
    name = ", ".join([title, *text.counted(translate, *counts(problems))])
    icon = _HEADS.get(key, "")
    return QuestionRow(key, "", icon, title, sign_of(problems), name)


def _question(number: int, asked: Json, problems: Sequence[Problem], translate: Translate) -> QuestionRow:
    kind = str(asked.get("kind", ""))
    title = title_of(asked) or translate("editor.unwritten")
    name = text.row_name(translate, number, text.kind_name(translate, kind), title, *counts(problems))
    icon = ICONS.get(kind, "info")
    return QuestionRow(QUESTION + str(asked["id"]), str(number), icon, title, sign_of(problems), name)


def title_of(asked: Json) -> str:
    """Return by what a question is known in lists: its short name, what it asks, or what it asks about."""
    names = ("label", "prompt", "claim", "statement")
    return next((" ".join(str(asked[name]).split()) for name in names if asked.get(name)), "")
