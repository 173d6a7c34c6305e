"""The pages that are opened over the editor from its menu, and by a key. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.ui.editor.printing.presenter import Printing
from quizapp.ui.editor.spreadsheet.exporting import Exporting
from quizapp.ui.editor.spreadsheet.taking import TakingIn
from quizapp.ui.text import print_page, spreadsheet
from quizapp.ui.text.keys_print import PRINT

if TYPE_CHECKING:
    from quizapp.ui.editor.standing import Reach, Standing
    from quizapp.ui.ports import Translate


@dataclass(frozen=True)
class Entry:
    """`words` is what the menu says, `key` opens the page as well ('': none), `make` makes its presenter."""

    words: Callable[[Translate], str]
    key: str
    make: Callable[[Reach], Standing]


ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(print_page.entry, PRINT, Printing),
    Entry(spreadsheet.export_entry, "", Exporting),
    Entry(spreadsheet.take_entry, "", TakingIn),
)
"""In the order of the menu."""
