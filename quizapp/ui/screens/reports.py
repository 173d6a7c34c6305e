"""The list of reports, and all of them as one file. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.library.errors import LibraryError
from quizapp.library.question_reports import QuestionReport, load_reports, reports_to_json
from quizapp.pack.atomic_file import write_atomically
from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui.kit.form import Button, Card, Form, FormView, Note, Words
from quizapp.ui.kit.widget_state import TopBarState
from quizapp.ui.messages import reports as text

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.library.connections import LibraryReader
    from quizapp.ui.ports import Background, Clock, FileChooser, Translate

JSON = ".json"
BETWEEN = 16


class ReportsPresenter:
    """Shows the reports, and saves them where they are wanted."""

    def __init__(
        self,
        view: FormView,
        background: Background,
        clock: Clock,
        translate: Translate,
        ask: FileChooser,
        back: Callable[[], None],
    ) -> None:
        self._view = view
        self._background = background
        self._clock = clock
        self._translate = translate
        self._ask = ask
        self._leave = back
        self._back_to = ""
        self._reports: tuple[QuestionReport, ...] = ()

    def show(self, back_to: str) -> None:
        """Show all reports; `back_to` names where back leads."""
        self._back_to = back_to
        self._render()
        self._background.read(_all, self._take, self._failed)

    def save(self) -> None:
        """Have a file chosen, and save all reports in it: as JSON if its name says so, else as text."""
        if not self._reports:
            return
        kinds = (
            (self._translate("report.as_text"), "*.txt"),
            (self._translate("report.as_json"), f"*{JSON}"),
        )
        path = self._ask.save_file(
            self._translate("report.choose"), f"{self._translate('report.file')}.txt", kinds
        )
        if path is not None:
            self._write(path)

    def _write(self, path: Path) -> None:
        programs = path.suffix.lower() == JSON
        told = (
            reports_to_json(self._reports)
            if programs
            else text.format_reports(self._translate, self._reports) + "\n"
        )

        def failed(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            why = error.strerror or str(error)
            self._render(Note(self._translate("report.not_saved", name=path.name, why=why), below=12))

        def done(_: object) -> None:
            saved = self._translate("report.saved", name=path.name)
            self._render(Note(saved, "info", "neutral", below=12))

        # On the reader's thread, for nobody who answers is to wait for a slow stick.
        self._background.read(lambda _: write_atomically(path, told.encode(), exported=True), done, failed)

    def _take(self, found: tuple[QuestionReport, ...]) -> None:
        self._reports = found
        self._render()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        self._render(Note(self._translate(error.message), below=12))

    def _render(self, note: Note | None = None) -> None:
        tr = self._translate
        cards = tuple(self._card(place, report) for place, report in enumerate(self._reports))
        save = Button(tr("report.save"), self.save, "Ctrl+Shift+E") if self._reports else None
        self._view.show_form(
            Form(
                TopBarState(tr("report.reports"), self._back_to or tr("report.back")),
                first=(note, *(cards or (Words(tr("report.none"), reads=True, id="first"),))),
                bar=(save,),
                back=self._leave,
                enter=self._leave,
                focus="first",
                stage=" ".join(report.id for report in self._reports),
            )
        )

    def _card(self, place: int, report: QuestionReport) -> Card:
        tr, subject = self._translate, report.subject
        title, day = escape_hidden(subject.title), self._clock.day(report.written)
        heading = text.format_report_heading(tr, title, subject.revision, day)
        return Card(
            (
                Words(heading, "label", "textMuted", reads=True, id="" if place else "first"),
                Words(escape_hidden(report.words), reads=True, below=10),
                Words(text.name_question(tr, escape_hidden(subject.question)), "label", "textMuted", below=0),
                Words(escape_hidden(subject.asked), tone="textMuted", reads=True, below=0),
            ),
            below=BETWEEN,
        )


def _all(reader: LibraryReader) -> tuple[QuestionReport, ...]:
    return load_reports(reader).good
