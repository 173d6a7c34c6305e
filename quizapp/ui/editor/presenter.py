"""Writing a pack: what was done on the desk, kept, checked and shown. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from quizapp.authoring.fixes import find_fix
from quizapp.authoring.live_checks import LiveChecker
from quizapp.authoring.operations.pictures import filter_listed_pictures
from quizapp.pack.garbage_collection import pause_garbage_collector
from quizapp.ui.editor import question_rows
from quizapp.ui.editor.context import EditorContext
from quizapp.ui.editor.edit_actions import CHECK_MS
from quizapp.ui.editor.editor_model import EditorModel
from quizapp.ui.editor.find_replace import FindReplace
from quizapp.ui.editor.page_actions import PageActions
from quizapp.ui.editor.problem_lines import describe_problem, find_next_problem, translate_problems
from quizapp.ui.editor.question_reports import QuestionReports
from quizapp.ui.editor.row_actions import QuestionRowActions
from quizapp.ui.editor.save_jobs import Autosave, OpenWorkingCopy, open_working_copy
from quizapp.ui.editor.state import EditorState
from quizapp.ui.messages import editor as text

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.authoring.edit_steps import Step
    from quizapp.authoring.json_pointers import Json
    from quizapp.library.question_reports import QuestionReport
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.routes import EditorRoutes
    from quizapp.ui.editor.screen_interface import EditorView
    from quizapp.ui.ports import BatchBackground, Clock, Translate


class EditorPresenter(PageActions):
    """Edits one pack in work after another."""

    def __init__(
        self,
        view: EditorView,
        background: BatchBackground,
        clock: Clock,
        translate: Translate,
        ways: EditorRoutes,
        chance: Random | None = None,
    ) -> None:
        super().__init__(view, background, clock, translate, ways, chance)
        self._folder: Path | None = None
        self._checker = LiveChecker()
        self._last: Problem | None = None
        self.reported = QuestionReports(clock, translate, self._tell, self._show_row)
        """What learners reported on the pack."""
        self._at_reports = False
        hold = self._hold()
        self.rows = QuestionRowActions(hold, self._duplicate_shown, self._delete_shown)
        self.finding = FindReplace(hold, self.rows.many.forget)
        """The bar over the panes that finds and replaces words."""

    def open(self, folder: Path, *, reported: bool = False) -> None:
        """Open the pack in work of a folder, also where something was `reported`; close the one before."""
        if self._keeping is not None:
            if self._folder == folder:
                self._render()
                self._read_reports(go=reported)
            else:
                self.close(lambda: self.open(folder, reported=reported))
            return
        self._at_reports = reported
        self.reported.forget()
        self._folder, self._bench = folder, None
        self.rows.many.forget()
        self.finding.close()
        self._checker, self._last = LiveChecker(), None
        self.overlay.close()
        self._tell("")
        now = self._clock.now()

        def load(_: object) -> tuple[OpenWorkingCopy, EditorModel, EditorState]:
            with pause_garbage_collector():
                found = open_working_copy(folder, now)
                model = EditorModel(found.opened.desk, self._chance, self._translate)
                model.pictures = dict(found.pictures)
                # What is worked out here once is not on the window's time.
                return found, model, model.state()

        self._background.write(load, lambda loaded: self._opened(*loaded), self._failed_to)

    def close(self, done: Callable[[], None]) -> None:
        """Save all and let go of the pack, then call `done`; where it cannot be saved it stays open."""
        if self._keeping is None:
            done()
            return
        self._picturing.stop()
        self.rows.carrying.stop()
        if self.overlay.standing is not None:
            self.overlay.standing.keep()

        def closed() -> None:
            self._keeping = self._bench = self._folder = None
            done()

        self._keeping.close(closed)

    def back(self) -> None:
        """Stop a picture, close what is over the editor or finds, or the selection; else go to the list."""
        if self._picturing.stop():
            self._tell(self._translate("form.stopped"))
        elif self.rows.carrying.stop():
            self._tell(self._translate("banks.paste_stopped"))
        elif self.overlay.back():
            if self.overlay.standing is None:
                self._tell("")
                self._view.focus_form()
        elif self.finding.is_open:
            self._close_finding()
        elif not self.rows.many.clear():
            self.leave()

    def leave(self) -> None:
        """Go back to the list."""
        self.close(self.routes.back)

    def turn(self, place: int) -> None:
        """Bring another article to the front."""
        if self._bench is not None and place != self._bench.front:
            self._bench.front = place
            self._render()

    def undo(self) -> None:
        """Take the last step back."""
        if self._bench is not None and not self._is_moving():
            step = self._bench.desk.undo()
            if step is not None:
                self._went(
                    self._bench,
                    step,
                    self._translate("editor.undone", step=text.describe_step(self._translate, step.name)),
                )

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._bench is not None and not self._is_moving():
            step = self._bench.desk.redo()
            if step is not None:
                self._went(
                    self._bench,
                    step,
                    self._translate("editor.redone", step=text.describe_step(self._translate, step.name)),
                )

    def save(self) -> None:
        """Save it now."""
        if self._keeping is not None:
            self._keeping.save()

    def save_version(self) -> None:
        """Save it now, and keep it as a version to come back to."""
        if self._keeping is not None:
            self._keeping.version()

    def check(self) -> None:
        """Check it now, beside the writing."""
        if self._bench is None:
            return
        document, checker, translate = self._bench.document, self._checker, self._translate
        pictures = filter_listed_pictures(document, self._pictures)
        self._background.read_latest(
            "editor-checks",
            lambda _: translate_problems(checker.checked(document, pictures), document, translate),
            lambda found: self._take_checks(document, found),
            _raise,
        )

    def next_check(self) -> None:
        """Go to the next thing to look at, wherever it is."""
        bench = self._bench
        found = None if bench is None else find_next_problem(bench.problems, self._last, bench.place)
        if bench is not None and found is not None:
            self._last, before = found, bench.key
            self.show_problem(found.pointer)
            told = describe_problem(found, self._translate)
            if bench.key != before:
                told = f"{question_rows.describe_row(bench.document, bench.key, self._translate)}: {told}"
            self._view.announce(told)

    def show_problem(self, at: str) -> None:
        """Go to where a problem is."""
        if self._bench is not None:
            self.overlay.close()
            self.rows.many.forget()
            key = question_rows.find_row_key(self._bench.document, at)
            if key == question_rows.SPEAKERS:
                self._bench.speaker = at
            self._bench.show(key)
            self._tell("")
            self._view.focus_field(at)

    def mend(self, at: str, sentence: str) -> None:
        """Do what mends a problem, by its place and sentence; where only a person can, go there."""
        bench = self._bench
        problems = () if bench is None else bench.problems
        here = (each for each in problems if each.pointer == at)
        found = next((each for each in here if describe_problem(each, self._translate) == sentence), None)
        fix = find_fix(bench.document, found, self._chance) if bench and found else None
        if fix is None:
            self.show_problem(at)
        else:
            self._do(lambda _: fix.step)

    def _opened(self, found: OpenWorkingCopy, model: EditorModel, first: EditorState) -> None:
        self._bench, self._pictures = model, dict(found.pictures)
        model.pictures = self._pictures
        self._keeping = Autosave(
            found, self._background, self._clock, self._translate, self._chance, self._render
        )
        self._view.prepare(first, lambda: self._begin(found, model))

    def _begin(self, found: OpenWorkingCopy, model: EditorModel) -> None:
        """Show what was opened, unless it was closed again meanwhile."""
        if self._bench is not model:
            return
        self._tell(" ".join(self._translate(f"editor.fault_in_files.{each}") for each in found.opened.told))
        self._view.focus_form()
        self._view.wait("check", CHECK_MS)
        self._read_reports(go=self._at_reports)

    def _read_reports(self, *, go: bool) -> None:
        bench, keeping = self._bench, self._keeping
        if bench is None or keeping is None:
            return

        def take(found: tuple[QuestionReport, ...]) -> None:
            if self._bench is bench:
                self.reported.take(found, bench, keeping, go=go)
                self._render()

        self.routes.reports(keeping.packs, take)

    def _show_row(self, key: str) -> None:
        if self._bench is not None:
            self.overlay.close()
            self.choose(key)
            self._render()
            self._view.focus_reported()

    def _went(self, bench: EditorModel, step: Step, sentence: str) -> None:
        bench.show_changed(step)
        self._said, self._failed = sentence, False
        self._view.announce(sentence)
        self._changed()

    def _take_checks(self, document: Json, found: tuple[Problem, ...]) -> None:
        bench = self._bench
        if bench is None or document is not bench.document:
            return
        # In this order, since only those that were asked for last are grouped already.
        was, now, first = bench.told(bench.problems), bench.told(found), not bench.checked
        bench.problems, bench.checked = found, True
        if self._keeping is not None:
            self._keeping.checked(document, found)
        self._render()
        if not first and now != was:
            self._view.announce(now or self._translate("editor.sound"))

    def _hold(self) -> EditorContext:
        return EditorContext(
            model=lambda: self._bench,
            folder=lambda: None if self._keeping is None else self._keeping.folder,
            do=self._do,
            tell=self._tell,
            refuse=lambda words: self._tell(words, failed=True),
            announce=self._view.announce,
            render=self._render,
            focus_form=self._view.focus_form,
            pictures=lambda: self._pictures,
            add_pictures=self._add_pictures,
            background=self._background,
            clock=self._clock,
            translate=self._translate,
            chance=self._chance,
        )

    def _close_finding(self) -> None:
        shown = self.finding.close()
        self._render()
        if shown:
            self._view.focus_field(shown)
        else:
            self._view.focus_form()

    def _render(self) -> None:
        bench, keeping = self._bench, self._keeping
        if bench is None or keeping is None:
            title = self._translate("editor.editor")
            self._view.show_state(
                EditorState(
                    "failed" if self._failed else "opening", title, message=self._said, failed=self._failed
                )
            )
            return
        state = self.finding.dress(self.rows.many.dress(bench))
        self._view.show_state(
            replace(
                state,
                phase="editing" if self.overlay.standing is None else "over",
                title=state.title or keeping.title,
                aside="" if keeping.trouble else keeping.words,
                message=keeping.trouble or self._said,
                failed=bool(keeping.trouble) or self._failed,
                overlay=self.overlay.standing,
                reported=self.reported.state(),
                drafts=self.routes.drafting is not None,
            )
        )


def _raise(error: Exception) -> None:
    raise error
