"""One proposal edited in place, by the editor's own form, before it is in the pack. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.catalogue import message
from quizapp.editing.checking import Checker
from quizapp.editing.errors import EditingError, NotDoneError
from quizapp.editing.pointers import get
from quizapp.editing.steps import Written
from quizapp.editing.undo import Desk
from quizapp.ui.editor import suggesting
from quizapp.ui.editor.form import steps
from quizapp.ui.editor.form.build import form_of
from quizapp.ui.editor.proposals.scratch import AT, problems_of
from quizapp.ui.editor.selected import cited, cued, named, put
from quizapp.ui.text import editor as text

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.form.state import FormState
    from quizapp.ui.editor.selected import Chosen
    from quizapp.ui.ports import Clock, Translate


class Editing:
    """What is done in the form. `changed` is called after each change, `refuse` told why one was not done."""

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        chance: Random,
        translate: Translate,
        changed: Callable[[], None],
        refuse: Callable[[str], None],
    ) -> None:
        self.desk = desk
        self._clock, self._chance, self._translate = clock, chance, translate
        self._changed, self._refuse = changed, refuse
        self._checker = Checker()

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
        return problems_of(self.document, self._checker)

    def form(self) -> FormState:
        """Return the form as it is now."""
        return form_of(self.document, AT, self.problems(), self._translate)

    def typed(self, at: str, words: str) -> None:
        """Take what stands in a text field now."""
        try:
            self.desk.type(at, words, self._clock.now().timestamp())
        except EditingError as error:
            self._refuse(text.told(self._translate, error))
        else:
            self._changed()

    def chosen(self, at: str, value: Json) -> None:
        """Give a field the value that was chosen."""
        self._do(lambda it: steps.chosen_step(it, at, value, self._chance))

    def added(self, at: str, what: str) -> None:
        """Add something to a list."""
        self._do(lambda it: steps.added_step(it, at, what, self._chance))

    def removed(self, at: str) -> None:
        """Take something away."""
        self._do(lambda it: steps.removed_step(it, at))

    def moved(self, at: str, by: int) -> None:
        """Move an entry of a list."""
        self._do(lambda it: steps.moved_step(it, at, by))

    def acted(self, name: str, at: str, chosen: Chosen | None) -> None:
        """Do what is asked for by a name; `chosen` are the words that are selected in the article."""
        if name == "evidence":
            self.use(chosen, at)
        elif name == "suggest":
            self._do(lambda it: suggesting.filled_step(it, AT, self._translate))
        else:
            self._do(lambda it: self._asked(it, name, at, chosen))

    def use(self, chosen: Chosen | None, at: str = "") -> None:
        """Let selected words be evidence: of the question, or the citation at a pointer."""
        if at in ("", AT):
            self._do(lambda it: cited(it, get(it, AT), chosen, self._chance))
        else:
            self._do(lambda it: put(it, at, chosen))

    def undo(self) -> None:
        """Take the last change back."""
        if self.desk.undo() is not None:
            self._changed()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.desk.redo() is not None:
            self._changed()

    def _asked(self, document: Json, name: str, at: str, chosen: Chosen | None) -> Step:
        if name in ("named", "cue"):
            return (named if name == "named" else cued)(document, at, chosen)
        if name in ("voices", "new-voice", "back"):
            raise NotDoneError("no-voices", message("suggestions.no_voices"))
        step = steps.acted_step(document, name, at, self._chance)
        if step is None:
            raise NotDoneError("not-here", message("editor.not_here"))
        return step

    def _do(self, make: Callable[[Json], Step]) -> None:
        try:
            self.desk.do(make(self.document))
        except EditingError as error:
            self._refuse(text.told(self._translate, error))
        else:
            self._changed()


def desk_of(scratch: Json) -> Desk:
    """Return a desk on which a proposal lies by itself."""
    return Desk(Written(scratch))
