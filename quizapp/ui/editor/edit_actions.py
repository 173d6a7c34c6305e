"""What is done in the form: chosen, added, begun, deleted, each a step that can be undone. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.errors import OperationError
from quizapp.authoring.json_pointers import get_value, join_pointer, split_parent
from quizapp.authoring.operations.kind_conversion import find_lost_words
from quizapp.authoring.operations.pictures import attach_picture, read_picture
from quizapp.authoring.operations.questions import duplicate_question, remove_questions
from quizapp.authoring.operations.speakers import find_texts_with_name
from quizapp.catalogue import message
from quizapp.ui.editor import autofill, pack_form, question_rows
from quizapp.ui.editor.bank_actions import BankActions
from quizapp.ui.editor.bulk_edit import QuestionSelection
from quizapp.ui.editor.form import form_steps
from quizapp.ui.editor.picture_import import ImportedPicture, PictureImport, PictureInput
from quizapp.ui.editor.text_selection import (
    build_citation_step,
    build_cue_step,
    build_evidence_step,
    build_question_step,
    build_speaker_name_step,
    select_words,
)
from quizapp.ui.messages import editor

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.vocabulary import QuestionKind
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.find_replace import FindReplace
    from quizapp.ui.editor.text_selection import TextSelection


class EditActions:
    """What is done in the form of what is shown, or of all questions that are selected."""

    def __init__(self, context: EditorContext, finding: FindReplace) -> None:
        self._context, self._finding = context, finding
        self._translate, self._chance = context.translate, context.chance
        self.selection, self.banks = QuestionSelection(context), BankActions(context)
        self.pictures = PictureImport(context.background, self._chance)
        """The picture that is just being made ready for a question."""
        self._came_from = ""
        """The pointer from which the speakers were shown."""

    def step(self, by: int) -> None:
        """Show the row so many places on."""
        model = self._context.model
        if model is not None:
            keys = model.keys
            key = keys[max(0, min(len(keys) - 1, keys.index(model.key) + by))]
            if key != model.key:
                self._context.choose(key)
                self._context.announce(question_rows.describe_row(model.document, key, self._translate))

    def chosen(self, at: str, value: Json) -> None:
        """Give a field the value that was chosen."""
        if self.selection.takes(at):
            self.selection.form_chosen(at, value)
            return
        called = self._speaker_at(at)
        done = self._context.do(
            lambda document: (
                pack_form.build_choice_step(document, at, value, self._chance)
                or form_steps.build_choice_step(document, at, value, self._chance)
            )
        )
        if done and at.startswith("/speakers/") and at.endswith("/merge"):
            self._show_merged(value)
        if done and called and at.endswith(("/merge", "/name")):
            self._tell_left(called)

    def added(self, at: str, what: str) -> None:
        """Add something to a list; a speaker is shown, to be named."""
        done = self._context.do(
            lambda document: (
                pack_form.build_add_step(document, at, self._chance)
                or form_steps.build_add_step(document, at, what, self._chance)
            )
        )
        if done and what == "speaker":
            place = join_pointer(at, len(get_value(self._context.document, at)) - 1)
            self._show_speaker(place)
            self._context.view.focus_field(join_pointer(place, "name"))

    def removed(self, at: str) -> None:
        """Take something away."""
        self._context.do(
            lambda document: (
                pack_form.build_remove_step(document, at) or form_steps.build_remove_step(document, at)
            )
        )

    def moved(self, at: str, by: int) -> None:
        """Move an entry of a list."""
        self._context.do(lambda document: form_steps.build_move_step(document, at, by))

    def acted(self, name: str, at: str, chosen: TextSelection | None) -> None:
        """Do what is asked for by a name; `chosen` are the words that are selected in the article."""
        if self.selection.takes(at):
            self.selection.form_acted(name)
        elif name.startswith("bank-"):
            self.banks.acted(name, at)
        elif name in ("evidence", "named", "cue"):
            self._take_words(name, at, chosen)
        elif name.startswith(form_steps.KIND_PREFIX):
            self._change_kind(name, at)
        elif name in ("speakers", "new-speaker", "back"):
            self._turn_to_speakers(name, at)
        elif name == "suggest":
            self.fill_in()
        elif name == "picture":
            self._choose_picture()
        else:
            done = self._do_asked(name, at)
            if done and name == "say-everywhere":
                self._context.tell(self._translate("form.everywhere_done"))

    def _take_words(self, name: str, at: str, chosen: TextSelection | None) -> None:
        """Let selected words be evidence, where somebody is named, or by which words they are heard."""
        if name == "evidence":
            self.use(chosen, at)
        else:
            take = build_speaker_name_step if name == "named" else build_cue_step
            self._context.do(lambda document: take(document, at, chosen))

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
        model = self._context.model
        if model is not None and model.key == question_rows.SPEAKERS:
            self._context.choose(model.key_before)
            self._context.view.focus_field(self._came_from)

    def fill_in(self) -> None:
        """Write into the question that is shown what follows from its evidence."""
        if self._question is not None:
            at = self._context.place
            self._context.do(lambda document: autofill.build_fill_step(document, at, self._translate))

    def use(self, chosen: TextSelection | None, at: str = "") -> None:
        """Let selected words be evidence: of the question that is shown, or the citation at a pointer."""
        question = self._question
        if question is None:
            return
        self._context.selected = frozenset()
        if at and at != self._context.place:
            done = self._context.do(lambda document: build_citation_step(document, at, chosen))
        else:
            done = self._context.do(
                lambda document: build_evidence_step(document, question, chosen, self._chance)
            )
        if done:
            words = select_words(self._context.document, chosen).words
            self._context.announce(self._translate("editor.is_evidence", words=words))

    def begin(
        self, kind: QuestionKind, chosen: TextSelection | None = None, *, selected: bool = False
    ) -> None:
        """Begin a question of a kind after the one that is shown; `selected`: from the chosen words."""
        at, chance = self._context.place, self._chance

        def make(document: Json) -> Step:
            step = build_question_step(document, at, kind, chosen, chance, selected=selected)
            return autofill.add_default_prompt(document, step, self._translate)

        self._add(make)

    def duplicate(self) -> None:
        """Make a copy of the question that is shown, and begin to write it."""
        question = self._question
        if question is not None:
            self._add(lambda document: duplicate_question(document, question["id"], self._chance))

    def delete(self) -> None:
        """Take the question that is shown away."""
        model, question = self._context.model, self._question
        if model is None or question is None or self._context.is_moving:
            return
        model.show_beside()
        if self._context.do(lambda document: remove_questions(document, [question["id"]])):
            self._context.tell(self._translate("editor.deleted"))

    def picture(self, given: PictureInput) -> None:
        """Show a picture with the question that is shown, once it is made ready."""
        context, question = self._context, self._question
        if context.model is None or context.is_moving:
            return
        if question is None:
            context.refuse(self._translate("form.no_question"))
            return
        context.tell(self._translate("form.making", name=given.name))
        done = partial(self._add_picture, question["id"])
        self.pictures.begin(
            context.folder, context.document, given, context.routes.anew, done, context.refuse_for
        )

    def _choose_picture(self) -> None:
        """Have a picture chosen from a file."""
        routes = self._context.routes
        kind = (self._translate("form.choosing.pictures"), "*.png *.jpg *.jpeg *.webp")
        title = self._translate("form.choosing.choose_a_picture")
        path = routes.ask.open_file(title, routes.folder(), [kind])
        if path is not None:
            self.picture(PictureInput(path.name, partial(read_picture, path)))

    def _add_picture(self, question: str, made: ImportedPicture) -> None:
        context = self._context
        context.add_pictures({made.kept.file: made.data})
        if context.do(lambda document: attach_picture(document, question, made.kept)):
            context.tell(self._translate("form.added"))
            if self._question is not None and self._question["id"] == question:
                context.view.focus_field(f"/media/{len(context.document['media']) - 1}/alt")

    @property
    def _question(self) -> Json | None:
        """The question that is shown, if one is."""
        return None if self._context.model is None else self._context.model.question

    def _add(self, make: Callable[[Json], Step]) -> None:
        """Do a step that makes a question, show it, and begin to write it over what stands there already."""
        model = self._context.model
        before = set() if model is None else set(model.ids)
        if model is not None and self._context.do(make):
            self._context.selected = frozenset()
            model.show(next(question_rows.QUESTION + each for each in model.ids if each not in before))
            self._context.render()
            self._context.view.begin_form()

    def _begin_speaker(self, at: str) -> None:
        """Make a speaker, choose it at a pointer, and have it named; back leads to that pointer."""
        if self._do_asked("new-speaker", at):
            self._show_speaker(f"/speakers/{len(self._context.document['speakers']) - 1}")
            self._came_from = at
            self._context.view.focus_form()

    def _show_merged(self, speaker: str) -> None:
        """Show the speaker that two became, where one of them was shown."""
        model = self._context.model
        if model is not None and model.key == question_rows.SPEAKERS:
            model.speaker, found = document_traversal.speaker(model.document, speaker)
            self._context.tell(self._translate("form.merged", name=str(found.get("name", ""))))

    def _speaker_at(self, at: str) -> str:
        """Return how the speaker is called to which a pointer belongs; '' where there is none."""
        at, _ = split_parent(at)
        return (
            str(get_value(self._context.document, at).get("name", "")) if at.startswith("/speakers/") else ""
        )

    def _tell_left(self, name: str) -> None:
        """Tell in how many texts a speaker still has a name that it had before, and look for it."""
        left = find_texts_with_name(self._context.document, name)
        if left:
            self._finding.search(name)
            told = self._translate("form.left", name=name, count=len(left))
            self._context.tell(f"{self._context.message} {told}".strip())

    def _change_kind(self, name: str, at: str) -> None:
        """Make the question one of another kind, and tell what has no place in it."""
        before = self._question
        if not self._do_asked(name, at) or self._question is None:
            return
        kind = self._translate(f"search.kinds.{self._question['kind']}")
        lost = find_lost_words(before, self._question)
        self._context.tell(editor.describe_kind_change(self._translate, kind, lost))

    def _do_asked(self, name: str, at: str) -> bool:
        """Do what is asked for by a name; returns whether it was done."""

        def make(document: Json) -> Step:
            step = form_steps.build_action_step(document, name, at, self._chance)
            if step is None:
                raise OperationError("not-here", message("editor.not_here"))
            return step

        return self._context.do(make)

    def _show_speaker(self, at: str) -> None:
        """Show the speakers, that at a pointer, or the one that the field there names."""
        model = self._context.model
        if model is not None:
            self._context.selected = frozenset()
            if model.key != question_rows.SPEAKERS:
                self._came_from = at
            model.speaker = at
            model.show(question_rows.SPEAKERS)
            self._context.tell("")
