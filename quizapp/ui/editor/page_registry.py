"""For each presenter that stands over the editor, its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from quizapp.ui.editor.form_page_view import FormPageView
from quizapp.ui.editor.pack_export_page import PackExportPage
from quizapp.ui.editor.pack_export_presenter import PackExportPresenter
from quizapp.ui.editor.page_presenter import FormPage
from quizapp.ui.editor.question_preview import QuestionPreviewPresenter
from quizapp.ui.editor.question_preview_page import QuestionPreviewPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.ui.editor.page_presenter import EditorPage
    from quizapp.ui.editor.page_view import EditorPageView
    from quizapp.ui.kit.style import Style
    from quizapp.ui.ports import Translate

_PAGES: Final[dict[type[EditorPage], Callable[[Style, Translate, Any], EditorPageView]]] = {
    QuestionPreviewPresenter: QuestionPreviewPage,
    PackExportPresenter: PackExportPage,
}


def build_page_view(standing: EditorPage, look: Style, translate: Translate) -> EditorPageView:
    """Return a new page that shows it."""
    if isinstance(standing, FormPage):
        return FormPageView(look, translate, standing)
    return _PAGES[type(standing)](look, translate, standing)
