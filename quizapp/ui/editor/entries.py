"""The pages that are opened over the editor from its menu, and by a key. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.ui.editor.corrected.presenter import Correcting
from quizapp.ui.editor.coverage.presenter import Covering
from quizapp.ui.editor.paragraphs.presenter import Articles
from quizapp.ui.editor.printing.presenter import Printing
from quizapp.ui.editor.proposals.presenter import Proposing
from quizapp.ui.editor.review.presenter import Reviewing
from quizapp.ui.editor.sayings.presenter import Sayings
from quizapp.ui.editor.spreadsheet.exporting import Exporting
from quizapp.ui.editor.spreadsheet.taking import TakingIn
from quizapp.ui.editor.versions.presenter import Versions
from quizapp.ui.text import keys_editor as keys
from quizapp.ui.text.keys_pages import COVERAGE, VERSIONS
from quizapp.ui.text.keys_print import PRINT
from quizapp.ui.text.keys_proposals import PROPOSALS
from quizapp.ui.text.keys_sayings import SAYINGS

if TYPE_CHECKING:
    from quizapp.ui.editor.standing import Reach, Standing
    from quizapp.ui.editor.ways import Ways


def _always(_: Ways) -> bool:
    return True


@dataclass(frozen=True)
class Entry:
    """`title` is the id of what the menu says, `key` opens the page as well ('': none).

    `make` makes its presenter. It is there where the program around the editor `gives` what the page needs.
    """

    title: str
    key: str
    make: Callable[[Reach], Standing]
    gives: Callable[[Ways], bool] = _always


ENTRIES: Final[tuple[Entry, ...]] = (
    Entry("paragraphs.title", keys.ARTICLES, Articles),
    Entry("coverage.entry", COVERAGE, Covering),
    Entry("corrected_article.entry", "", Correcting),
    Entry(
        "suggestions.entry",
        PROPOSALS,
        Proposing,
        lambda ways: ways.drafting is not None,
    ),
    Entry(
        "attributions.entry",
        SAYINGS,
        Sayings,
        lambda ways: ways.hearing is not None,
    ),
    Entry("versions.entry", VERSIONS, Versions),
    Entry("review.title", keys.REVIEW, Reviewing),
    Entry("print_page.entry", PRINT, Printing),
    Entry("spreadsheet.export_entry", "", Exporting),
    Entry("spreadsheet.take_entry", "", TakingIn),
)
"""In the order of the menu."""
