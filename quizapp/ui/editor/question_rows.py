"""The list of what can be written: the pack, its banks where there are several, and all questions. No Qt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value, is_inside
from quizapp.authoring.model_assembly import UNFINISHED
from quizapp.ui.editor.state import QuestionListRow
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.state import ProblemSign
    from quizapp.ui.ports import Translate

PACK: Final = "pack"
SPEAKERS: Final = "speakers"
BANK: Final = "bank:"
QUESTION: Final = "question:"

_PLACES: Final = {PACK: "", SPEAKERS: "/speakers"}

_RowKey = tuple[int, int, int, int, tuple[int, int], "ProblemSign", bool]
"""What a row is made from: the identity of the question, its number through all banks, its place in
its bank and how many are there, how much there is to be done and to be looked at, the sign, whether it is
selected."""

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


@dataclass(frozen=True)
class _BankRows:
    """The rows of a bank's questions, what they were made from, and each by its own key."""

    made_from: tuple[Json, str, int, Mapping[str, Sequence[Problem]], frozenset[str]]
    rows: tuple[QuestionListRow, ...]
    known: Mapping[_RowKey, tuple[Json, QuestionListRow]]

    def is_made_from(
        self,
        bank: Json,
        at: str,
        number: int,
        grouped: Mapping[str, Sequence[Problem]],
        chosen: frozenset[str],
    ) -> bool:
        """Tell whether nothing of it changed since."""
        own, place, first, problems, selected = self.made_from
        return own is bank and problems is grouped and (place, first, selected) == (at, number, chosen)


class QuestionRows:
    """Builds the rows of one pack again and again: a bank or question that is as it was keeps its rows."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate
        self._banks: dict[str, _BankRows] = {}
        self._problems: tuple[Json, bool, tuple[Problem, ...]] | None = None
        self._grouped: Mapping[str, Sequence[Problem]] = {}

    def build(
        self, document: Json, problems: tuple[Problem, ...], chosen: frozenset[str] = frozenset()
    ) -> tuple[QuestionListRow, ...]:
        """Return the rows: the pack, then bank by bank the questions with their numbers through all banks.

        `chosen` are the ids of the questions that are selected.
        """
        listed, translate = list(document_traversal.banks(document)), self._translate
        grouped = self.group(document, problems)
        rows = [
            _head(PACK, translate("editor.about"), grouped.get("", ()), translate),
            _head(SPEAKERS, translate("editor.speakers"), grouped.get("/speakers", ()), translate),
        ]
        banks, number = {}, 1
        for at, bank in listed:
            id_ = str(bank["id"])
            if len(listed) > 1:
                rows.append(_head(BANK + id_, str(bank.get("title", "")), grouped.get(at, ()), translate))
            before = self._banks.get(id_)
            if before is None or not before.is_made_from(bank, at, number, grouped, chosen):
                before = self._build_bank((bank, at, number, grouped, chosen), before)
            banks[id_] = before
            rows += before.rows
            number += len(before.rows)
        self._banks = banks
        return tuple(rows)

    def group(self, document: Json, problems: tuple[Problem, ...]) -> Mapping[str, Sequence[Problem]]:
        """Return the problems by row, as `group_problems` does, which looks at the same ones once."""
        several = len(document.get("banks", [])) > 1
        known = self._problems
        of_pictures = any(each.pointer.startswith("/media/") for each in problems)
        same = known is not None and known[2] is problems and known[1] is several
        if known is None or not same or (of_pictures and known[0] is not document):
            self._problems = document, several, problems
            self._grouped = group_problems(document, problems)
        return self._grouped

    def _build_bank(
        self,
        made_from: tuple[Json, str, int, Mapping[str, Sequence[Problem]], frozenset[str]],
        before: _BankRows | None,
    ) -> _BankRows:
        bank, at, first, grouped, chosen = made_from
        questions = bank.get("questions", [])
        known: dict[_RowKey, tuple[Json, QuestionListRow]] = {}
        for place, asked in enumerate(questions):
            own = grouped.get(f"{at}/questions/{place}", ())
            counts = count_problems(own) if own else (0, 0)
            sign = find_problem_sign(own) if own else ""
            key = (id(asked), first + place, place, len(questions), counts, sign, asked["id"] in chosen)
            # Along with the question, for a number is given again to what comes after one that is gone.
            found = None if before is None else before.known.get(key)
            known[key] = found or (asked, _question(asked, key, self._translate))
        return _BankRows(made_from, tuple(row for _, row in known.values()), known)


def list_row_keys(document: Json) -> list[str]:
    """Return the keys of all rows."""
    banks = [bank for _, bank in document_traversal.banks(document)]
    keys = [PACK, SPEAKERS]
    for bank in banks:
        if len(banks) > 1:
            keys.append(BANK + str(bank["id"]))
        keys += [QUESTION + str(asked["id"]) for asked in bank.get("questions", [])]
    return keys


def group_problems(document: Json, problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """Return the problems of each row that has any, by the pointer of what it stands for; '' for the pack.

    A problem of a picture is of all questions that show it.
    """
    several = len(document.get("banks", [])) > 1
    grouped: dict[str, list[Problem]] = defaultdict(list)
    shown: dict[str, list[str]] | None = None
    for problem in problems:
        if problem.pointer.startswith("/media/"):
            shown = _map_shown_pictures(document) if shown is None else shown
            for at in shown.get(cut_pointer(problem.pointer, 2)) or [""]:
                grouped[at].append(problem)
        else:
            grouped[_find_row_place(problem.pointer, several=several)].append(problem)
    return dict(grouped)


def cut_pointer(pointer: str, length: int) -> str:
    """Return the pointer of what is around a place, of so many names."""
    return "/".join(pointer.split("/")[: length + 1])


def _find_row_place(pointer: str, *, several: bool) -> str:
    """Return the pointer of what the row stands for on which a place is written."""
    names = pointer.split("/")
    if names[1:2] == ["speakers"]:
        return "/speakers"
    if names[1:2] != ["banks"] or len(names) < 3:
        return ""
    if len(names) > 4 and names[3] == "questions":
        return cut_pointer(pointer, 4)
    return cut_pointer(pointer, 2) if several else ""


def _map_shown_pictures(document: Json) -> dict[str, list[str]]:
    """Return for the pointer of each picture those of the questions that show it."""
    shown: dict[str, list[str]] = defaultdict(list)
    for at, asked in document_traversal.questions(document):
        if asked.get("media"):
            shown[asked["media"]].append(at)
    return {at: shown[each["id"]] for at, each in document_traversal.entries(document, "/media")}


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
        first = next(iter(_map_shown_pictures(document).get(cut_pointer(pointer, 2), ())), "")
        return QUESTION + str(get_value(document, first)["id"]) if first else PACK
    return SPEAKERS if is_inside(pointer, "/speakers") else PACK


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
    if key.startswith(QUESTION):
        ids = [str(asked["id"]) for _, asked in document_traversal.questions(document)]
        return translate("editor.question_number", number=ids.index(key.removeprefix(QUESTION)) + 1)
    if key in _PLACES:
        return translate("editor.about" if key == PACK else "editor.speakers")
    return str(document_traversal.bank(document, key.removeprefix(BANK))[1].get("title", ""))


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


def _head(key: str, title: str, problems: Sequence[Problem], translate: Translate) -> QuestionListRow:
    name = ", ".join([title, *text.describe_problem_counts(translate, *count_problems(problems))])
    icon = _HEADS.get(key, "")
    return QuestionListRow(key, "", icon, title, find_problem_sign(problems), name)


def _question(asked: Json, key: _RowKey, translate: Translate) -> QuestionListRow:
    _, number, place, count, problems, sign, chosen = key
    kind = str(asked.get("kind", ""))
    title = describe_question(asked) or translate("editor.unwritten")
    told = text.name_question_row(translate, number, text.name_kind(translate, kind), title, *problems)
    word = (translate("banks.selected"),) if chosen else ()
    name = ", ".join((told, *word, translate("banks.place", number=place + 1, count=count)))
    icon = ICONS.get(kind, "info")
    return QuestionListRow(QUESTION + str(asked["id"]), str(number), icon, title, sign, name, chosen)


def describe_question(asked: Json) -> str:
    """Return by what a question is known in lists: its short name, what it asks, or what it asks about."""
    names = ("label", "prompt", "claim", "statement")
    return next((" ".join(str(asked[name]).split()) for name in names if asked.get(name)), "")
