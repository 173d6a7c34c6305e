"""What learners reported on the pack that is open: shown at its question until it is dealt with. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui.editor import question_rows
from quizapp.ui.editor.state import QuestionReportLine, QuestionReportsState
from quizapp.ui.messages import reports as text

if TYPE_CHECKING:
    from quizapp.library.question_reports import QuestionReport
    from quizapp.ui.editor.context import EditorContext


class QuestionReports:
    """The reports on the pack that is open. Who wrote one is not known here."""

    def __init__(self, context: EditorContext) -> None:
        self._context, self._translate = context, context.translate
        self.forget()

    def forget(self) -> None:
        """There is no pack any more, or another."""
        self._reports: tuple[QuestionReport, ...] = ()
        self._done: set[str] = set()

    def read(self, *, go: bool) -> None:
        """Read the reports on the pack that is open, but those dealt with; `go` to the first question."""
        model, autosave = self._context.model, self._context.autosave
        if model is None or autosave is None:
            return

        def take(found: tuple[QuestionReport, ...]) -> None:
            if self._context.model is not model:
                return
            self.forget()
            self._reports = tuple(each for each in found if each.id not in autosave.done)
            if go:
                self._go_after("")
            self._context.render()

        self._context.routes.reports(autosave.packs, take)

    def turn(self, id_: str, *, done: bool) -> None:
        """Mark a report as dealt with, or not after all."""
        autosave = self._context.autosave
        if autosave is not None:
            (self._done.add if done else self._done.discard)(id_)
            autosave.deal_with((id_,), done=done)
            self._context.tell(self._translate("reports.was_done" if done else "reports.is_open"))

    def go_on(self) -> None:
        """Show the next question with a report that is open, round the end."""
        if self._context.model is not None:
            self._go_after(self._context.model.key)

    def _go_after(self, key: str) -> None:
        """Show the row after that of a key with a report that is open; '' begins at the first question."""
        model, keys = self._context.model, self._open_keys()
        if model is None or not keys:
            return
        # What is gone from the pack comes last, though its row is the first.
        every = sorted(model.keys, key=lambda each: each == question_rows.PACK)
        after = every.index(key) + 1 if key in every else 0
        self._context.overlay.close()
        self._context.choose(next(each for each in (*every[after:], *every) if each in keys))
        self._context.render()
        self._context.view.focus_reported()

    def state(self) -> QuestionReportsState | None:
        """Return what is shown of it now; None where nothing was reported."""
        model, keys = self._context.model, self._keys()
        here = [] if model is None else [each for each in self._reports if keys[each.id] == model.key]
        if model is None or not here:
            return None
        gone = not model.key.startswith(question_rows.QUESTION)
        elsewhere = self._open_keys() - {model.key}
        return QuestionReportsState(
            text.format_reports_heading(self._translate, len(here), gone=gone),
            tuple(self._line(each, gone=gone) for each in here),
            self._translate("reports.next") if elsewhere else "",
        )

    def _line(self, report: QuestionReport, *, gone: bool) -> QuestionReportLine:
        translate, done = self._translate, report.id in self._done
        day = self._context.clock.day(report.written)
        told = text.describe_report_date(translate, day, report.subject.revision)
        if gone:
            told = translate("reports.about", told=told, question=escape_hidden(report.subject.asked))
        act = translate("reports.not_done" if done else "reports.done")
        words = escape_hidden(report.words)
        said = text.name_done_button(translate, words, done=done)
        return QuestionReportLine(report.id, words, told, done, act, said)

    def _keys(self) -> dict[str, str]:
        """Return by report the row at which it is shown: its question's, or the pack's if that is gone."""
        model = self._context.model
        there = frozenset(model.ids) if model is not None and self._reports else frozenset()
        asked = {each.id: str(each.subject.question) for each in self._reports}
        return {
            id_: question_rows.QUESTION + one if one in there else question_rows.PACK
            for id_, one in asked.items()
        }

    def _open_keys(self) -> set[str]:
        return {key for id_, key in self._keys().items() if id_ not in self._done}
