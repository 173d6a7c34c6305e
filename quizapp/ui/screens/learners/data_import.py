"""Bringing in what was saved of learners elsewhere. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from quizapp.library.learners.data_file import read_data_in_child
from quizapp.library.learners.data_import import DataImportProgress, describe_file, import_data
from quizapp.sandbox.child_process import JobCancelledError
from quizapp.ui.kit.form import Button, Form, FormView, Note, Progress, Words
from quizapp.ui.kit.widget_state import KeyHint, TopBarState
from quizapp.ui.messages import learners as names
from quizapp.ui.messages import learners as text
from quizapp.ui.screens.learners.callback_guard import CallbackGuard, describe_library_error

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import LibraryWriter
    from quizapp.library.learners.data_file import LearnerDataFile
    from quizapp.ui.ports import BatchBackground, Clock, Translate


Phase = Literal["reading", "asking", "bringing", "done", "failed"]
WIDTH: Final = 640


class LearnerImportPresenter:
    """Tells whom a file holds, and brings them in."""

    def __init__(
        self,
        view: FormView,
        background: BatchBackground,
        clock: Clock,
        translate: Translate,
        brought: Callable[[Sequence[str], str], None],
        back: Callable[[], None],
    ) -> None:
        """`brought` is told the ids of those who came, and of a nameless learner who gave way, or ''."""
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._brought = brought
        self._leave = back
        self._back_to = self._file = ""
        self._phase: Phase = "reading"
        self._data: LearnerDataFile | None = None
        self._last: DataImportProgress | None = None
        self._showing = CallbackGuard()

    def show(self, path: Path, back_to: str) -> None:
        """Read a file, and tell whom it holds; `back_to` names where back leads."""
        self._back_to, self._file = back_to, path.name
        self._phase, self._data, self._last = "reading", None, None
        self._showing.begin()
        self._render()
        now, times = self._clock.now(), self._showing.times
        # Whoever leaves the page has the child that reads end.
        steps = read_data_in_child(path, now, lambda: times != self._showing.times)
        take, failed = self._showing.guard(self._take), self._failing()
        self._background.read_batches(
            lambda _: steps,
            lambda data: None if data is None else take(data),
            lambda: None,
            lambda error: None if isinstance(error, JobCancelledError) else failed(error),
        )

    def bring(self) -> None:
        """Bring it in; once that is done, or cannot be, go on."""
        if self._phase == "asking" and self._data is not None:
            self._bring(self._data)
        elif self._phase == "done" and self._last is not None:
            self._brought(self._last.learners, self._last.gave_way)
        elif self._phase == "failed":
            self._leave()

    def back(self) -> None:
        """Go back; what is being brought in is finished all the same."""
        if self._phase == "done" and self._last is not None:
            self._brought(self._last.learners, self._last.gave_way)
        else:
            self._showing.begin()
            self._leave()

    def _bring(self, data: LearnerDataFile) -> None:
        self._phase = "bringing"
        self._render()
        shown, last = self._showing.times, self._last
        tell, finish = self._showing.guard(self._told), self._showing.guard(self._done)

        def bring(writer: LibraryWriter) -> Iterator[DataImportProgress]:
            from quizapp.library.card_review import review_card  # noqa: PLC0415 -- loads fsrs

            yield from import_data(writer, data, review_card)

        def told(step: DataImportProgress) -> None:
            nonlocal last
            last = step
            tell(step)

        def done() -> None:
            finish()
            # Whoever left meanwhile may be the one who is not here any more.
            if shown != self._showing.times and last is not None and last.gave_way:
                self._brought(last.learners, last.gave_way)

        self._background.write_batches(bring, told, done, self._failing())

    def _take(self, data: LearnerDataFile) -> None:
        self._data, self._phase = data, "asking"
        self._render()

    def _told(self, step: DataImportProgress) -> None:
        self._last = step
        self._render()

    def _done(self) -> None:
        self._phase = "done"
        self._render()

    def _failing(self) -> Callable[[Exception], None]:
        return self._showing.failing(partial(describe_library_error, self._translate), self._refused)

    def _refused(self, why: str) -> None:
        self._phase = "failed"
        self._render(why)

    def _render(self, refusal: str = "") -> None:
        tr, last, phase = self._translate, self._last, self._phase
        working = phase in ("reading", "bringing")
        held = () if self._data is None else describe_file(self._data)
        people = (
            tr("learner_page.in_file", n=each.answers, name=names.format_learner_name(tr, each.name))
            for each in held
        )
        done, total = (0, 0) if last is None else (last.done, last.total)
        doing, hint = tr(f"learner_page.{phase}") if working else "", tr("learners.back_hint")
        note = Note(refusal, id="refusal", below=0) if refusal else None
        if phase == "done" and last is not None:
            result = text.describe_imported_answers(tr, last.new, last.there)
            note = Note(result, "correct", "correct", id="result", below=0)
        told = tr("learner_page.bring_told") if phase in ("asking", "bringing") else ""
        words = {"asking": tr("learner_page.bring_it"), "done": tr("learner_page.go_on")}
        button = Button(words.get(phase, tr("learner_page.back")), self.bring, "Enter", "primary", id="bring")
        self._view.show_form(
            Form(
                TopBarState(tr("learner_page.bring"), self._back_to or tr("learner_page.back")),
                first=(
                    Words(tr("learner_page.bring"), "question", reads=working, id="title", below=12),
                    Words(self._file, "strong", id="file", below=4),
                    Words("\n".join(people), reads=True, id="people", below=12) if held else None,
                    Words(told, tone="textMuted", id="told", below=12) if told else None,
                    Progress(doing, done, max(total, 1), hint, below=12) if working else None,
                    note,
                ),
                bar=(None if working else button,),
                back=self.back,
                hints=(KeyHint("Esc"), hint),
                width=WIDTH,
                focus="title" if working else "bring",
                stage=f"{self._showing.times} {phase}",
            )
        )
