"""What is done in the list of questions: a part of the editor's presenter. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.editor.banking import Banks
from quizapp.ui.editor.carrying import Carrying
from quizapp.ui.editor.many import Many
from quizapp.ui.editor.row_menu import RowEntry, entries_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.editor.hold import Hold


class Rows:
    """`duplicate_one` and `delete_one` do it to the question that is shown."""

    def __init__(self, hold: Hold, duplicate_one: Callable[[], None], delete_one: Callable[[], None]) -> None:
        self._hold = hold
        self._duplicate_one, self._delete_one = duplicate_one, delete_one
        self.many = Many(hold)
        self.banks = Banks(hold)
        self.carrying = Carrying(hold, self.many)

    def only(self, key: str) -> None:
        """Go to a row without any other; what was selected is so no longer."""
        bench = self._hold.bench()
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
        bench = self._hold.bench()
        if self.many.chosen:
            self.many.delete()
        elif bench is not None and bench.question is None:
            self.banks.remove()
        else:
            self._delete_one()

    def menu(self) -> tuple[RowEntry, ...]:
        """Return what can be done with the row that is shown."""
        bench = self._hold.bench()
        return () if bench is None else entries_of(bench, self, self._hold.translate)
