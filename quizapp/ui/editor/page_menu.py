"""The pages that are opened over the editor from its menu, and by a key. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.ui.editor.pages.attributions import AttributionsPresenter
from quizapp.ui.editor.pages.corrected_article import CorrectedArticlePresenter
from quizapp.ui.editor.pages.coverage import CoveragePresenter
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
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.page import EditorPage


@dataclass(frozen=True)
class PageMenuEntry:
    """`title` is the id of what the menu says, `key` opens the page as well ('': none).

    `make` makes its presenter. `needs` names the route without which it is not there, if any.
    """

    title: str
    key: str
    make: Callable[[EditorContext], EditorPage]
    needs: str = ""


def is_offered(context: EditorContext, entry: PageMenuEntry) -> bool:
    """Tell whether a page can be opened here."""
    return not entry.needs or getattr(context.routes, entry.needs) is not None


def open_page(context: EditorContext, entry: PageMenuEntry) -> None:
    """Let a page of the menu stand over the editor, where it can be opened here."""
    if is_offered(context, entry):
        context.stand(entry.make)


PAGE_MENU_ENTRIES: Final[tuple[PageMenuEntry, ...]] = (
    PageMenuEntry("paragraphs.title", keys.ARTICLES, PackArticlesPresenter),
    PageMenuEntry("coverage.entry", COVERAGE, CoveragePresenter),
    PageMenuEntry("corrected_article.entry", "", CorrectedArticlePresenter),
    PageMenuEntry("suggestions.entry", SUGGESTIONS, SuggestionsPresenter, "drafting"),
    PageMenuEntry("attributions.entry", ATTRIBUTIONS, AttributionsPresenter, "hearing"),
    PageMenuEntry("versions.entry", VERSIONS, VersionsPresenter),
    PageMenuEntry("review.title", keys.REVIEW, PackReviewPresenter),
    PageMenuEntry("print_page.entry", PRINT, PrintPresenter),
    PageMenuEntry("spreadsheet.export_entry", "", SpreadsheetExportPresenter),
    PageMenuEntry("spreadsheet.take_entry", "", SpreadsheetImportPresenter),
)
"""In the order of the menu."""
