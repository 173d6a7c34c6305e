"""Writing a pack: it is opened, kept, checked and shown, with a page over it or none. No Qt."""

from __future__ import annotations

from dataclasses import replace
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from quizapp.authoring.fixes import find_fix
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.operations.pictures import filter_listed_pictures
from quizapp.drafting.passage_offsets import PassageRange
from quizapp.pack.garbage_collection import pause_garbage_collector
from quizapp.ui.editor import question_rows
from quizapp.ui.editor.autosave import Autosave, OpenWorkingCopy, open_working_copy
from quizapp.ui.editor.context import CHECK_MS, EditorContext, raise_error
from quizapp.ui.editor.edit_actions import EditActions
from quizapp.ui.editor.editor_model import EditorModel
from quizapp.ui.editor.find_replace import FindReplace
from quizapp.ui.editor.pages.attributions import AttributionsPresenter
from quizapp.ui.editor.pages.pack_export import PackExportPresenter
from quizapp.ui.editor.pages.question_preview import QuestionPreviewPage, build_question_pack
from quizapp.ui.editor.pages.suggestions.presenter import SuggestionsPresenter
from quizapp.ui.editor.problem_lines import describe_problem, find_next_problem, translate_problems
from quizapp.ui.editor.question_reports import QuestionReports
from quizapp.ui.editor.row_actions import QuestionRowActions
from quizapp.ui.editor.state import EditorState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quizapp.authoring.json_pointers import Json
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.page import EditorPage
    from quizapp.ui.editor.routes import EditorRoutes
    from quizapp.ui.editor.screen_interface import EditorView
    from quizapp.ui.editor.text_selection import TextSelection
    from quizapp.ui.ports import BatchBackground, Clock, Translate


class EditorPresenter:
    """Edits one working copy after another."""

    def __init__(
        self,
        view: EditorView,
        background: BatchBackground,
        clock: Clock,
        translate: Translate,
        ways: EditorRoutes,
        chance: Random | None = None,
    ) -> None:
        self.context = EditorContext(
            view, background, clock, translate, ways, chance or SystemRandom(), self._render
        )
        self.overlay = self.context.overlay
        self._translate = translate
        self._folder: Path | None = None
        self._checker = LiveChecker()
        self._last: Problem | None = None
        self.reported = QuestionReports(self.context)
        """What learners reported on the pack."""
        self.finding = FindReplace(self.context)
        """The bar over the panes that finds and replaces words."""
        self.edits = EditActions(self.context, self.finding)
        self.rows = QuestionRowActions(self.context, self.edits)

    def open(self, folder: Path, *, reported: bool = False) -> None:
        """Open the pack in work of a folder, also where something was `reported`; close the one before."""
        context = self.context
        if context.autosave is not None:
            if self._folder == folder:
                self._render()
                self.reported.read(go=reported)
            else:
                self.close(lambda: self.open(folder, reported=reported))
            return
        self.reported.forget()
        self._folder, context.model, context.selected = folder, None, frozenset()
        self.finding.close()
        self._checker, self._last = LiveChecker(), None
        self.overlay.close()
        context.tell("")
        now = context.clock.now()

        def load(_: object) -> tuple[OpenWorkingCopy, EditorModel, EditorState]:
            with pause_garbage_collector():
                found = open_working_copy(folder, now)
                model = EditorModel(found.opened.desk, context.chance, self._translate)
                model.pictures = dict(found.pictures)
                # What is worked out here once is not on the window's time.
                return found, model, model.state()

        context.background.write(load, lambda loaded: self._opened(*loaded, reported), context.refuse_for)

    def close(self, done: Callable[[], None]) -> None:
        """Save all and let go of the pack, then call `done`; where it cannot be saved it stays open."""
        context = self.context
        if context.autosave is None:
            done()
            return
        self.edits.pictures.stop()
        self.rows.carrying.stop()
        if self.overlay.standing is not None:
            self.overlay.standing.keep()

        def closed() -> None:
            context.autosave = context.model = self._folder = None
            self.overlay.close()
            done()

        context.autosave.close(closed)

    def back(self) -> None:
        """Stop a picture, close what is over the editor or finds, or the selection; else go to the list."""
        if self.edits.pictures.stop():
            self.context.tell(self._translate("form.stopped"))
        elif self.rows.carrying.stop():
            self.context.tell(self._translate("banks.paste_stopped"))
        elif self.overlay.back():
            if self.overlay.standing is None:
                self.context.tell("")
                self.context.view.focus_form()
        elif self.finding.is_open:
            self._close_finding()
        elif not self.rows.many.clear():
            self.leave()

    def leave(self) -> None:
        """Go back to the list."""
        self.close(self.context.routes.back)

    def turn(self, place: int) -> None:
        """Bring another article to the front."""
        model = self.context.model
        if model is not None and place != model.front:
            model.front = place
            self._render()

    def undo(self) -> None:
        """Take the last step back."""
        self.context.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.context.redo()

    def save(self) -> None:
        """Save it now."""
        if self.context.autosave is not None:
            self.context.autosave.save()

    def save_version(self) -> None:
        """Save it now, and keep it as a version to come back to."""
        if self.context.autosave is not None:
            self.context.autosave.version()

    def check(self) -> None:
        """Check it now, beside the writing."""
        if self.context.model is None:
            return
        document, checker, translate = self.context.document, self._checker, self._translate
        pictures = filter_listed_pictures(document, self.context.pictures)
        self.context.background.read_latest(
            "editor-checks",
            lambda _: translate_problems(checker.checked(document, pictures), document, translate),
            lambda found: self._take_checks(document, found),
            raise_error,
        )

    def next_check(self) -> None:
        """Go to the next thing to look at, wherever it is."""
        model = self.context.model
        found = None if model is None else find_next_problem(model.problems, self._last, model.place)
        if model is not None and found is not None:
            self._last, before = found, model.key
            self.context.go(found.pointer)
            told = describe_problem(found, self._translate)
            if model.key != before:
                told = f"{question_rows.describe_row(model.document, model.key, self._translate)}: {told}"
            self.context.announce(told)

    def fix(self, at: str, sentence: str) -> None:
        """Do what fixes a problem, by its place and sentence; where only a person can, go there."""
        model = self.context.model
        here = (each for each in (() if model is None else model.problems) if each.pointer == at)
        found = next((each for each in here if describe_problem(each, self._translate) == sentence), None)
        fix = find_fix(self.context.document, found, self.context.chance) if found else None
        if fix is None:
            self.context.go(at)
        else:
            self.context.do(lambda _: fix.step)

    # ---- pages over the editor

    def try_it(self) -> None:
        """Show the question as the learner sees it."""
        model = self.context.model
        if model is None or model.question is None:
            self.context.refuse(self._translate("editor.no_question_why"))
            return
        document, at = model.document, model.place
        self.context.background.read_latest(
            "editor-trial", lambda _: build_question_pack(document, at), self._begin_preview, raise_error
        )

    def draft_from(self, chosen: TextSelection | None) -> None:
        """Have questions drafted from words of the article, on their page."""
        self._stand_on(chosen, lambda context, place: SuggestionsPresenter(context, within=place))

    def explain_no_suggestions(self, chosen: TextSelection | None) -> None:
        """Show who says what, and why nothing is proposed of words of the article."""
        self._stand_on(chosen, lambda context, place: AttributionsPresenter(context, why=place))

    def hand_out(self) -> None:
        """Look at the whole pack once more, and show what handing it out would be."""
        self.context.stand(PackExportPresenter)

    def _stand_on(
        self, chosen: TextSelection | None, make: Callable[[EditorContext, PassageRange], EditorPage]
    ) -> None:
        if self.context.routes.hearing is None:
            return
        if chosen is None:
            self.context.refuse(self._translate("attributions.no_words"))
        else:
            place = PassageRange(chosen.passage, chosen.start, chosen.end)
            self.context.stand(lambda context: make(context, place))

    def _begin_preview(self, found: Pack | tuple[Problem, ...]) -> None:
        if isinstance(found, tuple):
            first = next(iter(found), None)
            words = self._translate("editor.not_here")
            self.context.refuse(words if first is None else describe_problem(first, self._translate))
            return
        self.context.stand(lambda context: QuestionPreviewPage(context, found))

    # ---- what is opened and shown

    def _opened(self, found: OpenWorkingCopy, model: EditorModel, first: EditorState, reported: bool) -> None:
        context = self.context
        context.model, context.pictures = model, model.pictures
        context.autosave = Autosave(
            found, context.background, context.clock, self._translate, context.chance, self._render
        )
        context.view.prepare(first, lambda: self._begin(found, model, reported))

    def _begin(self, found: OpenWorkingCopy, model: EditorModel, reported: bool) -> None:
        """Show what was opened, unless it was closed again meanwhile."""
        context = self.context
        if context.model is not model:
            return
        context.tell(" ".join(self._translate(f"editor.fault_in_files.{each}") for each in found.opened.told))
        context.view.focus_form()
        context.view.wait("check", CHECK_MS)
        self.reported.read(go=reported)

    def _take_checks(self, document: Json, found: tuple[Problem, ...]) -> None:
        model = self.context.model
        if model is None or document is not model.document:
            return
        # In this order, since only those that were asked for last are grouped already.
        was, now, first = model.told(model.problems), model.told(found), not model.checked
        model.problems, model.checked = found, True
        if self.context.autosave is not None:
            self.context.autosave.checked(document, found)
        self._render()
        if not first and now != was:
            self.context.announce(now or self._translate("editor.sound"))

    def _close_finding(self) -> None:
        shown = self.finding.close()
        self._render()
        if shown:
            self.context.view.focus_field(shown)
        else:
            self.context.view.focus_form()

    def _render(self) -> None:
        context, model, autosave = self.context, self.context.model, self.context.autosave
        if model is None or autosave is None:
            state = EditorState("failed" if context.failed else "opening", self._translate("editor.editor"))
            context.view.show_state(replace(state, message=context.message, failed=context.failed))
            return
        state = self.finding.dress(self.rows.many.dress(model))
        context.view.show_state(
            replace(
                state,
                phase="editing" if self.overlay.standing is None else "over",
                title=state.title or autosave.title,
                aside="" if autosave.trouble else autosave.words,
                message=autosave.trouble or context.message,
                failed=bool(autosave.trouble) or context.failed,
                overlay=self.overlay.standing,
                reported=self.reported.state(),
                drafts=context.routes.drafting is not None,
            )
        )
