"""One proposal by itself, made once for as long as neither the pack nor the proposal changes. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizapp.editing.errors import NotDoneError
from quizapp.ui.editor.checks import lines_of
from quizapp.ui.editor.proposals import telling
from quizapp.ui.editor.proposals.scratch import problems_of, scratch_of
from quizapp.ui.editor.proposals.shown import shown
from quizapp.ui.text import proposals as text

if TYPE_CHECKING:
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.proposals.lot import Lot
    from quizapp.ui.editor.proposals.shown import Shown
    from quizapp.ui.editor.proposals.state import ProposalsState
    from quizapp.ui.ports import Translate


@dataclass(frozen=True, slots=True)
class View:
    """A proposal as a small pack, what is shown of it, what the checks find; nothing of one withdrawn.

    `fault` is the code of what drafting holds against it, as it was edited.
    """

    scratch: Json = None
    shown: Shown | None = None
    problems: tuple[Problem, ...] = ()
    fault: str = ""


class Viewer:
    """Makes views of proposals, one after the other."""

    def __init__(self, chance: Random, translate: Translate) -> None:
        self._chance, self._translate = chance, translate
        self._made_of: tuple[object, ...] = ()
        self._view = View()

    def view(self, document: Json, lot: Lot, fault: str, *, ticked: bool) -> View:
        """Return the proposal of a lot that is shown, as it would be in a pack; `ticked`: it is confirmed."""
        key = lot.key
        desk = lot.desks.get(key)
        made_of = (lot, key, document, desk and desk.document, fault, ticked)
        same = len(made_of) == len(self._made_of) and all(
            one is other or (isinstance(one, str) and one == other)
            for one, other in zip(made_of, self._made_of, strict=True)
        )
        if not same:
            self._made_of, self._view = made_of, self._made(document, lot, fault, ticked=ticked)
        return self._view

    def dress(self, state: ProposalsState, view: View, why: str, *, confirm: bool) -> ProposalsState:
        """Return a state with a proposal in it; of one that was withdrawn with why it was."""
        told = view.shown
        if told is None:
            return replace(state, title=self._translate("suggestions.was_withdrawn"), text=why)
        lines = lines_of(view.scratch, view.problems, self._chance, self._translate)
        if view.fault:
            lines = (*lines, telling.held(view.fault, self._translate))
        places = tuple(dict.fromkeys(each.where for each in told.proposal.evidence))
        return replace(
            state,
            article=told.article,
            places=told.places,
            proposal=told.proposal,
            # What mends it is in the editor's form.
            checks=tuple(replace(each, fix="") for each in lines),
            checks_told=text.to_look_at(self._translate, len(lines)),
            proved=telling.proved(told, places, confirm=confirm, translate=self._translate),
        )

    def _made(self, document: Json, lot: Lot, fault: str, *, ticked: bool) -> View:
        try:
            scratch = scratch_of(document, lot.offered(lot.key))
        except NotDoneError:
            return View()
        edited, accepted = lot.key in lot.desks, lot.became(document)[lot.key] == "accepted"
        told = shown(
            scratch, lot.drafts[lot.key], self._translate, edited=edited, accepted=accepted, ticked=ticked
        )
        if told is not None and fault and not told.proposal.tick:
            words = self._translate("suggestions.tick_fault")
            told = replace(told, proposal=replace(told.proposal, tick=words))
        return View(scratch, told, problems_of(scratch), fault)
