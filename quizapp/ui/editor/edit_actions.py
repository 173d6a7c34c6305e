"""What is written on the desk: typed, chosen, begun, moved, deleted, each a step to be undone. No Qt."""

from __future__ import annotations

from random import Random, SystemRandom
from typing import TYPE_CHECKING, Final

from quizapp.authoring import document_traversal
from quizapp.authoring.errors import AuthoringError, OperationError
from quizapp.authoring.json_pointers import get_value, join_pointer, split_parent
from quizapp.authoring.operations.kind_conversion import find_lost_words
from quizapp.authoring.operations.questions import duplicate_question, remove_questions
from quizapp.authoring.operations.speakers import find_texts_with_name
from quizapp.catalogue import message
from quizapp.ui.editor import autofill, pack_form, question_rows
from quizapp.ui.editor.form import form_steps
from quizapp.ui.editor.text_selection import (
    build_citation_step,
    build_cue_step,
    build_evidence_step,
    build_question_step,
    build_speaker_name_step,
    select_words,
)
from quizapp.ui.messages import editor
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.editor.editor_model import EditorModel
    from quizapp.ui.editor.find_replace import FindReplace
    from quizapp.ui.editor.row_actions import QuestionRowActions
    from quizapp.ui.editor.save_jobs import Autosave
    from quizapp.ui.editor.screen_interface import EditorView
    from quizapp.ui.editor.text_selection import TextSelection
    from quizapp.ui.ports import Clock, Translate

CHECK_MS: Final = 400
SAVE_MS: Final = 2_000
"""After so long without a change it is checked, and saved."""


class EditActions:
    """The half of the editor's presenter that writes; the other half opens, checks, tries and hands out."""

    rows: QuestionRowActions
    """What is done in the list: selecting, banks, copying."""

    finding: FindReplace
    """The bar that finds words in the teacher's texts."""

    def __init__(self, view: EditorView, clock: Clock, translate: Translate, chance: Random | None) -> None:
        self._view, self._clock, self._translate = view, clock, translate
        self._chance = chance or SystemRandom()
        self._bench: EditorModel | None = None
        self._keeping: Autosave | None = None
        self._said, self._failed = "", False
        self._came_from = ""
        """The pointer from which the speakers were shown."""

    @property
    def model(self) -> EditorModel | None:
        """The pack that is open; None where none is."""
        return self._bench

    def choose(self, key: str) -> None:
        """Show the row of this key."""
        bench = self._bench
        if bench is not None and key != bench.key:
            bench.show(key)
            self._tell("")

    def step(self, by: int) -> None:
        """Show the row so many places on."""
        bench = self._bench
        if bench is not None:
            keys = bench.keys
            key = keys[max(0, min(len(keys) - 1, keys.index(bench.key) + by))]
            if key != bench.key:
                self.choose(key)
                self._view.announce(question_rows.describe_row(bench.document, key, self._translate))

    def typed(self, at: str, words: str) -> None:
        """Take what stands in a text field now."""
        bench = self._bench
        if bench is None or self._is_moving():
            return
        try:
            step = pack_form.build_text_step(bench.document, at, words)
            if step is None:
                bench.desk.type(at, words, self._clock.now().timestamp())
            else:
                bench.desk.do(step)
        except AuthoringError as error:
            self._tell(text.describe_authoring_error(self._translate, error), failed=True)
            return
        self._said = ""
        self._changed()

    def chosen(self, at: str, value: Json) -> None:
        """Give a field the value that was chosen."""
        if self.rows.many.takes(at):
            self.rows.many.form_chosen(at, value)
            return
        called = self._speaker_at(at)
        done = self._do(
            lambda it: (
                pack_form.build_choice_step(it.document, at, value, self._chance)
                or form_steps.build_choice_step(it.document, at, value, self._chance)
            )
        )
        if done and at.startswith("/speakers/") and at.endswith("/merge"):
            self._show_merged(value)
        if done and called and at.endswith(("/merge", "/name")):
            self._tell_left(called)

    def added(self, at: str, what: str) -> None:
        """Add something to a list; a speaker is shown, to be named."""
        done = self._do(
            lambda it: (
                pack_form.build_add_step(it.document, at, self._chance)
                or form_steps.build_add_step(it.document, at, what, self._chance)
            )
        )
        if done and what == "speaker" and self._bench is not None:
            place = join_pointer(at, len(get_value(self._bench.document, at)) - 1)
            self._show_speaker(place)
            self._view.focus_field(join_pointer(place, "name"))

    def removed(self, at: str) -> None:
        """Take something away."""
        self._do(
            lambda it: (
                pack_form.build_remove_step(it.document, at) or form_steps.build_remove_step(it.document, at)
            )
        )

    def moved(self, at: str, by: int) -> None:
        """Move an entry of a list."""
        self._do(lambda it: form_steps.build_move_step(it.document, at, by))

    def acted(self, name: str, at: str, chosen: TextSelection | None) -> None:
        """Do what is asked for by a name; `chosen` are the words that are selected in the article."""
        if self.rows.many.takes(at):
            self.rows.many.form_acted(name)
        elif name.startswith("bank-"):
            self.rows.banks.acted(name, at)
        elif name in ("evidence", "named", "cue"):
            self._take_words(name, at, chosen)
        elif name.startswith(form_steps.KIND_PREFIX):
            self._change_kind(name, at)
        elif name in ("speakers", "new-speaker", "back"):
            self._turn_to_speakers(name, at)
        elif name == "suggest":
            self.fill_in()
        else:
            done = self._do_asked(name, at)
            if done and name == "say-everywhere":
                self._tell(self._translate("form.everywhere_done"))

    def _take_words(self, name: str, at: str, chosen: TextSelection | None) -> None:
        """Let selected words be evidence, where somebody is named, or by which words they are heard."""
        if name == "evidence":
            self.use(chosen, at)
        else:
            take = build_speaker_name_step if name == "named" else build_cue_step
            self._do(lambda it: take(it.document, at, chosen))

    def _turn_to_speakers(self, name: str, at: str) -> None:
        """Show the speakers, begin one, or go back to where one came from."""
        if name == "speakers":
            self._show_speaker(at)
        elif name == "new-speaker":
            self._begin_speaker(at)
        else:
            self.leave_speakers()

    def leave_speakers(self) -> None:
        """Go back from the speakers to what was shown before, and to the field that led to them."""
        bench = self._bench
        if bench is not None and bench.key == question_rows.SPEAKERS:
            self.choose(bench.key_before)
            self._view.focus_field(self._came_from)

    def fill_in(self) -> None:
        """Write into the question that is shown what follows from its evidence."""
        if self._bench is not None and self._bench.question is not None:
            self._do(lambda it: autofill.build_fill_step(it.document, it.place, self._translate))

    def use(self, chosen: TextSelection | None, at: str = "") -> None:
        """Let selected words be evidence: of the question that is shown, or the citation at a pointer."""
        bench = self._bench
        question = bench.question if bench is not None else None
        if bench is None or question is None:
            return
        self.rows.many.forget()
        if at and at != bench.place:
            done = self._do(lambda it: build_citation_step(it.document, at, chosen))
        else:
            done = self._do(lambda it: build_evidence_step(it.document, question, chosen, self._chance))
        if done:
            words = select_words(bench.document, chosen).words
            self._view.announce(self._translate("editor.is_evidence", words=words))

    def begin(
        self, kind: QuestionKind, chosen: TextSelection | None = None, *, selected: bool = False
    ) -> None:
        """Begin a question of a kind after the one that is shown; `selected`: from the chosen words."""
        self._add(
            lambda it: autofill.add_default_prompt(
                it.document,
                build_question_step(it.document, it.place, kind, chosen, self._chance, selected=selected),
                self._translate,
            )
        )

    def duplicate(self) -> None:
        """Make a copy of the question that is shown, or of those that are selected."""
        self.rows.duplicate()

    def move(self, by: int) -> None:
        """Move the question that is shown, those that are selected, or the bank."""
        self.rows.move(by)

    def delete(self) -> None:
        """Take the question that is shown away, or those that are selected, or an empty bank."""
        self.rows.delete()

    def _duplicate_shown(self) -> None:
        """Make a copy of the question that is shown, and begin to write it."""
        question = None if self._bench is None else self._bench.question
        if question is not None:
            self._add(lambda it: duplicate_question(it.document, question["id"], self._chance))

    def _delete_shown(self) -> None:
        """Take the question that is shown away."""
        bench = self._bench
        question = None if bench is None else bench.question
        if bench is None or question is None or self._is_moving():
            return
        bench.show_beside()
        if self._do(lambda it: remove_questions(it.document, [question["id"]])):
            self._tell(self._translate("editor.deleted"))

    def _do(self, make: Callable[[EditorModel], Step]) -> bool:
        """Do a step; tell why it cannot be done. Returns whether it was."""
        bench = self._bench
        if bench is None or self._is_moving():
            return False
        try:
            bench.desk.do(make(bench))
        except AuthoringError as error:
            self._tell(text.describe_authoring_error(self._translate, error), failed=True)
            return False
        self._said = ""
        self._changed()
        return True

    def _add(self, make: Callable[[EditorModel], Step]) -> None:
        """Do a step that makes a question, show it, and begin to write it over what stands there already."""
        bench = self._bench
        before = set() if bench is None else set(bench.ids)
        if bench is not None and self._do(make):
            self.rows.many.forget()
            bench.show(next(question_rows.QUESTION + each for each in bench.ids if each not in before))
            self._render()
            self._view.begin_form()

    def _begin_speaker(self, at: str) -> None:
        """Make a speaker, choose it at a pointer, and have it named; back leads to that pointer."""
        if self._do_asked("new-speaker", at) and self._bench is not None:
            self._show_speaker(f"/speakers/{len(self._bench.document['speakers']) - 1}")
            self._came_from = at
            self._view.focus_form()

    def _show_merged(self, speaker: str) -> None:
        """Show the speaker that two became, where one of them was shown."""
        if self._bench is not None and self._bench.key == question_rows.SPEAKERS:
            self._bench.speaker, found = document_traversal.speaker(self._bench.document, speaker)
            self._tell(self._translate("form.merged", name=str(found.get("name", ""))))

    def _speaker_at(self, at: str) -> str:
        """Return how the speaker is called to which a pointer belongs; '' where there is none."""
        at, _ = split_parent(at)
        if self._bench is None or not at.startswith("/speakers/"):
            return ""
        return str(get_value(self._bench.document, at).get("name", ""))

    def _tell_left(self, name: str) -> None:
        """Tell in how many texts a speaker still has a name that it had before, and look for it."""
        left = [] if self._bench is None else find_texts_with_name(self._bench.document, name)
        if left:
            self.finding.search(name)
            told = self._translate("form.left", name=name, count=len(left))
            self._tell(f"{self._said} {told}".strip())

    def _change_kind(self, name: str, at: str) -> None:
        """Make the question one of another kind, and tell what has no place in it."""
        bench = self._bench
        before = None if bench is None else bench.question
        if bench is None or not self._do_asked(name, at) or bench.question is None:
            return
        kind = self._translate(f"search.kinds.{bench.question['kind']}")
        told = editor.describe_kind_change(self._translate, kind, find_lost_words(before, bench.question))
        self._tell(told)

    def _do_asked(self, name: str, at: str) -> bool:
        """Do what is asked for by a name; returns whether it was done."""
        return self._do(
            lambda it: self._asked(form_steps.build_action_step(it.document, name, at, self._chance))
        )

    def _asked(self, step: Step | None) -> Step:
        """Return the step; refuse what nobody does yet. Raises OperationError."""
        if step is None:
            raise OperationError("not-here", message("editor.not_here"))
        return step

    def _show_speaker(self, at: str) -> None:
        """Show the speakers, that at a pointer, or the one that the field there names."""
        if self._bench is not None:
            self.rows.many.forget()
            if self._bench.key != question_rows.SPEAKERS:
                self._came_from = at
            self._bench.speaker = at
            self._bench.show(question_rows.SPEAKERS)
            self._tell("")

    def _changed(self) -> None:
        """Keep, check and show what has changed."""
        if self._keeping is not None:
            self._keeping.log()
        self._view.wait("check", CHECK_MS)
        self._view.wait("save", SAVE_MS)
        self._render()

    def _is_moving(self) -> bool:
        return self._keeping is not None and self._keeping.is_moving

    def _tell(self, words: str, *, failed: bool = False) -> None:
        self._said, self._failed = words, failed
        if words:
            self._view.announce(words)
        self._render()

    def _render(self) -> None:
        """Show how it is now."""
        raise NotImplementedError
