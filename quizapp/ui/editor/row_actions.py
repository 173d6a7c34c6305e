"""What is done in the list of questions: a part of the editor's presenter. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.editor.bank_actions import BankActions
from quizapp.ui.editor.bulk_edit import QuestionSelection
from quizapp.ui.editor.question_clipboard import QuestionClipboard
from quizapp.ui.editor.row_menu import RowMenuEntry, build_row_menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.editor.context import EditorContext


class QuestionRowActions:
    """`duplicate_one` and `delete_one` do it to the question that is shown."""

    def __init__(
        self, hold: EditorContext, duplicate_one: Callable[[], None], delete_one: Callable[[], None]
    ) -> None:
        self._hold = hold
        self._duplicate_one, self._delete_one = duplicate_one, delete_one
        self.many = QuestionSelection(hold)
        self.banks = BankActions(hold)
        self.carrying = QuestionClipboard(hold, self.many)

    def only(self, key: str) -> None:
        """Go to a row without any other; what was selected is so no longer."""
        bench = self._hold.model()
        if bench is not None:
            self.many.clear()
            if key != bench.key:
                bench.show(key)
                self._hold.tell("")

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
            self._duplicate_one()

    def delete(self) -> None:
        """Take away what is selected, the question that is shown, or a bank without any."""
        bench = self._hold.model()
        if self.many.chosen:
            self.many.delete()
        elif bench is not None and bench.question is None:
            self.banks.remove()
        else:
            self._delete_one()

    def menu(self) -> tuple[RowMenuEntry, ...]:
        """Return what can be done with the row that is shown."""
        bench = self._hold.model()
        return () if bench is None else build_row_menu(bench, self, self._hold.translate)
