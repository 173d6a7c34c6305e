"""Many questions at once: selected in the list, moved, duplicated, deleted, given one value. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import get_value, is_inside, split_parent
from quizapp.authoring.operations.fields import set_field_of_questions
from quizapp.authoring.operations.questions import (
    duplicate_questions,
    move_questions,
    move_questions_to_new_bank,
    remove_questions,
)
from quizapp.ui.editor import question_rows
from quizapp.ui.editor.bank_actions import build_bank_title
from quizapp.ui.editor.bulk_edit_form import SELECTION, build_selection_form
from quizapp.ui.editor.problem_lines import build_check_lines, describe_check_count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.editor_model import EditorModel
    from quizapp.ui.editor.state import EditorState

FIELDS: Final = ("skill", "difficulty", "shuffle", "reads")
"""What can be given to many questions at once."""


class QuestionSelection:
    """Which questions are selected; without any, what is done is done to the one that is shown."""

    def __init__(self, hold: EditorContext) -> None:
        self._hold = hold
        self._chosen: frozenset[str] = frozenset()
        self._anchor = ""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of those that are selected, in the order of the list."""
        bench = self._hold.model()
        return tuple(each for each in bench.ids if each in self._chosen) if bench is not None else ()

    @property
    def subject(self) -> tuple[str, ...]:
        """The ids of those that are selected, or of the one that is shown."""
        bench = self._hold.model()
        question = bench.question if bench is not None else None
        return self.chosen or ((str(question["id"]),) if question is not None else ())

    def forget(self) -> None:
        """Select nothing, without a word: another row was gone to, or another pack is open."""
        self._chosen, self._anchor = frozenset(), ""

    def clear(self) -> bool:
        """Select nothing; returns whether anything was."""
        was = bool(self.chosen)
        self.forget()
        if was:
            self._hold.announce(self._hold.translate("banks.none_selected"))
            self._hold.render()
        return was

    def toggle(self, key: str) -> None:
        """Go to a row and select it, or not; of a bank all its questions."""
        bench = self._hold.model()
        if bench is None:
            return
        before = set(self.chosen)
        if not before and key != bench.key and bench.question is not None:
            before = {str(bench.question["id"])}
        those = set(_questions_of(bench.document, key))
        self._choose(bench, before - those if those and those <= before else before | those)
        self._anchor = key
        self._go(bench, key)

    def extend(self, key: str) -> None:
        """Go to a row, and select all from where the selection began up to it."""
        bench = self._hold.model()
        if bench is None:
            return
        keys = bench.keys
        self._anchor = self._anchor if self._anchor in keys else bench.key
        ends = sorted((keys.index(self._anchor), keys.index(key)))
        rows = keys[ends[0] : ends[1] + 1]
        self._choose(bench, {each.removeprefix(question_rows.QUESTION) for each in rows})
        self._go(bench, key)

    def extend_by(self, by: int) -> None:
        """Take one question more, or one fewer, into the selection; a large number goes to the list's end."""
        bench = self._hold.model()
        if bench is None:
            return
        keys = bench.keys
        here = keys.index(bench.key)
        way = keys[here + 1 :] if by > 0 else keys[:here][::-1]
        asked = [key for key in way if key.startswith(question_rows.QUESTION)]
        if asked:
            self.extend(asked[min(abs(by), len(asked)) - 1])

    def all(self, key: str = "") -> None:
        """Select all questions, or all of a bank by its row's key."""
        bench = self._hold.model()
        if bench is not None:
            self._choose(bench, set(_questions_of(bench.document, key) if key else bench.ids))
            self._hold.render()

    def move(self, by: int) -> None:
        """Move them by a place; at the end of a bank they go into the next."""
        bench = self._hold.model()
        there = None if bench is None else _place_beside(bench.document, self.subject, by)
        if bench is None or there is None:
            return
        ids, (bank, place) = self.subject, there
        if self._hold.do(lambda it: move_questions(it.document, ids, bank, place)):
            _, found = document_traversal.bank(bench.document, bank)
            number = [each["id"] for each in found["questions"]].index(ids[0]) + 1
            self._hold.announce(
                self._hold.translate("banks.moved", number=number, count=len(found["questions"]))
            )

    def duplicate(self) -> None:
        """Make a copy of each, and select the copies."""
        bench = self._hold.model()
        before = set() if bench is None else set(bench.ids)
        ids = self.chosen
        if bench is not None and self._hold.do(
            lambda it: duplicate_questions(it.document, ids, self._hold.chance)
        ):
            self.select(each for each in bench.ids if each not in before)

    def delete(self) -> None:
        """Take all of them away; the row after them is shown."""
        bench, ids = self._hold.model(), self.chosen
        if bench is None or not ids:
            return
        gone = {question_rows.QUESTION + each for each in ids}
        keys = bench.keys
        last = max(place for place, key in enumerate(keys) if key in gone)
        left = [key for key in [*keys[last:], *reversed(keys[:last])] if key not in gone]
        shown, chosen = bench.key, self._chosen
        bench.show(left[0])
        self.forget()
        if self._hold.do(lambda it: remove_questions(it.document, ids)):
            self._hold.tell(self._hold.translate("banks.deleted", n=len(ids)))
        else:
            bench.show(shown)
            self._chosen = chosen

    def to_bank(self, bank: str) -> None:
        """Move them to the end of a bank."""
        ids = self.subject
        if self._hold.do(
            lambda it: move_questions(
                it.document,
                ids,
                bank,
                len(document_traversal.bank(it.document, bank)[1].get("questions", [])),
            )
        ):
            self._tell_moved(ids, bank)

    def to_new_bank(self) -> None:
        """Move them into a bank of their own, and begin to write its title."""
        ids, hold = self.subject, self._hold
        bench = hold.model()
        if bench is None or not ids:
            return
        title = build_bank_title(bench.document, hold.translate)
        if hold.do(lambda it: move_questions_to_new_bank(it.document, ids, title, hold.chance)):
            self.forget()
            bench.show(question_rows.BANK + str(list(document_traversal.banks(bench.document))[-1][1]["id"]))
            hold.render()
            hold.focus_form()

    def give(self, field: str, value: Json) -> None:
        """Give a field of all of them one value; None takes it away."""
        ids = self.subject
        if field in FIELDS:
            self._hold.do(lambda it: set_field_of_questions(it.document, ids, field, value))

    def takes(self, at: str) -> bool:
        """Tell whether a pointer is one of the form for many."""
        return is_inside(at, SELECTION)

    def form_chosen(self, at: str, value: Json) -> None:
        """Take what was chosen in the form for many."""
        field = split_parent(at)[1]
        if field == "bank":
            self.to_bank(value)
        else:
            self.give(field, value)

    def form_acted(self, name: str) -> None:
        """Do what was asked for in the form for many."""
        {"duplicate": self.duplicate, "delete": self.delete, "none": self.clear}[name]()

    def select(self, ids: Iterable[str]) -> None:
        """Select these questions, and show the first of them."""
        bench, every = self._hold.model(), tuple(ids)
        if bench is not None and every:
            self._chosen = frozenset(every) if len(every) > 1 else frozenset()
            self._anchor = question_rows.QUESTION + every[0]
            bench.show(self._anchor)
            self._hold.render()

    def dress(self, bench: EditorModel) -> EditorState:
        """Return what is shown, with what is selected; with several their own form and checks."""
        chosen, translate, document = frozenset(self.chosen), self._hold.translate, bench.document
        state = bench.state(chosen)
        if len(chosen) < 2:
            return state
        at = {place for place, asked in document_traversal.questions(document) if asked["id"] in chosen}
        own = tuple(each for each in bench.problems if question_rows.cut_pointer(each.pointer, 4) in at)
        return replace(
            state,
            form=build_selection_form(document, self.chosen, translate),
            heading=translate("banks.heading", count=len(chosen)),
            checks=build_check_lines(document, own, self._hold.chance, translate),
            checks_told=describe_check_count(own, bench.problems, translate) if bench.checked else "",
        )

    def _choose(self, bench: EditorModel, ids: set[str]) -> None:
        self._chosen = frozenset(ids).intersection(bench.ids)
        count, translate = len(self._chosen), self._hold.translate
        self._hold.announce(
            translate("banks.selected.question_s_selected", n=count)
            if count
            else translate("banks.none_selected")
        )

    def _go(self, bench: EditorModel, key: str) -> None:
        if key != bench.key:
            bench.show(key)
        self._hold.render()

    def _tell_moved(self, ids: tuple[str, ...], bank: str) -> None:
        bench = self._hold.model()
        if bench is not None:
            title = str(document_traversal.bank(bench.document, bank)[1].get("title", ""))
            self._hold.tell(self._hold.translate("banks.moved_to", n=len(ids), bank=title))


def _questions_of(document: Json, key: str) -> list[str]:
    """Return the ids of the questions of a row: of itself, or of all of its bank."""
    if key.startswith(question_rows.QUESTION):
        return [key.removeprefix(question_rows.QUESTION)]
    at = question_rows.find_row_pointer(document, key) if key.startswith(question_rows.BANK) else None
    return [str(each["id"]) for each in get_value(document, at).get("questions", [])] if at else []


def _place_beside(document: Json, ids: tuple[str, ...], by: int) -> tuple[str, int] | None:
    """Return where questions go by a place: which bank, and before which of its questions.

    Those that do not stand together come together first. None where they cannot go further.
    """
    banks = [
        (str(bank["id"]), [each["id"] for each in bank.get("questions", [])])
        for _, bank in document_traversal.banks(document)
    ]
    end = ids[0] if by < 0 else ids[-1] if ids else ""
    number = next((place for place, (_, asked) in enumerate(banks) if end in asked), None)
    if number is None:
        return None
    bank, asked = banks[number]
    place = asked.index(end)
    if by < 0 and place:
        return bank, place - 1
    if by > 0 and place + 1 < len(asked):
        return bank, place + 2
    if asked[: len(ids)] != list(ids) if by < 0 else asked[-len(ids) :] != list(ids):
        return bank, 0 if by < 0 else len(asked)
    if not 0 <= number + by < len(banks):
        return None
    other, there = banks[number + by]
    return other, len(there) if by < 0 else 0
