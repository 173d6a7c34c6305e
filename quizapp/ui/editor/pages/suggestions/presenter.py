"""A person decides about every proposal by itself; what is accepted is in the pack at once. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.authoring import document_traversal
from quizapp.authoring.accepted_suggestions import accept_suggestion
from quizapp.authoring.decisions import REJECTION_REASONS, forget_rejections, reject_suggestion
from quizapp.authoring.json_pointers import split_pointer
from quizapp.ui.editor.pages.items import SelectionSource
from quizapp.ui.editor.pages.pack_page import ACCEPT_KEYS
from quizapp.ui.editor.pages.question_preview import PreviewKeys, QuestionPreview, build_question_pack
from quizapp.ui.editor.pages.suggestions.suggestion_editor import SuggestionEditor, build_undo_stack
from quizapp.ui.editor.pages.suggestions.suggestion_edits import build_keep_step, restore_edits
from quizapp.ui.editor.pages.suggestions.suggestion_options import SuggestionOptionsPresenter
from quizapp.ui.editor.pages.suggestions.suggestions_form import build_suggestions_form
from quizapp.ui.editor.problem_lines import describe_problem
from quizapp.ui.editor.suggestions.preview_pack import QUESTION_POINTER, filter_blocking
from quizapp.ui.messages import suggestions
from quizapp.ui.messages.editor_keys import EVIDENCE, REDO, UNDO_ALTERNATIVE

if TYPE_CHECKING:
    from collections.abc import Callable

    from quizapp.drafting.passage_offsets import PassageRange
    from quizapp.ui.editor.context import EditorContext
    from quizapp.ui.editor.pages.suggestions.state import MissingInput, SpanEnd, SuggestionSpan
    from quizapp.ui.kit.form import Form


def _nobody(_wanting: MissingInput, /) -> None:
    """Nobody is told later."""


class SuggestionsPresenter(SuggestionOptionsPresenter):
    """Accepts, rejects, edits and tries the proposals that are gone through."""

    parts = "quizapp.ui.editor.page_widgets.suggestion_parts.PARTS"
    own_keys = frozenset({*ACCEPT_KEYS, EVIDENCE, UNDO_ALTERNATIVE, REDO})

    def __init__(self, context: EditorContext, within: PassageRange | None = None) -> None:
        super().__init__(context, within)
        self.translate = context.translate
        self.selection, self.preview_keys = SelectionSource(), PreviewKeys()
        self.wanted_focus = "", 0
        """Where the keyboard is sent to, and how often it was."""
        self.brought: tuple[tuple[SuggestionSpan, SpanEnd] | None, int] = None, 0
        """The place that is to come into sight, and how often one was."""
        self.show(self._form())

    def enter(self) -> None:
        """Leave at the end, try once more where it failed, check what is tried; nothing is accepted by it."""
        if self.preview is not None:
            self.preview.go_on()
        elif self.state.phase == "failed":
            self.again()
        elif self.state.phase == "choosing":
            self.suggest_with_options()
        elif self.state.phase in ("done", "empty", "no-article"):
            self.leave()

    def read(self, act: Callable[[], object]) -> None:
        """Do what a letter does; while something is written or tried, it does nothing."""
        if self.editing is None and self.preview is None:
            act()

    def press_number(self, number: int) -> None:
        """Choose an answer of what is tried, else a reason."""
        if self.preview is not None:
            self.press_preview(str(number))
        else:
            self.choose_reason(number)

    def press_preview(self, key: str) -> None:
        """Do what a key does where something is tried."""
        if self.preview is not None:
            self.preview_keys.press(key)

    def go_to_options(self) -> None:
        """Let it be chosen what is drafted, or go there."""
        if self.options_editor is None:
            self.choose_options()
        else:
            self._send("types")

    def use_selection(self) -> None:
        """Let the selected words be evidence, in the form."""
        if self.editing is not None:
            self.editing.use(self.selection.ask())

    def tell_editor(self, what: str, *given: object) -> None:
        """Do in the form that is open what was done in its fields."""
        if self.editing is not None:
            more = (self.selection.ask(),) if what == "acted" else ()
            getattr(self.editing, what)(*given, *more)

    def accept_or_go(self) -> None:
        """Accept; what is still wanted comes into sight, and the keyboard goes there."""
        self._bring(self.accept(self._bring))

    def _bring(self, wanting: MissingInput) -> None:
        unseen = self.find_unseen() if wanting == "passage" else None
        if unseen is not None:
            self.brought = unseen, self.brought[1] + 1
            self._show()
        elif wanting in ("tick", "form"):
            self._send("tick" if wanting == "tick" else "panel")

    def _send(self, name: str) -> None:
        """Send the keyboard to a part, this once."""
        self.wanted_focus = name, self.wanted_focus[1] + 1
        self._show()
        self.wanted_focus = "", self.wanted_focus[1]

    def _form(self) -> Form:
        return build_suggestions_form(self)

    def back(self) -> bool:
        """Keep what was to be rejected, leave the form, or the trial; else the page is closed."""
        if self._asks_why:
            self._asks_why = False
        elif self.preview is not None:
            self.preview, self.title = None, self._translate("suggestions.title")
        elif self.editing is not None:
            self._leave_form()
        elif self.options_editor is not None and not self.options_editor.first:
            self.options_editor = None
        else:
            return False
        self._tell("")
        return True

    def end(self) -> None:
        """Keep what was edited, to be gone on with."""
        self._close_form()
        super().end()

    def keep(self) -> None:
        """Keep what is being edited."""
        if self.editing is not None:
            self._keep(self.editing)

    def tick(self, on: bool, /) -> None:
        """Confirm, or not after all, that the article does not say it, or that it is right as edited."""
        (self._ticked.add if on else self._ticked.discard)(self._tick_of())
        self._tell("")

    def accept(self, later: Callable[[MissingInput], None] = _nobody) -> MissingInput:
        """Take the proposal into the pack; return what is still wanted first.

        One that was edited is proved before; what is wanted then is told `later`.
        """
        if self.state.phase not in ("reviewing", "editing") or self._asks_why:
            return ""
        wanting = self._wanting(later)
        if wanting is not None:
            return wanting
        lot, bank, chance = self.suggestion_set, self._bank(), self._context.chance
        self._leave_form()
        key, offered = lot.key, lot.offered(lot.key)
        if self._do_at(key, lambda document: accept_suggestion(document, offered, bank, chance)):
            self._decided("suggestions.accepted")
        return ""

    def reject(self) -> None:
        """Ask why the proposal is rejected."""
        if self.state.phase == "reviewing" and self._may_decide():
            self._asks_why = True
            self._tell(self._translate("suggestions.why_reject"))

    def choose_reason(self, number: int) -> None:
        """Reject the proposal for the reason of this number, from 1."""
        if not self._asks_why or not 1 <= number <= len(REJECTION_REASONS):
            return
        lot, why = self.suggestion_set, REJECTION_REASONS[number - 1]
        key, type_, self._asks_why = lot.key, lot.drafts[lot.key].type, False
        if self._do_at(key, lambda document: reject_suggestion(document, lot.source, key, type_, why)):
            self._decided("suggestions.rejected")

    def undo(self) -> None:
        """Take the last change of the form back, else the last decision, and show what it was about."""
        if self.editing is not None:
            self.editing.undo()
        elif self.preview is None and self.options_editor is None:
            self._show_again(self._turn_back(self._translate("suggestions.nothing_undone")))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.editing is not None:
            self.editing.redo()
        elif self.preview is None and self.options_editor is None:
            self._show_again(self._turn_back(self._translate("suggestions.nothing_redone"), again=True))

    def forget(self) -> None:
        """Propose again what was rejected for this article."""
        source = self.suggestion_set.source
        if self._do_at("", lambda document: forget_rejections(document, source)):
            self.suggestion_set.bring_back()
            self._weigh()
            self._go_on()
            self._tell(self._translate("suggestions.forgotten"))

    def edit(self) -> None:
        """Edit the proposal here."""
        if self.state.phase == "reviewing" and not self._asks_why and self._may_decide():
            context, lot = self._context, self.suggestion_set
            desk = lot.undo_stacks.get(lot.key) or build_undo_stack(self._view().scratch)
            self.editing = SuggestionEditor(
                desk, context.clock, context.chance, self._translate, self._edited, self._refuse
            )
            self._tell("")

    def try_it(self) -> None:
        """Let the proposal be answered, as by a learner."""
        scratch = self._view().scratch if self.state.phase == "reviewing" else None
        pack = () if scratch is None else build_question_pack(scratch, QUESTION_POINTER)
        if not isinstance(pack, tuple):
            self._asks_why = False
            self.preview = QuestionPreview(pack, self._context, self._show)
            self.title = self.preview.title
            self._show()

    def _wanting(self, later: Callable[[MissingInput], None]) -> MissingInput | None:
        """Return what is wanted before the proposal can be accepted, and tell it; None: nothing is.

        '' where it cannot be now, or is proved first and then accepted.
        """
        if not self._may_decide():
            return ""
        wrong = filter_blocking(
            self.editing.problems() if self.editing is not None else self._view().problems
        )
        if wrong:
            self._refuse(describe_problem(wrong[0], self._translate))
            return "form"
        key, was_edited = self.suggestion_set.key, self.editing is not None
        if self.editing is not None and self.editing.is_edited:
            # What is accepted is what is shown by then.
            self.suggestion_set.undo_stacks[key] = self.editing.desk
        unseen = self.find_unseen()
        if unseen is not None:
            self._leave_form()
            kept = f"{self._translate('suggestions.kept')} " if was_edited else ""
            look = "suggestions.look_first" if unseen[1] == "first" else "suggestions.look_on"
            self._asked_to_look = kept + self._translate(look)
            self._refuse(self._asked_to_look)
            return "passage"
        fault = self._evidence.fault(self.suggestion_set)
        if fault is None:
            self._prove(later)
            return ""
        if (fault or self.suggestion_set.drafts[key].confirm) and self._tick_of() not in self._ticked:
            self._leave_form()
            mend = self._translate("suggestions.mend_or_tick")
            held = f"{suggestions.describe_edit_problem(self._translate, fault)} {mend}"
            self._refuse(held if fault else self._translate("suggestions.tick_first"))
            return "tick"
        return None

    def _prove(self, later: Callable[[MissingInput], None]) -> None:
        """Look at the proposal as it was edited; then go on with accepting it, if it is shown still."""
        lot, key = self.suggestion_set, self.suggestion_set.key

        def proved() -> None:
            if self.is_shown and self.suggestion_set is lot and lot.key == key and self.editing is None:
                later(self.accept(later))

        self._close_form()
        self._tell(self._translate("suggestions.proving"))
        self._evidence.look(lot, self._source(), proved)

    def _may_decide(self) -> bool:
        """Tell whether the proposal is still to be decided; else say so."""
        became = self._became[self.suggestion_set.key]
        if became:
            self._refuse(
                self._why_withdrawn() if became == "withdrawn" else self._translate("suggestions.decided")
            )
        return not became

    def _bank(self) -> str:
        """Return the id of the bank that the editor shows, or shows a question of; '' for the last one."""
        names = split_pointer(self._context.place)
        banks = [each for _, each in document_traversal.banks(self._context.document)]
        return str(banks[int(names[1])]["id"]) if names[:1] == ["banks"] and len(names) > 1 else ""

    def _decided(self, told: str) -> None:
        """Tell what was decided, by the id of that, and show the next proposal."""
        self._weigh()
        self._go_on()
        waits = not self._left() and not self.suggestion_set.whole
        self._tell(
            self._translate("suggestions.all_decided") if waits else self._translate(told, n=self._left())
        )
        if self._shows_end:
            self._message = ""
            self._show()
            self._context.announce(f"{self.state.title} {self.state.text}")
        elif self._left():
            self._context.announce(self._now())

    def _show_again(self, key: str | None) -> None:
        """Show what a decision was about that was taken back, or done again; None: there was none."""
        if key is None:
            return
        restore_edits(self.suggestion_set, self._context.document)
        if key in self.suggestion_set.drafts:
            self.suggestion_set.at = self.suggestion_set.keys.index(key)
        self._asks_why = self._shows_end = False
        self._message, self._failed = "", False
        self._show()

    def _leave_form(self) -> None:
        """Close the form; what was changed in it is kept, and proved."""
        edited = self.editing is not None
        self._close_form()
        if edited and self._evidence.fault(self.suggestion_set) is None:
            self._evidence.look(self.suggestion_set, self._source(), self._proved)

    def _proved(self) -> None:
        """Show what drafting holds against the proposal, and say it."""
        if self.is_shown:
            self._show()
            fault = self._evidence.fault(self.suggestion_set)
            if fault and self.editing is None:
                self._context.announce(suggestions.describe_edit_problem(self._translate, fault))

    def _close_form(self) -> None:
        editing, self.editing = self.editing, None
        if editing is None:
            return
        self._keep(editing)

    def _keep(self, editing: SuggestionEditor) -> None:
        """Keep with the pack what was changed in the form, to be gone on with at any time."""
        lot, key, before = self.suggestion_set, self.suggestion_set.key, self._context.document
        if editing.is_edited:
            lot.undo_stacks[key] = editing.desk
        else:
            lot.undo_stacks.pop(key, None)
        self._context.do(lambda document: build_keep_step(document, lot, key))
        if self._context.document is not before:
            self._note(key)
