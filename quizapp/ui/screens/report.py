"""Writing down what is wrong with a question. What is written stays until it is kept. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.library import question_reports
from quizapp.library.errors import LibraryError
from quizapp.library.question_reports import REPORT_LONGEST, QuestionReport, ReportSubject
from quizapp.ui.kit.form import Button, Card, Form, FormView, Item, Note, TextArea, Words
from quizapp.ui.kit.widget_state import KeyHint, TopBarState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quizapp.ui.ports import Background, Clock, NewId, Translate

WIDTH = 604


class ReportPresenter:
    """Takes one report after another."""

    def __init__(
        self,
        view: FormView,
        background: Background,
        clock: Clock,
        new_id: NewId,
        translate: Translate,
        back: Callable[[], None],
        learner: Callable[[], str] = lambda: "",
    ) -> None:
        """`learner` tells who practises: with the rest of theirs, what they wrote can be erased."""
        self._view = view
        self._background = background
        self._clock = clock
        self._new_id = new_id
        self._translate = translate
        self._leave = back
        self._learner = learner
        self._subject: ReportSubject | None = None
        self._back_to = ""
        self._drafts: dict[str, str] = {}
        self._saving = False
        self._kept = ""
        self._told = 0

    def show(self, subject: ReportSubject, back_to: str) -> None:
        """Show a question with what was written about it so far; `back_to` names where back leads."""
        self._subject, self._back_to = subject, back_to
        self._kept = ""
        self._render()

    def write(self, words: str) -> None:
        """Take what is written so far."""
        if self._subject is not None:
            self._drafts[self._subject.fingerprint] = words

    def keep(self) -> None:
        """Keep the report; once it is kept, go back."""
        if self._kept or self._subject is None:
            self._leave()
            return
        words = self._drafts.get(self._subject.fingerprint, "").strip()
        if self._saving:
            return
        if not words:
            self._render(self._translate("report.empty"))
        elif len(words) > REPORT_LONGEST:
            self._render(self._translate("report.too_long", n=REPORT_LONGEST))
        else:
            self._write(QuestionReport(self._new_id(), self._subject, words, self._clock.now()))

    def _write(self, report: QuestionReport) -> None:
        self._saving = True
        learner = self._learner()
        self._background.write(
            lambda writer: question_reports.save_report(writer, report, learner),
            lambda _: self._done(report),
            self._failed,
        )

    def _done(self, report: QuestionReport) -> None:
        self._saving = False
        self._drafts.pop(report.subject.fingerprint, None)
        if self._subject == report.subject:
            self._kept = report.words
            self._render(self._translate("report.kept"))

    def _failed(self, error: Exception) -> None:
        self._saving = False
        if not isinstance(error, LibraryError):
            raise error
        self._render(self._translate("report.not_kept", why=self._translate(error.message)))

    def _render(self, message: str = "") -> None:
        tr, subject, kept = self._translate, self._subject, bool(self._kept)
        if subject is None:
            return
        # The same sentence may have to be told once more.
        self._told += 1
        told = f"told-{self._told}"
        keep = tr("report.back" if kept else "report.keep")
        self._view.show_form(
            Form(
                TopBarState(tr("report.title"), self._back_to or tr("report.back")),
                first=(
                    Card(
                        (
                            Words(tr("report.question"), "heading", below=4),
                            Words(subject.title, "meta", "textMuted", reads=True, below=12),
                            Words(subject.asked, reads=True, below=0),
                        ),
                        below=0,
                    ),
                ),
                second=(
                    *(self._written() if kept else self._writing(subject)),
                    self._note(message, told) if message else None,
                    Words(tr("report.where"), "meta", "textMuted", below=0),
                ),
                bar=(Button(keep, self.keep, "Enter" if kept else "Ctrl+Enter", "primary", id="keep"),),
                hints=(KeyHint("Esc"), tr("report.back_kept" if kept else "report.back_hint")),
                back=self._leave,
                width=WIDTH,
                focus="keep" if kept else "field",
                stage=told,
                seen=told,
            )
        )

    def _writing(self, subject: ReportSubject) -> Iterator[Item]:
        what, how = self._translate("report.what"), self._translate("report.how")
        words = self._drafts.get(subject.fingerprint, "")
        yield Words(what, "heading", below=4)
        yield Words(how, tone="textMuted")
        yield TextArea(what, words, self.write, how, lines=8, id="field")

    def _written(self) -> Iterator[Item]:
        yield Words(self._translate("report.wrote"), "heading", below=4)
        yield Words(self._kept, reads=True)

    def _note(self, message: str, name: str) -> Note:
        return Note(message, "correct", "correct", id=name) if self._kept else Note(message, id=name)
