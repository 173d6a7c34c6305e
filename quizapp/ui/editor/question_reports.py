"""What learners reported on the pack that is open: shown at its question until it is dealt with. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.pack.canonical_text import escape_hidden
from quizapp.ui.editor import question_rows
from quizapp.ui.messages import reports as text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quizapp.library.question_reports import QuestionReport
    from quizapp.ui.editor.editor_model import EditorModel
    from quizapp.ui.editor.save_jobs import Autosave
    from quizapp.ui.ports import Clock, Translate


@dataclass(frozen=True, slots=True)
class QuestionReportLine:
    """A report: its words, when it was written, whether it is dealt with, its button by sight and by ear."""

    id: str
    words: str
    told: str
    done: bool
    act: str
    said: str


@dataclass(frozen=True, slots=True)
class QuestionReportsState:
    """The reports on what is shown; `next` are the words of a button where there are some elsewhere."""

    heading: str
    lines: tuple[QuestionReportLine, ...]
    next: str = ""


class QuestionReports:
    """The reports on one pack after another. Who wrote one is not known here.

    `tell` shows what was done, and says it to a screen reader; `go` shows the row of a key.
    """

    def __init__(
        self,
        clock: Clock,
        translate: Translate,
        tell: Callable[[str], None],
        go: Callable[[str], None],
    ) -> None:
        self._clock, self._translate = clock, translate
        self._tell, self._go = tell, go
        self.forget()

    def forget(self) -> None:
        """There is no pack any more, or another."""
        self._bench: EditorModel | None = None
        self._keeping: Autosave | None = None
        self._reports: tuple[QuestionReport, ...] = ()
        self._done: set[str] = set()

    def take(
        self, found: Iterable[QuestionReport], bench: EditorModel, keeping: Autosave, *, go: bool
    ) -> None:
        """Take the reports on a pack that was opened, but those dealt with; `go` to the first question."""
        self.forget()
        self._bench, self._keeping = bench, keeping
        self._reports = tuple(each for each in found if each.id not in keeping.done)
        if go:
            self._go_after("")

    def turn(self, id_: str, *, done: bool) -> None:
        """Mark a report as dealt with, or not after all."""
        if self._keeping is None:
            return
        (self._done.add if done else self._done.discard)(id_)
        self._keeping.deal_with((id_,), done=done)
        words = self._translate("reports.was_done" if done else "reports.is_open")
        self._tell(words)

    def go_on(self) -> None:
        """Show the next question with a report that is open, round the end."""
        if self._bench is not None:
            self._go_after(self._bench.key)

    def _go_after(self, key: str) -> None:
        """Show the row after that of a key with a report that is open; '' begins at the first question."""
        keys = self._open_keys()
        if self._bench is None or not keys:
            return
        # What is gone from the pack comes last, though its row is the first.
        every = sorted(self._bench.keys, key=lambda each: each == question_rows.PACK)
        after = every.index(key) + 1 if key in every else 0
        self._go(next(each for each in (*every[after:], *every) if each in keys))

    def state(self) -> QuestionReportsState | None:
        """Return what is shown of it now; None where nothing was reported."""
        bench = self._bench
        keys = self._keys()
        here = [] if bench is None else [each for each in self._reports if keys[each.id] == bench.key]
        if bench is None or not here:
            return None
        gone = not bench.key.startswith(question_rows.QUESTION)
        elsewhere = self._open_keys() - {bench.key}
        return QuestionReportsState(
            text.format_reports_heading(self._translate, len(here), gone=gone),
            tuple(self._line(each, gone=gone) for each in here),
            self._translate("reports.next") if elsewhere else "",
        )

    def _line(self, report: QuestionReport, *, gone: bool) -> QuestionReportLine:
        translate, done = self._translate, report.id in self._done
        day = self._clock.day(report.written)
        told = text.describe_report_date(translate, day, report.subject.revision)
        if gone:
            told = translate("reports.about", told=told, question=escape_hidden(report.subject.asked))
        act = translate("reports.not_done" if done else "reports.done")
        words = escape_hidden(report.words)
        said = text.name_done_button(translate, words, done=done)
        return QuestionReportLine(report.id, words, told, done, act, said)

    def _keys(self) -> dict[str, str]:
        """Return by report the row at which it is shown: its question's, or the pack's if that is gone."""
        there = frozenset(self._bench.ids) if self._bench is not None and self._reports else frozenset()
        asked = {each.id: str(each.subject.question) for each in self._reports}
        return {
            id_: question_rows.QUESTION + one if one in there else question_rows.PACK
            for id_, one in asked.items()
        }

    def _open_keys(self) -> set[str]:
        return {key for id_, key in self._keys().items() if id_ not in self._done}
