"""What is drafted is chosen: before the first drafts of an article are made, and again at any time. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring.decisions import read_edited_suggestions, read_suggestion_decisions
from quizapp.ui.editor.suggestions.options_model import SuggestionOptionsEditor
from quizapp.ui.editor.suggestions.suggestion_browser import SuggestionBrowser

if TYPE_CHECKING:
    from quizapp.authoring.json_pointers import Json


class SuggestionOptionsPresenter(SuggestionBrowser):
    """Lets it be chosen what is drafted; what was chosen last is proposed for the next article."""

    def choose_options(self) -> None:
        """Let it be chosen what is drafted."""
        if self.state.phase in ("reviewing", "done", "empty") and not self._asks_why:
            self.options_editor = SuggestionOptionsEditor(
                self.suggestion_set.wish, self._translate, self._edited
            )
            self._tell("")

    def suggest_with_options(self) -> None:
        """Have drafted what was chosen; what is decided or edited already stays."""
        wishing, lot = self.options_editor, self.suggestion_set
        if wishing is None:
            return
        if not wishing.wish.types:
            self._refuse(self._translate("suggestions.no_kind"))
            return
        self.options_editor = None
        self._reach.ways.wished[:] = [wishing.wish]
        if wishing.first:
            lot.wish, self._message = wishing.wish, ""
            self._start(self._source())
            self._show()
        elif wishing.wish != lot.wish:
            lot.change_options(wishing.wish, self._reach.document())
            self.look()
        else:
            self._tell("")

    def _begin(self, source: Json) -> None:
        """Draft at once of some words, or where drafts were made before; else ask first what is drafted."""
        if not self._is_new():
            super()._begin(source)
            return
        last = self._reach.ways.wished[-1:] or [self.suggestion_set.wish]
        self.options_editor = SuggestionOptionsEditor(last[0], self._translate, self._edited, first=True)
        self._reach.announce(self._translate("suggestions.wish_first"))

    def _is_new(self) -> bool:
        lot = self.suggestion_set
        begun = lot.of_words or lot.around is not None or bool(lot.drafts)
        document = self._reach.document()
        return not (
            begun
            or read_suggestion_decisions(document, lot.source)
            or read_edited_suggestions(document, lot.source)
        )

    def _edited(self) -> None:
        self._message, self._refused = "", False
        self._show()
