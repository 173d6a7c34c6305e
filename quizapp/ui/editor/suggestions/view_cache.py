"""One proposal by itself, made once for as long as neither the pack nor the proposal changes. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizapp.authoring.errors import OperationError
from quizapp.ui.editor.problem_lines import build_check_lines
from quizapp.ui.editor.suggestions import suggestion_summary
from quizapp.ui.editor.suggestions.display_builder import build_suggestion_display
from quizapp.ui.editor.suggestions.preview_pack import build_preview_pack, find_suggestion_problems
from quizapp.ui.messages import suggestions as text

if TYPE_CHECKING:
    from random import Random

    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.suggestions.display_builder import SuggestionDisplay
    from quizapp.ui.editor.suggestions.state import SuggestionsState
    from quizapp.ui.editor.suggestions.suggestion_set import SuggestionSet
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """A proposal as a small pack, what is shown of it, what the checks find; nothing of one withdrawn.

    `fault` is the code of what drafting holds against it, as it was edited.
    """

    scratch: Json = None
    shown: SuggestionDisplay | None = None
    problems: tuple[Problem, ...] = ()
    fault: str = ""


class SuggestionViewCache:
    """Makes views of proposals, one after the other."""

    def __init__(self, chance: Random, translate: Translate) -> None:
        self._chance, self._translate = chance, translate
        self._made_of: tuple[object, ...] = ()
        self._view = SuggestionView()

    def view(self, document: Json, lot: SuggestionSet, fault: str, *, ticked: bool) -> SuggestionView:
        """Return the proposal of a lot that is shown, as it would be in a pack; `ticked`: it is confirmed."""
        key = lot.key
        desk = lot.undo_stacks.get(key)
        made_of = (lot, key, document, desk and desk.document, fault, ticked)
        same = len(made_of) == len(self._made_of) and all(
            one is other or (isinstance(one, str) and one == other)
            for one, other in zip(made_of, self._made_of, strict=True)
        )
        if not same:
            self._made_of, self._view = made_of, self._made(document, lot, fault, ticked=ticked)
        return self._view

    def dress(
        self, state: SuggestionsState, view: SuggestionView, why: str, *, confirm: bool
    ) -> SuggestionsState:
        """Return a state with a proposal in it; of one that was withdrawn with why it was."""
        told = view.shown
        if told is None:
            return replace(state, title=self._translate("suggestions.was_withdrawn"), text=why)
        lines = build_check_lines(view.scratch, view.problems, self._chance, self._translate)
        if view.fault:
            lines = (*lines, suggestion_summary.build_fault_line(view.fault, self._translate))
        places = tuple(dict.fromkeys(each.where for each in told.proposal.evidence))
        return replace(
            state,
            article=told.article,
            places=told.places,
            proposal=told.proposal,
            # What mends it is in the editor's form.
            checks=tuple(replace(each, fix="") for each in lines),
            checks_told=text.describe_warning_count(self._translate, len(lines)),
            proved=suggestion_summary.build_evidence_lines(
                told, places, confirm=confirm, translate=self._translate
            ),
        )

    def _made(self, document: Json, lot: SuggestionSet, fault: str, *, ticked: bool) -> SuggestionView:
        try:
            scratch = build_preview_pack(document, lot.offered(lot.key))
        except OperationError:
            return SuggestionView()
        edited, accepted = lot.key in lot.undo_stacks, lot.became(document)[lot.key] == "accepted"
        told = build_suggestion_display(
            scratch, lot.drafts[lot.key], self._translate, edited=edited, accepted=accepted, ticked=ticked
        )
        if told is not None and fault and not told.proposal.tick:
            words = self._translate("suggestions.tick_fault")
            told = replace(told, proposal=replace(told.proposal, tick=words))
        return SuggestionView(scratch, told, find_suggestion_problems(scratch), fault)
