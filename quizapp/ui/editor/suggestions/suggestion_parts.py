"""What shows the parts of the page on proposals: checks, the form of one, one that is tried."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from quizapp.ui.editor.check_widgets import CheckRows
from quizapp.ui.editor.form.form_panel import FormPanel
from quizapp.ui.editor.page_parts import PAGE_PARTS
from quizapp.ui.editor.pages.suggestions.suggestions_form import (
    CheckLines,
    EditPanel,
    PassageSheet,
    PreviewPanel,
    SuggestionCardItem,
    SuggestionStripItem,
)
from quizapp.ui.editor.question_preview_page import QuestionPreviewPage
from quizapp.ui.editor.suggestions.passage_view import PassageSheetPart
from quizapp.ui.editor.suggestions.suggestion_card import SuggestionCardPart
from quizapp.ui.editor.suggestions.suggestion_strip import SuggestionStripPart
from quizapp.ui.kit.form_column import Part
from quizapp.ui.kit.form_screen import SheetPart
from quizapp.ui.kit.screen_bars import MARGIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quizapp.ui.kit.form import Item
    from quizapp.ui.kit.style import Style

ABOVE = 20


class CheckLinesPart(Part):
    """Shows CheckLines."""

    def build(self, look: Style) -> CheckRows:
        """Make the rows."""
        self.rows = CheckRows(look)
        return self.rows

    def show(self, item: CheckLines) -> None:
        """Show others."""
        self.rows.show_checks(item.checks, item.rest)


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


class PreviewPanelPart(SheetPart):
    """Shows a PreviewPanel."""

    takes_focus = True

    def build(self, look: Style) -> QuestionPreviewPage:
        """Make the page on which it is tried."""
        self.trial = QuestionPreviewPage(look, self.builder.translate, self.item.preview)
        self.trial.left.connect(self.item.leave)
        self.trial.back.show_words(self.builder.translate("suggestions.leave_edit"))
        self.item.keys.press = self._press
        return self.trial

    def show(self, _item: PreviewPanel) -> None:
        """Show it as it is now."""
        self.trial.refresh()

    def take_focus(self) -> None:
        """Put the keyboard where one answers."""
        self.trial.take_focus()

    def set_flowing(self, flowing: bool) -> None:
        """Stack its panes, or put them side by side."""
        self.trial.set_narrow(flowing)

    def page(self, pages: int) -> None:
        """Scroll by pages."""
        self._press("Page Down" if pages > 0 else "Page Up")

    def switch_pane(self, step: int) -> bool:
        """Take the keyboard from the answers to the article, or back."""
        self.trial.switch_pane(step)
        return True

    def _press(self, key: str) -> None:
        act = self.trial.keys().get(key)
        if act is not None:
            act()


PARTS: Final[Mapping[type[Item], type[Part]]] = {
    **PAGE_PARTS, CheckLines: CheckLinesPart, EditPanel: EditPanelPart, PreviewPanel: PreviewPanelPart,
    PassageSheet: PassageSheetPart, SuggestionCardItem: SuggestionCardPart,
    SuggestionStripItem: SuggestionStripPart,
}  # fmt: skip
