"""What drafting's own checks hold against proposals that were edited, looked up on a worker. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring.json_pointers import get_value
from quizapp.ui.editor.attributions.attribution_port import build_suggestion_basis
from quizapp.ui.editor.suggestions.preview_pack import QUESTION_POINTER
from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.authoring.json_pointers import Json
    from quizapp.ui.editor.page_presenter import PageContext
    from quizapp.ui.editor.suggestions.suggestion_set import SuggestionSet


class SuggestionEditCheck:
    """Remembers of each proposal the last look, and at which state of it that was."""

    def __init__(self, reach: PageContext) -> None:
        self._reach = reach
        self._found: dict[tuple[str, str], tuple[Json, str]] = {}

    def fault(self, lot: SuggestionSet) -> str | None:
        """Return the code of what is held against the proposal that is shown, '' for nothing; None: unknown.

        Nothing is held against one that is as it was drafted.
        """
        desk = lot.undo_stacks.get(lot.key)
        if desk is None or self._reach.ways.hearing is None:
            return ""
        document, code = self._found.get((lot.source, lot.key), (None, ""))
        return code if document is desk.document else None

    def look(self, lot: SuggestionSet, source: Json, then: Callable[[], None]) -> None:
        """Look at the proposal that is shown, as it was edited; then call, whatever is shown by then."""
        hearing, key, desk = self._reach.ways.hearing, lot.key, lot.undo_stacks.get(lot.key)
        if hearing is None or desk is None:
            then()
            return
        document, draft = desk.document, lot.drafts[key]
        followed = build_suggestion_basis(self._reach.document(), source)
        speakers = tuple(document.get("speakers", ()))

        def found(code: str) -> None:
            self._found[lot.source, key] = document, code
            then()

        def failed(error: Exception) -> None:
            if not isinstance(error, NoSuggestionsError):
                raise error
            # An article that cannot be read holds nothing against it.
            found("")

        self._reach.background.read_latest(
            "proposal-evidence",
            lambda _: hearing.fault(source, followed, draft, get_value(document, QUESTION_POINTER), speakers),
            found,
            failed,
        )
