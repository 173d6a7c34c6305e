"""One proposal edited in place, by the editor's own form, before it is in the pack. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring.edit_steps import StepHistory
from quizapp.authoring.errors import AuthoringError, OperationError
from quizapp.authoring.json_pointers import get_value
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.undo_stack import UndoStack
from quizapp.catalogue import message
from quizapp.ui.editor import autofill
from quizapp.ui.editor.form import form_steps
from quizapp.ui.editor.form.question_form import build_question_form
from quizapp.ui.editor.suggestions.preview_pack import QUESTION_POINTER, find_suggestion_problems
from quizapp.ui.editor.text_selection import (
    build_citation_step,
    build_cue_step,
    build_evidence_step,
    build_speaker_name_step,
)
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.form.state import FormState
    from quizapp.ui.editor.text_selection import TextSelection
    from quizapp.ui.ports import Clock, Translate


class SuggestionEditor:
    """What is done in the form. `changed` is called after each change, `refuse` told why one was not done."""

    def __init__(
        self,
        desk: UndoStack,
        clock: Clock,
        chance: Random,
        translate: Translate,
        changed: Callable[[], None],
        refuse: Callable[[str], None],
    ) -> None:
        self.desk = desk
        self._clock, self._chance, self._translate = clock, chance, translate
        self._changed, self._refuse = changed, refuse
        self._checker = LiveChecker()

    @property
    def document(self) -> Json:
        """The proposal by itself, as it is by now."""
        return self.desk.document

    @property
    def is_edited(self) -> bool:
        """Whether anything was changed."""
        return self.desk.undoes is not None

    def problems(self) -> tuple[Problem, ...]:
        """Return what the checks find in it now."""
        return find_suggestion_problems(self.document, self._checker)

    def form(self) -> FormState:
        """Return the form as it is now."""
        return build_question_form(self.document, QUESTION_POINTER, self.problems(), self._translate)

    def typed(self, at: str, words: str) -> None:
        """Take what stands in a text field now."""
        try:
            self.desk.type(at, words, self._clock.now().timestamp())
        except AuthoringError as error:
            self._refuse(text.describe_authoring_error(self._translate, error))
        else:
            self._changed()

    def chosen(self, at: str, value: Json) -> None:
        """Give a field the value that was chosen."""
        self._do(lambda it: form_steps.build_choice_step(it, at, value, self._chance))

    def added(self, at: str, what: str) -> None:
        """Add something to a list."""
        self._do(lambda it: form_steps.build_add_step(it, at, what, self._chance))

    def removed(self, at: str) -> None:
        """Take something away."""
        self._do(lambda it: form_steps.build_remove_step(it, at))

    def moved(self, at: str, by: int) -> None:
        """Move an entry of a list."""
        self._do(lambda it: form_steps.build_move_step(it, at, by))

    def acted(self, name: str, at: str, chosen: TextSelection | None) -> None:
        """Do what is asked for by a name; `chosen` are the words that are selected in the article."""
        if name == "evidence":
            self.use(chosen, at)
        elif name == "suggest":
            self._do(lambda it: autofill.build_fill_step(it, QUESTION_POINTER, self._translate))
        else:
            self._do(lambda it: self._asked(it, name, at, chosen))

    def use(self, chosen: TextSelection | None, at: str = "") -> None:
        """Let selected words be evidence: of the question, or the citation at a pointer."""
        if at in ("", QUESTION_POINTER):
            self._do(
                lambda it: build_evidence_step(it, get_value(it, QUESTION_POINTER), chosen, self._chance)
            )
        else:
            self._do(lambda it: build_citation_step(it, at, chosen))

    def undo(self) -> None:
        """Take the last change back."""
        if self.desk.undo() is not None:
            self._changed()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.desk.redo() is not None:
            self._changed()

    def _asked(self, document: Json, name: str, at: str, chosen: TextSelection | None) -> Step:
        if name in ("named", "cue"):
            return (build_speaker_name_step if name == "named" else build_cue_step)(document, at, chosen)
        if name in ("speakers", "new-speaker", "back"):
            raise OperationError("no-speakers", message("suggestions.no_speakers"))
        step = form_steps.build_action_step(document, name, at, self._chance)
        if step is None:
            raise OperationError("not-here", message("editor.not_here"))
        return step

    def _do(self, make: Callable[[Json], Step]) -> None:
        try:
            self.desk.do(make(self.document))
        except AuthoringError as error:
            self._refuse(text.describe_authoring_error(self._translate, error))
        else:
            self._changed()


def build_undo_stack(scratch: Json) -> UndoStack:
    """Return a desk on which a proposal lies by itself."""
    return UndoStack(StepHistory(scratch))
