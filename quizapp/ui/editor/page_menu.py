"""The pages that are opened over the editor from its menu, and by a key. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.ui.editor.pages.attributions.presenter import AttributionsPresenter
from quizapp.ui.editor.pages.corrected_article import CorrectedArticlePresenter
from quizapp.ui.editor.pages.coverage.presenter import CoveragePresenter
from quizapp.ui.editor.pages.pack_articles import PackArticlesPresenter
from quizapp.ui.editor.pages.printing import PrintPresenter
from quizapp.ui.editor.pages.review import PackReviewPresenter
from quizapp.ui.editor.pages.spreadsheet_export import SpreadsheetExportPresenter
from quizapp.ui.editor.pages.spreadsheet_import import SpreadsheetImportPresenter
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.pages.versions import VersionsPresenter
from quizapp.ui.messages import editor_keys as keys
from quizapp.ui.messages.editor_keys import ATTRIBUTIONS, COVERAGE, PRINT, SUGGESTIONS, VERSIONS

if TYPE_CHECKING:
    from quizapp.ui.editor.page_presenter import EditorPage, PageContext
    from quizapp.ui.editor.routes import EditorRoutes


def _always(_: EditorRoutes) -> bool:
    return True


@dataclass(frozen=True)
class PageMenuEntry:
    """`title` is the id of what the menu says, `key` opens the page as well ('': none).

    `make` makes its presenter. It is there where the program around the editor `gives` what the page needs.
    """

    title: str
    key: str
    make: Callable[[PageContext], EditorPage]
    gives: Callable[[EditorRoutes], bool] = _always


PAGE_MENU_ENTRIES: Final[tuple[PageMenuEntry, ...]] = (
    PageMenuEntry("paragraphs.title", keys.ARTICLES, PackArticlesPresenter),
    PageMenuEntry("coverage.entry", COVERAGE, CoveragePresenter),
    PageMenuEntry("corrected_article.entry", "", CorrectedArticlePresenter),
    PageMenuEntry(
        "suggestions.entry",
        SUGGESTIONS,
        SuggestionsPresenter,
        lambda ways: ways.drafting is not None,
    ),
    PageMenuEntry(
        "attributions.entry",
        ATTRIBUTIONS,
        AttributionsPresenter,
        lambda ways: ways.hearing is not None,
    ),
    PageMenuEntry("versions.entry", VERSIONS, VersionsPresenter),
    PageMenuEntry("review.title", keys.REVIEW, PackReviewPresenter),
    PageMenuEntry("print_page.entry", PRINT, PrintPresenter),
    PageMenuEntry("spreadsheet.export_entry", "", SpreadsheetExportPresenter),
    PageMenuEntry("spreadsheet.take_entry", "", SpreadsheetImportPresenter),
)
"""In the order of the menu."""
