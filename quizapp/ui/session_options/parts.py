"""What the page of setting up a practice alone shows: rows with check boxes, and an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from quizapp.ui.article_view.article_panel import ArticlePanel
from quizapp.ui.kit.form_column import Part
from quizapp.ui.screens.session_options.setup import ReadingSheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style


class ReadingSheetPart(Part):
    """Shows a ReadingSheet; the page scrolls, and not the article in it."""

    takes_focus = True

    def build(self, look: Style) -> ArticlePanel:
        """Make the sheet."""
        self.sheet = ArticlePanel(look)
        self.sheet.set_flowing(True)
        return self.sheet

    def show(self, item: ReadingSheet) -> None:
        """Show another article."""
        self.sheet.show_state(item.sheet)

    def take_focus(self) -> None:
        """Put the keyboard into the article."""
        self.sheet.article.take_focus()


PARTS: Final[Mapping[type[Item], type[Part]]] = {ReadingSheet: ReadingSheetPart}
