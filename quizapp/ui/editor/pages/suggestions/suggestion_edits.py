"""Proposals that were edited: kept with the pack, found again, and proved. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quizapp.authoring import document_traversal
from quizapp.authoring.decisions import (
    EditedSuggestion,
    discard_suggestion_edit,
    read_decision_records,
    read_edited_suggestions,
    save_suggestion_edit,
)
from quizapp.authoring.edit_steps import Transaction
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import get_value
from quizapp.drafting.suggestions import SUGGESTION_TYPES, ArticleSuggestions, Suggestion, SuggestionFeedback
from quizapp.ui.editor.pages.suggestions.suggestion_editor import build_undo_stack
from quizapp.ui.editor.suggestions.attribution_port import build_suggestion_basis
from quizapp.ui.editor.suggestions.preview_pack import QUESTION_POINTER, build_preview_pack
from quizapp.ui.editor.suggestions.suggestion_set import build_offer
from quizapp.ui.editor.suggestions.suggestion_source import NoSuggestionsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.authoring.undo_stack import UndoStack
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.suggestions.suggestion_set import SuggestionSet


class SuggestionEditCheck:
    """Remembers of each proposal the last look, and at which state of it that was."""

    def __init__(self, context: EditorContext) -> None:
        self._context = context
        self._found: dict[tuple[str, str], tuple[Json, str]] = {}

    def fault(self, lot: SuggestionSet) -> str | None:
        """Return the code of what is held against the proposal that is shown, '' for nothing; None: unknown.

        Nothing is held against one that is as it was drafted.
        """
        desk = lot.undo_stacks.get(lot.key)
        if desk is None or self._context.routes.hearing is None:
            return ""
        document, code = self._found.get((lot.source, lot.key), (None, ""))
        return code if document is desk.document else None

    def look(self, lot: SuggestionSet, source: Json, then: Callable[[], None]) -> None:
        """Look at the proposal that is shown, as it was edited; then call, whatever is shown by then."""
        hearing, key, desk = self._context.routes.hearing, lot.key, lot.undo_stacks.get(lot.key)
        if hearing is None or desk is None:
            then()
            return
        document, draft = desk.document, lot.drafts[key]
        followed = build_suggestion_basis(self._context.document, source)
        speakers = tuple(document.get("speakers", ()))

        def found(code: str) -> None:
            self._found[lot.source, key] = document, code
            then()

        def failed(error: Exception) -> None:
            if not isinstance(error, NoSuggestionsError):
                raise error
            # An article that cannot be read holds nothing against it.
            found("")

        self._context.background.read_latest(
            "proposal-evidence",
            lambda _: hearing.fault(source, followed, draft, get_value(document, QUESTION_POINTER), speakers),
            found,
            failed,
        )


def build_keep_step(document: Json, lot: SuggestionSet, key: str) -> Step:
    """Return the step that keeps a proposal as it was edited, or no longer keeps one that is not."""
    desk = lot.undo_stacks.get(key)
    if desk is None:
        return discard_suggestion_edit(document, lot.source, key)
    lot.kept.add(key)
    scratch, draft = desk.document, lot.drafts[key]
    told = _plain(draft, lot.origins[key])
    return save_suggestion_edit(
        document,
        lot.source,
        key,
        EditedSuggestion(draft.type, get_value(scratch, QUESTION_POINTER), scratch.get("speakers", []), told),
    )


def restore_edits(lot: SuggestionSet, document: Json) -> None:
    """Take up what was edited of an article as the pack has it, also what is not proposed this time."""
    for key in [each for each in lot.undo_stacks if each in lot.kept]:
        if key not in read_decision_records(document, lot.source):
            del lot.undo_stacks[key]
    for key, each in read_edited_suggestions(document, lot.source).items():
        if key not in lot.drafts and not lot.of_words:
            made = _made(each.draft, document, lot.source)
            if made is not None:
                lot.drafts[key], lot.origins[key] = made.drafts[0], made
        desk = lot.undo_stacks.get(key)
        if key in lot.drafts and (
            desk is None or get_value(desk.document, QUESTION_POINTER) != each.question
        ):
            _lay_out(lot, key, each, document)


def _lay_out(lot: SuggestionSet, key: str, each: EditedSuggestion, document: Json) -> None:
    """Lay a proposal on a desk, and edit it there in one step; not where its words are gone."""
    try:
        desk: UndoStack = build_undo_stack(
            build_preview_pack(document, build_offer(lot.origins[key], lot.drafts[key]))
        )
    except OperationError:
        return
    sketch = Transaction(desk.document)
    sketch.put(QUESTION_POINTER, each.question)
    sketch.put("/speakers", each.speakers)
    desk.do(sketch.step("set-field"))
    lot.undo_stacks[key] = desk
    lot.kept.add(key)


def _plain(draft: Suggestion, around: ArticleSuggestions) -> dict[str, Any]:
    """Return a draft, with what it came with but for the article, as plain JSON."""
    return {
        "id": draft.id,
        "type": draft.type,
        "question": dict(draft.question),
        "confidence": draft.confidence,
        "why": [[each.code, dict(each.words)] for each in draft.why],
        "spans": [list(each) for each in draft.spans],
        "confirm": draft.confirm,
        "speakers": [dict(each) for each in around.speakers],
        "disputed": list(around.disputed),
        "backend": around.backend,
        "language": around.language,
    }


def _made(plain: Mapping[str, Any], document: Json, source: str) -> ArticleSuggestions | None:
    """Return a draft with what it came with; None where somebody else has written into the file."""
    type_ = next((each for each in SUGGESTION_TYPES if each == plain.get("type")), None)
    if type_ is None:
        return None
    try:
        draft = Suggestion(
            str(plain["id"]),
            type_,
            dict(plain["question"]),
            float(plain["confidence"]),
            tuple(SuggestionFeedback(str(code), dict(words)) for code, words in plain["why"]),
            tuple((int(start), int(end)) for start, end in plain["spans"]),
            confirm=bool(plain["confirm"]),
        )
        speakers, disputed = tuple(plain["speakers"]), tuple(map(str, plain["disputed"]))
        _, article = document_traversal.source(document, source)
        return ArticleSuggestions(
            article, speakers, (draft,), {}, disputed, plain["backend"], str(plain["language"])
        )
    except (KeyError, TypeError, ValueError):
        return None
