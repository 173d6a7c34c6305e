"""What is done in the list of questions, and the menu of a row or of all that are selected. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.ui.editor.bank_actions import SORT_ORDERS, find_current_bank, is_first_in_bank
from quizapp.ui.editor.question_clipboard import QuestionClipboard
from quizapp.ui.messages.editor_keys import COPY, DELETE, DUPLICATE, FIND, PASTE, SELECT_ALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.edit_actions import EditActions
    from quizapp.ui.editor.editor_model import EditorModel
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class RowMenuEntry:
    """`act` does it; of those that need the clipboard or another menu, the screen knows how by `name`.

    `inner` are those of a menu inside; `begins` has a line above it; `key` does it as well.
    """

    words: str
    key: str = ""
    act: Callable[[], None] | None = None
    name: str = ""
    inner: tuple[RowMenuEntry, ...] = ()
    begins: bool = False


class QuestionRowActions:
    """What is done to the rows that are selected, else to the one that is shown."""

    def __init__(self, context: EditorContext, edits: EditActions) -> None:
        self._context, self._edits = context, edits
        self.many, self.banks = edits.selection, edits.banks
        self.carrying = QuestionClipboard(context, self.many)

    def only(self, key: str) -> None:
        """Go to a row without any other; what was selected is so no longer."""
        self.many.clear()
        self._context.choose(key)

    def move(self, by: int) -> None:
        """Move what is selected, the question that is shown, or the bank."""
        if self.many.subject:
            self.many.move(by)
        else:
            self.banks.move(by)

    def duplicate(self) -> None:
        """Make copies of what is selected, or of the question that is shown."""
        if self.many.chosen:
            self.many.duplicate()
        else:
            self._edits.duplicate()

    def delete(self) -> None:
        """Take away what is selected, the question that is shown, or a bank without any."""
        model = self._context.model
        if self.many.chosen:
            self.many.delete()
        elif model is not None and model.question is None:
            self.banks.remove()
        else:
            self._edits.delete()

    def menu(self) -> tuple[RowMenuEntry, ...]:
        """Return what can be done with the row that is shown, or with what is selected."""
        if self._context.model is None:
            return ()
        made = _RowMenu(self._context.model, self, self._context.translate)
        return (*made.of_questions(), *made.of_bank(), *made.of_all())


class _RowMenu:
    """Makes the parts of one menu."""

    def __init__(self, model: EditorModel, rows: QuestionRowActions, translate: Translate) -> None:
        self._model, self._rows, self._translate = model, rows, translate
        self._banks = [bank for _, bank in document_traversal.banks(model.document)]

    def of_questions(self) -> Iterator[RowMenuEntry]:
        """Yield what can be done with questions."""
        rows = self._rows
        if not rows.many.subject:
            return
        yield RowMenuEntry(self._translate("banks.duplicate"), DUPLICATE, rows.duplicate)
        yield RowMenuEntry(self._translate("banks.delete"), DELETE, rows.delete)
        yield RowMenuEntry(self._translate("banks.up"), "Alt+↑", partial(rows.move, -1))
        yield RowMenuEntry(self._translate("banks.down"), "Alt+↓", partial(rows.move, 1))
        if len(self._banks) > 1:
            inner = (
                RowMenuEntry(_title(bank), act=partial(rows.many.to_bank, str(bank["id"])))
                for bank in self._banks
            )
            yield RowMenuEntry(self._translate("banks.to_bank"), inner=tuple(inner))
        yield RowMenuEntry(self._translate("banks.to_new_bank"), act=rows.many.to_new_bank)
        yield RowMenuEntry(self._translate("banks.copy"), COPY, name="copy", begins=True)
        yield RowMenuEntry(self._translate("banks.to_pack"), name="packs")

    def of_bank(self) -> Iterator[RowMenuEntry]:
        """Yield what can be done with the bank of the row."""
        banks, bank = self._rows.banks, find_current_bank(self._model)
        if bank is None or (self._model.question is None and self._rows.many.chosen):
            return
        if self._model.question is None:
            yield RowMenuEntry(self._translate("banks.rename"), act=banks.rename)
            if len(self._banks) > 1:
                yield RowMenuEntry(self._translate("banks.up"), "Alt+↑", partial(banks.move, -1))
                yield RowMenuEntry(self._translate("banks.down"), "Alt+↓", partial(banks.move, 1))
        sort = (
            RowMenuEntry(self._translate(f"banks.by.{by}"), act=partial(banks.sort, by)) for by in SORT_ORDERS
        )
        yield RowMenuEntry(self._translate("banks.sort"), inner=tuple(sort), begins=True)
        if self._model.question is not None and not is_first_in_bank(self._model):
            # It is the one that is shown at which the bank is split, whatever is selected.
            yield RowMenuEntry(self._translate("banks.split"), act=banks.split)
        if self._model.question is None and len(self._banks) > 1:
            yield self._merge(bank)
            if bank.get("questions"):
                yield RowMenuEntry(
                    self._translate("banks.all_of_bank"), act=partial(self._rows.many.all, self._model.key)
                )
            else:
                yield RowMenuEntry(self._translate("banks.remove"), DELETE, banks.remove)

    def of_all(self) -> Iterator[RowMenuEntry]:
        """Yield what can be done whatever the row is."""
        yield RowMenuEntry(self._translate("banks.new"), act=self._rows.banks.new, begins=True)
        yield RowMenuEntry(self._translate("banks.paste"), PASTE, name="paste")
        yield RowMenuEntry(self._translate("banks.all"), SELECT_ALL, self._rows.many.all)
        yield RowMenuEntry(self._translate("banks.find"), FIND, name="find")
        if self._rows.many.chosen:
            yield RowMenuEntry(self._translate("banks.none"), "Esc", self._clear)

    def _merge(self, bank: Json) -> RowMenuEntry:
        inner = (
            RowMenuEntry(_title(each), act=partial(self._rows.banks.merge, str(each["id"])))
            for each in self._banks
            if each is not bank
        )
        return RowMenuEntry(self._translate("banks.merge"), inner=tuple(inner))

    def _clear(self) -> None:
        self._rows.many.clear()


def _title(bank: Json) -> str:
    return str(bank.get("title") or bank["id"])
