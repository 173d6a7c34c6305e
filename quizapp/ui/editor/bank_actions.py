"""Banks: begun, renamed, moved, sorted, split, merged and taken away when they are empty. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from quizapp.authoring import document_traversal
from quizapp.authoring.json_pointers import is_inside, join_pointer, split_parent
from quizapp.authoring.operations.questions import (
    SortKey,
    add_bank,
    merge_banks,
    move_bank,
    remove_bank,
    sort_bank,
    split_bank,
)
from quizapp.ui.editor import question_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.editor_model import EditorModel
    from quizapp.ui.ports import Translate

SORT_ORDERS: Final[tuple[SortKey, ...]] = ("evidence", "kind", "skill", "difficulty", "prompt")
"""What a bank is sorted by, in the order in which it is offered."""

SORT_PREFIX: Final = "bank-sort-"


class BankActions:
    """What is done to the bank that is shown, or to that of the question that is shown."""

    def __init__(self, context: EditorContext) -> None:
        self._context = context

    def new(self) -> None:
        """Begin an empty bank, as the last, and write its title."""
        title = self._title()
        self._begin(lambda document: add_bank(document, title, self._context.chance))

    def rename(self) -> None:
        """Show the bank, to write its title."""
        model = self._context.model
        bank = find_current_bank(model)
        if model is not None and bank is not None:
            several = len(list(document_traversal.banks(model.document))) > 1
            model.show(question_rows.BANK + str(bank["id"]) if several else question_rows.PACK)
            self._context.render()
            self._context.view.focus_form()

    def move(self, by: int) -> None:
        """Move the bank that is shown by a place."""
        model = self._context.model
        bank = find_current_bank(model)
        if model is None or bank is None:
            return
        every = [str(each["id"]) for _, each in document_traversal.banks(model.document)]
        target = every.index(bank["id"]) + by
        if 0 <= target < len(every) and self._context.do(
            lambda document: move_bank(document, str(bank["id"]), target)
        ):
            self._context.announce(
                self._context.translate("banks.moved", number=target + 1, count=len(every))
            )

    def sort(self, by: SortKey) -> None:
        """Sort the bank's questions."""
        self._do(lambda document, bank: sort_bank(document, bank, by))

    def merge(self, into: str) -> None:
        """Put the bank's questions behind those of another, and take it away."""
        model = self._context.model
        if model is None:
            return
        shown = model.question
        if self._do(lambda document, bank: merge_banks(document, bank, into)) and shown is None:
            several = len(list(document_traversal.banks(model.document))) > 1
            model.show(question_rows.BANK + into if several else question_rows.PACK)
            self._context.render()

    def split(self, question: str = "") -> None:
        """Begin a bank at a question, by its id, or at the one that is shown, and write its title."""
        model = self._context.model
        bank = find_current_bank(model)
        shown = question or (str(model.question["id"]) if model is not None and model.question else "")
        if bank is None or not shown:
            return
        ids = [str(each["id"]) for each in bank.get("questions", [])]
        place, title = ids.index(shown), self._title()
        self._begin(
            lambda document: split_bank(document, str(bank["id"]), place, title, self._context.chance),
            after=str(bank["id"]),
        )

    def remove(self) -> None:
        """Take the bank away, if it is empty; where it is not, tell so."""
        model = self._context.model
        bank = find_current_bank(model)
        if model is None or bank is None or len(list(document_traversal.banks(model.document))) < 2:
            return
        if bank.get("questions"):
            self._context.refuse(self._context.translate("banks.not_empty"))
            return
        model.show_beside()
        self._context.do(lambda document: remove_bank(document, str(bank["id"])))

    def acted(self, name: str, at: str) -> None:
        """Do what was asked for in a form by a name, with what it is for."""
        if name.startswith(SORT_PREFIX):
            by = name.removeprefix(SORT_PREFIX)
            self.sort(next(each for each in get_args(SortKey) if each == by))
        elif name == "bank-merge":
            self.merge(at)
        elif name == "bank-split":
            self.split(at)
        else:
            {
                "bank-new": self.new,
                "bank-up": lambda: self.move(-1),
                "bank-down": lambda: self.move(1),
                "bank-remove": self.remove,
            }[name]()

    def _do(self, make: Callable[[Json, str], Step]) -> bool:
        bank = find_current_bank(self._context.model)
        return bank is not None and self._context.do(lambda document: make(document, str(bank["id"])))

    def _begin(self, make: Callable[[Json], Step], after: str = "") -> None:
        """Do a step that makes a bank, as the last or right after another, and write its title."""
        model = self._context.model
        if model is None or not self._context.do(make):
            return
        every = [str(each["id"]) for _, each in document_traversal.banks(model.document)]
        model.show(question_rows.BANK + (every[every.index(after) + 1] if after else every[-1]))
        self._context.render()
        self._context.view.focus_form()

    def _title(self) -> str:
        model = self._context.model
        return "" if model is None else build_bank_title(model.document, self._context.translate)


def build_bank_title(document: Json, translate: Translate) -> str:
    """Return the title of a bank that is begun; none has it yet."""
    taken = {str(each.get("title", "")) for _, each in document_traversal.banks(document)}
    number = len(taken) + 1
    while (title := translate("banks.bank_number", number=number)) in taken:
        number += 1
    return title


def find_current_bank(model: EditorModel | None) -> Json | None:
    """Return the bank that is shown, that of the question that is shown, or the only one there is."""
    if model is None:
        return None
    banks = list(document_traversal.banks(model.document))
    found = next((bank for at, bank in banks if model.place and is_inside(model.place, at)), None)
    return found or (banks[0][1] if len(banks) == 1 else None)


def is_first_in_bank(model: EditorModel) -> bool:
    """Tell whether the question that is shown is the first of its bank."""
    listed, place = split_parent(model.place)
    return place == "0" and listed == join_pointer(split_parent(listed)[0], "questions")
