"""Writing a pack: what was done on the desk, kept, checked and shown. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from quizapp.editing.checking import Checker
from quizapp.editing.errors import EditingError
from quizapp.editing.fixes import fix_for
from quizapp.ui.editor import listing
from quizapp.ui.editor.bench import Bench
from quizapp.ui.editor.checks import next_of, sentence_of
from quizapp.ui.editor.handing_out import HandingOut
from quizapp.ui.editor.keeping import Keeping, Open, open_folder
from quizapp.ui.editor.over import Over
from quizapp.ui.editor.standing import Reach, Standing
from quizapp.ui.editor.state import EditorState
from quizapp.ui.editor.trying import Trial, pack_to_try
from quizapp.ui.editor.writing import Writing
from quizapp.ui.text import editor as text

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem
    from quizapp.ui.editor.view import EditorView
    from quizapp.ui.editor.ways import Ways
    from quizapp.ui.ports import Clock, LongBackground, Translate


class EditorPresenter(Writing):
    """Edits one pack in work after another."""

    def __init__(
        self,
        view: EditorView,
        background: LongBackground,
        clock: Clock,
        translate: Translate,
        ways: Ways,
        chance: Random | None = None,
    ) -> None:
        super().__init__(view, clock, translate, chance)
        self._background, self._ways = background, ways
        self._folder: Path | None = None
        self._pictures: dict[str, bytes] = {}
        self._checker = Checker()
        self._last: Problem | None = None
        self.over = Over(self._render)
        """Where a page stands over the editor: a question tried out, a hand-out."""

    def open(self, folder: Path) -> None:
        """Open the pack in work of a folder; the one that is open is closed first."""
        if self._keeping is not None:
            if self._folder == folder:
                self._render()
            else:
                self.close(lambda: self.open(folder))
            return
        self._folder, self._bench = folder, None
        self._checker, self._last = Checker(), None
        self.over.close()
        self._tell("")
        now = self._clock.now()
        self._background.write(lambda _: open_folder(folder, now), self._opened, self._not_opened)

    def close(self, done: Callable[[], None]) -> None:
        """Save all and let go of the pack, then call `done`; where it cannot be saved it stays open."""
        if self._keeping is None:
            done()
            return

        def closed() -> None:
            self._keeping = self._bench = self._folder = None
            done()

        self._keeping.close(closed)

    def back(self) -> None:
        """Close what stands over the editor, else go back to the list."""
        if not self.over.back():
            self.leave()
        elif self.over.standing is None:
            self._tell("")
            self._view.focus_form()

    def leave(self) -> None:
        """Go back to the list."""
        self.close(self._ways.back)

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
                self._went(self._bench, step, text.undone(self._translate, step.name))

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._bench is not None and not self._is_moving():
            step = self._bench.desk.redo()
            if step is not None:
                self._went(self._bench, step, text.redone(self._translate, step.name))

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
        document, pictures, checker = self._bench.document, self._pictures, self._checker
        self._background.read_latest(
            "editor-checks",
            lambda _: checker.checked(document, pictures),
            lambda found: self._take_checks(document, found),
            _raise,
        )

    def next_check(self) -> None:
        """Go to the next thing to look at, wherever it is."""
        bench = self._bench
        found = None if bench is None else next_of(bench.problems, self._last, bench.place)
        if found is not None:
            self._last = found
            self.show_problem(found.pointer)
            self._view.announce(sentence_of(found, self._translate))

    def show_problem(self, at: str) -> None:
        """Go to where a problem is."""
        if self._bench is not None:
            self.over.close()
            self._bench.show(listing.key_of(self._bench.document, at))
            self._tell("")
            self._view.focus_field(at)

    def mend(self, at: str, sentence: str) -> None:
        """Do what mends a problem, by its place and sentence; where only a person can, go there."""
        bench = self._bench
        problems = () if bench is None else bench.problems
        here = (each for each in problems if each.pointer == at)
        found = next((each for each in here if sentence_of(each, self._translate) == sentence), None)
        fix = fix_for(bench.document, found, self._chance) if bench and found else None
        if fix is None:
            self.show_problem(at)
        else:
            self._do(lambda _: fix.step)

    def try_it(self) -> None:
        """Show the question as the learner sees it."""
        bench = self._bench
        if bench is None or bench.question is None:
            self._tell(text.labels(self._translate)["no_question_why"], failed=True)
            return
        document, at = bench.document, bench.place
        self._background.read_latest(
            "editor-trial", lambda _: pack_to_try(document, at), self._begin_trial, _raise
        )

    def hand_out(self) -> None:
        """Look at the whole pack once more, and show what handing it out would be."""
        self.stand(lambda reach: HandingOut(reach, self._handed_out))

    def stand(self, make: Callable[[Reach], Standing]) -> None:
        """Let a page stand over the editor."""
        bench, keeping = self._bench, self._keeping
        if bench is not None and keeping is not None:
            bench.desk.pause()
            self._said, self._failed = "", False
            self.over.begin(make(self._reach(bench, keeping)))

    def _opened(self, found: Open) -> None:
        self._pictures = dict(found.pictures)
        self._bench = Bench(found.opened.desk, self._chance, self._translate)
        self._keeping = Keeping(
            found, self._background, self._clock, self._translate, self._chance, self._render
        )
        self._tell(" ".join(text.fault_in_files(self._translate, each) for each in found.opened.told))
        self._view.focus_form()
        self._view.wait("check", 0)

    def _not_opened(self, error: Exception) -> None:
        if not isinstance(error, EditingError):
            raise error
        self._tell(text.told(self._translate, error), failed=True)

    def _went(self, bench: Bench, step: Step, sentence: str) -> None:
        bench.show_changed(step)
        self._said, self._failed = sentence, False
        self._view.announce(sentence)
        self._changed()

    def _take_checks(self, document: Json, found: tuple[Problem, ...]) -> None:
        bench = self._bench
        if bench is None or document is not bench.document:
            return
        now, was, first = bench.told(found), bench.told(bench.problems), not bench.checked
        bench.problems, bench.checked = found, True
        self._render()
        if not first and now != was:
            self._view.announce(now or text.labels(self._translate)["sound"])

    def _begin_trial(self, found: Pack | tuple[Problem, ...]) -> None:
        if isinstance(found, tuple):
            first = next(iter(found), None)
            labels = text.labels(self._translate)
            words = labels["not_here"] if first is None else sentence_of(first, self._translate)
            self._tell(words, failed=True)
            return
        today, seed = self._clock.day(self._clock.now()), self._chance.getrandbits(32)
        self._said, self._failed = "", False
        self.over.begin(Trial(found, self._pictures, seed, today, self._translate))

    def _handed_out(self, path: Path, step: Step) -> None:
        """Tell that the file is there. Nothing was written meanwhile, for the page stood over it."""
        bench, keeping = self._bench, self._keeping
        self.over.close()
        if bench is None or keeping is None or not self._do(lambda _: step):
            return
        revision = int(bench.document["revision"])
        keeping.handed_out(revision, path.name)
        self._tell(text.handed_out(self._translate, path.name, revision))
        self._view.announce(text.handed_out(self._translate, path.name, revision))
        self._ways.handed_out(path)

    def _reach(self, bench: Bench, keeping: Keeping) -> Reach:
        return Reach(
            folder=keeping.folder,
            document=lambda: bench.document,
            pictures=lambda: self._pictures,
            do=self._do_told,
            type=self.typed,
            undo=self.undo,
            redo=self.redo,
            go=self.show_problem,
            leave=self._leave_over,
            announce=self._view.announce,
            ways=self._ways,
            background=self._background,
            clock=self._clock,
            chance=self._chance,
            translate=self._translate,
        )

    def _do_told(self, make: Callable[[Json], Step]) -> str:
        """Do a step of a page; returns '' or why it was not."""
        return "" if self._do(lambda bench: make(bench.document)) else self._said

    def _leave_over(self, sentence: str) -> None:
        self.over.close()
        self._tell(sentence)
        if sentence:
            self._view.announce(sentence)
        self._view.focus_form()

    def _render(self) -> None:
        bench, keeping = self._bench, self._keeping
        if bench is None or keeping is None:
            title = text.labels(self._translate)["editor"]
            self._view.show_state(
                EditorState(
                    "failed" if self._failed else "opening", title, message=self._said, failed=self._failed
                )
            )
            return
        state = bench.state()
        self._view.show_state(
            replace(
                state,
                phase="editing" if self.over.standing is None else "over",
                title=state.title or keeping.title,
                aside="" if keeping.trouble else keeping.words,
                message=keeping.trouble or self._said,
                failed=bool(keeping.trouble) or self._failed,
                over=self.over.standing,
            )
        )


def _raise(error: Exception) -> None:
    raise error
