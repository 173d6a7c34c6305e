"""Writing a pack: what was done on the desk, kept, checked and shown. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random, SystemRandom
from typing import TYPE_CHECKING, Final

from quizapp.editing.checking import Checker
from quizapp.editing.errors import EditingError, NotDoneError
from quizapp.editing.fixes import fix_for
from quizapp.editing.writing.questions import duplicate_question, move_questions, remove_questions
from quizapp.ui.editor import about, listing
from quizapp.ui.editor.bench import Bench
from quizapp.ui.editor.checks import next_of, sentence_of
from quizapp.ui.editor.form import steps as form_steps
from quizapp.ui.editor.handing_out import HandingOut
from quizapp.ui.editor.keeping import Keeping, Open, open_folder
from quizapp.ui.editor.over import Over
from quizapp.ui.editor.selected import begun, cited, named, put
from quizapp.ui.editor.state import EditorState
from quizapp.ui.editor.trying import Trial, pack_to_try
from quizapp.ui.text import editor as text

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.editing.pointers import Json
    from quizapp.editing.steps import Step
    from quizapp.pack.models.pack import Pack
    from quizapp.pack.problems import Problem
    from quizapp.pack.words import Kind
    from quizapp.ui.editor.selected import Chosen
    from quizapp.ui.editor.view import EditorView
    from quizapp.ui.ports import Ask, Background, Clock, Translate

CHECK_MS: Final = 400
SAVE_MS: Final = 2_000
"""After so long without a change it is checked, and saved."""


@dataclass(frozen=True)
class Ways:
    """Where the editor leads: back to the list; files are asked for; `handed_out` is told the file."""

    back: Callable[[], None]
    ask: Ask
    handed_out: Callable[[Path], None]


class EditorPresenter:
    """Edits one pack in work after another."""

    def __init__(
        self,
        view: EditorView,
        background: Background,
        clock: Clock,
        translate: Translate,
        ways: Ways,
        chance: Random | None = None,
    ) -> None:
        self._view, self._background, self._clock = view, background, clock
        self._translate, self._ways = translate, ways
        self._chance = chance or SystemRandom()
        self._folder: Path | None = None
        self._bench: Bench | None = None
        self._keeping: Keeping | None = None
        self._pictures: dict[str, bytes] = {}
        self._checker = Checker()
        self._last: Problem | None = None
        self._said, self._failed = "", False
        self.over = Over(self._render)
        """What stands over the editor: a question tried out, or a hand-out."""

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
        if self.over.close():
            self._tell("")
            self._view.focus_form()
        else:
            self.leave()

    def leave(self) -> None:
        """Go back to the list."""
        self.close(self._ways.back)

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
            self.choose(keys[max(0, min(len(keys) - 1, keys.index(bench.key) + by))])

    def turn(self, place: int) -> None:
        """Bring another article to the front."""
        if self._bench is not None and place != self._bench.front:
            self._bench.front = place
            self._render()

    def typed(self, at: str, words: str) -> None:
        """Take what stands in a text field now."""
        bench = self._bench
        if bench is None or self._is_moving():
            return
        try:
            step = about.typed_step(bench.document, at, words)
            if step is None:
                bench.desk.type(at, words, self._clock.now().timestamp())
            else:
                bench.desk.do(step)
        except EditingError as error:
            self._tell(text.told(self._translate, error), failed=True)
            return
        self._said = ""
        self._changed()

    def chosen(self, at: str, value: Json) -> None:
        """Give a field the value that was chosen."""
        self._do(
            lambda it: (
                about.chosen_step(it.document, at, value)
                or form_steps.chosen_step(it.document, at, value, self._chance)
            )
        )

    def added(self, at: str, what: str) -> None:
        """Add something to a list."""
        self._do(lambda it: form_steps.added_step(it.document, at, what, self._chance))

    def removed(self, at: str) -> None:
        """Take something away."""
        self._do(lambda it: form_steps.removed_step(it.document, at))

    def moved(self, at: str, by: int) -> None:
        """Move an entry of a list."""
        self._do(lambda it: form_steps.moved_step(it.document, at, by))

    def acted(self, name: str, at: str, chosen: Chosen | None) -> None:
        """Do what is asked for by a name; `chosen` are the words that are selected in the article."""
        if name == "evidence":
            self.use(chosen, at)
        elif name == "named":
            self._do(lambda it: named(it.document, at, chosen))
        elif name == "voices":
            self._show_voice(at)
        elif name == "back" and self._bench is not None:
            self.choose(self._bench.key_before)
        else:
            self._do(lambda it: self._asked(form_steps.acted_step(it.document, name, at, self._chance)))

    def use(self, chosen: Chosen | None, at: str = "") -> None:
        """Let selected words be evidence: of the question that is shown, or the citation at a pointer."""
        bench = self._bench
        question = bench.question if bench is not None else None
        if bench is None or question is None:
            return
        if at and at != bench.place:
            self._do(lambda it: put(it.document, at, chosen))
        else:
            self._do(lambda it: cited(it.document, question, chosen, self._chance))

    def begin(self, kind: Kind, chosen: Chosen | None = None, *, selected: bool = False) -> None:
        """Begin a question of a kind after the one that is shown; `selected`: from the chosen words."""
        self._add(lambda it: begun(it.document, it.place, kind, chosen, self._chance, selected=selected))

    def duplicate(self) -> None:
        """Make a copy of the question that is shown."""
        question = None if self._bench is None else self._bench.question
        if question is not None:
            self._add(lambda it: duplicate_question(it.document, question["id"], self._chance))

    def move(self, by: int) -> None:
        """Move the question that is shown in its bank."""
        there = None if self._bench is None else self._bench.next_to(by)
        if there is not None:
            question, bank, place = there
            self._do(lambda it: move_questions(it.document, [question], bank, place))

    def delete(self) -> None:
        """Take the question that is shown away."""
        bench = self._bench
        question = None if bench is None else bench.question
        if bench is None or question is None or self._is_moving():
            return
        bench.show_beside()
        if self._do(lambda it: remove_questions(it.document, [question["id"]])):
            self._tell(text.deleted(self._translate))
            self._view.announce(text.deleted(self._translate))

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
        bench, keeping = self._bench, self._keeping
        if bench is None or keeping is None:
            return
        about_to = HandingOut(keeping.folder, bench.document, self._pictures, self._chance, self._translate)
        self._said, self._failed = "", False
        self.over.begin_hand_out(about_to, self._background, self._ways.ask, self._handed_out)

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

    def _do(self, make: Callable[[Bench], Step]) -> bool:
        """Do a step; tell why it cannot be done. Returns whether it was."""
        bench = self._bench
        if bench is None or self._is_moving():
            return False
        try:
            bench.desk.do(make(bench))
        except EditingError as error:
            self._tell(text.told(self._translate, error), failed=True)
            return False
        self._said = ""
        self._changed()
        return True

    def _add(self, make: Callable[[Bench], Step]) -> None:
        """Do a step that makes a question, show it, and begin to write it."""
        bench = self._bench
        before = set() if bench is None else set(bench.ids)
        if bench is not None and self._do(make):
            bench.show(next(listing.QUESTION + each for each in bench.ids if each not in before))
            self._render()
            self._view.focus_form()

    def _asked(self, step: Step | None) -> Step:
        """Return the step; refuse what nobody does yet. Raises NotDoneError."""
        if step is None:
            raise NotDoneError("not-here", text.labels(self._translate)["not_here"])
        return step

    def _show_voice(self, at: str) -> None:
        """Show the speakers, that at a pointer, or the one that the field there names."""
        if self._bench is not None:
            self._bench.voice = at
            self._bench.show(listing.VOICES)
            self._tell("")

    def _went(self, bench: Bench, step: Step, sentence: str) -> None:
        bench.show_changed(step)
        self._said, self._failed = sentence, False
        self._view.announce(sentence)
        self._changed()

    def _changed(self) -> None:
        """Keep, check and show what has changed."""
        if self._keeping is not None:
            self._keeping.log()
        self._view.wait("check", CHECK_MS)
        self._view.wait("save", SAVE_MS)
        self._render()

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
        self.over.begin_trial(Trial(found, self._pictures, seed, today, self._translate))

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

    def _is_moving(self) -> bool:
        return self._keeping is not None and self._keeping.is_moving

    def _tell(self, words: str, *, failed: bool = False) -> None:
        self._said, self._failed = words, failed
        if failed and words:
            self._view.announce(words)
        self._render()

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
                phase=self.over.phase,
                title=state.title or keeping.title,
                aside="" if keeping.trouble else keeping.words,
                message=keeping.trouble or self._said,
                failed=bool(keeping.trouble) or self._failed,
                trial=self.over.trial,
                hand_out=self.over.hand_out,
            )
        )


def _raise(error: Exception) -> None:
    raise error
