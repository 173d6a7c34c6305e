"""What shows the parts of the page on proposals: checks, the form of one, one that is tried."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.ui.editor.form.form_panel import FormPanel
from quizapp.ui.editor.page_parts import PAGE_PARTS
from quizapp.ui.editor.page_widgets.passage_view import PassageSheetPart
from quizapp.ui.editor.page_widgets.preview_parts import PARTS as PREVIEW_PARTS
from quizapp.ui.editor.page_widgets.suggestion_card import SuggestionCardPart
from quizapp.ui.editor.page_widgets.suggestion_strip import SuggestionStripPart
from quizapp.ui.editor.pages.suggestions.suggestions_form import (
    EditPanel,
    PassageSheet,
    SuggestionCardItem,
    SuggestionStripItem,
)
from quizapp.ui.kit.form_screen import SheetPart
from quizapp.ui.kit.screen_bars import MARGIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.form_column import Part
    from quizapp.ui.kit.style import Style

ABOVE = 20


class EditPanelPart(SheetPart):
    """Shows an EditPanel."""

    takes_focus = True

    def build(self, look: Style) -> FormPanel:
        """Make the form; what is done in it is told."""
        self.form = FormPanel(look, self.builder.translate)
        for name in ("typed", "chosen", "added", "removed", "moved", "acted"):
            getattr(self.form, name).connect(partial(self._tell, name))
        return self.form

    def show(self, item: EditPanel) -> None:
        """Show what stands in it by now."""
        self.form.show_form(item.form)

    def take_focus(self) -> None:
        """Put the keyboard where it was last in it."""
        self.form.focus_again()

    def set_flowing(self, flowing: bool) -> None:
        """Keep its distance from the window, or from the article beside it."""
        self.form.set_margins(MARGIN if flowing else 0, ABOVE if flowing else 0, MARGIN, ABOVE)

    def page(self, pages: int) -> None:
        """Scroll by pages."""
        self.form.page(pages)

    def _tell(self, *given: object) -> None:
        self.item.tell(*given)


PARTS: Final[Mapping[type[Item], type[Part]]] = {
    **PAGE_PARTS, **PREVIEW_PARTS, EditPanel: EditPanelPart,
    PassageSheet: PassageSheetPart, SuggestionCardItem: SuggestionCardPart,
    SuggestionStripItem: SuggestionStripPart,
}  # fmt: skip
