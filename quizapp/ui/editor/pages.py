"""For each presenter that stands over the editor, its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.ui.editor.hand_out_page import HandOutPage
from quizapp.ui.editor.handing_out import HandingOut
from quizapp.ui.editor.paragraphs.page import ArticlesPage
from quizapp.ui.editor.paragraphs.presenter import Articles
from quizapp.ui.editor.trial_page import TrialPage
from quizapp.ui.editor.trying import Trial

if TYPE_CHECKING:
    from quizapp.ui.editor.over_page import OverPage
    from quizapp.ui.editor.standing import Standing
    from quizapp.ui.ports import Translate
    from quizapp.ui.widgets.look import Look


def page_for(standing: Standing, look: Look, translate: Translate) -> OverPage:
    """Return a new page that shows it. Raises LookupError for one that has none."""
    match standing:
        case Trial():
            return TrialPage(look, translate, standing)
        case HandingOut():
            return HandOutPage(look, translate, standing)
        case Articles():
            return ArticlesPage(look, translate, standing)
        case _:
            raise LookupError(type(standing).__name__)
