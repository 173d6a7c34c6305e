"""What is drafted is chosen: before the first drafts of an article are made, and again at any time. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.editing.decisions import decided, edited
from quizapp.ui.editor.proposals.looking import Looking
from quizapp.ui.editor.proposals.wishing import Wishing

if TYPE_CHECKING:
    from quizapp.editing.pointers import Json


class Choosing(Looking):
    """Lets it be chosen what is drafted; what was chosen last is proposed for the next article."""

    def choose_what(self) -> None:
        """Let it be chosen what is drafted."""
        if self.state.phase in ("reviewing", "done", "empty") and not self._asks_why:
            self.wishing = Wishing(self._lot.wish, self._translate, self._edited)
            self._tell("")

    def draft_so(self) -> None:
        """Have drafted what was chosen; what is decided or edited already stays."""
        wishing, lot = self.wishing, self._lot
        if wishing is None:
            return
        if not wishing.wish.types:
            self._refuse(self._translate("suggestions.no_kind"))
            return
        self.wishing = None
        self._reach.ways.wished[:] = [wishing.wish]
        if wishing.first:
            lot.wish, self._message = wishing.wish, ""
            self._start(self._source())
            self._show()
        elif wishing.wish != lot.wish:
            lot.wish_for(wishing.wish, self._reach.document())
            self.look()
        else:
            self._tell("")

    def _begin(self, source: Json) -> None:
        """Draft at once of some words, or where drafts were made before; else ask first what is drafted."""
        if not self._is_new():
            super()._begin(source)
            return
        last = self._reach.ways.wished[-1:] or [self._lot.wish]
        self.wishing = Wishing(last[0], self._translate, self._edited, first=True)
        self._reach.announce(self._translate("suggestions.wish_first"))

    def _is_new(self) -> bool:
        lot = self._lot
        begun = lot.of_words or lot.around is not None or bool(lot.drafts)
        document = self._reach.document()
        return not (begun or decided(document, lot.source) or edited(document, lot.source))

    def _edited(self) -> None:
        self._message, self._refused = "", False
        self._show()
