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

    def __init__(self, context: EditorContext) -> None:
        self._context = context
        self._anchor = ""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of those that are selected, in the order of the list."""
        model = self._context.model
        return (
            tuple(each for each in model.ids if each in self._context.selected) if model is not None else ()
        )

    @property
    def subject(self) -> tuple[str, ...]:
        """The ids of those that are selected, or of the one that is shown."""
        model = self._context.model
        question = model.question if model is not None else None
        return self.chosen or ((str(question["id"]),) if question is not None else ())

    def clear(self) -> bool:
        """Select nothing; returns whether anything was selected."""
        was, self._context.selected = bool(self.chosen), frozenset()
        if was:
            self._context.announce(self._context.translate("banks.none_selected"))
            self._context.render()
        return was

    def toggle(self, key: str) -> None:
        """Go to a row and select it, or not; of a bank all its questions."""
        model = self._context.model
        if model is None:
            return
        before = set(self.chosen)
        if not before and key != model.key and model.question is not None:
            before = {str(model.question["id"])}
        those = set(_questions_of(model.document, key))
        self._choose(model, before - those if those and those <= before else before | those)
        self._anchor = key
        self._go(model, key)

    def extend(self, key: str) -> None:
        """Go to a row, and select all from where the selection began up to it."""
        model = self._context.model
        if model is None:
            return
        keys = model.keys
        if not self._context.selected or self._anchor not in keys:
            self._anchor = model.key
        ends = sorted((keys.index(self._anchor), keys.index(key)))
        rows = keys[ends[0] : ends[1] + 1]
        self._choose(model, {each.removeprefix(question_rows.QUESTION) for each in rows})
        self._go(model, key)

    def extend_by(self, by: int) -> None:
        """Take one question more, or one fewer, into the selection; a large number goes to the list's end."""
        model = self._context.model
        if model is None:
            return
        keys = model.keys
        here = keys.index(model.key)
        way = keys[here + 1 :] if by > 0 else keys[:here][::-1]
        asked = [key for key in way if key.startswith(question_rows.QUESTION)]
        if asked:
            self.extend(asked[min(abs(by), len(asked)) - 1])

    def all(self, key: str = "") -> None:
        """Select all questions, or all of a bank by its row's key."""
        model = self._context.model
        if model is not None:
            self._choose(model, set(_questions_of(model.document, key) if key else model.ids))
            self._context.render()

    def move(self, by: int) -> None:
        """Move them by a place; at the end of a bank they go into the next."""
        model = self._context.model
        there = None if model is None else _place_beside(model.document, self.subject, by)
        if model is None or there is None:
            return
        ids, (bank, place) = self.subject, there
        if self._context.do(lambda document: move_questions(document, ids, bank, place)):
            _, found = document_traversal.bank(model.document, bank)
            number = [each["id"] for each in found["questions"]].index(ids[0]) + 1
            self._context.announce(
                self._context.translate("banks.moved", number=number, count=len(found["questions"]))
            )

    def duplicate(self) -> None:
        """Make a copy of each, and select the copies."""
        model = self._context.model
        before = set() if model is None else set(model.ids)
        ids = self.chosen
        if model is not None and self._context.do(
            lambda document: duplicate_questions(document, ids, self._context.chance)
        ):
            self.select(each for each in model.ids if each not in before)

    def delete(self) -> None:
        """Take all of them away; the row after them is shown."""
        model, ids = self._context.model, self.chosen
        if model is None or not ids:
            return
        gone = {question_rows.QUESTION + each for each in ids}
        keys = model.keys
        last = max(place for place, key in enumerate(keys) if key in gone)
        left = [key for key in [*keys[last:], *reversed(keys[:last])] if key not in gone]
        shown, chosen = model.key, self._context.selected
        model.show(left[0])
        self._context.selected = frozenset()
        if self._context.do(lambda document: remove_questions(document, ids)):
            self._context.tell(self._context.translate("banks.deleted", n=len(ids)))
        else:
            model.show(shown)
            self._context.selected = chosen

    def to_bank(self, bank: str) -> None:
        """Move them to the end of a bank."""
        ids = self.subject
        if self._context.do(
            lambda document: move_questions(
                document,
                ids,
                bank,
                len(document_traversal.bank(document, bank)[1].get("questions", [])),
            )
        ):
            self._tell_moved(ids, bank)

    def to_new_bank(self) -> None:
        """Move them into a bank of their own, and begin to write its title."""
        ids, context = self.subject, self._context
        model = context.model
        if model is None or not ids:
            return
        title = build_bank_title(model.document, context.translate)
        if context.do(lambda document: move_questions_to_new_bank(document, ids, title, context.chance)):
            context.selected = frozenset()
            model.show(question_rows.BANK + str(list(document_traversal.banks(model.document))[-1][1]["id"]))
            context.render()
            context.view.focus_form()

    def give(self, field: str, value: Json) -> None:
        """Give a field of all of them one value; None takes it away."""
        ids = self.subject
        if field in FIELDS:
            self._context.do(lambda document: set_field_of_questions(document, ids, field, value))

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
        model, every = self._context.model, tuple(ids)
        if model is not None and every:
            self._context.selected = frozenset(every) if len(every) > 1 else frozenset()
            self._anchor = question_rows.QUESTION + every[0]
            model.show(self._anchor)
            self._context.render()

    def dress(self, model: EditorModel) -> EditorState:
        """Return what is shown, with what is selected; with several their own form and checks."""
        chosen, translate, document = frozenset(self.chosen), self._context.translate, model.document
        state = model.state(chosen)
        if len(chosen) < 2:
            return state
        at = {place for place, asked in document_traversal.questions(document) if asked["id"] in chosen}
        own = tuple(each for each in model.problems if question_rows.cut_pointer(each.pointer, 4) in at)
        return replace(
            state,
            form=build_selection_form(document, self.chosen, translate),
            heading=translate("banks.heading", count=len(chosen)),
            checks=build_check_lines(document, own, self._context.chance, translate),
            checks_told=describe_check_count(own, model.problems, translate) if model.checked else "",
        )

    def _choose(self, model: EditorModel, ids: set[str]) -> None:
        selected = self._context.selected = frozenset(ids).intersection(model.ids)
        count, translate = len(selected), self._context.translate
        self._context.announce(
            translate("banks.selected.question_s_selected", n=count)
            if count
            else translate("banks.none_selected")
        )

    def _go(self, model: EditorModel, key: str) -> None:
        if key != model.key:
            model.show(key)
        self._context.render()

    def _tell_moved(self, ids: tuple[str, ...], bank: str) -> None:
        model = self._context.model
        if model is not None:
            title = str(document_traversal.bank(model.document, bank)[1].get("title", ""))
            self._context.tell(self._context.translate("banks.moved_to", n=len(ids), bank=title))


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
